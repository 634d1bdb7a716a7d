"""Recommendations of 2009 to 2013: bullets under one numbered paragraph, grouped by deadline.

The paragraph names who must act: "… the local authority and its partners should take the following
action". Letters head their bullets "Areas for priority action" and "Areas for development".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.families.lists import list_entries, starts_item
from inspection_evidence.reading.characters import BULLET, letters
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_HEADING = re.compile(
    r"^(?:areasfor(?:improvements?|developments?|priorityactions?)|recommendations?"
    r"|prioritiesfor(?:further)?improvements?|priorityactions?)$"
)
_DEADLINE = re.compile(
    r"^(?:with immediate effect|immediately|within (?:the next )?\w+ (?:working )?(?:days?|weeks?|months?)"
    r"(?: (?:of|from) .{1,60})?)\s*:?$",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"(?::|\bfollowing\b.*)$", re.IGNORECASE | re.DOTALL)
_OWNER = re.compile(
    r"(?:^|[,.:;]\s+|\bthat\s+)(?:the\s+)?(?P<owner>[^,.:;]+?)\s+(?:should|must|needs?\s+to)\s+[^.:]*?\bfollowing\b",
    re.IGNORECASE,
)
_INDENT = 4.0
"""Points by which a wrapped line stands to the right of its bullet, at least."""
_NONE = re.compile(
    r"^(?:none\b|no areas\b|(?:this|the) (?:visit|inspection) did not identify\b)", re.IGNORECASE
)


@dataclass(slots=True)
class DeadlineList:
    """The bullets under one deadline, with the heading above and the paragraph that leads in.

    `findings` says that they stand below a paragraph that leads in no list.
    """

    section: str
    page: int
    lead_in: list[Line]
    bullets: list[Line] = field(default_factory=list)
    findings: bool = False


def read_recommendations(body: list[Line], found: Findings) -> None:
    """Put every bullet under a heading of recommendations into `found`, with owner and deadline."""
    vocabulary = Vocabulary(body)
    for one in deadline_lists(body):
        if one.findings:
            found.flags.append(
                f"Bullets below \u201c{one.section}\u201d on page {one.page} were taken for findings."
            )
            continue
        named = owner(join_lines(one.lead_in, vocabulary))
        for entry in list_entries(one.bullets):
            text = entry.text(vocabulary)
            if entry.kind == "item" and not _NONE.search(text):
                found.recommendations.append(
                    recommendation_of(text, entry.lines, number=None, section=one.section, owner=named)
                )
            elif entry.kind != "item":
                found.flags.append(
                    f"Text under \u201c{one.section}\u201d is not an item: \u201c{text[:80]}\u201d."
                )
    if not found.recommendations:
        found.flags.append("No recommendation could be read.")


def owner(lead_in: str) -> str | None:
    """Who must act, by the sentence that leads in: "the local authority should take the following action"."""
    named = [match["owner"].strip() for match in _OWNER.finditer(lead_in)]
    return named[-1][:1].upper() + named[-1][1:] if named else None


def deadline_lists(body: list[Line]) -> list[DeadlineList]:
    """Every list of bullets under a heading of recommendations, one for each deadline."""
    return [one for heading, lines in _regions(body) for one in _divided(heading, lines) if one.bullets]


def _regions(body: list[Line]) -> Iterator[tuple[Line, list[Line]]]:
    """Each heading of recommendations with the lines up to the next heading of another kind."""
    for at, line in enumerate(body):
        if line.bold and _HEADING.match(letters(line.text)):
            end = next((one for one in range(at + 1, len(body)) if _is_heading(body[one])), len(body))
            yield line, body[at + 1 : end]


def _is_heading(line: Line) -> bool:
    return line.bold and not starts_item(_marked(line)) and not _DEADLINE.match(line.text)


def _divided(heading: Line, lines: list[Line]) -> list[DeadlineList]:
    """`lines` of a region by deadline, each list with the paragraph that leads in."""
    section = heading.text.rstrip(": ")
    lists = [DeadlineList(section, heading.page, [])]
    in_paragraph = True
    for line in map(_marked, lines):
        current = lists[-1]
        if _DEADLINE.match(line.text):
            lists.append(DeadlineList(f"{section} / {line.text.rstrip(': ')}", line.page, current.lead_in))
            in_paragraph = False
        elif line.text.startswith(BULLET):
            current.bullets.append(line)
            in_paragraph = False
        elif not in_paragraph and not _hangs(line, current):
            lists.append(DeadlineList(section if current.bullets else current.section, line.page, [line]))
            in_paragraph = True
        elif in_paragraph:
            current.lead_in.append(line)
        else:
            current.bullets.append(line)
    _mark_findings(lists)
    return lists


def _hangs(line: Line, current: DeadlineList) -> bool:
    """Whether a line without a mark goes on with the bullet above: it stands to the right of its mark."""
    if not current.bullets:
        return False
    mark = next(one for one in reversed(current.bullets) if one.text.startswith(BULLET))
    return line.x0 > mark.x0 + _INDENT


def _mark_findings(lists: list[DeadlineList]) -> None:
    """Mark what follows a first list below a paragraph that leads in nothing: findings, or a letter's end."""
    begun = ended = False
    for one in lists:
        text = " ".join(line.text for line in one.lead_in)
        ended = ended or (begun and bool(text) and not _LEADS_IN.search(text))
        one.findings = ended
        begun = begun or bool(one.bullets)


def _marked(line: Line) -> Line:
    """`line` with a bullet where its mark is a picture font's glyph that reads as nothing."""
    unread = len(line.cells) > 1 and not line.cells[0].text and not starts_item(line)
    return replace(line, text=f"{BULLET} {line.text}") if unread else line
