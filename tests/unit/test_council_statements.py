"""Statements of papers: judgements of schools, lists of an evaluation, one child's story."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.families.council.school_judgements import school_judgements_in
from inspection_evidence.families.council.statements import fill_statements
from inspection_evidence.families.council.stories import stories_among
from inspection_evidence.families.findings import Findings
from inspection_evidence.model import Grade
from tests.pages import Sheet, pages_of


@pytest.mark.parametrize(
    ("sentence", "school", "when", "grade"),
    [
        (
            "Elm Primary School was inspected in May 2017 and maintained its good rating.",
            "Elm Primary School",
            "May 2017",
            Grade.GOOD,
        ),
        (
            "The Oak Academy was inspected on 3 March 2018 and was judged to be inadequate.",
            "The Oak Academy",
            "3 March 2018",
            Grade.INADEQUATE,
        ),
        (
            "Ofsted inspected St. Mary\u2019s High School in June 2019 and judged it outstanding.",
            "St. Mary\u2019s High School",
            "June 2019",
            Grade.OUTSTANDING,
        ),
        (
            "Following its inspection in July 2018, Ash Nursery School was rated as requires improvement.",
            "Ash Nursery School",
            "July 2018",
            Grade.REQUIRES_IMPROVEMENT,
        ),
    ],
)
def test_a_sentence_with_school_date_and_grade(sentence: str, school: str, when: str, grade: Grade) -> None:
    found = school_judgements_in(f"Members asked. {sentence} Results rose.")
    assert [(one.school, one.date, one.grade, one.sentence) for one in found] == [
        (school, when, grade, sentence)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Elm Primary School was inspected in May 2017 and hopes to be good.",
        "Elm Primary School was inspected in May 2017 with good attendance.",
        "Elm Primary School maintained its good rating.",
        "Children\u2019s services were inspected in May 2017 and received a good rating.",
    ],
)
def test_a_sentence_that_lacks_one_is_no_judgement(sentence: str) -> None:
    assert school_judgements_in(sentence) == []


def statements(sheet: Sheet, met: date | None = None) -> list[tuple[str, str, str | None]]:
    """Type, text and date of every statement of one sheet."""
    found = Findings(meeting_date=met)
    fill_statements(found, pages_of(sheet))
    return [(one.type, one.text, one.date) for one in found.statements]


def spaced(sheet: Sheet, *texts: str, bold: bool = False) -> Sheet:
    """Paragraphs with white between them and no marks before them."""
    for text in texts:
        sheet.put(text, bold=bold, space=12.0)
    return sheet


def test_lists_without_marks_some_set_like_headings() -> None:
    sheet = spaced(Sheet(), "3.8 What our self-evaluation tells us;")
    spaced(sheet, "Strengths", bold=True)
    spaced(sheet, "Parents take part in planning")
    spaced(sheet, "Plans are on time", bold=True)
    spaced(sheet, "Areas for development", bold=True)
    spaced(sheet, "We need to offer more personal")
    sheet.put("budgets")
    spaced(sheet, "4. FAMILY SERVICES", bold=True)
    spaced(sheet, "Nothing of this is an item")
    assert statements(sheet, date(2026, 3, 5)) == [
        ("strength", "Parents take part in planning", "2026-03-05"),
        ("strength", "Plans are on time", "2026-03-05"),
        ("area_for_development", "We need to offer more personal budgets", "2026-03-05"),
    ]


def test_findings_of_inspections_everywhere_are_national_and_so_are_their_strengths() -> None:
    sheet = spaced(Sheet(), "3.5 Main findings of SEND inspections: two years on:")
    spaced(
        sheet,
        "Therapies are hard to get",
        "3.6 Some strengths",
        "Early years are strong",
        "3.7 What is an evaluation?",
    )
    spaced(sheet, "It is a tool.")
    assert statements(sheet) == [
        ("national_finding", "Therapies are hard to get", None),
        ("national_finding", "Early years are strong", None),
    ]


def test_a_bulleted_list_ends_with_its_bullets() -> None:
    sheet = Sheet().heading("What works well")
    sheet.item("\u2022", "Early help is strong").item("\u2022", "Visits are on time")
    sheet.paragraph("The director thanked the teams.")
    assert [text for _, text, _ in statements(sheet)] == ["Early help is strong", "Visits are on time"]


def test_an_item_over_a_page_break_and_a_new_one_on_the_next_page() -> None:
    first = spaced(
        Sheet().heading("Key strengths"),
        "Strong partnerships in health and in all the many parts of education",
        "Short",
    )
    second = spaced(Sheet(number=2), "Use of evidence")
    found = Findings()
    fill_statements(found, pages_of(first, second))
    assert [one.text for one in found.statements][-2:] == ["Short", "Use of evidence"]
    assert found.statements[-1].quote.page == 2


def test_a_paper_without_such_lists_states_nothing() -> None:
    sheet = Sheet().heading("Next steps").paragraph("The strengths of the plan were talked over.")
    assert statements(sheet) == []


STORY = "A boy from abroad"


def test_a_story_over_several_paragraphs_is_known_by_its_heading() -> None:
    told = stories_among(
        [
            (STORY, "In May the council took on the care of a lone child who had been stranded for a year."),
            (STORY, "The law was changed after a campaign, and 14 children have come since."),
            (STORY, "The child\u2019s journey was long, and he was the first to come."),
            (STORY, "Since then he has settled in well."),
            ("Awards", "He thanked the team for its work."),
        ]
    )
    assert told == [True, False, True, True, False]


def test_children_in_general_are_no_story() -> None:
    general = "A child who is subject to a plan is seen alone, so that his or her wishes are known."
    assert stories_among(
        [("Plans", general), ("Plans", "The child protection team said that he or she may appeal.")]
    ) == [
        False,
        False,
    ]
