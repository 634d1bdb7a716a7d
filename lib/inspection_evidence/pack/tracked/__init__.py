"""The tracker worked in by a person: where a borough stands, its rows, and one form a row."""
