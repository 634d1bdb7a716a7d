"""Tasks for worker processes, which import them by name: good ones, a faulty one, a deadly one."""

from __future__ import annotations

import os
from pathlib import Path


def double(number: int) -> int:
    """Do what was asked."""
    return 2 * number


def fail(words: str) -> int:
    """Fail with these words."""
    raise ValueError(words)


def die() -> int:
    """End the process as the kernel does to one that took all memory."""
    os._exit(9)


def die_once(mark: Path) -> str:
    """End the process the first time; the second time `mark` is there."""
    if mark.exists():
        return "done at the second try"
    mark.touch()
    os._exit(9)
