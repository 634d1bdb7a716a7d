"""What reports state beside what was published for the same period."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.kpis import StatedCheck, check_stated
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.kpis.words import SOURCE_NAMES, meaning
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.settings import BoroughParameters, RunParameters

_UNIT_SIGNS = {"percent": "%", "count": ""}


@dataclass(frozen=True)
class StatedRow:
    """A stated figure beside the published one, in words; `address` is that of the report's page."""

    report: str
    page: int | None
    address: str | None
    what: str
    period: str
    stated: str
    published: str
    difference: str
    source: str


def stated_figures(
    evidence: BoroughEvidence, kpis: BoroughKpis, borough: BoroughParameters, run: RunParameters
) -> Section:
    """A row for each verified figure of a report whose thing and period a published series has too."""
    inspections = publishable(evidence, borough, run).inspections
    rows = list(dict.fromkeys(row for one in inspections for row in _rows(one, kpis, borough)))
    return render_section("stated_figures", "Figures that reports state", rows=rows)


def stated_checks(inspection: PublishedInspection, kpis: BoroughKpis) -> tuple[StatedCheck, ...]:
    """The verified figures of a report beside what was published of the same thing and period, each once."""
    figures = [figure for figure in inspection.document.figures if figure.quote.verified]
    checks = check_stated(figures, kpis.series, kpis.catalogue, kpis.authority.ons_code)
    return tuple({(one.figure.quote, one.figure.value, one.kpi.id, one.what): one for one in checks}.values())


def _rows(inspection: PublishedInspection, kpis: BoroughKpis, borough: BoroughParameters) -> list[StatedRow]:
    return [_row(check, inspection, borough) for check in stated_checks(inspection, kpis)]


def _row(check: StatedCheck, inspection: PublishedInspection, borough: BoroughParameters) -> StatedRow:
    figure, published = check.figure, check.published
    return StatedRow(
        report=inspection.month,
        page=figure.quote.page,
        address=page_address(inspection.document, figure.quote.page, borough),
        what=check.what,
        period=published.period.label,
        stated=_with_unit(figure.value, figure.unit),
        published=f"none ({meaning(published)})"
        if published.value is None
        else _with_unit(published.value, figure.unit),
        difference=_difference(check),
        source=SOURCE_NAMES[published.origin],
    )


def _with_unit(value: float, unit: str) -> str:
    return f"{value:,.6g}{_UNIT_SIGNS.get(unit, f' {unit}')}"


def _difference(check: StatedCheck) -> str:
    if check.difference is None:
        return "cannot be told"
    if check.difference == 0:
        return "none"
    unit = "percentage points" if check.figure.unit == "percent" else check.figure.unit
    return f"{check.difference:+,.6g}{'' if unit == 'count' else f' {unit}'}"
