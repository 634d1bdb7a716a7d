"""Area SEND inspections, 2023 on: outcome, bordered lists, who must act."""
