"""Rows and cells of ruled tables, by their borders."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from inspection_evidence.reading.page import Cell
from inspection_evidence.reading.tables import RuledRow, rows_of, ruled_rows

STYLE = """<style>@page { size: A4; margin: 20mm } table { border-collapse: collapse; width: 100% }
td { border: 1px solid black; height: 40pt }
.shaded { background: #eee } p span { background: yellow }</style>"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Page 1: a table of two columns, one cell merged over two rows. Page 2: words only. Page 3: one cell."""
    path = tmp_path_factory.mktemp("tables") / "report.pdf"
    HTML(
        string=STYLE
        + "<table><tr class='shaded'><td>Body</td><td>Action</td></tr>"
        + "<tr><td rowspan='2'>Council</td><td>First</td></tr><tr><td>Second</td></tr></table>"
        + "<p style='break-before: page'><span>Marked words in no table</span></p>"
        + "<table style='break-before: page'><tr><td>Alone</td></tr></table>"
    ).write_pdf(path)
    return path


def test_a_row_is_its_last_cell_with_those_beside_it_merged_ones_included(report: Path) -> None:
    rows = ruled_rows(report, [1])
    assert [len(row.cells) for row in rows] == [2, 2, 2]
    assert rows[1].cells[0] == rows[2].cells[0]
    assert rows[1].bottom == pytest.approx(rows[2].top, abs=1)


def test_shading_is_no_border(report: Path) -> None:
    assert ruled_rows(report, [2]) == []


def test_a_table_of_one_cell_is_a_row(report: Path) -> None:
    (row,) = ruled_rows(report, [3])
    assert (row.page, len(row.cells)) == (3, 1)


def test_only_the_pages_asked_for_are_read(report: Path) -> None:
    assert {row.page for row in ruled_rows(report, [1, 3])} == {1, 3}


def test_a_file_that_pdfplumber_cannot_read_has_no_rows(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    assert ruled_rows(broken, [1]) == []


def test_a_part_belongs_to_the_column_that_holds_its_middle() -> None:
    row = RuledRow(1, ((50.0, 100.0, 200.0, 140.0), (200.0, 100.0, 500.0, 140.0)))
    assert row.column_of(Cell("left", (60.0, 105.0, 150.0, 117.0))) == 0
    assert row.column_of(Cell("reaches over the border", (190.0, 105.0, 400.0, 117.0))) == 1
    assert row.column_of(Cell("below", (60.0, 150.0, 150.0, 162.0))) is None


def test_cells_of_tables_one_below_the_other_are_different_rows() -> None:
    above, below = (50.0, 100.0, 500.0, 130.0), (50.0, 200.0, 500.0, 230.0)
    assert [row.cells for row in rows_of(1, [below, above])] == [(above,), (below,)]
