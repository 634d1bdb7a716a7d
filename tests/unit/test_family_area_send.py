"""Area SEND reports: outcome, team, and lists that only borders divide."""

from __future__ import annotations

from datetime import date

import pytest
from weasyprint import HTML

from inspection_evidence.families.area_send.lists import list_regions, rows_of_list
from inspection_evidence.families.area_send.outcome import category, read_outcome
from inspection_evidence.families.area_send.report import AreaSend
from inspection_evidence.families.area_send.rows import ListRow, read_rows, split_items
from inspection_evidence.families.area_send.team import inspection_team, lead_inspector
from inspection_evidence.families.findings import Findings
from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Box, Document, Family, Verdict
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary
from inspection_evidence.reading.tables import RuledRow
from tests.pages import Sheet, line, pages_of, texts_of

REPORT = """<style>@page { size: A4; margin: 20mm } body { font: 12pt sans-serif }
h1 { font-size: 26pt } h2 { font-size: 14pt } table { border-collapse: collapse; width: 100% }
td { border: 1px solid black; vertical-align: top } .half { width: 45%; display: inline-block }
.next { break-before: page } td p { margin: 0 }
.bullet { padding-left: 24pt; text-indent: -12pt }</style>
<h1>Area SEND inspection of Windmere Local Area Partnership</h1>
<p>Inspection dates: 29 April to 3 May 2024</p><p>Dates of previous inspection: 6 to 10 June 2016</p>
<h2>Inspection outcome</h2>
<p>There are widespread and/or systemic failings that the partnership must address urgently.</p>
<p>A monitoring inspection will be carried out within approximately 18 months.</p>
<p>The partnership must send its priority action plan to Ofsted by 12 July 2024.</p>
<h2>Information about the local area partnership</h2><p>Windmere has one board.</p>
<h2>What does the area partnership need to do better?</h2><p class="bullet">• Plans are late.</p>
<h2>Areas for priority action</h2>
<table><tr><td><b>Responsible body</b></td><td><b>Areas for priority action</b></td></tr>
<tr><td>Windmere Council and its board</td><td><p>Leaders should act at once so that:</p>
<p class="bullet">• plans are timely</p><p class="bullet">• families are heard.</p></td></tr>
<tr><td>Windmere Council and its board</td><td>Leaders should cut waits and</td></tr></table>
<table class="next"><tr><td style="width: 50%">&nbsp;</td><td>tell families why they wait.</td></tr>
<tr><td>Windmere Council</td><td>Leaders should review the offer. Leaders should publish it.</td></tr></table>
<h2>Areas for improvement</h2><table><tr><td><b>Areas for improvement</b></td></tr>
<tr><td>Leaders should train staff.</td></tr><tr><td>Leaders should share data.</td></tr></table>
<h2>Local area partnership details</h2><p>Civic Hall</p>
<h2>Inspection team</h2><p><b class="half">Ofsted</b><b class="half">Care Quality Commission</b></p>
<p><span class="half">Ann Ash, Ofsted HMI, lead inspector</span>
<span class="half">Bo Birch, CQC lead inspector</span></p>
"""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("send") / "report.pdf"
    HTML(string=REPORT).write_pdf(path)
    return read_document(path)


def test_the_front_page_is_read(document: Document) -> None:
    assert (document.verdict, document.framework) == (Verdict.READ, Family.AREA_SEND)
    assert document.local_authority == "Windmere"
    assert (document.inspection_start, document.inspection_end) == (date(2024, 4, 29), date(2024, 5, 3))
    assert document.published is None


def test_the_outcome_is_its_first_statement(document: Document) -> None:
    assert document.outcome_category == 3
    assert document.outcome is not None and document.outcome.endswith("must address urgently.")
    assert document.response_due == date(2024, 7, 12)


def test_each_row_is_an_item_with_its_owner_and_verified(document: Document) -> None:
    found = [(one.text, one.owner) for one in document.recommendations]
    both = "Windmere Council and its board"
    assert found == [
        ("Leaders should act at once so that: plans are timely; families are heard.", both),
        ("Leaders should cut waits and tell families why they wait.", both),
        ("Leaders should review the offer. Leaders should publish it.", "Windmere Council"),
        ("Leaders should train staff.", None),
        ("Leaders should share data.", None),
    ]
    assert all(one.quote.verified for one in document.recommendations)
    sections = [one.section for one in document.recommendations]
    assert sections == ["Areas for priority action"] * 3 + ["Areas for improvement"] * 2


def test_ofsteds_lead_inspector_counts(document: Document) -> None:
    assert document.lead_inspector == "Ann Ash"


def test_a_report_of_another_kind_is_not_recognised() -> None:
    sheet = Sheet().put("Inspection of Windmere children\u2019s services", size=20, bold=True)
    assert not AreaSend().recognises(pages_of(sheet))


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("arrangements typically lead to positive experiences and outcomes", 1),
        ("arrangements lead to inconsistent experiences and outcomes", 2),
        ("There are widespread and/or systemic failings", 3),
        ("arrangements lead to experiences", None),
        ("lead to inconsistent experiences; there are widespread and/or systemic failings", None),
    ],
)
def test_the_frameworks_words_tell_the_outcome(statement: str, expected: int | None) -> None:
    assert category(statement) == expected


