"""Whose business an item is, and the reason in words."""

from __future__ import annotations

import pytest

from inspection_evidence.families.council.remit import fill_inspection_remit, fill_remit
from inspection_evidence.families.council.remit_words import named_in, named_in_heading, sole_business
from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.model import Family, Remit
from inspection_evidence.reading.page import Pages
from tests.pages import Sheet, pages_of


def remit_of(text: str, sheet: Sheet | None = None, **head: str) -> tuple[Remit | None, str | None]:
    """The remit of one recommendation that stands last on a sheet."""
    sheet = (sheet or Sheet()).paragraph(text)
    pages = pages_of(sheet)
    found = Findings(**head)  # type: ignore[arg-type]
    found.recommendations = [
        recommendation_of(text, [sheet.lines[-1]], number=None, section=None, owner=None)
    ]
    fill_remit(found, pages)
    return found.recommendations[0].remit, found.recommendations[0].remit_reason


@pytest.mark.parametrize(
    ("text", "remit"),
    [
        ("improve the timeliness of EHC plans", Remit.SEND),
        ("help care leavers into education and work", Remit.CHILDREN),
        ("admit pupils to schools near their homes", Remit.EDUCATION),
        ("that each child is seen", Remit.CHILDREN),
        ("send the minutes to members", None),
        ("create an Education Cabinet Committee", None),
        ("ask the Director of Children\u2019s Services to buy software", None),
        ("support young people who vape", None),
        ("help schools admit pupils in the Schools and Skills Select Committee\u2019s area", Remit.EDUCATION),
    ],
)
def test_an_items_own_words(text: str, remit: Remit | None) -> None:
    named = named_in(text)
    assert (named.remit if named else None) == remit


def test_a_heading_speaks_where_the_item_does_not() -> None:
    sheet = Sheet().heading("12. Family Hubs in the north of the borough")
    assert remit_of("RESOLVED that the report be noted", sheet) == (
        Remit.CHILDREN,
        "its heading, \u201c12. Family Hubs in the north of the borough\u201d, names \u201cFamily Hubs\u201d",
    )


def test_the_nearest_heading_counts_and_resolved_is_none() -> None:
    sheet = (
        Sheet()
        .heading("11. Special schools")
        .paragraph("Talked over.")
        .heading("12. Waste")
        .put("RESOLVED", bold=True)
    )
    assert remit_of("that the report be noted", sheet)[0] is Remit.OTHER


def test_the_title_then_the_committee_then_the_office() -> None:
    assert remit_of("that it be noted", title="Fostering Annual Report")[0] is Remit.CHILDREN
    assert remit_of("that it be noted", committee="Education Select Committee")[0] is Remit.EDUCATION
    addressed = Sheet().put("To: A N Other, Cabinet Member for Children\u2019s Services")
    assert remit_of("that it be noted", addressed)[0] is Remit.CHILDREN


def test_a_panel_of_one_business_decides_all() -> None:
    assert remit_of(
        "note the work of the Virtual School and SEN teams", committee="Corporate Parenting Panel"
    ) == (
        Remit.CHILDREN,
        "the paper is of the Corporate Parenting Panel",
    )
    assert sole_business("Cabinet") is None


def test_what_names_nothing_is_other_and_says_so() -> None:
    assert remit_of("that the pay policy be approved", committee="Cabinet", title="Pay policy") == (
        Remit.OTHER,
        "names neither children\u2019s services, education nor SEND",
    )


def test_young_people_count_in_a_heading() -> None:
    named = named_in_heading("Motion on young people\u2019s travel")
    assert named is not None and named.remit is Remit.CHILDREN


@pytest.mark.parametrize(
    ("family", "remit"),
    [(Family.ILACS, Remit.CHILDREN), (Family.AREA_SEND, Remit.SEND), (Family.SCHOOL, Remit.EDUCATION)],
)
def test_an_inspections_framework_decides(family: Family, remit: Remit) -> None:
    line = Sheet().put("The quality of plans.").lines[0]
    found = Findings(recommendations=[recommendation_of("x", [line], number=None, section=None, owner=None)])
    fill_inspection_remit(found, family)
    assert found.recommendations[0].remit is remit


def test_an_item_without_a_place_has_no_heading() -> None:
    item = recommendation_of("that it be noted", [], number=None, section=None, owner=None)
    found = Findings(recommendations=[item])
    fill_remit(found, Pages(pages_of(Sheet()).path, "0" * 64, []))
    assert found.recommendations[0].remit is Remit.OTHER
