"""The sections a councillor reads: their words, their tables, and text that is not to be trusted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from inspection_evidence.kpis import KpiSeries
from inspection_evidence.model import BoroughEvidence, Document, Verdict
from inspection_evidence.pack import (
    Section,
    about_this_pack,
    at_a_glance,
    committee_decisions,
    documents_read,
    judgements_over_time,
    method_and_sources,
    recommendation_cards,
)
from inspection_evidence.settings import BoroughParameters, RunParameters
from tests import pack_evidence as thornmere
from tests.pack_kpis import figures, thornmere_kpis
from tests.pack_register import told_of
from tests.pack_text import readable

SectionMaker = Callable[[BoroughEvidence, BoroughParameters, RunParameters], Section]


def glance(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    return at_a_glance(told_of(evidence, borough, run))


def cards(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    return recommendation_cards(told_of(evidence, borough, run))


MAKERS: list[SectionMaker] = [
    glance,
    judgements_over_time,
    cards,
    documents_read,
    about_this_pack,
]


def words(maker: SectionMaker, *documents: Document, run: RunParameters | None = None) -> str:
    section = maker(thornmere.evidence(*documents), thornmere.borough(), run or thornmere.run())
    return "\n".join(readable(section.html))


@pytest.mark.parametrize("maker", MAKERS)
def test_every_table_has_a_caption_and_every_header_a_scope(maker: SectionMaker) -> None:
    html = maker(thornmere.evidence(), thornmere.borough(), thornmere.run()).html
    assert html.count("<table") == html.count("<caption")
    assert html.count("<th") - html.count("<thead") == html.count("scope=")


@pytest.mark.parametrize("maker", MAKERS)
def test_a_borough_of_which_nothing_could_be_read_still_has_its_sections(maker: SectionMaker) -> None:
    assert maker(
        thornmere.evidence(thornmere.broken_file()), thornmere.borough(), thornmere.run()
    ).html.startswith("<section")


@pytest.mark.parametrize("maker", MAKERS)
def test_a_section_shows_itself_in_a_notebook(maker: SectionMaker) -> None:
    section = maker(thornmere.evidence(), thornmere.borough(), thornmere.run())
    assert section._repr_html_() == section.html
    assert f"{section.title}</h2>" in section.html


def test_text_from_a_report_never_becomes_markup() -> None:
    hostile = thornmere.recommendation("x/1", thornmere.HOSTILE_TEXT, 2, owner="<b>owner</b>")
    document = thornmere.ilacs_2020().model_copy(update={"recommendations": (hostile,)})
    html = cards(thornmere.evidence(document), thornmere.borough(), thornmere.run()).html
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_a_file_name_and_an_error_never_become_markup() -> None:
    document = thornmere.document("<i>.pdf", verdict=Verdict.DAMAGED, error="<u>broken</u>")
    html = documents_read(thornmere.evidence(document), thornmere.borough(), thornmere.run()).html
    assert "&lt;i&gt;.pdf" in html
    assert "<u>" not in html


def test_the_glance_gives_the_latest_inspection_with_the_one_before() -> None:
    text = words(glance)
    assert "Latest inspection: 11 to 22 May 2026" in text
    assert "2 recommendations, and 1 more to be checked" in text
    assert "| Leadership and management | Outstanding | Good" in text
    assert "| Overall effectiveness | Not reported | Good" in text
    assert "| Care leavers | Requires improvement | Good (one grade with the other care area)" in text
    assert "1 of 4 files could not be read" in text


def test_the_glance_of_one_inspection_compares_with_nothing() -> None:
    text = words(glance, thornmere.ilacs_2020())
    assert "| Area | January 2020" in text
    assert "at the one before" not in text


def test_an_area_send_outcome_is_told_and_the_grades_stay_those_of_the_graded_inspection() -> None:
    text = words(glance, thornmere.sif_2016(), thornmere.ilacs_2020(), thornmere.area_send_2025())
    assert "Latest inspection: 13 to 17 January 2025, Area SEND inspection." in text
    assert "Outcome: inconsistent experiences and outcomes" in text
    assert (
        "Grades at the latest inspection that gives any, January 2020, and at the one before, March 2016"
        in text
    )


def test_inspections_without_grades_have_a_table_of_their_own() -> None:
    text = words(judgements_over_time, thornmere.ilacs_2020(), thornmere.area_send_2025())
    assert "| 13 to 17 January 2025 | Area SEND inspection | Inconsistent experiences and outcomes" in text
    assert "| Area | January 2020" in text
    assert "January 2025" not in next(line for line in text.splitlines() if line.startswith("| Area |"))
    alone = words(judgements_over_time, thornmere.area_send_2025())
    assert "No dated inspection that gives grades could be read." in alone


def test_recommendations_stand_newest_first_with_their_pages() -> None:
    text = words(cards)
    assert text.index("(ILACS), May 2026") < text.index("(ILACS), January 2020")
    assert "<https://files.example.org/thornmere-2020.pdf#page=2> page 2" in text
    assert "\nRecommendation 3, Single inspection, March 2016 Improve the quality of supervision" in text
    assert "Words not found again" not in text


def test_sections_stand_beside_recommendations_only_where_they_tell_them_apart() -> None:
    items = thornmere.ilacs_2020().recommendations
    alike = [item.model_copy(update={"section": "What needs to improve?"}) for item in items]
    apart = [alike[0], *(item.model_copy(update={"section": "Leaders"}) for item in items[1:])]
    text = {
        name: words(cards, thornmere.ilacs_2020().model_copy(update={"recommendations": kept}))
        for name, kept in (("alike", tuple(alike)), ("apart", tuple(apart)))
    }
    assert "What needs to improve?" not in text["alike"]
    assert "page 2 of the report of ILACS, January 2020 (PDF) · Leaders · thornmere/" in text["apart"]


def test_an_unnumbered_item_keeps_its_place_when_the_one_before_it_waits() -> None:
    document = thornmere.ilacs_2026()
    first = thornmere.recommendation("x/u1", "Waits.", 2, verified=False)
    document = document.model_copy(update={"recommendations": (first, *document.recommendations[1:])})
    assert "2, ILACS, May 2026 The quality of life-story work" in words(cards, document)


def test_items_that_wait_are_counted_with_the_place_to_settle_them() -> None:
    text = words(cards)
    assert "1 further recommendation waits for a person to check" in text
    assert "notebook 1-read-documents" in text


def test_many_files_of_a_source_are_counted_and_a_few_named() -> None:
    def sources(files: int) -> str:
        seen = [one._replace(source=f"{n % files}.csv") for n, one in enumerate(figures())]
        kpis = replace(thornmere_kpis(), series=KpiSeries(seen))
        return "\n".join(readable(method_and_sources(told_of(kpis=kpis)).html))

    assert "KPIs, from 0.csv, 1.csv |" in sources(2)
    assert "KPIs, from 4 files |" in sources(4)


def test_a_committee_s_pack_tells_members_of_no_notebook_and_no_parameters_file() -> None:
    run = thornmere.run(draft=False)
    html = recommendation_cards(told_of(run=run)).html
    for make in (committee_decisions, about_this_pack):
        html += make(thornmere.evidence(), thornmere.borough(), run).html
    shown = " ".join(readable(html))
    assert "1 further recommendation waits for a person to check" in shown
    assert "notebook" not in shown and ".yml" not in shown


def test_every_file_has_its_outcome_and_the_reason() -> None:
    text = words(documents_read)
    assert "Not read: not a PDF. The file is a web page under a PDF’s name" in text
    assert "38 pages, 7 judgements, 4 recommendations." in text
    assert "4 files in this borough’s folder. 1 could not be read." in text
    assert "1 file in this borough’s folder. All were read." in words(documents_read, thornmere.sif_2016())


def test_later_files_and_inspections_are_counted() -> None:
    run = thornmere.run(as_at=date(2021, 1, 1))
    assert "2 later files are not shown" in words(documents_read, run=run)
    assert "1 inspection later than the as-at date" in words(about_this_pack, run=run)


def test_a_real_borough_has_the_attribution_and_a_fictional_one_says_that_it_is() -> None:
    real = about_this_pack(thornmere.evidence(), thornmere.borough(fictional=False), thornmere.run()).html
    assert "Contains public sector information licensed under the" in real
    assert "Open Government Licence v3.0" in real
    fictional = words(about_this_pack)
    assert "Thornmere does not exist" in fictional
    assert "Contains public sector" not in fictional


def test_a_draft_says_so() -> None:
    assert "Draft: not yet confirmed" in words(about_this_pack)
    assert "Standing | Final" in words(about_this_pack, run=thornmere.run(draft=False))
