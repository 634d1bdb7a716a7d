"""Packs of papers: where they part, what each part is read as, papers published twice."""

from __future__ import annotations

from datetime import date

from inspection_evidence.families.completion import complete
from inspection_evidence.families.council.copies import PaperCopy, paper_copies
from inspection_evidence.families.council.pack_reading import read_pack
from inspection_evidence.families.council.packs import split_pack
from inspection_evidence.families.findings import Findings, quote_of, recommendation_of
from inspection_evidence.model import Decision, Document, Family, Remit, Verdict
from inspection_evidence.reading.page import Pages
from tests.pages import BODY_TOP, HEIGHT, Sheet, line, pages_of


def sheet(number: int, *texts: str, item: str | None = None, printed: int | None = None) -> Sheet:
    """A page of a pack with the stamps that a committee system puts on it."""
    page = Sheet(number=number)
    if item is not None:
        page.lines.append(line(f"Agenda Item {item}", at=(480.0,), top=30.0, page=number))
    for text in texts:
        page.put(text, space=8.0)
    if printed is not None:
        page.lines.append(line(f"Page {printed}", at=(280.0,), top=HEIGHT - 40, page=number))
    return page


def pack() -> Pages:
    """A front sheet, a report of two pages and minutes of one."""
    return pages_of(
        sheet(1, "Agenda", "Meeting of the Children and Education Select Committee", "5 March 2026"),
        sheet(2, "Fostering report", item="5", printed=3),
        sheet(3, "The Committee is asked to note it.", printed=4),
        sheet(4, "Minutes", item="6", printed=5),
    )


def test_a_pack_parts_at_its_stamps_and_keeps_its_page_numbers() -> None:
    assert [(part.item, part.first, part.last) for part in split_pack(pack())] == [
        (None, 1, 1),
        ("5", 2, 3),
        ("6", 4, 4),
    ]


def test_stamps_are_no_content() -> None:
    body = [one.text for part in split_pack(pack()) for one in part.pages.body]
    assert not [text for text in body if text.startswith(("Agenda Item", "Page "))]
    assert "Fostering report" in body


def test_an_agenda_with_page_ranges_parts_by_the_printed_page_numbers() -> None:
    pages = pages_of(
        sheet(1, "AGENDA", "5 Fostering (Pages 11 - 12)", "6 Minutes (Pages 13 - 14)"),
        *(sheet(number, "Words", printed=number + 9) for number in range(2, 6)),
    )
    assert [(part.item, part.first, part.last) for part in split_pack(pages)] == [
        (None, 1, 1),
        ("1", 2, 3),
        ("2", 4, 5),
    ]


def test_one_paper_with_its_own_stamp_is_no_pack() -> None:
    assert split_pack(pages_of(sheet(1, "Report", item="5"), sheet(2, "More"))) == []
    assert split_pack(pages_of(sheet(1, "AGENDA", "5 Fostering (Pages 3 - 9)"))) == []


def test_a_stamp_in_the_text_is_none() -> None:
    middle = Sheet(number=2, y=BODY_TOP + 200).put("Agenda Item 7")
    assert split_pack(pages_of(sheet(1, "Report", item="5"), middle, sheet(3, "x"))) == []


class Reader:
    """A family that recognises a word and recommends its first line."""

    def __init__(self, family: Family, word: str) -> None:
        self.family, self.word = family, word

    def recognises(self, pages: Pages) -> bool:
        """By the word."""
        return any(self.word in one.text for one in pages.body)

    def read(self, pages: Pages) -> Findings:
        """One recommendation."""
        first = pages.body[0]
        item = recommendation_of(first.text, [first], number=None, section=None, owner=None)
        return Findings(title=first.text, recommendations=[item])


def test_each_part_is_read_by_its_family_and_has_the_meeting_of_the_front_sheet() -> None:
    readers = (Reader(Family.COMMITTEE_REPORT, "Fostering"),)
    family, found = read_pack(split_pack(pack()), readers, complete)
    assert family is Family.COMMITTEE_REPORT
    assert [(one.text, one.quote.page, one.remit) for one in found.recommendations] == [
        ("Fostering report", 2, Remit.CHILDREN)
    ]
    assert found.committee == "Children and Education Select Committee"
    assert found.flags[0] == "A pack of 3 parts; each was read by itself."
    assert "Item 5, pages 2 to 3: committee report, Fostering report." in found.flags
    assert "Item 6, page 4: of no kind that is read." in found.flags


def test_an_inspection_report_in_a_pack_is_named_and_not_read() -> None:
    _, found = read_pack(split_pack(pack()), (Reader(Family.ILACS, "Fostering"),), complete)
    assert found.recommendations == []
    assert any("a report of the kind ILACS, not read here" in flag for flag in found.flags)


LONG = "that the plan for foster carers be agreed, with a review of its cost to members every quarter"


def paper(
    path: str, *texts: str, met: date | None = None, sha256: str = "", decided: bool = False
) -> Document:
    """A council paper with a recommendation, or a decision, a text."""
    lines = [line("x")]
    recommended = [recommendation_of(one, lines, number=None, section=None, owner=None) for one in texts]
    decisions = [
        Decision(
            id="",
            number=None,
            text=one,
            owner=None,
            procedural=False,
            vote=None,
            outcome=None,
            quote=quote_of(one, lines),
        )
        for one in texts
    ]
    return Document(
        path=path,
        sha256=sha256 or path,
        verdict=Verdict.READ,
        framework=Family.COMMITTEE_REPORT,
        meeting_date=met,
        recommendations=() if decided else tuple(recommended),
        decisions=tuple(decisions) if decided else (),
    )


def test_a_paper_in_a_pack_counts_once() -> None:
    documents = [paper("a.pdf", LONG), paper("pack.pdf", LONG, LONG[::-1])]
    assert paper_copies(documents) == [PaperCopy("a.pdf", "pack.pdf")]


def test_the_same_bytes_are_one_paper_though_it_holds_nothing() -> None:
    documents = [paper("b.pdf", sha256="1"), paper("a.pdf", sha256="1")]
    assert paper_copies(documents) == [PaperCopy("b.pdf", "a.pdf")]


def test_two_meetings_a_decision_and_short_words_are_no_copies() -> None:
    one = paper("a.pdf", LONG, met=date(2026, 1, 5))
    assert paper_copies([one, paper("b.pdf", LONG, met=date(2026, 3, 5))]) == []
    assert paper_copies([one, paper("c.pdf", LONG, decided=True)]) == []
    assert paper_copies([paper("d.pdf", "that it be noted"), paper("e.pdf", "that it be noted")]) == []
