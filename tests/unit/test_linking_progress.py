"""What later papers report on a recommendation, and what they only seem to."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.other_services import is_of_another_service, names_children
from inspection_evidence.linking.progress import Paper, Passage, progress_on
from inspection_evidence.linking.repeats import Told

INSPECTED, LATER = date(2024, 6, 28), date(2025, 3, 12)


def reported(asked: str, *passages: str, section: str | None = None, of_children: bool = True) -> list[str]:
    """The passages of one later paper that report on a recommendation, best first."""
    told = Told("2024", INSPECTED, Asked("2024", asked))
    said = tuple(Passage("paragraph", "1", 1, text, section) for text in passages)
    return [one.passage.text for one in progress_on(told, [Paper("p", LATER, said, "", of_children)])]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "The quality and regularity of supervision and management oversight.",
            "Officers said that 92% of social workers had supervision in February; its quality varied.",
        ),
        (
            "The quality of plans for children in need, so that they are specific and time-bound.",
            "The first audit of plans for children in need is two months late.",
        ),
        (
            "The local area partnership should improve the timeliness and quality of EHC plans and of annual "
            "reviews.",
            "The timeliness of education, health and care plans has improved to 52% since the inspection.",
        ),
        (
            "Leaders should reduce waiting times for neurodevelopmental assessments.",
            "The wait for a neurodevelopmental assessment is still 74 weeks.",
        ),
    ],
)
def test_a_passage_that_comes_back_to_the_matter_reports(asked: str, told: str) -> None:
    assert reported(asked, told, "The car park was resurfaced.") == [told]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "The regularity of supervision.",
            "Supervision of the contractor was strengthened at the playground.",
        ),
        ("The regularity of supervision.", "Supervision in care homes was checked in eight of ten visits."),
        ("The response to homeless young people.", "Single adults who were homeless waited eleven weeks."),
        ("The sufficiency of accommodation.", "Families in temporary accommodation number 212."),
        ("The timeliness of care proceedings.", "Legal advice was taken on the lease."),
        ("Plans for children in care.", "Write to every child in care about their savings."),
    ],
)
def test_other_matters_in_the_same_words_report_nothing(asked: str, told: str) -> None:
    assert reported(asked, told) == []


def test_a_heading_tells_whose_service_a_passage_is_of() -> None:
    asked, told = "The regularity of supervision.", "Supervision is regular in nine of ten teams."
    assert reported(asked, told, section="2. Adult social care") == []
    assert reported(asked, told, section="3. Children’s social care", of_children=False) == [told]
    assert reported(asked, told, of_children=False) == []
    assert reported(asked, told) == [told]


def test_a_cell_of_a_row_that_is_told_is_not_told_again() -> None:
    row = "Return home interviews: set up a return interview team. Team in place; 86% in 72 hours."
    found = reported("The timeliness of return home interviews.", "set up a return interview team", row)
    assert found == [row]


@pytest.mark.parametrize("text", ["Care leavers in temporary accommodation", "Adults and young people"])
def test_what_names_children_too_is_of_no_other_service(text: str) -> None:
    assert not is_of_another_service(text)


def test_a_body_or_heading_names_children() -> None:
    assert names_children("", "Children and Young People Scrutiny Committee")
    assert not names_children("The wait is eleven weeks.", "Housing")
