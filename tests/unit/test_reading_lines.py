"""Printed lines of a small PDF: words, place, style, parts."""

from __future__ import annotations

import pytest
from weasyprint import HTML

from inspection_evidence.model import Verdict
from inspection_evidence.reading.file import read_file
from inspection_evidence.reading.page import Line, Pages

REPORT = """
<style>
  @page { size: A4; margin: 2.5cm }
  body { font: 12pt "DejaVu Sans"; margin: 0 }
  sup { font-size: 6pt; vertical-align: 3pt; line-height: 0 }
  .columns { display: flex } .columns div { width: 200pt }
  .narrow { width: 50pt }
</style>
<h1 style="font-size: 18pt">What needs to improve</h1>
<p>Visits are timely.<sup>1</sup></p>
<p><b>Overall effectiveness</b></p>
<p><i>Strengths and progress</i></p>
<div class="columns"><div>Care leavers</div><div>Good<sup>2</sup></div></div>
<p class="narrow">multi&shy;agency</p>
<p>\u25aa  Plans for children.</p>
<p>Paragraph 17 tells of 20 days.</p>
<h2 style="page-break-before: always">Recommendations</h2>
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    path = tmp_path_factory.mktemp("lines") / "report.pdf"
    HTML(string=REPORT).write_pdf(path)
    read = read_file(path)
    assert read.verdict is Verdict.READ
    assert read.pages is not None
    return read.pages


def named(report: Pages, start: str) -> Line:
    """The one line that begins with these words."""
    (found,) = [line for page in report.pages for line in page.lines if line.text.startswith(start)]
    return found


def test_a_line_knows_its_place(report: Pages) -> None:
    heading = named(report, "What needs")
    assert heading.page == 1
    assert heading.x0 == pytest.approx(71, abs=2)
    assert 71 < heading.top < heading.bottom < 110
    assert named(report, "Recommendations").page == 2


def test_pages_have_the_size_of_the_paper(report: Pages) -> None:
    assert [page.number for page in report.pages] == [1, 2]
    assert (report.pages[0].width, report.pages[0].height) == pytest.approx((595, 842), abs=1)


def test_size_and_weight_are_as_set(report: Pages) -> None:
    assert named(report, "What needs").size == pytest.approx(18, abs=0.1)
    assert named(report, "Paragraph 17").size == pytest.approx(12, abs=0.1)
    assert named(report, "Overall effectiveness").bold
    assert not named(report, "Paragraph 17").bold


def test_slanted_letters_are_italic(report: Pages) -> None:
    assert named(report, "Strengths").italic
    assert not named(report, "Paragraph 17").italic


def test_columns_are_parts_of_one_line(report: Pages) -> None:
    row = named(report, "Care leavers")
    assert [cell.text for cell in row.cells] == ["Care leavers", "Good"]
    assert row.cells[1].x0 == pytest.approx(row.cells[0].x0 + 200, abs=2)


def test_a_raised_footnote_mark_is_not_text(report: Pages) -> None:
    assert named(report, "Visits").text == "Visits are timely."
    assert named(report, "Care leavers").text == "Care leavers Good"


def test_numbers_of_the_lines_own_size_are_text(report: Pages) -> None:
    assert named(report, "Paragraph").text == "Paragraph 17 tells of 20 days."


def test_a_hyphen_at_a_lines_end_divides_the_word_between_two_lines(report: Pages) -> None:
    first, second = named(report, "multi"), named(report, "agency")
    assert first.joins or first.text.endswith("-")
    assert second.top > first.top
    assert not second.joins


def test_a_bullet_is_uniform(report: Pages) -> None:
    assert named(report, "\u2022").text == "\u2022 Plans for children."
