"""KPIs printed as boxes: a name and a rating, a chart, and below it "Latest: … Target: … Previous: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspection_evidence.families.council.performance_words import RAG, VALUE, direction_in, rag_in
from inspection_evidence.families.findings import quote_of
from inspection_evidence.model import KpiReading
from inspection_evidence.reading.page import Cell, Line, Page
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_LABELLED = re.compile(
    rf"\b(?P<label>latest|current|actual|result|outturn|target|floor(?:\sstandard)?|previous|last\squarter"
    rf"|direction(?:\sof\stravel)?|dot|rag)\b[^\S\n]*(?:result|value|performance|rating)?\s*[:=]?\s*"
    rf"(?:(?P<value>{VALUE})(?:\s*\((?P<rag>{RAG})\))?|(?P<word>(?:{RAG})\b|improving|worsening|stable"
    rf"|[\u2190-\u21ff]))",
    re.IGNORECASE,
)
_FIELDS = {
    "latest": "value",
    "current": "value",
    "actual": "value",
    "result": "value",
    "outturn": "value",
    "target": "target",
    "floor": "floor",
    "floor standard": "floor",
    "previous": "previous",
    "last quarter": "previous",
    "rag": "rag",
}
_RUNS_ON = 0.8
"""Of the type's size: lines closer than this belong to one name."""
_FULL_CHART_LABEL = 2
"""Words; a name has more than an axis label of a chart has."""


@dataclass
class _Values:
    """The line, or lines, that print a box's values."""

    fields: dict[str, str]
    lines: list[Line]


def boxed_kpis(page: Page, period: str | None) -> list[KpiReading]:
    """The KPIs in boxes on `page`, down the page; `period` is the report's own.

    A box without a name that can be told is left out: a value of an unknown measure is worse than none.
    """
    lines = sorted((line for line in page.lines if not line.furniture), key=lambda line: line.top)
    found: list[KpiReading] = []
    above: list[Line] = []
    for values, before in _boxes(lines):
        above = [line for line in before if not _starts_over(line)]
        named = _name_and_rating(above)
        if named is not None:
            found.append(_reading(values, named[0], named[1], period))
    return found


def _boxes(lines: list[Line]) -> list[tuple[_Values, list[Line]]]:
    """Each box's values with the lines between them and the box, or section, above."""
    found: list[tuple[_Values, list[Line]]] = []
    before: list[Line] = []
    for line in lines:
        fields = _labelled(line.text)
        if "value" in fields and "target" in fields:
            found.append((_Values(fields, [line]), before))
            before = []
        elif fields and found and not before:
            values = found[-1][0]
            values.fields = fields | values.fields
            values.lines.append(line)
        elif _starts_over(line):
            before = []
        else:
            before.append(line)
    return found


def _labelled(text: str) -> dict[str, str]:
    """The values that `text` prints after their labels; empty where other words stand between them."""
    rest = _LABELLED.sub("", text).strip(" ,;|")
    matches = list(_LABELLED.finditer(text))
    if not matches or len(rest) > len(text) / 3:
        return {}
    fields: dict[str, str] = {}
    for match in matches:
        label = " ".join(match["label"].lower().split())
        value = (match["value"] or match["word"]).strip()
        fields.setdefault(_FIELDS.get(label, "direction"), value)
        if _FIELDS.get(label) == "value" and match["rag"]:
            fields.setdefault("rag", match["rag"])
    return fields


def _starts_over(line: Line) -> bool:
    """A heading of the page: bold, and no rating."""
    return line.bold and not any(rag_in(cell.text) for cell in line.cells)


def _name_and_rating(above: list[Line]) -> tuple[list[Line], str | None] | None:
    """The lines of the name and the rating beside it, from what stands above a box's values."""
    rated = [line for line in above if any(rag_in(cell.text) for cell in _parts(line))]
    if len(rated) > 1:
        return None
    beside = _without_rating(rated[0]) if rated else None
    rating = next((rag for cell in _parts(rated[0]) if (rag := rag_in(cell.text))), None) if rated else None
    words = [line for line in above if line not in rated] + ([beside] if beside else [])
    words.sort(key=lambda line: line.top)
    name = _run_at(words, rated[0]) if rated else _first_run(words)
    return (name, rating) if name else None


def _parts(line: Line) -> tuple[Cell, ...]:
    return line.cells if len(line.cells) > 1 else (Cell(line.text, line.box),)


def _without_rating(line: Line) -> Line | None:
    """`line` without the part that is its rating; None where nothing else stands on it."""
    cells = tuple(cell for cell in _parts(line) if not rag_in(cell.text))
    if not cells:
        return None
    box = (cells[0].x0, line.top, cells[-1].x1, line.bottom)
    return _copy(line, " ".join(cell.text for cell in cells), box, cells)


def _copy(line: Line, text: str, box: tuple[float, float, float, float], cells: tuple[Cell, ...]) -> Line:
    return Line(text, line.page, box, line.size, line.bold, line.italic, cells)


def _run_at(words: list[Line], rated: Line) -> list[Line]:
    """The run of lines, one close under another, that stands level with the rating."""
    for run in _runs(words):
        if run[0].top - rated.size <= rated.bottom and run[-1].bottom + rated.size >= rated.top:
            return run
    return []


def _first_run(words: list[Line]) -> list[Line]:
    """Where no rating is printed: the first run that is words rather than a chart's labels."""
    return next(
        (run for run in _runs(words) if len(" ".join(map(_text, run)).split()) > _FULL_CHART_LABEL), []
    )


def _text(line: Line) -> str:
    return line.text


def _runs(words: list[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = []
    for line in words:
        if runs and line.top - runs[-1][-1].bottom < _RUNS_ON * line.size:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _reading(values: _Values, name: list[Line], rating: str | None, period: str | None) -> KpiReading:
    fields = values.fields
    text = join_lines(name, Vocabulary(name))
    quoted = f"{text} {' '.join(line.text for line in values.lines)}"
    return KpiReading(
        name=text,
        period=period,
        value=fields["value"],
        target=fields.get("target"),
        floor=fields.get("floor"),
        previous=fields.get("previous"),
        rag=rating or fields.get("rag"),
        direction=direction_in(fields.get("direction", "")),
        quote=quote_of(quoted, [*name, *values.lines]),
    )
