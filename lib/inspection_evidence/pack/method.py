"""How the pack is made, what it takes for granted, and where its data come from, with dates and licences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inspection_evidence.kpis import Observation, Origin
from inspection_evidence.pack.kpis.words import SOURCE_NAMES
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.wording import counted, day, sentence

OPEN_GOVERNMENT = "Open Government Licence v3.0"
_COUNCILS_OWN = "The council’s own"
_LICENCES = {
    Origin.LAIT: OPEN_GOVERNMENT,
    Origin.DFE: OPEN_GOVERNMENT,
    Origin.SCORECARD: _COUNCILS_OWN,
    Origin.REPORT: _COUNCILS_OWN,
}
_FICTIONAL = "Written for this example"

_MOST_FILES = 2
"""Names of files that a row of a table holds."""


@dataclass(frozen=True)
class DataSource:
    """A source: what stands in the pack of it, of which dates, and under which licence."""

    name: str
    what: str
    dates: str
    licence: str


def method_and_sources(told: PackRegister) -> Section:
    """The rule of the colours, the assumptions a reader must know, and a row for every source."""
    return render_section(
        "method",
        "Method, assumptions and data sources",
        rules=told.rules,
        draft=told.sources.run.draft,
        is_tracked=told.is_tracked,
        rows=data_sources(told),
    )


def data_sources(told: PackRegister) -> list[DataSource]:
    """The sources that this pack has something of."""
    sources, fictional = told.sources, told.sources.borough.fictional
    inspections, papers = sources.selection.inspections, sources.papers.papers
    rows = [
        DataSource(
            "Inspection reports (Ofsted, with other inspectorates where they inspect together)",
            counted(len(inspections), "inspection"),
            _span([one.held for one in inspections]),
            _FICTIONAL if fictional else OPEN_GOVERNMENT,
        ),
        DataSource(
            "Council papers",
            counted(len(papers), "paper"),
            _span([one.met for one in papers]),
            _FICTIONAL if fictional else _COUNCILS_OWN,
        ),
        *_figures(told),
        DataSource(
            "Responses, actions and decisions entered by officers",
            counted(len(told.tracker.actions), "action"),
            f"as entered by {day(told.register.as_at)}",
            _COUNCILS_OWN,
        ),
    ]
    return [row for row in rows if not row.what.startswith("no ")]


def _figures(told: PackRegister) -> Iterable[DataSource]:
    found = told.compared.values()
    for origin in Origin:
        lines = [[seen for seen in one.comparison.line if seen.origin is origin] for one in found]
        seen = [one for line in lines for one in line]
        if seen:
            yield DataSource(
                sentence(SOURCE_NAMES[origin]),
                f"{counted(sum(map(bool, lines)), 'KPI')}, from {_files(seen)}",
                _span([one.period.end for one in seen]),
                _LICENCES[origin],
            )


def _files(seen: Iterable[Observation]) -> str:
    """The files by name; where there are many how many they are, for `provenance.json` names them all."""
    files = sorted({one.source for one in seen})
    return ", ".join(files) if len(files) <= _MOST_FILES else f"{len(files)} files"


def _span(dates: list[date]) -> str:
    if not dates:
        return ""
    first, last = min(dates), max(dates)
    return day(last) if first == last else f"{day(first)} to {day(last)}"
