"""Cells as values: days, words of a list, texts; whatever cannot be taken is told by its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspection_evidence.settings.messages import did_you_mean, shown
from inspection_evidence.tracker.incoming.cells import compared, text_in
from inspection_evidence.tracker.incoming.days import day_written
from inspection_evidence.tracker.incoming.plan import Refusal
from inspection_evidence.tracker.workbook.columns import OF, Field
from inspection_evidence.tracker.workbook.finding import FoundCell, FoundRow, FoundTable

Words = Mapping[str, Mapping[str, str]]
"""By the name of a list, the word that is kept for each label that people read."""


@dataclass(frozen=True)
class Edit:
    """An edited cell: its place, its content as people see it (`shown`) and as it is kept (`value`)."""

    place: str
    shown: str
    value: str | date | None


class Reader:
    """Turns cells into values; `refused` fills with what cannot be taken."""

    def __init__(self, table: FoundTable, words: Words) -> None:
        """Begin with nothing refused."""
        self._table = table
        self._words = words
        self.refused: list[Refusal] = []

    def place(self, row: FoundRow, name: Field) -> str:
        """Return where a cell stands."""
        return self._table.place(row, name)

    def refuse(self, row: FoundRow, name: Field, sentence: str) -> None:
        """Note a cell that is not taken."""
        self.refused.append(Refusal(self.place(row, name), sentence))

    def edit(self, row: FoundRow, name: Field) -> Edit | None:
        """Return what stands in a cell; None, with a refusal, where it cannot be taken."""
        cell = row.cells.get(name, FoundCell("", None))
        if cell.wrong:
            self.refuse(row, name, f"{shown(cell.value)} {cell.wrong}.")
            return None
        try:
            value = self._value(name, cell.value)
        except ValueError as error:
            ending = "" if str(error).endswith("?") else "."
            self.refuse(row, name, f"{_as_found(cell.value)} {error}{ending}")
            return None
        shown_value = day_or_text(value if OF[name].is_day else text_in(cell.value))
        return Edit(self.place(row, name), shown_value, value)

    def _value(self, name: Field, value: object) -> str | date | None:
        column = OF[name]
        if compared(value) == "":
            return None
        if column.is_day:
            return day_written(value)
        text = text_in(value)
        if column.choices in self._words:
            return _chosen(text, self._words[column.choices])
        return text


def _chosen(text: str, words: Mapping[str, str]) -> str:
    by_form = {_form(label): word for label, word in words.items()}
    by_form |= {_form(word): word for word in words.values()}
    if _form(text) in by_form:
        return by_form[_form(text)]
    near = did_you_mean(text, words)
    raise ValueError(f"must be one of {', '.join(words)}{near}")


def _form(text: str) -> str:
    return " ".join(text.replace("_", " ").replace(":", " ").casefold().split())


def _as_found(value: object) -> str:
    return day_or_text(value) if isinstance(value, date) else shown(value)


def day_or_text(value: object) -> str:
    """Return content as a person reads it: a day in words, text as it is, "" of an empty cell."""
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    return "" if value is None else str(value).strip()
