"""Copies of the register that can be put back: where they lie, what they say of themselves."""
