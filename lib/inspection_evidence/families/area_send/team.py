"""The inspection team of an area SEND report: Ofsted's people on the left, the CQC's on the right."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inspection_evidence.model import TeamMember
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Cell, Line
from inspection_evidence.reading.tables import parts_of

_HEADING = re.compile(r"^inspectionteam$")
_COLUMN_HEAD = re.compile(r"^(?:ofsted|carequalitycommission(?:cqc)?|cqc)+$")
_ROLE = re.compile(
    r"^(?P<name>[^,]+?)[\s,]+(?P<role>(?:(?:His|Her) Majesty|Ofsted|HMI|CQC|Care Quality|Lead|Team)\b.*)$",
    re.IGNORECASE,
)
_TWO_PEOPLE = re.compile(
    r"(?<=[Ii]nspector)\s+(?=[A-Z])|(?<=HMI)\s+(?=(?!Lead|Team|Ofsted)[A-Z][\w\u2019'-]+\s[A-Z])"
)
_LEAD = re.compile(r"\blead\b", re.IGNORECASE)
_COMMISSION = re.compile(r"\bCQC\b|\bCare Quality\b", re.IGNORECASE)
_WRAP_GAP = 0.5
"""Line heights between two lines of one person's entry, at most."""
_LEVEL = 12.0
"""Points within which two parts begin in the same column."""


def inspection_team(body: list[Line]) -> list[TeamMember]:
    """Everyone under the last heading "Inspection team", with the role as printed."""
    headings = [at for at, line in enumerate(body) if line.bold and _HEADING.match(letters(line.text))]
    if not headings:
        return []
    start = headings[-1]
    below = (line for line in body[start + 1 :] if line.page == body[start].page and not line.bold)
    entries = _entries(part for line in below for part in _people(line))
    members = (_ROLE.match(entry) for entry in entries)
    return [TeamMember(role=match["role"].strip(), name=match["name"].strip()) for match in members if match]


def lead_inspector(team: list[TeamMember]) -> str | None:
    """The lead inspector who is Ofsted's; the CQC's lead stands beside and does not count."""
    leads = [one.name for one in team if _LEAD.search(one.role) and not _COMMISSION.search(one.role)]
    return leads[0] if len(leads) == 1 else None


def _people(line: Line) -> list[Cell]:
    """The parts of a line that each name a person; two columns can stand too close for a gap."""
    return [
        Cell(text, part.box if at == 0 else (part.x1, *part.box[1:]))
        for part in parts_of(line)
        if not _COLUMN_HEAD.match(letters(part.text))
        for at, text in enumerate(_TWO_PEOPLE.split(part.text))
    ]


def _entries(parts: Iterable[Cell]) -> list[str]:
    """Each person's entry, a role that wraps joined to its first line in the same column."""
    entries: list[list[Cell]] = []
    for part in parts:
        above = next((entry for entry in reversed(entries) if _wraps(entry[-1], part)), None)
        if above is not None and not _ROLE.match(part.text):
            above.append(part)
        else:
            entries.append([part])
    return [" ".join(part.text for part in entry) for entry in entries]


def _wraps(above: Cell, part: Cell) -> bool:
    height = above.box[3] - above.box[1]
    below = part.box[1] - above.box[3]
    return abs(part.x0 - above.x0) < _LEVEL and -height / 2 < below < _WRAP_GAP * height
