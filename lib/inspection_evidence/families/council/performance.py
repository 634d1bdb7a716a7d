"""Performance reports: a council's quarterly or monthly readings of its KPIs, with their ratings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from inspection_evidence.families.council.paper_heading import fill_heading, read_heading
from inspection_evidence.families.council.performance_boxes import boxed_kpis
from inspection_evidence.families.council.performance_tables import (
    may_hold_kpi_table,
    rows_with_words,
    tabled_kpis,
)
from inspection_evidence.families.council.performance_unruled import unruled_rows
from inspection_evidence.families.council.performance_words import period_in
from inspection_evidence.families.findings import Findings
from inspection_evidence.model import Family, KpiReading
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.tables import ruled_rows_of

_TITLE = re.compile(
    r"(?:performance|kpi|balanced)(?:monitoring|management|indicator|information|outturn|quarterly|andrisk)*"
    r"(?:report|score ?card|dashboard|digest|monitor|update|booklet)|scorecard|quarterlyperformance"
)
_TITLE_LINES = 12
_LONGEST_TITLE = 4
_RECOMMENDS = re.compile(
    r"^(?:\d+(?:\.\d+)*)?(?:officer)?recommend(?:ation|ed)s?(?:s?tocabinet|fordecision)?$"
)
_SAME_NAME = 85
"""Of 100 letters' likeness: one report prints a KPI in its summary in shorter words."""
_NOT_RECOGNISED_AFTER = 3
"""Pages within which a paper that asks for a decision says so."""


class PerformanceReport:
    """Reader of performance reports that stand by themselves.

    A report that asks a meeting for a decision is a committee report, whatever it reports on; its
    KPIs are found by `kpi_readings` all the same.
    """

    family = Family.PERFORMANCE_REPORT

    def recognises(self, pages: Pages) -> bool:
        """By the title on the first page, and that no recommendation is made in the first pages."""
        title = title_lines(pages)
        if not _TITLE.search(letters(" ".join(line.text for line in title))):
            return False
        first = (line for line in pages.body if line.page <= _NOT_RECOGNISED_AFTER)
        return not any(_RECOMMENDS.match(letters(line.text)) for line in first)

    def read(self, pages: Pages) -> Findings:
        """The head of the paper and every KPI; a report of this kind without one is flagged."""
        found = Findings()
        heading = read_heading(pages)
        fill_heading(found, heading)
        found.title = heading.title or _title(pages, found.council)
        found.kpis = kpi_readings(pages)
        if not found.kpis:
            found.flags.append("No KPI could be read from this performance report.")
        return found


def title_lines(pages: Pages) -> list[Line]:
    """The lines of the first page set in its largest type, which are its title."""
    lines = [line for line in pages.on_page(1)[:_TITLE_LINES] if any(map(str.isalpha, line.text))]
    if not lines:
        return []
    largest = max(line.size for line in lines)
    return [line for line in pages.on_page(1)[:_TITLE_LINES] if line.size >= largest - 0.5]


def _title(pages: Pages, council: str | None) -> str | None:
    """The title's lines without the council's name, which often stands above them."""
    own = letters(council or "")
    lines = [line.text for line in title_lines(pages)[:_LONGEST_TITLE] if letters(line.text) != own]
    return " ".join(lines) or None


def kpi_readings(pages: Pages) -> list[KpiReading]:
    """Every KPI of `pages` once, in order: boxes and table rows with a value and a target or rating.

    A report's summary can print the KPIs of its body again in other words; the fuller one stands.
    """
    period = _report_period(pages)
    tabled = [page for page in pages.pages if may_hold_kpi_table(page)]
    ruled = ruled_rows_of(pages, (page.number for page in tabled)) if tabled else []
    rows = [row for page in tabled for row in rows_with_words(page, ruled) or unruled_rows(page)]
    boxed = [reading for page in pages.pages for reading in boxed_kpis(page, period)]
    readings = [*boxed, *tabled_kpis(rows, period)]
    return _each_once(sorted(readings, key=lambda one: one.quote.page or 0))


def _report_period(pages: Pages) -> str | None:
    """The period in the title, else in the words of the first two pages."""
    texts = [title_lines(pages), pages.on_page(1), pages.on_page(2)]
    named = (period_in(" ".join(line.text for line in lines)) for lines in texts)
    return next((period for period in named if period), None)


def _each_once(readings: Iterable[KpiReading]) -> list[KpiReading]:
    kept: list[KpiReading] = []
    for reading in readings:
        twin = next((at for at, other in enumerate(kept) if _same(other, reading)), None)
        if twin is None:
            kept.append(reading)
        elif _fullness(reading) > _fullness(kept[twin]):
            kept[twin] = reading
    return kept


def _same(one: KpiReading, other: KpiReading) -> bool:
    if (one.value, one.target or other.target) != (other.value, other.target or one.target):
        return False
    return fuzz.token_set_ratio(one.name.lower(), other.name.lower()) >= _SAME_NAME


def _fullness(reading: KpiReading) -> int:
    fields = (reading.target, reading.floor, reading.previous, reading.rag, reading.direction)
    return sum(field is not None for field in fields)
