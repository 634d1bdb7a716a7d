"""How figures of a KPI are written: units, periods, the direction of a change, symbols."""

from __future__ import annotations

from inspection_evidence.kpis import Kpi, Observation, Origin
from inspection_evidence.kpis.periods import Period

UNIT_NAMES = {
    "percent": "per cent",
    "per_10000": "per 10,000 children",
    "per_100000": "per 100,000 young people",
    "count": "number",
    "cases": "cases per social worker",
    "weeks": "weeks",
    "days": "days",
    "score": "score",
}
POLARITY_WORDS = {"high": "higher is better", "low": "lower is better", "none": "neither is better"}
SOURCE_NAMES = {
    Origin.LAIT: "Department for Education, Local Authority Interactive Tool",
    Origin.DFE: "Department for Education, explore education statistics",
    Origin.SCORECARD: "the authority’s own scorecard",
    Origin.REPORT: "the authority’s own performance reports",
}
_AFTER_A_VALUE = {
    "percent": "%",
    "per_10000": " per 10,000",
    "per_100000": " per 100,000",
    "cases": " cases",
    "weeks": " weeks",
    "days": " days",
}
_DUST = 1e-6
_NO_FIGURE = "-"
NOT_SHOWN = "x"
"""The Government Statistical Service's shorthand for "not available" ("Symbols in tables", 2022)."""


def number(kpi: Kpi, value: float) -> str:
    """A value as a table's cell and a chart's label show it: 15.3%, 521.4."""
    return f"{_decimal(kpi, value)}%" if kpi.unit == "percent" else _decimal(kpi, value)


def value_words(kpi: Kpi, value: float) -> str:
    """A value in a sentence: 15.3%, 521.4 per 10,000, 13.1 cases."""
    return f"{_decimal(kpi, value)}{_AFTER_A_VALUE.get(kpi.unit, '')}"


def _decimal(kpi: Kpi, value: float) -> str:
    """Return the value with the KPI's decimals; where it has none, a median's half is shown all the same."""
    is_half = kpi.decimals == 0 and abs(value % 1 - 0.5) < _DUST
    return f"{value:,.{1 if is_half else kpi.decimals}f}"


def amount_words(kpi: Kpi, amount: float) -> str:
    """The size of a difference as a bare number, where the unit stands beside it."""
    return _decimal(kpi, abs(amount))


def difference_words(kpi: Kpi, amount: float) -> str:
    """The size of a difference in the KPI's own unit; of percentages in percentage points."""
    if kpi.unit != "percent":
        return value_words(kpi, abs(amount))
    shown = _decimal(kpi, abs(amount))
    return f"{shown} percentage point{'' if float(shown) == 1 else 's'}"


def in_period(period: Period) -> str:
    """A period as a sentence takes it up: in 2024-25, at 31 March 2025, in the year to 30 September 2025."""
    if period.days == 1:
        return f"at {period.label}"
    return f"in the {period.label}" if period.label.startswith("year to") else f"in {period.label}"


def short_period(period: Period) -> str:
    """A period on an axis or at the head of a narrow column: 2024-25, Mar 2025, Q1 2025-26."""
    if period.label.startswith("quarter "):
        return period.label.replace("quarter ", "Q").replace(" of ", " ")
    if period.days <= 31 or period.label.startswith("year to"):
        return f"{period.end:%b %Y}"
    return period.label


def cell(kpi: Kpi, seen: Observation | None) -> str:
    """A figure in a table, or the symbol in brackets that stands for it ([c] is a suppressed one)."""
    if seen is None:
        return ""
    return number(kpi, seen.value) if seen.value is not None else f"[{symbol(seen)}]"


def symbol(seen: Observation) -> str:
    """The symbol of an observation without a value; LAIT's bare sign and none at all are "x"."""
    return NOT_SHOWN if seen.symbol in (None, _NO_FIGURE) else str(seen.symbol)


def meaning(seen: Observation) -> str:
    """Why an observation has no value, in words."""
    return seen.meaning or "no figure was given"


def ordinal(place: int) -> str:
    """A place in a row: 1st, 2nd, 113th."""
    ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"
