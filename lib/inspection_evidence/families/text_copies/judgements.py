"""Grades in a text copy: after the name of their area, where nothing can have come between them.

A copied table can hold its columns one after the other, or have lost an area's name. A grade
counts only where it stands alone after one area; all that a copy says of an area must agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.grades import grades_in, only_grade, trailing_grade
from inspection_evidence.model import Grade, Judgement
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines
from inspection_evidence.reading.text_copy import TextCopy, TextLine

_LONGEST_ROW = 5
"""Lines over which an area and its grade may wrap."""
_LONGEST_SENTENCE = 3
_TORN = re.compile(r"\b(?:requires?|improvement|to|be)$", re.IGNORECASE)
"""What stands before "good" where it is the end of another grade."""


@dataclass(frozen=True, slots=True)
class GradeStatement:
    """What one place in a copy says: an area's grade, and the lines that say it."""

    area_key: str
    area: str
    grade: Grade
    lines: list[TextLine]


def runs_from(lines: list[TextLine], at: int, longest: int) -> Iterator[tuple[list[TextLine], str]]:
    """The line at `at`, then with one more line each time: the lines and their text."""
    for length in range(1, min(longest, len(lines) - at) + 1):
        run = lines[at : at + length]
        yield run, join_lines(run, Vocabulary(run))


@dataclass(frozen=True, slots=True)
class AreaNames:
    """How a framework prints its areas: what a row begins with, all of a name in letters, its key."""

    starts: re.Pattern[str]
    whole: re.Pattern[str]
    key: Callable[[str], str]


def row_statements(lines: list[TextLine], names: AreaNames) -> Iterator[GradeStatement]:
    """Rows of a table, and headings of sections, whose area is followed by its one grade."""
    for at, line in enumerate(lines):
        if names.starts.match(line.text):
            statement = _row(lines, at, names)
            if statement is not None:
                yield statement


def sentence_statements(
    lines: list[TextLine], pattern: re.Pattern[str], area_key: Callable[[str], str]
) -> Iterator[GradeStatement]:
    """Headline sentences that `pattern` matches whole, with `area` and `grade`: no full stop, few lines."""
    for at in range(len(lines)):
        for run, text in runs_from(lines, at, _LONGEST_SENTENCE):
            match = pattern.match(text)
            grade = only_grade(match["grade"]) if match else None
            if match and grade:
                yield GradeStatement(area_key(match["area"]), match["area"], grade, run)
                break


def settle(copy: TextCopy, statements: Iterable[GradeStatement], expected: set[str], found: Findings) -> None:
    """Put a judgement an area into `found`; flag areas whose grades differ or are lost."""
    by_key: dict[str, list[GradeStatement]] = {}
    for statement in statements:
        by_key.setdefault(statement.area_key, []).append(statement)
    for key, of_area in by_key.items():
        if len({statement.grade for statement in of_area}) == 1:
            found.judgements.append(_judgement(copy, of_area[0]))
        else:
            grades = ", ".join(sorted({statement.grade for statement in of_area}))
            found.flags.append(f"The copy gives different grades for {key}: {grades}; see the PDF.")
    if missing := expected - by_key.keys():
        found.flags.append(f"No grade is left in the copy for: {', '.join(sorted(missing))}; see the PDF.")


def _judgement(copy: TextCopy, statement: GradeStatement) -> Judgement:
    text = join_lines(statement.lines, Vocabulary(statement.lines))
    return Judgement(
        area_key=statement.area_key,
        area=statement.area,
        grade=statement.grade,
        quote=copy.quote(text, statement.lines),
    )


def _row(lines: list[TextLine], at: int, names: AreaNames) -> GradeStatement | None:
    for run, text in runs_from(lines, at, _LONGEST_ROW):
        if (len(run) > 1 and names.starts.match(run[-1].text)) or run[-1].text.endswith("."):
            return None
        grades, split = grades_in(text), trailing_grade(text)
        if not grades:
            continue
        if split is None or len(grades) > 1 or _is_doubtful(split[0], text):
            return None
        area = re.sub(r"^\d(?:\.\d)?\.?\s+", "", split[0].rstrip(" :\u2013-"))
        if not names.whole.match(letters(area)) or _another_grade(lines, at + len(run)):
            return None  # other words between the name and the grade: it may be another area's
        return GradeStatement(names.key(area), area, split[1], run)
    return None


def _is_doubtful(before: str, text: str) -> bool:
    """Whether the grade at the end of `text` may be the end of a torn one, or words of a sentence."""
    printed = text[len(before) :].strip()
    capital = printed[:1].isupper() or before.rstrip().endswith(":")
    return not capital or bool(_TORN.search(before.rstrip()))


def _another_grade(lines: list[TextLine], at: int) -> bool:
    """Whether a grade stands alone at `at`: then it is a column of grades, and whose is unknown."""
    return at < len(lines) and only_grade(lines[at].text) is not None
