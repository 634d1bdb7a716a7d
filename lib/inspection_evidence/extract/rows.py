"""Rows written as documents come, and a report's ties once all papers of its folder are read.

A tie needs two documents, the report and the minutes that decided it. Rows go straight out until the
first paper that can have a tie; from then on they wait on disk, so that memory stays flat.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from contextlib import ExitStack
from pathlib import PurePath
from typing import Any, Self, TextIO

from inspection_evidence.extract.contract import contract_row
from inspection_evidence.families.council.ties import can_tie, ties_between
from inspection_evidence.model import Document, Tie

_IN_MEMORY = 4 << 20
"""Characters of waiting rows above which they are put on disk."""


class RowWriter:
    """Writes documents to `output` as JSON Lines, an object a document, in the order they are given."""

    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._papers: dict[str, list[Document]] = defaultdict(list)
        self._waits = False

    def write(self, document: Document) -> None:
        """Write one document, or keep its row to the end where a tie may still come."""
        if can_tie(document):
            self._papers[str(PurePath(document.path).parent)].append(_without_prose(document))
            self._waits = True
        (self._waiting if self._waits else self._output).write(_line(contract_row(document)))

    def __enter__(self) -> Self:
        """Begin writing."""
        self._closing = ExitStack()
        spool = tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8")
        self._waiting = self._closing.enter_context(spool)
        return self

    def __exit__(self, *why: object) -> None:
        """Write the rows that waited, each report's with its ties; also where the reading was broken off."""
        with self._closing:
            self._write_waiting()

    def _write_waiting(self) -> None:
        ties: dict[str, tuple[Tie, ...]] = {}
        for papers in self._papers.values():
            ties |= ties_between(papers)
        self._waiting.seek(0)
        for line in self._waiting:
            self._output.write(_tied(line, ties) if ties else line)


def _without_prose(document: Document) -> Document:
    """What ties are told by, without the paragraphs that a long paper holds."""
    return document.model_copy(update={"paragraphs": (), "figures": (), "statements": (), "kpis": ()})


def _tied(line: str, ties: dict[str, tuple[Tie, ...]]) -> str:
    row = json.loads(line)
    if row["path"] not in ties:
        return line
    return _line({**row, "ties": [tie.model_dump(mode="json") for tie in ties[row["path"]]]})


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"
