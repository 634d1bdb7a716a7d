"""The one permitted overwrite: a wrongly entered value is taken away, and a tombstone says so."""
