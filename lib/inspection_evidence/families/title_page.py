"""What stands on a report's first page above its grades: title, authority, dates, inspector."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from inspection_evidence.families.dates import date_span, dates_in
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_DATES_LABEL = re.compile(r"^inspection\s+dates?\s*:?\s*", re.IGNORECASE)
_PUBLISHED_LABEL = re.compile(r"^(?:report\s+)?published\s*:?\s*", re.IGNORECASE)
_LEAD_LABEL = re.compile(r"^lead\s+inspector(?:\s+on\s+site)?\s*:?\s*", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:inspection\s+dates?|report\s+published|published|lead\s+inspector|age\s+group)\b", re.I
)
_NAMED_IN_TITLE = re.compile(
    r"^inspection\s+of\s+(?:the\s+)?(?P<name>.+?)(?:\s+local\s+authority)?\s+children[\u2019']?s\s+services$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"[,\s]*\b(?:(?:Her|His)\s+Majesty[\u2019']?s\s+Inspectors?|HMI)\b.*$", re.IGNORECASE)
_STARTS_TITLE = re.compile(r"^(?:re-?)?inspection\s+of\b", re.IGNORECASE)
_TITLE_LINES = 14


@dataclass(frozen=True, slots=True)
class TitlePage:
    """Title and authority as printed, the dates, the lead inspector; None where not printed."""

    title: str
    authority: str | None
    inspection_start: date | None
    inspection_end: date | None
    published: date | None
    lead_inspector: str | None


def read_title_page(pages: Pages) -> TitlePage:
    """The title page of an inspection report. The footer can print other dates: page 1 counts."""
    lines = pages.on_page(1)
    title = title_lines(lines)
    span = _inspection_span(lines)
    return TitlePage(
        title=join_lines(title, Vocabulary(title)),
        authority=_authority(title),
        inspection_start=span[0] if span else None,
        inspection_end=span[1] if span else None,
        published=_published(lines),
        lead_inspector=lead_inspector(lines),
    )


def title_lines(lines: list[Line]) -> list[Line]:
    """The lines of page 1 above its first label ("Inspection dates:", …) or its table."""
    title: list[Line] = []
    for line in lines[:_TITLE_LINES]:
        if _LABEL.match(line.text) or letters(line.text).startswith("judgementgrade"):
            break
        title.append(line)
    return title


def below_title(lines: list[Line]) -> list[Line]:
    """The lines of page 1 from its first label on."""
    return lines[len(title_lines(lines)) :]


def _authority(title: list[Line]) -> str | None:
    joined = join_lines(title, Vocabulary(title))
    if named := _NAMED_IN_TITLE.match(joined):
        return named["name"]
    above = []
    for line in title:
        if _STARTS_TITLE.match(line.text):
            break
        above.append(line)
    return join_lines(above, Vocabulary(above)) or None


def _inspection_span(lines: list[Line]) -> tuple[date, date] | None:
    for at, line in enumerate(lines):
        if _DATES_LABEL.match(line.text):
            text = _DATES_LABEL.sub("", line.text)
            if at + 1 < len(lines) and not _complete(text):
                text = f"{text} {lines[at + 1].text}"
            return date_span(text)
    return None


def _complete(text: str) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\W*$", text))


def _published(lines: list[Line]) -> date | None:
    for line in lines:
        if _PUBLISHED_LABEL.match(line.text):
            found = dates_in(_PUBLISHED_LABEL.sub("", line.text))
            return found[0] if found else None
    return None


def lead_inspector(lines: list[Line]) -> str | None:
    """The name after "Lead inspector", without the office; None when none is printed."""
    for at, line in enumerate(lines):
        if not _LEAD_LABEL.match(line.text):
            continue
        name = _LEAD_LABEL.sub("", line.text)
        if not name and at + 1 < len(lines):
            name = lines[at + 1].text
        return _OFFICE.sub("", name).strip(" ,;") or None
    return None
