"""The outcome box of an area SEND inspection: which of three outcomes, and any date it sets.

Source: "Area SEND: framework and handbook", Ofsted and CQC, part "Area SEND inspection outcomes".
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from inspection_evidence.families.dates import dates_in
from inspection_evidence.families.findings import Findings
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

Category = Literal[1, 2, 3]

_HEADING = re.compile(r"^inspectionoutcome$")
_NEXT_HEADING = re.compile(r"^informationaboutthelocalarea")
_WORDS: tuple[tuple[Category, re.Pattern[str]], ...] = (
    (1, re.compile(r"typicallyleadtopositiveexperiences")),
    (2, re.compile(r"leadtoinconsistentexperiences")),
    (3, re.compile(r"widespreadandorsystemicfailings")),
)
_AFTER_STATEMENT = re.compile(
    r"\s+(?:The next (?:full )?(?:area SEND )?(?:re-?)?inspection|A monitoring inspection)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_DUE = re.compile(r"\b(?:plan|statement)\b.*\bby\b(?P<by>.*)$", re.IGNORECASE)
_NEW_PARAGRAPH = 0.7
"""Line heights between two lines from which they are two paragraphs."""


def read_outcome(pages: Pages, found: Findings) -> None:
    """Put outcome, its category and the date a plan is due by into `found`; flag what is doubtful."""
    box = _box(pages.body)
    if not box:
        found.flags.append("The heading \u201cInspection outcome\u201d was not found.")
        return
    vocabulary = Vocabulary(pages.body)
    found.outcome = _AFTER_STATEMENT.sub("", join_lines(_first_paragraph(box), vocabulary))
    found.outcome_category = category(found.outcome)
    found.response_due = _due(join_lines(box, vocabulary))
    if found.outcome_category is None:
        found.flags.append(
            f"The outcome is none of the framework\u2019s three: \u201c{found.outcome[:80]}\u201d."
        )


def category(statement: str) -> Category | None:
    """1, 2 or 3 by the framework's words for each outcome; None where none or several fit."""
    words = letters(statement)
    fits = [number for number, pattern in _WORDS if pattern.search(words)]
    return fits[0] if len(fits) == 1 else None


def _box(body: list[Line]) -> list[Line]:
    """The lines between "Inspection outcome" and the next heading."""
    start = next((at for at, line in enumerate(body) if _HEADING.match(letters(line.text))), None)
    if start is None:
        return []
    box = []
    for line in body[start + 1 :]:
        if (line.bold and line.size >= body[start].size) or _NEXT_HEADING.match(letters(line.text)):
            break
        box.append(line)
    return box


def _first_paragraph(box: list[Line]) -> list[Line]:
    for at in range(1, len(box)):
        last, line = box[at - 1], box[at]
        if line.page != last.page or line.top - last.bottom > _NEW_PARAGRAPH * last.size:
            return box[:at]
    return box


def _due(text: str) -> date | None:
    """The day by which the box asks for an action plan, where it prints one."""
    for sentence in _SENTENCE_END.split(text):
        match = _DUE.search(sentence)
        if match and (dates := dates_in(match["by"])):
            return dates[0]
    return None
