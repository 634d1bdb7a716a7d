"""The register as a pack shows it: rows in words, tables A to E, what members are asked."""
