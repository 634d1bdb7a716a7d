"""The inspection team, as a report lists it near its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspection_evidence.model import TeamMember
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line

_HEADING = re.compile(r"^(?:the)?(?:ofsted)?inspectionteam(?:details)?$")
_ROLE = re.compile(r"^(?P<role>[A-Z][A-Za-z\u2019' ()/-]{3,60}?)\s*:\s*(?P<names>.*)$")
_OFFICE = re.compile(
    r"[\s,]*\b(?:(?:senior\s+)?(?:her|his)\s+majesty[\u2019']?s\s+inspectors?|(?:senior\s+)?HMI|SHMI|SCRI|RI|AI|"
    r"(?:social\s+care\s+)?(?:regulatory|associate|contracted|additional|seconded)\s+inspectors?|ofsted(?:\s+inspector)?)\b\.?",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\d|@|:|\b(?:the|of|from|was|n/a|none|report|inspection|inspectors?|complaints?)\b", re.IGNORECASE
)
_PROSE = re.compile(r"\d|@|\b(?:the|of|from|was|report|complaints?)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)?")
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*|\s+and\s+|\s+&\s+")
_PLURAL = re.compile(r"\b(inspector|manager|analyst|author)s\b", re.IGNORECASE)
_LONGEST = 30


def inspection_team(body: list[Line]) -> list[TeamMember]:
    """The team listed under the last heading "The inspection team" of `body`; empty where none is.

    A line a role, "Team inspectors: A, B", whose names can wrap. Roles are as printed, in the
    singular; offices after a name are left out.
    """
    start = next((at for at in range(len(body) - 1, -1, -1) if _HEADING.match(letters(body[at].text))), None)
    if start is None:
        return []
    entries = _entries(body[start + 1 : start + 1 + _LONGEST])
    return [member for role, names in entries for member in _members(role, names)]


def _entries(lines: list[Line]) -> Iterator[tuple[str, str]]:
    """(role, names) in order; names that wrap are joined to the line before."""
    role, names = "", ""
    for line in lines:
        if abs(line.size - lines[0].size) > 1.0 or _ends_list(line, role):
            break
        if match := _ROLE.match(line.text):
            if names:
                yield role, names
            role, names = match["role"], match["names"]
        elif role:
            names = f"{names} {line.text}"
    if names:
        yield role, names


def _ends_list(line: Line, role: str) -> bool:
    return bool(role) and not _ROLE.match(line.text) and bool(line.bold or _PROSE.search(line.text))


def _members(role: str, names: str) -> Iterator[TeamMember]:
    role = _PLURAL.sub(r"\1", _BRACKETS.sub("", role).strip())
    for name in _BETWEEN_NAMES.split(_BRACKETS.sub("", names)):
        name = _OFFICE.sub("", name).strip(" ,;.()")
        if name and not _NOT_A_NAME.search(name):
            yield TeamMember(role=role, name=name)
