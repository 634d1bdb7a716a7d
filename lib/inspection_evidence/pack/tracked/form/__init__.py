"""The form of one row: its parts, each of which gives the changes that a person made in it."""
