"""Sections of a report under the single inspection framework: where its lists begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspection_evidence.families.lists import starts_item
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line

_OPENS = re.compile(
    r"^(?:recommendations?|areasforimprovements?|(?:areasfor)?priority(?:and|or)?immediateactions?|(?:areasfor)?priorityactions?)$"
)
_ENCLOSES = re.compile(r"^whatdoes.*needtoimprove$")
_CONTENTS = re.compile(r"^contents$")
_BOARD_HEADING = re.compile(
    r"^(?:section\d)?(?:the)?(?:effectivenessofthe)?localsafeguardingchildren(?:s)?board(?:lscb)?$"
)
_BOARD_WORDS = re.compile(r"lscb|safeguardingchildren(?:s)?board")
_OTHER_SECTION = re.compile(
    r"strengths|progresssince|^summary|^inspection(?:findings|judgement)|^information|^executivesummary"
    r"|^theexperiencesandprogress|^leadershipmanagementandgovernance$|^whattheinspection"
)
_HEADING_SIZE = 12.9
_FIRST_PAGE_OF_BOARD = 6


@dataclass(slots=True)
class Region:
    """The lines under one heading of a list; `start` is the heading's place in the body.

    `divided` says that a further heading of a list follows, under which its items stand.
    """

    section: str
    start: int
    page: int
    lines: list[Line]
    divided: bool = False


def recommendation_regions(body: list[Line]) -> list[Region]:
    """Every list of recommendations, priority actions or areas for improvement, in order."""
    contents = _contents_pages(body)
    regions: list[Region] = []
    at = 0
    while at < len(body):
        if _opens_list(body, at) and body[at].page not in contents:
            region = _region(body, at)
            regions.append(region)
            at += max(len(region.lines), 1)
        else:
            at += 1
    return [region for region in regions if region.section]


def board_start(body: list[Line]) -> int | None:
    """Where the review of the safeguarding board begins in `body`; None in a re-inspection."""
    contents = _contents_pages(body)
    for at, line in enumerate(body):
        if line.page < _FIRST_PAGE_OF_BOARD or line.page in contents or not line.bold or starts_item(line):
            continue
        two = letters(line.text) + (
            letters(body[at + 1].text) if at + 1 < len(body) and body[at + 1].bold else ""
        )
        if line.size >= _HEADING_SIZE and (
            _BOARD_WORDS.search(letters(line.text)) or _BOARD_HEADING.match(two)
        ):
            return at
    return None


def _contents_pages(body: list[Line]) -> set[int]:
    return {line.page for line in body if _CONTENTS.match(letters(line.text))}


def _is_heading(line: Line) -> bool:
    return (line.bold or line.size >= _HEADING_SIZE) and not starts_item(line)


def _opens_list(body: list[Line], at: int) -> bool:
    words = letters(body[at].text)
    return body[at].bold and bool(_OPENS.match(words) or _ENCLOSES.match(words))


def _region(body: list[Line], start: int) -> Region:
    end = next(
        (
            at
            for at in range(start + 1, len(body))
            if _is_heading(body[at]) and _ends_list(body[at], body[start])
        ),
        len(body),
    )
    lines = body[start + 1 : end]
    encloses = bool(_ENCLOSES.match(letters(body[start].text)))
    section = body[start].text.strip().rstrip(":")
    if encloses and not any(starts_item(line) for line in lines):
        section = ""
    return Region(section, start, body[start].page, lines, divided=end < len(body) and _opens_list(body, end))


def _ends_list(line: Line, heading: Line) -> bool:
    """A further heading ends a list, unless it is a small one that divides it."""
    words = letters(line.text)
    if _OPENS.match(words) or _ENCLOSES.match(words) or _OTHER_SECTION.search(words):
        return True
    return line.size >= _HEADING_SIZE or letters(heading.text).startswith("recommendation")
