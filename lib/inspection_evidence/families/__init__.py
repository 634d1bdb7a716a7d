"""Families of documents, one module a kind: how it is recognised, how its evidence is found."""
