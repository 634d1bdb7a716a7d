"""Flags of a document that other rooms know again."""

from __future__ import annotations

UNNAMED_AUTHORITY = "The authority is not in the list of authorities."
"""The flag of a document that names no authority."""
