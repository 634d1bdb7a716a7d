"""Judgements of the single inspection framework: five in a table, two in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspection_evidence.families.findings import Findings, judgement_of
from inspection_evidence.families.grades import grades_in
from inspection_evidence.families.judgement_table import judgements_from, table_rows
from inspection_evidence.families.title_page import below_title
from inspection_evidence.model import Judgement
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_ROW = re.compile(
    r"^(?:\d(?:\.\d)?\.?\s+)?(?:Children who need help|Children looked after and|Adoption performance"
    r"|(?:The )?Experiences and progress of care leavers|Leadership, management and)",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    r"(?P<area>children[\u2019']s services in .+?|the overall judgement)\s+(?:is|are|requires?)\b",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"(?P<area>(?:the effectiveness of )?the "
    r"(?:local safeguarding children[\u2019']?s? board|lscb)(?: \(lscb\))?)"
    r"\s+(?:is|are|requires?)\b",
    re.IGNORECASE,
)
_EXPECTED = {
    "overall_effectiveness",
    "help_and_protection",
    "in_care",
    "adoption",
    "care_leavers",
    "leadership",
}
_SENTENCE_LINES = 3


def area_key(area: str) -> str:
    """The contract's key for an area of the single inspection framework."""
    words = letters(area)
    for part, key in (
        ("helpandprotection", "help_and_protection"),
        ("adoption", "adoption"),
        ("careleavers", "care_leavers"),
        ("lookedafter", "in_care"),
        ("leadership", "leadership"),
    ):
        if part in words:
            return key
    return f"other:{area.lower()}"


def read_judgements(pages: Pages, board: int | None, found: Findings) -> None:
    """Put all judgements of the report, and what is doubtful about them, into `found`."""
    front = below_title(pages.on_page(1))
    rows = table_rows(front, _ROW)
    overall = _graded_sentence(front, _OVERALL, "overall_effectiveness")
    found.judgements = [*([overall] if overall else []), *judgements_from(rows, area_key)]
    if overall:
        found.overall_grade_status = "graded"
    of_board = _board_judgement(pages, board)
    if of_board:
        found.judgements.append(of_board)
    keys = {judgement.area_key for judgement in found.judgements}
    for row in rows:
        if area_key(row.area) not in keys:
            found.flags.append(
                f"\u201c{row.area}\u201d has no single grade in the report (\u201c{row.grade}\u201d)."
            )
    missing = _EXPECTED - keys - {area_key(row.area) for row in rows}
    if missing:
        found.flags.append(f"No grade could be read for: {', '.join(sorted(missing))}.")
    if board is not None and of_board is None:
        found.flags.append("The grade of the safeguarding board could not be read.")


def _board_judgement(pages: Pages, board: int | None) -> Judgement | None:
    """The board's grade as page 1 prints it, else as its own part of the report is headed."""
    if board is None:
        return None
    part = pages.body[board:]
    return _graded_sentence(pages.on_page(1), _BOARD, "lscb") or _graded_sentence(part, _BOARD, "lscb")


def _graded_sentence(lines: list[Line], pattern: re.Pattern[str], key: str) -> Judgement | None:
    """The first heading-like sentence in `lines` that gives `pattern`'s subject one grade."""
    for run in _runs(lines):
        text = join_lines(run, Vocabulary(run))
        match = pattern.search(text)
        grades = grades_in(text[match.end("area") :]) if match else []
        if match and len(grades) == 1:
            return judgement_of(key, match["area"], grades[0], text, run)
    return None


def _runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Each prominent line with one, then more of those after it: a sentence may wrap."""
    for at, line in enumerate(lines):
        if not (line.bold or line.size >= 13):
            continue
        for length in range(1, _SENTENCE_LINES + 1):
            run = lines[at : at + length]
            if len(run) == length and all(one.bold or one.size >= 13 for one in run):
                yield run
