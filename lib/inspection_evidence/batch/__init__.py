"""Batch: a borough's documents read and stored, its notebooks run, its pack written; all boroughs."""

from inspection_evidence.batch.evidence import read_borough, stored_evidence
from inspection_evidence.batch.kpis import borough_kpis

__all__ = ["borough_kpis", "read_borough", "stored_evidence"]
