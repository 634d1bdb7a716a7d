"""What a process that reads files is made of: the readers, loaded before its first file, and its limits."""

from __future__ import annotations

import contextlib
import resource

from inspection_evidence.families.reader import read_document

__all__ = ["limit_process", "read_document"]

_MEGABYTE = 1 << 20


def limit_process(megabytes: int) -> None:
    """Hold this process to so much memory, and let it leave no image of itself where it ends badly."""
    ceiling = megabytes * _MEGABYTE
    for limit, value in ((resource.RLIMIT_AS, ceiling), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError):  # the machine's own limit is lower still
            resource.setrlimit(limit, (value, value))
