"""The lists of an area SEND report: where they stand, and the rows of their ruled tables.

"Areas for priority action" names the responsible bodies in a column on the left, "Areas for
improvement" has one column; each row is one item. Both headings are printed over the table and again
as its first row. Source: "Area SEND: framework and handbook", Ofsted and CQC.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from inspection_evidence.families.area_send.rows import ListRow, read_rows
from inspection_evidence.families.findings import Findings
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Cell, Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary
from inspection_evidence.reading.tables import RuledRow, parts_of, ruled_rows

_HEADING = re.compile(r"^areas?for(?:improvements?|priorityactions?)$")
_COLUMN_HEAD = re.compile(
    r"^(?:responsible|accountable|lead)(?:bod(?:y|ies)|agenc(?:y|ies)|partners?|organisations?)$"
)
_ENDS = re.compile(r"^(?:the)?(?:localareapartnershipdetails|informationaboutthisinspection|inspectionteam)$")
_HEADING_SIZE = 12.9
_PARAGRAPH_GAP = 0.45
"""Line heights between two lines outside a ruled table from which they are two paragraphs."""


@dataclass(slots=True)
class ListRegion:
    """The lines under one heading up to the next; `section` is the heading as printed."""

    section: str
    lines: list[Line] = field(default_factory=list)

    @property
    def pages(self) -> set[int]:
        """The pages on which the list stands."""
        return {line.page for line in self.lines}


def read_recommendations(pages: Pages, found: Findings) -> None:
    """Put every area for improvement and priority action into `found`, and what is doubtful."""
    regions = list_regions(pages.body)
    numbers = {number for region in regions for number in region.pages}
    rows = ruled_rows(pages.path, numbers) if numbers else []
    vocabulary = Vocabulary(pages.body)
    for region in regions:
        count = len(found.recommendations)
        read_rows(rows_of_list(region, rows), region.section, vocabulary, found)
        if len(found.recommendations) == count:
            found.flags.append(f"No item could be read under \u201c{region.section}\u201d.")
    _check_sections(regions, found)


def list_regions(body: list[Line]) -> list[ListRegion]:
    """Every list of `body` with its lines, headings left out; a heading printed again adds to its list."""
    regions: list[ListRegion] = []
    inside = False
    for line in body:
        if section := _heading(line):
            inside = True
            if not regions or letters(regions[-1].section) != letters(section):
                regions.append(ListRegion(section))
        elif inside and _ends_lists(line):
            inside = False
        elif inside and not all(_COLUMN_HEAD.match(letters(part.text)) for part in parts_of(line)):
            regions[-1].lines.append(line)
    return regions


def rows_of_list(region: ListRegion, ruled: list[RuledRow]) -> list[ListRow]:
    """The lines of `region` gathered into rows, by the borders around them, else by the space between."""
    rows: list[ListRow] = []
    for line in region.lines:
        row = next((row for row in ruled if _stands_in(line, row)), None)
        if row is not None:
            _add_ruled(rows, line, row)
        elif letters(line.text):  # an empty bullet can stand below a table
            _add_unruled(rows, line)
    return rows


def _heading(line: Line) -> str | None:
    """The heading of a list that `line` prints, alone or beside the head of the left column."""
    parts = parts_of(line)
    named = [part.text for part in parts if _HEADING.match(letters(part.text))]
    others = [part for part in parts if not _HEADING.match(letters(part.text))]
    if len(named) != 1 or not all(_COLUMN_HEAD.match(letters(part.text)) for part in others):
        return None
    starts_alone = named[0][:1].isupper() and not named[0].endswith(".")
    return named[0].rstrip(": ") if line.bold or (others and starts_alone) else None


def _ends_lists(line: Line) -> bool:
    if _ENDS.match(letters(line.text)):
        return True
    return line.bold and line.size >= _HEADING_SIZE


def _stands_in(line: Line, row: RuledRow) -> bool:
    return line.page == row.page and all(row.column_of(part) is not None for part in parts_of(line))


def _add_ruled(rows: list[ListRow], line: Line, ruled: RuledRow) -> None:
    """Put the parts of `line` into the columns of its row; the last column holds what must be done."""
    row = next((row for row in reversed(rows) if row.ruled is ruled), None)
    if row is None:
        row = ListRow(ruled=ruled, beside=_merged_above(rows, ruled))
        rows.append(row)
    last = len(ruled.cells) - 1
    text = _part(line, lambda part: ruled.column_of(part) == last)
    beside = _part(line, lambda part: ruled.column_of(part) != last)
    if text is not None:
        row.text.append(text)
    if beside is not None:
        row.beside.append(beside)


def _merged_above(rows: list[ListRow], ruled: RuledRow) -> list[Line]:
    """What stands beside the row above, where the cell there is merged with this row's."""
    above = rows[-1] if rows else None
    merged = above and above.ruled and len(ruled.cells) > 1 and above.ruled.cells[:-1] == ruled.cells[:-1]
    return list(above.beside) if above and merged else []


def _add_unruled(rows: list[ListRow], line: Line) -> None:
    """Put a line that no border surrounds into the paragraph it belongs to."""
    row = rows[-1] if rows and rows[-1].ruled is None else None
    last = row.text[-1] if row else None
    if row is None or last is None or _begins_paragraph(last, line):
        rows.append(ListRow(ruled=None, text=[line]))
    else:
        row.text.append(line)


def _begins_paragraph(last: Line, line: Line) -> bool:
    return line.page != last.page or line.top - last.bottom > _PARAGRAPH_GAP * last.size


def _part(line: Line, wanted: Callable[[Cell], bool]) -> Line | None:
    """`line` cut down to its wanted parts, with their box; None where it has none of them."""
    parts = parts_of(line)
    kept = tuple(part for part in parts if wanted(part))
    if not kept or len(kept) == len(parts):
        return line if kept else None
    left, top, right, bottom = zip(*(part.box for part in kept), strict=True)
    box = (min(left), min(top), max(right), max(bottom))
    return replace(line, text=" ".join(part.text for part in kept), box=box, cells=kept)


def _check_sections(regions: list[ListRegion], found: Findings) -> None:
    """The third outcome alone brings areas for priority action."""
    if not regions:
        found.flags.append(
            "No heading \u201cAreas for improvement\u201d or \u201cAreas for priority action\u201d was found."
        )
    priority = any("priority" in letters(region.section) for region in regions)
    if found.outcome_category == 3 and not priority:
        found.flags.append("The outcome calls for areas for priority action, but none were found.")
    if found.outcome_category in {1, 2} and priority:
        found.flags.append("There are areas for priority action, though the outcome calls for none.")
