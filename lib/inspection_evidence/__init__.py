"""Inspection Evidence: what inspections and committees ask to improve, with its page and place."""

__version__ = "0.1.0"
