"""Statistical neighbours: of a borough from its file, of every authority from the DfE's workbook.

Source: DfE, children's services statistical neighbour benchmarking model (ten neighbours, nearest
first).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from inspection_evidence.kpis.areas import Crosswalk
from inspection_evidence.kpis.messages import refused
from inspection_evidence.kpis.table_file import Cell, read_table
from inspection_evidence.settings import BoroughParameters

_HEADING_ROWS = 10
_NUMBER_COLUMN = "LA num"
_NEIGHBOUR = re.compile(r"SN\d{1,2}")


def neighbours_of(borough: BoroughParameters, crosswalk: Crosswalk) -> tuple[str, ...]:
    """Return the codes of the neighbours that a borough's file names, nearest first."""
    codes = (crosswalk.from_name(name) for name in borough.statistical_neighbours)
    return tuple(code for code in codes if code is not None)


def read_neighbours(file: Path, crosswalk: Crosswalk) -> Mapping[str, tuple[str, ...]]:
    """Return every authority's neighbours in the DfE's workbook, by ONS code, nearest first.

    Raises KpiFileError where the workbook has no row of headings with `LA num` and `SN1`.
    """
    rows = read_table(file)
    lines = [(rows.heading_row, rows.heading), *rows.rows]
    heading = next((cells for _, cells in lines[:_HEADING_ROWS] if _NUMBER_COLUMN in cells), None)
    columns = [i for i, cell in enumerate(heading or ()) if _NEIGHBOUR.fullmatch(str(cell))]
    if heading is None or not columns:
        raise refused(file, f"there is no row of headings with {_NUMBER_COLUMN} and SN1")
    own = heading.index(_NUMBER_COLUMN)
    found = {}
    for _, cells in lines:
        authority = _code(cells[own], crosswalk)
        if authority:
            codes = (_code(cells[column], crosswalk) for column in columns)
            found[authority] = tuple(code for code in codes if code)
    return {authority: codes for authority, codes in found.items() if codes}


def _code(cell: Cell, crosswalk: Crosswalk) -> str | None:
    return crosswalk.from_number(str(cell)) if isinstance(cell, int | str) else None
