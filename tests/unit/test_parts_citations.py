"""Citations: numbered as printed; the others to the likeliest recommendation of the same owner, or none."""

from __future__ import annotations

from inspection_evidence.families.findings import recommendation_of
from inspection_evidence.families.parts.blocks import read_blocks
from inspection_evidence.families.parts.citations import CitationReader
from inspection_evidence.families.parts.paragraphs import numbered_paragraphs, places_quoted
from inspection_evidence.model import Recommendation
from tests.pages import Sheet, pages_of

ADVOCACY = "Ensure that advocates help children to be heard at conferences."
APPRENTICESHIPS = "Increase the number of apprenticeships for care leavers."
DATASET = "Review the dataset that the board is given."


def asked(sheet: Sheet, number: str, text: str, owner: str = "Local authority") -> Recommendation:
    """A recommendation printed next on `sheet`."""
    sheet.item(f"{number}.", text)
    return recommendation_of(text, [sheet.lines[-1]], number=number, section=None, owner=owner)


def supported(*findings: str) -> list[tuple[str, ...] | None]:
    """What each of `findings`, set after two recommendations of the authority, supports."""
    sheet = Sheet()
    wanted = [asked(sheet, "1", ADVOCACY), asked(sheet, "2", APPRENTICESHIPS)]
    for number, text in enumerate(findings, 3):
        sheet.item(f"{number}.", text)
    return _read(sheet, wanted)


def _read(sheet: Sheet, wanted: list[Recommendation]) -> list[tuple[str, ...] | None]:
    """What each finding supports, in a report that goes on with findings about other things."""
    quoted = places_quoted(item.quote for item in wanted)
    paragraphs = numbered_paragraphs(read_blocks(pages_of(sheet, _other_findings())), quoted)
    reader = CitationReader(paragraphs, wanted)
    return [reader.supports(one) for one in paragraphs if one.lines[0].page == sheet.number]


def _other_findings() -> Sheet:
    other = Sheet(number=2)
    for number in range(6, 36):
        other.item(f"{number}.", f"Subject{'abcdefghij'[number % 10]} of team {number} is good.")
    return other


def test_no_mark_supports_nothing() -> None:
    assert supported("Advocates are few.") == [None]


def test_a_numbered_mark_says_which() -> None:
    assert supported("Advocates are few (recommendation 2).", "All is late (Recommendations 1 and 2).") == [
        ("2",),
        ("1", "2"),
    ]


def test_a_number_that_no_recommendation_bears_is_left_open() -> None:
    assert supported("Advocates are few (recommendation 14).") == [()]


def test_a_mark_without_number_goes_to_the_recommendation_with_its_words() -> None:
    found = supported(
        "Few children have an advocate at conferences (Recommendation).",
        "Care leavers lack apprenticeships. More must be done. (Recommendation)",
    )
    assert found == [("1",), ("2",)]


def test_a_mark_that_shares_no_words_is_left_open() -> None:
    assert supported("Snow closed the office (Recommendation).") == [()]


def test_two_recommendations_alike_are_left_open() -> None:
    sheet = Sheet()
    wanted = [asked(sheet, "1", ADVOCACY), asked(sheet, "2", ADVOCACY)]
    sheet.item("3.", "Few children have an advocate at conferences (Recommendation).")
    assert _read(sheet, wanted) == [()]


def test_a_finding_on_the_board_supports_what_the_board_is_asked() -> None:
    sheet = Sheet()
    wanted = [asked(sheet, "1", "Review the dataset of the authority.")]
    sheet.item("2.", "The dataset is reviewed late (Recommendation).")
    wanted.append(asked(sheet, "3", DATASET, owner="LSCB"))
    sheet.item("4.", "The dataset is reviewed late (Recommendation).")
    assert _read(sheet, wanted) == [("1",), ("3",)]


def test_a_recommendation_can_name_its_paragraph() -> None:
    sheet = Sheet()
    wanted = [asked(sheet, "1", ADVOCACY), asked(sheet, "2", "Act on what is found (paragraph 4).")]
    sheet.item("3.", "All is well.")
    sheet.item("4.", "Few children have an advocate at conferences (Recommendation).")
    assert _read(sheet, wanted) == [None, ("2",)]
