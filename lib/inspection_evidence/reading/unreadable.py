"""Why a file yields no pages, and the first reason: that it is no file at all."""

from __future__ import annotations

import stat
from pathlib import Path

from inspection_evidence.errors import shown_name
from inspection_evidence.model import Verdict


class UnreadableError(Exception):
    """Why a file yields no pages; becomes its verdict."""

    def __init__(self, verdict: Verdict, sentence: str, page_count: int | None = None) -> None:
        super().__init__(sentence)
        self.verdict, self.sentence, self.page_count = verdict, sentence, page_count


def check_regular(path: Path) -> None:
    """Raise UnreadableError for what is no file, such as a folder or a pipe: opening it could wait for ever.

    Raises OSError where there is nothing at `path`, or a circle of links.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableError(
            Verdict.NOT_A_PDF, f"{shown_name(path)}: is not a file; remove it from the folder."
        )
