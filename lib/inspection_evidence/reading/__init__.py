"""Reading: a PDF into pages of lines with position and style, a verdict on the file, page images."""
