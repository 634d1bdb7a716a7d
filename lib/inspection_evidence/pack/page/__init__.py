"""What belongs to the page and not to a section: the council's look, script, end matter."""
