"""The index: the packs of all boroughs on one page."""
