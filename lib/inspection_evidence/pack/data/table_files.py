"""Tables written as CSV and JSON: the same tables give the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from inspection_evidence.pack.data.tables import DataTable, Value
from inspection_evidence.pack.table import FORMULA_STARTS

_MARK = "\ufeff"
"""Excel knows UTF-8 in a CSV file only by it."""


def csv_bytes(table: DataTable) -> bytes:
    """The table as CSV (RFC 4180, UTF-8): a formula among the texts is disarmed with an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([column.name for column in table.spec.columns])
    writer.writerows([_cell(value) for value in row.values()] for row in table.rows)
    return (_MARK + text.getvalue()).encode("utf-8")


def json_bytes(about: Mapping[str, Any], tables: Iterable[DataTable]) -> bytes:
    """All tables as one JSON object: `about`, then a list of objects for each table, texts as they are."""
    content = {
        "about": dict(about),
        **{table.spec.name: [_plain(row) for row in table.rows] for table in tables},
    }
    return pretty_json(content)


def pretty_json(content: Any) -> bytes:
    """JSON that people can read too, in UTF-8, with a line end."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        # A lone carriage return would begin a row in some programs.
        text = value.replace("\r\n", "\n").replace("\r", "\n")
        return f"'{text}" if value.lstrip(" ").startswith(FORMULA_STARTS) else text
    return value


def _plain(row: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
