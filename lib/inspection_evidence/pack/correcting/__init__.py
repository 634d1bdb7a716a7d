"""Putting right what the machine read: what waits, what people did, and the form of notebook 1."""
