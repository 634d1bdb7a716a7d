"""The workbook of wordings to settle, come back with something else in it than an identifier."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from inspection_evidence.tracker import TrackerError, read_settled, write_unsettled


def test_a_date_in_place_of_an_identifier_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "to settle.xlsx"
    write_unsettled(file, ())
    workbook = load_workbook(file)
    workbook.worksheets[0].append([None, None, None, date(2026, 3, 5)])
    workbook.save(file)
    with pytest.raises(TrackerError, match="D2: the cell is a date where text belongs"):
        read_settled([file])
