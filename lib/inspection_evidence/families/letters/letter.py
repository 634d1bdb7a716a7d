"""Letters that report an inspection: title, date and the sentences that hold its dates.

Joint inspections and visits are reported in letters to the leaders of an area. They have no labelled
lines: the days of the visit and the day by which an answer is due stand in sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from inspection_evidence.families.dates import date_span, dates_in
from inspection_evidence.families.letters.headings import set_alike
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATES = re.compile(
    rf"\b(?:between|from|on)\s+(?P<dates>(?:(?:{_DAYS})\s+)?\d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"(?:[\s,\u2013\u2014-]|\b(?:\d{{1,2}}(?:st|nd|rd|th)?|20\d\d|and|to|until|of|{_DAYS}|{_MONTHS})\b)*)",
    re.IGNORECASE,
)
_LONE_DATE = re.compile(rf"^\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\s+20\d\d$", re.IGNORECASE)
_OF_THE_VISIT = re.compile(
    r"\b(?:took place|undertook|carried out|conducted|summari[sz]es (?:the|our) findings|visited)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\d{0,2}\s+(?=[A-Z])")
_DUE = re.compile(
    r"\b(?:should|must|to|please)\s+(?:send|submit|provide|return)\b(?P<what>.{0,200}?)\bby\s+"
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\s+20\d\d)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\b(?:statement|action plan|plan of action)\b", re.IGNORECASE)
_OPENING_LINES = 40
_LONGEST_VISIT = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter's title as printed, the text that opens it, its visit, and the day an answer is due.

    `assumed_year` says that the visit is printed without a year, which is then the letter's.
    """

    title: str
    opening: str
    visit: tuple[date, date] | None
    response_due: date | None
    assumed_year: bool


def find_title(lines: list[Line], starts: re.Pattern[str]) -> list[Line]:
    """The lines of the title on page 1: prominent, and beginning as `starts` says; none if absent."""
    for at, line in enumerate(lines):
        if starts.match(line.text) and (line.bold or _follows_salutation(lines, at)):
            return set_alike(lines[at:])
    return []


def read_letter(body: list[Line], title: list[Line]) -> Letter:
    """What the letter with that `title` says of itself; `body` is its whole text."""
    after = body[body.index(title[-1]) + 1 :]
    opening = join_lines(after[:_OPENING_LINES], Vocabulary(body))
    written = _letter_date(body)
    visit, assumed = _visit(opening, written)
    return Letter(
        title=join_lines(title, Vocabulary(body)),
        opening=opening,
        visit=visit,
        response_due=response_due(after),
        assumed_year=assumed,
    )


def sentences(text: str) -> list[str]:
    """`text` as sentences; a footnote's mark at a sentence's end is left out."""
    return _SENTENCE_END.split(text)


def response_due(lines: list[Line]) -> date | None:
    """The day by which the letter asks for a written statement or an action plan.

    Source: Children Act 2004 (Joint Area Reviews) Regulations 2015, on the written statement of
    proposed action; the letter prints the day.
    """
    for match in _DUE.finditer(join_lines(lines, Vocabulary(lines))):
        if _ANSWER.search(match["what"]):
            return dates_in(match["day"])[0]
    return None


def _follows_salutation(lines: list[Line], at: int) -> bool:
    return at > 0 and lines[at - 1].text.startswith("Dear ")


def _letter_date(body: list[Line]) -> date | None:
    """The date alone on a line above the salutation."""
    head = takewhile(lambda line: not line.text.startswith("Dear "), body[:_OPENING_LINES])
    return next((dates_in(line.text)[0] for line in head if _LONE_DATE.match(line.text)), None)


def _visit(opening: str, written: date | None) -> tuple[tuple[date, date] | None, bool]:
    """First and last day of the visit, and whether its year is taken from the letter's date."""
    for sentence in sentences(opening):
        match = _DATES.search(sentence)
        if match is None or not _OF_THE_VISIT.search(sentence):
            continue
        if span := _possible(date_span(match["dates"])):
            return span, False
        if span := _possible(_before(match["dates"], written)):
            return span, True
    return None, False


def _possible(span: tuple[date, date] | None) -> tuple[date, date] | None:
    return span if span and timedelta(0) <= span[1] - span[0] <= _LONGEST_VISIT else None


def _before(dates: str, written: date | None) -> tuple[date, date] | None:
    """The last such days before the letter was written."""
    if written is None:
        return None
    spans = (date_span(f"{dates.strip(' ,')} {year}") for year in (written.year, written.year - 1))
    return next((span for span in spans if span and span[1] <= written), None)
