"""What a table of the export is, and how it is written: the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from inspection_evidence.tracker.incoming.cells import FORMULA_STARTS

_MARK = "\ufeff"
"""Excel knows UTF-8 in a CSV file only by it."""
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means, and what its values are."""

    name: str
    meaning: str
    kind: str = "text"


@dataclass(frozen=True)
class Table:
    """A table: its name, which is its file's too, what a row of it is, its columns and its rows."""

    name: str
    holds: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()

    def of(self, rows: Iterable[Row]) -> Table:
        """Return the table with these rows; ValueError where a row has other columns than are explained."""
        listed, names = tuple(rows), [column.name for column in self.columns]
        for row in listed:
            if list(row) != names:
                raise ValueError(
                    f"{self.name}: a row has {', '.join(row)}; its columns are {', '.join(names)}"
                )
        return Table(self.name, self.holds, self.columns, listed)


def csv_bytes(table: Table) -> bytes:
    """Return the table as CSV (RFC 4180, UTF-8); a formula among the texts has an apostrophe before it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(value) for value in row.values()] for row in table.rows)
    return (_MARK + text.getvalue()).encode("utf-8", "replace")


def json_bytes(content: Any) -> bytes:
    """Return JSON that people can read too, its keys in order, with a line end."""
    return (json.dumps(_plain(content), ensure_ascii=True, indent=1, sort_keys=True) + "\n").encode("ascii")


def plain_row(row: Row) -> dict[str, Any]:
    """Return a row as JSON can hold it."""
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, StrEnum):
        return str(value)
    return value.isoformat() if isinstance(value, date | datetime) else value


def _cell(value: Any) -> str | int | float:
    plain = _plain(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, list):
        return _text("\n".join(map(str, plain)))
    return plain if isinstance(plain, int | float) else _text(str(plain))


def _text(text: str) -> str:
    """A lone carriage return would begin a row in some programs; a formula would run in others."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{whole}" if whole.lstrip(" ").startswith(FORMULA_STARTS) else whole
