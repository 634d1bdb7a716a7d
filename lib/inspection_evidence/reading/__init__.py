"""Reading: a PDF into pages of lines with position and style, a verdict on the file, page images."""

from inspection_evidence.reading.page_image import AROUND, page_image

__all__ = ["AROUND", "page_image"]
