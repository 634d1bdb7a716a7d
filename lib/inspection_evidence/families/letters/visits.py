"""Focused visits and monitoring visits: Ofsted's letters to a director of children's services.

Framework: Ofsted, "Inspecting local authority children's services": focused visits between inspections,
monitoring visits where services were judged inadequate. They give no grades. What must improve stands
under "What needs to improve in this area of social work practice?" or as "Area for priority action";
bullets elsewhere in such a letter are findings.
"""

from __future__ import annotations

import re

from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.families.letters.headed_lists import (
    HeadedList,
    ListHeadings,
    headed_lists,
    read_items,
)
from inspection_evidence.families.letters.letter import Letter, find_title, read_letter
from inspection_evidence.families.lists import list_entries, starts_item
from inspection_evidence.model import Family, TeamMember
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_HEADINGS = ListHeadings(
    opens=re.compile(
        r"^(?:whatneedstoimprove(?:inthisareaofsocialworkpractice)?|areas?for(?:further)?improvement"
        r"|areas?forpriorityactions?)$"
    )
)
_PRIORITY_ACTION = re.compile(r"^areas?forpriorityaction")
_NO_ITEM = re.compile(r"^(?:there (?:are|were) no|no areas?|inspectors did not|none\b)", re.IGNORECASE)
_CHILDRENS_SERVICES = re.compile(r"childrens(?:socialcareservices|services|socialcare)")
_AUTHORITY = re.compile(
    r"\bvisits? (?:to|of|at)\s+(?:the\s+)?(?P<name>.+?)(?:[\u2019']s)?(?:\s+local authority)?(?:[\u2019']s)?"
    r"\s+children[\u2019']?s\s+(?:social care\s+)?(?:services|social care)\b",
    re.IGNORECASE,
)
_INSPECTORS = re.compile(
    r"\b(?P<role>(?:Her|His) Majesty[\u2019']s Inspector)s? for (?:this|the) visit"
    r" (?:was|were)\s+(?P<names>[^.]+)\."
)
_NAME = re.compile(r"^[A-Z][\w\u2019'-]+(?: [A-Z][\w\u2019'-]*){1,3}$")


class VisitLetter:
    """Reader of one kind of letter after a visit, known by the words that begin its title."""

    def __init__(self, family: Family, title: str, *, always_lists: bool) -> None:
        """`title` is a pattern; `always_lists` says that such letters list what must improve."""
        self.family = family
        self._title = re.compile(title, re.IGNORECASE)
        self._always_lists = always_lists

    def recognises(self, pages: Pages) -> bool:
        """By the title on page 1, which must name children's services: schools are visited too."""
        words = letters("".join(line.text for line in self._title_lines(pages)))
        return bool(_CHILDRENS_SERVICES.search(words))

    def read(self, pages: Pages) -> Findings:
        """All evidence of the letter. Its date is not a date of publication."""
        letter = read_letter(pages.body, self._title_lines(pages))
        found = _front(letter)
        lists = headed_lists(pages.body, _HEADINGS, found)
        vocabulary = Vocabulary(pages.body)
        for one in lists:
            if _is_prose_of_priority_action(one):
                _read_prose(one, vocabulary, found)
            else:
                read_items([one], vocabulary, found)
        if not lists and self._always_lists:
            found.flags.append("No heading of a list of what needs to improve was found.")
        return found

    def _title_lines(self, pages: Pages) -> list[Line]:
        return find_title(pages.on_page(1), self._title)


FOCUSED_VISIT = VisitLetter(Family.FOCUSED_VISIT, r"^focuss?ed visits? (?:to|of)\b", always_lists=True)
MONITORING_VISIT = VisitLetter(
    Family.MONITORING_VISIT, r"^monitoring visits? (?:to|of)\b", always_lists=False
)


def _front(letter: Letter) -> Findings:
    """What the letter's title and opening say; doubts are flagged."""
    named = _AUTHORITY.search(letter.title)
    found = Findings(
        title=letter.title,
        local_authority=named["name"] if named else None,
        inspection_start=letter.visit[0] if letter.visit else None,
        inspection_end=letter.visit[1] if letter.visit else None,
        inspection_team=inspectors_in(letter.opening),
        response_due=letter.response_due,
    )
    if letter.visit is None:
        found.flags.append("The days of the visit could not be read.")
    elif letter.assumed_year:
        found.flags.append("The days of the visit are printed without a year; the letter\u2019s was taken.")
    return found


def inspectors_in(opening: str) -> list[TeamMember]:
    """The inspectors a letter names; none where a name is in doubt."""
    match = _INSPECTORS.search(opening)
    parts = re.split(r",|\band\b", match["names"]) if match else []
    names = [name for part in parts if (name := re.sub(r"\bHMIs?\b", "", part).strip())]
    if match is None or not all(_NAME.match(name) for name in names):
        return []
    return [TeamMember(role=match["role"], name=name) for name in names]


def _is_prose_of_priority_action(one: HeadedList) -> bool:
    is_priority = bool(_PRIORITY_ACTION.match(letters(one.section)))
    return is_priority and not any(starts_item(line) for line in one.lines)


def _read_prose(one: HeadedList, vocabulary: Vocabulary, found: Findings) -> None:
    """A priority action can be printed as paragraphs; each is taken, and a person asked to look."""
    for entry in list_entries(one.lines):
        text = join_lines(entry.lines, vocabulary)
        if not _NO_ITEM.match(text):
            found.recommendations.append(
                recommendation_of(text, entry.lines, number=None, section=one.section, owner=None)
            )
            found.flags.append(
                f"\u201c{one.section}\u201d on page {one.page} is a paragraph, not a list: check it."
            )
