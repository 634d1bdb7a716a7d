"""Numbered paragraphs and stated figures of papers, and the figures that papers state in their own ways."""

from __future__ import annotations

import pytest

from inspection_evidence.families.council.paper_parts import fill_paper_parts
from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.families.parts.figure_comparators import own_numbers
from inspection_evidence.families.parts.figure_numbers import numbers_in
from tests.pages import Sheet, pages_of


def test_paragraphs_with_their_section_and_what_follows_them() -> None:
    sheet = Sheet().heading("Early help").paragraph("4.1 The team works with families.")
    sheet.paragraph("It is paid from savings of \u00a3311k.").heading("A boy from abroad")
    sheet.paragraph("4.2 The child came in May and he has settled in.")
    found = Findings()
    fill_paper_parts(found, pages_of(sheet))
    assert [(one.number, one.section, one.text, one.child_story) for one in found.paragraphs] == [
        ("4.1", "Early help", "The team works with families. It is paid from savings of \u00a3311k.", False),
        ("4.2", "A boy from abroad", "The child came in May and he has settled in.", True),
    ]
    assert [(one.value, one.unit) for one in found.figures] == [(311_000.0, "pounds")]


def test_what_is_recommended_is_no_paragraph_and_states_nothing() -> None:
    sheet = Sheet().heading("2. Recommendations").paragraph("2.1 That \u00a320,000 be spent.")
    found = Findings()
    found.recommendations = [
        recommendation_of("That", [sheet.lines[-1]], number="2.1", section=None, owner=None)
    ]
    fill_paper_parts(found, pages_of(sheet))
    assert found.paragraphs == []
    assert found.figures == []


def test_contacts_and_background_documents_are_no_paragraphs() -> None:
    sheet = Sheet().heading("Background documents").paragraph("1. The plan of 2024, 30 pages of tables.")
    found = Findings()
    fill_paper_parts(found, pages_of(sheet))
    assert found.paragraphs == []


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The team works with 20+ young people in their homes.", [(20, "count")]),
        ("The offer is for 16+ young people and those aged 25+.", []),
        ("It tripled the time that practitioners spend with families.", [(3, "times")]),
        ("Referrals doubled in a year.", [(2, "times")]),
        ("The effort must not be doubled.", []),
    ],
)
def test_numbers_of_papers(sentence: str, figures: list[tuple[float, str]]) -> None:
    assert [(one.value, one.unit) for one in numbers_in(sentence, among_facts=False)] == figures


def test_a_share_over_a_hundred_is_what_was_reached_of_a_target() -> None:
    def own(sentence: str) -> list[float]:
        return [one.number.value for one in own_numbers(sentence, numbers_in(sentence, among_facts=False))]

    assert own("Savings met the target by 116% in the year.") == [116]
    assert own("Visits on time were 80% against a target of 90%.") == [80]
