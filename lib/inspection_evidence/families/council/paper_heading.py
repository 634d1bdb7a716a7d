"""What stands at the head of a council paper: council, committee, meeting date, title, author.

Each is what the paper prints; what it does not print stays unknown and is asked of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from inspection_evidence.families.council.bodies import body_named, council_named
from inspection_evidence.families.council.fields import labelled
from inspection_evidence.families.dates import dates_in
from inspection_evidence.families.findings import Findings
from inspection_evidence.reading.page import Line, Pages

NO_COUNCIL = "The paper does not print which council it belongs to; enter it by hand."
NO_MEETING_DATE = (
    "The paper does not print the date of its meeting; it counts as undated until entered by hand."
)
"""Flags that a person settles by entering what is missing."""

_HEAD_LINES = 45
_COVER_LINES = 10
_FIRST_PAGES = 3
_MEETING_OF = re.compile(
    r"\b(?:meeting of|(?:minutes|notes) of(?: the (?:\w+ )?section of)?)\s+"
    r"(?!the (?:meeting|previous|last)\b|a )(?:the )?(?P<body>.+)",
    re.IGNORECASE | re.DOTALL,
)
_HELD = re.compile(r"\s+(?:held|which|was|that|took|on (?=\w+day|\d))\b|[.:;]")
_TITLE_REST = re.compile(r"\b(?:draft|minutes|notes|action)\b|[\s.,:\u2013\u2014-]+", re.IGNORECASE)
_PRESENT = re.compile(
    r"^(?:present|attendees|attendance|members present|in attendance|councillors)\b", re.IGNORECASE
)
_FROM_BODY = re.compile(r"\bfrom (?:the )?(?P<body>[A-Z].+)")
_WRITTEN = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][A-Za-z]{2,8}\.?,? (?:19|20)\d\d\b")
_ONLY_DATE = re.compile(r"^(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][A-Za-z]{2,8},? (?:19|20)\d\d$")
_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b")
_CONTACT = re.compile(r"^(?:contact details|report author|contact officer|author)\b.{0,40}$", re.IGNORECASE)
_PERSON = re.compile(r"^(?:[A-Z][\w\u2019'-]+ ){1,3}[A-Z][\w\u2019'-]+(?:\s*[,\u2013-]\s*\S.*)?$")
_ADDRESS = re.compile(r"\S+@\S+|\b(?:e-?mail|tel(?:ephone)?|ext)\b|\b0\d{3,4} ?\d{3}", re.IGNORECASE)
_COUNCIL = re.compile(r"\bcouncil\b|\bborough of\b", re.IGNORECASE)
_TRAILING_DATE = re.compile(r"[\s,\u2013\u2014-]+$")


@dataclass(frozen=True, slots=True)
class PaperHeading:
    """The head of a paper: what it prints of itself; None where it does not.

    `decision_maker` is the person who decides, where one person does; `fields` all labelled values.
    """

    council: str | None
    committee: str | None
    meeting_date: date | None
    title: str | None
    author: str | None
    decision_maker: str | None
    fields: dict[str, str]


def read_heading(pages: Pages, *, minutes: bool = False) -> PaperHeading:
    """The head of a council paper; that of minutes is a sentence, that of a report labelled fields."""
    head = pages.on_page(1)[:_HEAD_LINES]
    fields = labelled(head)
    opening = _before_present(head) if minutes else head
    maker = fields.get("decision_maker")
    body = _meeting_body(opening) if minutes else _addressed_body(fields) or _cover_body(head)
    return PaperHeading(
        council=council_named(line.text for line in _ends(pages)),
        committee=body or (body_named(maker) if maker else None),
        meeting_date=_meeting_date(opening, fields, minutes=minutes),
        title=None if minutes else fields.get("subject"),
        author=_author(pages, fields),
        decision_maker=maker if maker and not body_named(maker) else None,
        fields=fields,
    )


def fill_heading(found: Findings, heading: PaperHeading) -> None:
    """Put the head into `found`, and a flag for what a person must be asked."""
    found.title = heading.title
    found.local_authority = found.council = heading.council
    found.committee, found.meeting_date, found.author = (
        heading.committee,
        heading.meeting_date,
        heading.author,
    )
    if heading.council is None:
        found.flags.append(NO_COUNCIL)
    if heading.meeting_date is None:
        found.flags.append(NO_MEETING_DATE)


def printed_dates(text: str) -> list[date]:
    """Every full date in `text`, written out or as 17/1/2025, in order of their kinds."""
    found = [day for printed in _WRITTEN.findall(text) for day in dates_in(printed)]
    for day, month, year in _NUMERIC.findall(text):
        full = int(year) if len(year) == len("2025") else 2000 + int(year)
        try:
            found.append(date(full, int(month), int(day)))
        except ValueError:
            continue
    return found


def _ends(pages: Pages) -> list[Line]:
    """The lines of the first pages and the last two, where a paper says whose it is and whom to ask."""
    last = len(pages.pages)
    return [line for line in pages.body if line.page <= _FIRST_PAGES or line.page >= last - 1]


def _before_present(head: list[Line]) -> list[Line]:
    at = next((at for at, line in enumerate(head) if _PRESENT.match(line.text)), len(head))
    return head[:at]


def _meeting_body(opening: list[Line]) -> str | None:
    """The body of minutes: in their opening sentence, else a title line, else "from X Committee"."""
    whole = " ".join(line.text for line in opening)
    if (found := _MEETING_OF.search(whole)) and (body := body_named(_HELD.split(found["body"])[0])):
        return body
    for line in opening:
        if (found := _FROM_BODY.search(line.text)) and (body := body_named(found["body"])):
            return body
    bodies = [body for text in _titles(opening) if (body := _title_body(text))]
    return next((body for body in bodies if not _COUNCIL.search(body)), bodies[-1] if bodies else None)


def _titles(opening: list[Line]) -> Iterator[str]:
    """The title lines of `opening`, those of one size that stand together as one first."""
    titles = [line for line in opening if line.text.isupper() or line.bold]
    for size, lines in groupby(titles, key=lambda line: line.size):
        together = list(lines)
        if size > opening[-1].size and len(together) > 1:
            yield " ".join(line.text for line in together)
        yield from (line.text for line in together)


def _title_body(text: str) -> str | None:
    """The body that a title line names and little else, such as "CABINET" or "PANEL, 29 October 2024"."""
    body = body_named(text)
    if body is None:
        return None
    rest = text[len(body) :]
    return body if not _TITLE_REST.sub("", rest) or printed_dates(rest) else None


def _addressed_body(fields: dict[str, str]) -> str | None:
    for name in ("to", "committee"):
        if (value := fields.get(name)) and (body := body_named(value)):
            return body
    return None


def _cover_body(head: list[Line]) -> str | None:
    """The body that a report's cover names on a line of its own, with the meeting's date beside it."""
    at = _cover_line(head)
    return None if at is None else _title_body(_cover_cells(head)[at])


def _cover_date(head: list[Line]) -> date | None:
    at = _cover_line(head)
    return None if at is None else printed_dates(" ".join(_cover_cells(head)[at : at + 2]))[0]


def _cover_line(head: list[Line]) -> int | None:
    """Which part of the cover names a body with a full date in it or right under it."""
    cells = _cover_cells(head)
    for at, text in enumerate(cells):
        dated = printed_dates(text) or (at + 1 < len(cells) and _ONLY_DATE.match(cells[at + 1]))
        if dated and _title_body(text):
            return at
    return None


def _cover_cells(head: list[Line]) -> list[str]:
    return [cell.text for line in head[:_COVER_LINES] for cell in line.cells]


def _meeting_date(opening: list[Line], fields: dict[str, str], *, minutes: bool) -> date | None:
    for name in ("date", "to", "committee"):
        if (value := fields.get(name)) and (found := printed_dates(value)):
            return found[0]
    if not minutes:
        return _cover_date(opening)
    whole = " ".join(line.text for line in opening)
    at = re.search(r"\bminutes\b|\bnotes\b", whole, re.IGNORECASE)
    after = printed_dates(whole[at.start() :]) if at else []
    found = after or printed_dates(whole)
    return found[0] if found else None


def _author(pages: Pages, fields: dict[str, str]) -> str | None:
    everywhere = fields.get("author") or labelled(pages.body).get("author")
    if everywhere:
        return _ADDRESS.split(everywhere)[0].strip(" ,;")
    by = fields.get("by")
    return by if by and _PERSON.match(by) else _contact(pages.body)


def _contact(body: list[Line]) -> str | None:
    """The first person named under "Contact details", with their office where it is printed."""
    for at, line in enumerate(body):
        if _CONTACT.match(line.text) and at + 1 < len(body) and _PERSON.match(body[at + 1].text):
            return body[at + 1].text
    return None
