"""Joint targeted area inspections (JTAI), 2016 on: letters of several inspectorates to an area.

Framework: Ofsted, CQC, HMICFRS and HMI Probation, "Joint targeted area inspections", under section 20
of the Children Act 2004. They give no grades and name no lead inspector. Until 2020 long bullets stand
under "Areas for improvement", divided by sub-headings; since 2022 short ones under "What needs to
improve?". Boxes with a case or practice study are examples, whatever their heading says.
"""

from __future__ import annotations

import re

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.letters.headed_lists import ListHeadings, headed_lists, read_items
from inspection_evidence.families.letters.letter import Letter, find_title, read_letter
from inspection_evidence.model import Family
from inspection_evidence.reading.page import Pages
from inspection_evidence.reading.paragraphs import Vocabulary

_TITLE = re.compile(r"^Joint targeted area inspections? of\b", re.IGNORECASE)
_HEADINGS = ListHeadings(
    opens=re.compile(
        r"^(?:whatneedstoimprove|(?:key|main)?areas?for(?:further)?improvement|areas?forpriorityactions?)$"
    ),
    box=re.compile(
        r"^(?:case|practice)stud(?:y|ies)|^placesandspaces|effectivepractice$|.areas?forimprovement$"
    ),
    ends=re.compile(r"strengths|goodpractice|work(?:s|ing)well|positive|findings$|^context$|^nextsteps"),
    divides=True,
)
_PLACE = re.compile(r".*\sin\s+(?:the\s+)?(?P<name>[A-Z].*)$")
_NAMED_IN_TEXT = re.compile(
    r"\bindividual agencies in (?:the )?(?P<name>[A-Z][^.,]{2,60}?)(?: local authority| area)?[.,]"
)


class Jtai:
    """Reader of the letters of joint targeted area inspections."""

    family = Family.JTAI

    def recognises(self, pages: Pages) -> bool:
        """By the letter's title on page 1; text that mentions such an inspection is none."""
        return bool(find_title(pages.on_page(1), _TITLE))

    def read(self, pages: Pages) -> Findings:
        """All evidence of the letter. A letter's date is not a date of publication."""
        letter = read_letter(pages.body, find_title(pages.on_page(1), _TITLE))
        found = Findings(
            title=letter.title,
            local_authority=authority_in(letter),
            inspection_start=letter.visit[0] if letter.visit else None,
            inspection_end=letter.visit[1] if letter.visit else None,
            response_due=letter.response_due,
        )
        _flag_doubts(letter, found)
        lists = headed_lists(pages.body, _HEADINGS, found)
        if not lists:
            found.flags.append("No heading of a list of areas for improvement was found.")
        read_items(lists, Vocabulary(pages.body), found)
        return found


def authority_in(letter: Letter) -> str | None:
    """The authority as titled; some titles name the theme only, and the opening names the area."""
    titled = _TITLE.sub("", letter.title).strip(" .").removeprefix("the ")
    if match := _PLACE.match(titled):
        return match["name"]
    if titled[:1].isupper() and "response" not in titled:
        return titled
    named = _NAMED_IN_TEXT.search(letter.opening)
    return named["name"].strip() if named else None


def _flag_doubts(letter: Letter, found: Findings) -> None:
    if letter.visit is None:
        found.flags.append("The days of the inspection could not be read.")
    elif letter.assumed_year:
        found.flags.append(
            "The days of the inspection are printed without a year; the letter\u2019s was taken."
        )
    if letter.response_due is None:
        found.flags.append("No day by which a written statement is due was found.")
