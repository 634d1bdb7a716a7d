"""The data dictionary: every column of every table, as a table itself and as a page of the documentation."""

from __future__ import annotations

from inspection_evidence.pack.data.specs import SPECS
from inspection_evidence.pack.data.tables import Column, DataTable, Row, TableSpec, table_of

DICTIONARY = TableSpec(
    "data_dictionary",
    "A column of one of the tables.",
    (
        Column("table", "The table, and the name of its file", source="the suite"),
        Column("column", "The column’s name", source="the suite"),
        Column("meaning", "What it means", source="the suite"),
        Column("kind", "What its values are", source="the suite"),
        Column("unit", "The unit of its values, where they have one", source="the suite"),
        Column("source", "Where its values come from", source="the suite"),
    ),
)

_EXPLAINED = (*SPECS, DICTIONARY)

_HEAD = """# Data dictionary

What stands in the files of a pack's `data` folder ([pack.md](pack.md#data-beside-the-pack)): the same tables
as CSV, one file each, and together in `evidence.json`. The folder holds this dictionary as
`data_dictionary.csv`. Dates are year-month-day; an empty cell means that nothing is known or printed. In
CSV, text that a spreadsheet program would run as a formula has an apostrophe before it; in JSON every text
is as printed.

This page is written from the code, and a test holds that both say the same.
"""


def dictionary_table() -> DataTable:
    """Every column of every table, its own among them, in their order."""
    return table_of(DICTIONARY, (_row(spec, column) for spec in _EXPLAINED for column in spec.columns))


def dictionary_page() -> str:
    """The dictionary as the page `docs/data-dictionary.md`."""
    return "\n".join([_HEAD, *map(_part, _EXPLAINED)])


def _row(spec: TableSpec, column: Column) -> Row:
    return {
        "table": spec.name,
        "column": column.name,
        "meaning": column.meaning,
        "kind": column.kind,
        "unit": column.unit or None,
        "source": column.source,
    }


def _part(spec: TableSpec) -> str:
    lines = [f"## {spec.name}", "", f"A row: {spec.holds[0].lower()}{spec.holds[1:]}", ""]
    lines += ["| column | meaning | kind | unit | source |", "| --- | --- | --- | --- | --- |"]
    lines += [
        f"| `{one.name}` | {one.meaning} | {one.kind} | {one.unit} | {one.source} |" for one in spec.columns
    ]
    return "\n".join([*lines, ""])
