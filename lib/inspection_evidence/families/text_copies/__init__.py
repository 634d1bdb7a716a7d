"""Reports copied out of a PDF as plain text: numbering, apostrophes and lines lost."""
