"""Packs that were published: kept as they were, and what has changed since."""
