"""Reports and letters of 2009 to 2013: front, record of main findings, lists by deadline."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from weasyprint import HTML

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.older.judgements import area_key
from inspection_evidence.families.older.lists import deadline_lists, owner, read_recommendations
from inspection_evidence.families.older.report import OlderOfsted
from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Family, Grade
from tests.pages import Sheet, pages_of

REPORT = """<style>@page { size: A4; margin: 20mm } body { font: 12pt sans-serif }
h1 { font-size: 26pt; font-weight: normal } .name { font-size: 18pt }
h2 { font-size: 18pt } h3 { font-size: 14pt } .next { break-before: page }
.bullet { padding-left: 36pt; text-indent: -12pt }
table { border-collapse: collapse } td { border: 1px solid black; width: 60mm }</style>
<h1>Inspection of safeguarding and looked after children services</h1><p class="name">Windmere Council</p>
<p><b>Inspection dates: 4 \u2013 15 October 2010</b></p><p><b>Reporting inspector Ann Ash HMI</b></p>
<p><b>Age group: All</b></p><p><b>Published: 12 November 2010</b></p>
<h2 class="next">Contents</h2><p><b>Areas for improvement</b></p><p><b>Record of main findings</b></p>
<h2 class="next">The inspection judgements and what they mean</h2>
<table><tr><td>Outstanding (Grade 1)</td><td>Exceeds</td></tr>
<tr><td>Inadequate (Grade 4)</td><td>Does not meet</td></tr></table>
<h2>Overall effectiveness</h2><h3>Grade 4 (Inadequate)</h3><p>5. Services are weak.</p>
<h3>Areas for improvement</h3>
<p>6. In order to improve, the council and its partners should take the following action.</p>
<p><b>Immediately:</b></p><p class="bullet">\u2022 ensure that referrals are screened</p>
<p><b>Within three months:</b></p>
<p class="bullet">\u2022 review thresholds with partners, and train every team in them
before the spring so that all of them know what is asked</p><p class="bullet">\u2022 audit plans.</p>
<p>7. Partners are committed.</p>
<h2 class="next">Record of main findings</h2>
<table><tr><td colspan="2"><b>Safeguarding services</b></td></tr>
<tr><td>Overall effectiveness</td><td>Inadequate</td></tr>
<tr><td>Capacity for improvement</td><td>Adequate</td></tr>
<tr><td colspan="2"><b>Services for looked after children</b></td></tr>
<tr><td>Overall effectiveness</td><td>Adequate</td></tr>
<tr><td>Leadership and management</td><td>Good</td></tr></table>
"""


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path: Path = tmp_path_factory.mktemp("older") / "report.pdf"
    HTML(string=REPORT).write_pdf(path)
    return read_document(path)


def test_the_front_is_read(document: Document) -> None:
    assert (document.framework, document.local_authority) == (Family.OLDER_OFSTED, "Windmere Council")
    assert (document.inspection_start, document.inspection_end) == (date(2010, 10, 4), date(2010, 10, 15))
    assert (document.published, document.lead_inspector) == (date(2010, 11, 12), "Ann Ash")


def test_each_service_has_its_judgements_from_the_last_page(document: Document) -> None:
    assert [(one.area_key, one.grade, one.quote.page) for one in document.judgements] == [
        ("safeguarding", Grade.INADEQUATE, 4),
        ("other:capacity for improvement", Grade.ADEQUATE, 4),
        ("in_care", Grade.ADEQUATE, 4),
        ("leadership", Grade.GOOD, 4),
    ]
    assert document.judgements[0].area == "Safeguarding services: Overall effectiveness"
    assert all(one.quote.verified for one in document.judgements)


def test_bullets_stand_under_their_deadline_with_the_owner_of_the_lead_in(document: Document) -> None:
    found = document.recommendations
    assert [(one.section, one.owner) for one in found] == [
        ("Areas for improvement / Immediately", "Council and its partners"),
        ("Areas for improvement / Within three months", "Council and its partners"),
        ("Areas for improvement / Within three months", "Council and its partners"),
    ]
    assert found[1].text.endswith("know what is asked") and found[2].text == "audit plans."
    assert all(one.quote.verified for one in found)


def test_one_service_alone_has_an_overall_judgement() -> None:
    assert area_key("Overall effectiveness", None) == "overall_effectiveness"
    assert area_key("Quality of provision", None) == "other:quality of provision"


@pytest.mark.parametrize(
    "title",
    [
        "Inspection of looked after children services",
        "Inspection of local authority arrangements for the protection of children",
        "Annual unannounced inspection of contact, referral and assessment arrangements within Windmere",
    ],
)
def test_the_frameworks_titles_are_recognised(title: str) -> None:
    assert OlderOfsted().recognises(pages_of(Sheet().put(title, size=18, bold=True)))


def test_a_title_in_running_text_is_not_recognised() -> None:
    sheet = Sheet().put("Inspection of looked after children services took place in 2013.")
    assert not OlderOfsted().recognises(pages_of(sheet))


def test_a_letters_closing_words_are_no_item() -> None:
    sheet = Sheet().heading("Areas for development", size=12).item("\u2022", "Records are not timely.")
    sheet.paragraph("Any areas identified will be considered in a future inspection.").put("Yours sincerely")
    found = Findings()
    read_recommendations(sheet.lines, found)
    assert [one.text for one in found.recommendations] == ["Records are not timely."]
    assert found.recommendations[0].section == "Areas for development"


def test_a_picture_fonts_mark_that_reads_as_nothing_is_a_bullet() -> None:
    sheet = Sheet().heading("Priorities for further improvement", size=12).put("13. Priorities:")
    sheet.put("", "The council should", at=(84, 110)).put("act.", at=(110,))
    sheet.put("", "The trust should report.", at=(84, 110))
    found = Findings()
    read_recommendations(sheet.lines, found)
    assert [one.text for one in found.recommendations] == [
        "The council should act.",
        "The trust should report.",
    ]


def test_findings_below_the_list_are_flagged_not_read() -> None:
    sheet = (
        Sheet()
        .heading("Areas for improvement")
        .put("6. Take the following action:")
        .item("\u2022", "Audit plans.")
    )
    sheet.paragraph("7. Partners are committed.").item("\u2022", "Staff are proud.")
    assert [one.findings for one in deadline_lists(sheet.lines)] == [False, True]


def test_a_lead_in_that_names_nobody_has_no_owner() -> None:
    assert owner("13. Priorities for further improvement:") is None
    assert (
        owner("In order to improve, the local authority should take the following action.")
        == "Local authority"
    )
