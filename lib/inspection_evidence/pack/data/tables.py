"""What a table of data is: columns with their meaning, and rows that have those columns and no other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["text", "whole number", "number", "date", "true or false", "SHA-256", "web address"]
Value = str | int | float | bool | date | None
Row = Mapping[str, Value]

WITHHELD = "[withheld: it tells one child’s story]"
"""What stands in place of words that are never quoted."""


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means, its kind and unit, and where its values come from."""

    name: str
    meaning: str
    kind: Kind = "text"
    unit: str = ""
    source: str = "read from the document"


@dataclass(frozen=True)
class TableSpec:
    """A table before it has rows: `name` is that of its file, `holds` what a row of it is."""

    name: str
    holds: str
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class DataTable:
    """A table with its rows, each of them with every column of `spec` in order."""

    spec: TableSpec
    rows: tuple[Row, ...]


def table_of(spec: TableSpec, rows: Iterable[Row]) -> DataTable:
    """Return the table of these rows.

    Raises ValueError where a row has other columns than those explained: nothing is published
    that the data dictionary does not explain.
    """
    names = [column.name for column in spec.columns]
    listed = tuple(rows)
    for row in listed:
        if list(row) != names:
            raise ValueError(f"{spec.name}: a row has {', '.join(row)}; its columns are {', '.join(names)}")
    return DataTable(spec, listed)
