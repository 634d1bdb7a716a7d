"""Batch: a borough's documents read and stored, its notebooks run, its pack written; all boroughs."""

from inspection_evidence.batch.evidence import read_borough, stored_evidence
from inspection_evidence.batch.kpis import borough_kpis
from inspection_evidence.batch.links import links_of
from inspection_evidence.batch.national import borough_picture, snapshot_picture
from inspection_evidence.batch.publishing import previous_pack
from inspection_evidence.batch.tracked import pack_register, tracked_position
from inspection_evidence.batch.tracking import tracking_of

__all__ = [
    "borough_kpis",
    "borough_picture",
    "links_of",
    "pack_register",
    "previous_pack",
    "read_borough",
    "snapshot_picture",
    "stored_evidence",
    "tracked_position",
    "tracking_of",
]
