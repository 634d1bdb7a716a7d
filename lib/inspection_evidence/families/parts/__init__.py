"""What families share: paragraphs, citations, figures, facts of the authority, the team."""
