"""Batch: a borough's documents read and stored, its notebooks run, its pack written; all boroughs."""

from inspection_evidence.batch.evidence import read_borough, stored_evidence

__all__ = ["read_borough", "stored_evidence"]
