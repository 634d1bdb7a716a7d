"""How long, how large and how often a download may be, and the ways in which it fails."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.errors import FetchError


class PassingFetchError(FetchError):
    """A failure that may be gone in a moment: worth another attempt."""


@dataclass(frozen=True)
class DownloadLimits:
    """Limits of one file's download; `total_seconds` spans all attempts, `read_seconds` one silence."""

    connect_seconds: float = 10
    read_seconds: float = 30
    total_seconds: float = 300
    bytes: int = 200_000_000
    redirects: int = 5
    attempts: int = 4
    first_pause_seconds: float = 1
