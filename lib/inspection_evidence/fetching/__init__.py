"""Fetching: a borough's published reports, downloaded from the addresses its parameters give."""

from inspection_evidence.fetching.borough import FetchSummary, fetch_borough
from inspection_evidence.fetching.limits import DownloadLimits

__all__ = ["DownloadLimits", "FetchSummary", "fetch_borough"]