def test_a_missing_outcome_is_flagged() -> None:
    found = Findings()
    read_outcome(pages_of(Sheet().paragraph("Nothing of the kind.")), found)
    assert found.outcome_category is None and len(found.flags) == 1


def test_two_leads_on_one_line_without_a_gap_are_two_people() -> None:
    sheet = (
        Sheet().heading("Inspection team").put("Ofsted", "Care Quality Commission", at=(57, 300), bold=True)
    )
    sheet.put("Ann Ash, Ofsted HMI Lead inspector Bo Birch, CQC Lead inspector")
    team = inspection_team(sheet.lines)
    assert [one.name for one in team] == ["Ann Ash", "Bo Birch"]
    assert lead_inspector(team) == "Ann Ash"


def test_a_role_that_wraps_in_its_column_is_one_entry() -> None:
    sheet = Sheet().heading("Inspection team")
    sheet.put("Ann Ash, Ofsted HMI lead", "Bo Birch, CQC lead inspector", at=(57, 300)).put("inspector")
    assert [one.role for one in inspection_team(sheet.lines)] == [
        "Ofsted HMI lead inspector",
        "CQC lead inspector",
    ]


def test_a_sentence_that_ends_in_the_headings_words_opens_no_list() -> None:
    sheet = Sheet().put("Leaders know these as areas for improvement.").put("areas for improvement.")
    assert list_regions(sheet.lines) == []


def _row(text: str, page: int, bottom: float, beside: str = "") -> ListRow:
    """A row on `page` whose line ends at 700 and whose lower border stands at `bottom`."""
    cells: tuple[Box, ...] = ((220.0, 680.0, 530.0, bottom),)
    if beside:
        cells = ((57.0, 680.0, 220.0, bottom), *cells)
    owner = [line(beside, top=688.0, page=page)] if beside else []
    return ListRow(RuledRow(page, cells), [line(text, at=(225.0,), top=688.0, page=page)], owner)


def _texts(*rows: ListRow) -> tuple[list[str], list[str]]:
    found = Findings()
    read_rows(list(rows), "Areas for improvement", Vocabulary([]), found)
    return [one.text for one in found.recommendations], found.flags


def test_a_row_cut_within_a_sentence_is_rejoined() -> None:
    assert _texts(_row("Leaders should", 1, 706.0), _row("train staff.", 2, 706.0))[0] == [
        "Leaders should train staff."
    ]


def test_a_row_cut_between_sentences_has_no_space_below() -> None:
    whole, cut = _row("One is whole.", 1, 706.0), _row("Two is cut.", 1, 700.5)
    assert _texts(whole, cut, _row("It goes on.", 2, 706.0))[0] == [
        "One is whole.",
        "Two is cut. It goes on.",
    ]


def test_a_whole_row_at_the_foot_is_not_joined() -> None:
    texts, flags = _texts(_row("One.", 1, 706.0), _row("Two.", 1, 706.0), _row("Three.", 2, 706.0))
    assert (texts, flags) == (["One.", "Two.", "Three."], [])


def test_rows_set_without_space_leave_a_doubt() -> None:
    texts, flags = _texts(_row("One.", 1, 700.0), _row("Two.", 2, 700.0))
    assert texts == ["One.", "Two."] and "may run on" in flags[0]


def test_an_owner_printed_whole_begins_a_row() -> None:
    texts, _ = _texts(_row("One", 1, 706.0, "Council"), _row("Two.", 2, 706.0, "Council"))
    assert texts == ["One", "Two."]


def test_numbers_in_one_cell_divide_it() -> None:
    lines = [line("1. Train staff", top=100), line("and families.", top=115), line("2. Share data.", top=140)]
    assert [(number, texts_of(run)) for number, run in split_items(lines)] == [
        ("1", ["Train staff", "and families."]),
        ("2", ["Share data."]),
    ]


def test_text_no_border_surrounds_is_kept_and_flagged() -> None:
    sheet = Sheet().heading("Areas for improvement").paragraph("Leaders should", "train staff.")
    sheet.paragraph("Leaders should share data.")
    (region,) = list_regions(sheet.lines)
    texts, flags = _texts(*rows_of_list(region, []))
    assert texts == ["Leaders should train staff.", "Leaders should share data."]
    assert all("No borders" in flag for flag in flags) and len(flags) == 2


def test_a_line_that_pdfium_ran_over_both_columns_is_parted() -> None:
    both: Line = line("Council", "Train staff.", at=(60.0, 225.0), top=690.0)
    sheet = Sheet().heading("Areas for improvement")
    (region,) = list_regions([*sheet.lines, both])
    ruled = RuledRow(1, ((57.0, 680.0, 220.0, 710.0), (220.0, 680.0, 530.0, 710.0)))
    (row,) = rows_of_list(region, [ruled])
    assert (texts_of(row.beside), texts_of(row.text)) == (["Council"], ["Train staff."])
    assert row.text[0].box[0] == 225.0
