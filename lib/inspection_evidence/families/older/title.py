"""The front of a report of 2009 to 2013: title, authority, dates, reporting inspector."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.title_page import read_title_page, title_lines
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_TITLE = re.compile(
    r"^(?:inspectionof(?:safeguarding(?:andlookedafterchildren(?:s)?)?services"
    r"|(?:servicesfor)?lookedafterchildren(?:services)?"
    r"|(?:the)?localauthorityarrangementsfortheprotectionofchildren"
    r"|progressmadeintheprovisionofsafeguardingservices)"
    r"|(?:annual)?unannouncedinspectionofcontactreferralandassessment)"
)
_LETTER = re.compile(r"^(?:annual)?unannounced")
_NAMED_IN_TITLE = re.compile(
    r"\b(?:services|arrangements) (?:in|within|of) (?:the )?(?P<name>.+)$", re.IGNORECASE
)
_SERVICES = re.compile(
    r"\s*children[\u2019']?s?(?: and young people[\u2019']?s?)? (?:services|social care)\W*$",
    re.IGNORECASE,
)
_INSPECTORATE = re.compile(r"^(?:ofsted|carequalitycommission|hm(?:i|inspectorate)|hermajesty|logo)")
_LABEL = re.compile(
    r"^(?:inspection dates?|(?:reporting|lead) inspector|age group|published|reference)\b", re.I
)
_REPORTING = re.compile(r"^(?:reporting|lead)\s+inspectors?\s*:?\s*(?P<name>.*)$", re.IGNORECASE)
_OFFICE = re.compile(r"[,\s]*\b(?:(?:Her|His)\s+Majesty[\u2019']?s\s+Inspectors?|HMI)\b.*$", re.IGNORECASE)
_LETTER_TITLE_WITHIN = 40
_MOST_LINES = 4
"""Lines over which a title runs at most."""


@dataclass(frozen=True, slots=True)
class OlderTitle:
    """The lines that print a title of these frameworks, and its letters and digits only."""

    lines: list[Line]
    words: str

    @property
    def is_letter(self) -> bool:
        """Whether the inspection was reported in a letter."""
        return bool(_LETTER.match(self.words))


def recognised_title(pages: Pages) -> OlderTitle | None:
    """The title of one of these frameworks on page 1, set alike over its lines; None where there is none."""
    lines = pages.on_page(1)[:_LETTER_TITLE_WITHIN]
    for at, line in enumerate(lines):
        run = _set_alike(lines[at : at + _MOST_LINES])
        words = letters("".join(one.text for one in run))
        prominent = line.bold or line.size >= 16
        if prominent and _TITLE.match(words):
            return OlderTitle(run, words)
    return None


def read_front(pages: Pages) -> Findings:
    """Title, authority, dates and reporting inspector as page 1 prints them."""
    title = recognised_title(pages)
    if title is None:
        return Findings()
    front = read_title_page(pages)
    lines = pages.on_page(1)
    return Findings(
        title=join_lines(title.lines, Vocabulary(title.lines)),
        local_authority=_authority(title, lines),
        inspection_start=front.inspection_start,
        inspection_end=front.inspection_end,
        published=front.published,
        lead_inspector=_reporting_inspector(lines),
    )


def _set_alike(lines: list[Line]) -> list[Line]:
    """The first of `lines` with those below it of its size and weight, up to a label."""
    first = lines[0]
    run = []
    for line in lines:
        if line.bold != first.bold or abs(line.size - first.size) >= 1 or _LABEL.match(line.text):
            break
        run.append(line)
    return run


def _authority(title: OlderTitle, lines: list[Line]) -> str | None:
    """The name in the title, else what stands next to it in a size of its own, below or above."""
    text = join_lines(title.lines, Vocabulary(title.lines))
    if match := _NAMED_IN_TITLE.search(text):
        return _SERVICES.sub("", match["name"]).strip() or None
    front = [line for line in title_lines(lines) if not _LABEL.match(line.text)]
    groups = [list(group) for _, group in groupby(front, key=lambda line: (line.size, line.bold))]
    beside = [group for group in groups if not _INSPECTORATE.match(letters(group[0].text))]
    own = next((at for at, group in enumerate(beside) if title.lines[0] in group), None)
    if own is None:
        return None
    named = beside[own + 1 : own + 2] or beside[max(own - 1, 0) : own]
    return join_lines(named[0], Vocabulary(named[0])) if named else None


def _reporting_inspector(lines: list[Line]) -> str | None:
    for at, line in enumerate(lines):
        if match := _REPORTING.match(line.text):
            name = match["name"] or (lines[at + 1].text if at + 1 < len(lines) else "")
            return _OFFICE.sub("", name).strip(" ,;") or None
    return None
