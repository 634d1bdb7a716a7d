"""The version of the extractor: which readings that were kept still hold."""

from __future__ import annotations

EXTRACTOR_VERSION = "2026.11.3"
"""Raise it whenever reading or a family changes what is extracted: cached evidence is then stale."""
