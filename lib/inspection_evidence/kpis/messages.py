"""Mistakes in a file of KPIs: a sentence each, with row and column, all at once."""

from __future__ import annotations

from pathlib import Path

from inspection_evidence.errors import KpiFileError, shown_name
from inspection_evidence.settings.messages import shown

_MOST_SENTENCES = 20


class Mistakes:
    """The mistakes met in one file; `raise_any` refuses the whole file where there is one."""

    def __init__(self, file: Path) -> None:
        """Begin with none."""
        self.name = shown_name(file)
        self._sentences: list[str] = []

    def add(self, row: int, column: str, sentence: str) -> None:
        """Note a mistake; rows count from 1, the heading's."""
        self._sentences.append(f"{self.name}, row {row}, column {column}: {_ended(sentence)}")

    def add_value(self, row: int, column: str, found: object, wrong: str) -> None:
        """Note a cell whose content is wrong; `wrong` ends the sentence "'x' …"."""
        self.add(row, column, f"{shown(found)} {wrong}")

    def raise_any(self) -> None:
        """Raise one KpiFileError with a line a mistake; nothing where there is none."""
        if not self._sentences:
            return
        told = self._sentences[:_MOST_SENTENCES]
        left = len(self._sentences) - len(told)
        if left:
            told.append(f"{self.name}: {left} more of such mistakes.")
        raise KpiFileError("\n".join(told))


def refused(file: Path, why: str) -> KpiFileError:
    """Return the error that a file as a whole cannot be used, with the reason."""
    return KpiFileError(f"{shown_name(file)}: {_ended(why)}")


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


def counted(rows: int) -> str:
    """Return "1 row" or "170 rows"."""
    return "1 row" if rows == 1 else f"{rows:,} rows"
