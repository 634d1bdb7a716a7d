"""What minutes tell beside their decisions, and papers that report to a board."""

from __future__ import annotations

from inspection_evidence.families.completion import complete
from inspection_evidence.families.council.families import CommitteeMinutes, CommitteeReport
from inspection_evidence.families.findings import Findings
from inspection_evidence.model import Family
from tests.council_papers import HEAD_OF_MINUTES, paper

ANSWER = "Officers said that nine in ten return home interviews were now held within 72 hours."


def told(items: str, head: str = HEAD_OF_MINUTES) -> Findings:
    """Everything read in minutes whose items are `items`."""
    pages = paper(head + items)
    found = CommitteeMinutes().read(pages)
    complete(found, Family.COMMITTEE_MINUTES, pages)
    return found


def test_what_officers_reported_is_told_under_its_item() -> None:
    found = told(
        f"**12. Improvement plan**\n\n{ANSWER}\n\nRESOLVED: That the audit of plans be reported in June.\n\n"
        "**13. Date of the next meeting**\n\nThe next meeting will be on 4 July in the Guildhall at six.\n"
    )
    first = found.paragraphs[0]
    assert (first.number, first.section, first.text) == ("12", "Improvement plan", ANSWER)
    assert [one.text for one in found.decisions] == ["That the audit of plans be reported in June."]
    assert not any("RESOLVED" in one.text or "audit of plans" in one.text for one in found.paragraphs)


def test_those_present_and_notes_of_a_word_or_two_tell_nothing() -> None:
    found = told(
        "**12. Improvement plan**\n\nThe report was noted.\n\nRESOLVED: That the plan be endorsed.\n"
    )
    assert found.paragraphs == []


def test_one_childs_story_is_kept_but_never_quoted() -> None:
    story = "A boy aged nine told the Panel that he had moved home four times and that his school was far."
    found = told(f"**12. Children in care**\n\n{story}\n\n{ANSWER}\n")
    assert [one.child_story for one in found.paragraphs] == [True, False]


def test_a_meeting_of_the_whole_council_tells_only_what_is_of_children() -> None:
    head = HEAD_OF_MINUTES.replace("CHILDREN'S SCRUTINY PANEL", "CABINET").replace(
        "Children's Scrutiny Panel", "Cabinet"
    )
    roads = "The Cabinet Member said that the resurfacing of the market place would end in the autumn."
    found = told(
        f"**12. Roads**\n\n{roads}\n\n**13. Care leavers**\n\nMembers asked how many had their own home.\n",
        head,
    )
    assert [one.number for one in found.paragraphs] == ["13"]


def test_a_chair_who_reports_to_a_board_writes_a_report() -> None:
    pages = paper(
        "**Report of the Independent Chair**\n\nEldermoor Borough Council\n\nChildren's Improvement Board\n\n"
        "10 December 2024\n\n1. I was asked to chair the Board after the Ofsted report of July 2024.\n\n"
        "2. Health colleagues took part in 90% of strategy discussions in October.\n"
    )
    assert CommitteeReport().recognises(pages)
    found = CommitteeReport().read(pages)
    complete(found, Family.COMMITTEE_REPORT, pages)
    assert len(found.paragraphs) == 2


def test_a_board_that_is_only_spoken_of_makes_no_report() -> None:
    pages = paper(
        "**Newsletter**\n\nThe chair of the Children's Improvement Board wrote to all staff in spring.\n\n"
        "10 December 2024\n\nThank you all.\n"
    )
    assert not CommitteeReport().recognises(pages)
