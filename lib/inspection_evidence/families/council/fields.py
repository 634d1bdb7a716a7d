"""Labelled fields of a council paper's heading: "To:", "Subject:", "Report author", "Decision maker"."""

from __future__ import annotations

import re

from inspection_evidence.reading.page import Line

FIELDS: dict[str, str] = {
    "to": r"(?:report )?to|report for|for submission to",
    "by": r"by|report by",
    "from": r"from|(?:joint )?report of(?: the)?|report from",
    "subject": (
        r"subject(?: of report)?|subject matter(?: / title of decision)?|report title|"
        r"title(?: of (?:the )?(?:report|decision|paper))?|report subject|decision title"
    ),
    "author": (
        r"report authors?|report author\(s\)|author(?:s|\(s\))?|contact officers?(?:\(s\))?|report writer|"
        r"(?:notes|minutes) of (?:the )?meeting|(?:notes|minutes) taken by|officer completing \w+"
    ),
    "date": r"date|(?:meeting|committee|cabinet|decision) date|date of (?:the )?(?:meeting|"
    r"decision|committee)",
    "committee": r"committee|meeting|meeting of|name of (?:meeting|committee)|decision[- ]making body",
    "decision_maker": r"decision[- ]maker|decision (?:to be )?(?:taken|made) by|decision[- ]taker",
    "decision_number": r"decision (?:no|number|ref(?:erence)?)",
    "pathway": r"(?:past|previous|future) pathway(?: of (?:report|paper))?",
    "status": r"status|classification|open/exempt|exempt information",
    "wards": r"wards?(?:\(s\)|s)?(?: or groups)?(?: affected)?|electoral divisions?",
    "cabinet_member": r"cabinet member|lead member|portfolio(?: holder)?|executive member",
    "director": r"lead officer|(?:responsible|lead|executive|strategic) (?:officer|director)|"
    r"accountable officer",
    "purpose": r"purpose(?: of (?:the )?report)?|summary|type of report",
    "key_decision": r"key decision|forward plan (?:no|reference)|is the decision eligible for call-in",
    "item": r"(?:agenda )?item(?: no| number)?",
}
"""The contract's word for each field, and how councils print its label."""

_LABELS = {
    name: re.compile(rf"^(?:{pattern})\.?\s*(?P<mark>:|\?|$)\s*", re.IGNORECASE)
    for name, pattern in FIELDS.items()
}
_ANY_LABEL = re.compile(r"^[A-Z][\w /()&'\u2019?-]{1,45}\s?:(?:\s|$)")
_LEVEL = 3.0
"""Points within which two things stand in one column."""
_NEXT_LINE = 2.1
"""Heights of a line within which the next line of a value stands."""
_MOST_LINES = 4


def labelled(lines: list[Line]) -> dict[str, str]:
    """The fields printed among `lines`, each with its first value; only those printed."""
    found: dict[str, str] = {}
    for at in range(len(lines)):
        for name in _LABELS.keys() - found.keys():
            if value := _value_at(lines, at, name):
                found[name] = value
    return found


def names_printed(lines: list[Line]) -> set[str]:
    """Which fields have a label among `lines`, filled or not."""
    return {name for line in lines for name in _LABELS if _label(line, name) is not None}


def _label(line: Line, name: str) -> str | None:
    """What stands after the label `name` on `line`; None when the line does not begin with it."""
    first = line.cells[0].text
    found = _LABELS[name].match(first)
    if found and (found["mark"] or len(line.cells) > 1):
        return line.text[len(first) :].strip() if found.end() == len(first) else line.text[found.end() :]
    found = _LABELS[name].match(line.text)
    if found is None:
        return None
    alone = line.bold and found.end() == len(line.text)
    return line.text[found.end() :] if alone or found["mark"] == ":" else None


def _value_at(lines: list[Line], at: int, name: str) -> str | None:
    line = lines[at]
    value = _label(line, name)
    if value is None:
        return _value_in_cell(line, name)
    column = line.cells[1].x0 if len(line.cells) > 1 else (line.x0 if not value else None)
    for below in lines[at + 1 : at + 1 + _MOST_LINES]:
        if not _goes_on(below, line, column, value):
            break
        value = f"{value} {below.text}".strip()
        line = below
    return value.strip(" :") or None


def _value_in_cell(line: Line, name: str) -> str | None:
    """The value of a field that stands beside another on its line, as "Time: 13:30 | Chair: A Pell"."""
    for cell in line.cells[1:]:
        found = _LABELS[name].match(cell.text)
        if found and found["mark"] == ":" and cell.text[found.end() :]:
            return cell.text[found.end() :]
    return None


def _goes_on(below: Line, above: Line, column: float | None, value: str) -> bool:
    if below.page != above.page or not 0 < below.top - above.top < _NEXT_LINE * max(above.size, 8):
        return False
    if is_label(below):
        return False
    if column is not None:
        return abs(below.x0 - column) <= _LEVEL + (_LEVEL if value else 0)
    return below.x0 > above.x0 + 2 * _LEVEL and not value.endswith(".")


def is_label(line: Line) -> bool:
    """Whether `line` begins with a label."""
    return bool(_ANY_LABEL.match(line.text)) or any(_label(line, name) is not None for name in _LABELS)
