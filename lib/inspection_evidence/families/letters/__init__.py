"""Reports in the form of a letter: joint targeted area inspections, focused and monitoring visits."""
