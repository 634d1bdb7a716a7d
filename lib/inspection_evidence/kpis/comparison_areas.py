"""The authority's published value beside others of the same period: England, region, neighbours, all."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import median

from inspection_evidence.kpis.areas import ENGLAND, area_name
from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.kpis.comparison_change import direction_of
from inspection_evidence.kpis.comparison_parts import Comparator, Standing

_FEWEST_NEIGHBOURS = 3
_FEWEST_TO_CHECK = 3
NEIGHBOURS = "statistical neighbours"


def england(kpi: Kpi, values: Mapping[str, float], own: float) -> Comparator:
    """Return England's figure, or why there is none to compare with."""
    return _area(kpi, values, own, (ENGLAND,))


def region(kpi: Kpi, values: Mapping[str, float], own: float, regions: Sequence[str]) -> Comparator | None:
    """Return the figure of the smallest region that has one; None for an authority without a region."""
    return _area(kpi, values, own, regions) if regions else None


def neighbours_median(
    kpi: Kpi, values: Mapping[str, float], own: float, neighbours: Sequence[str]
) -> Comparator:
    """Return the median of the statistical neighbours that have a value."""
    known = [values[code] for code in neighbours if code in values]
    if kpi.is_total:
        return Comparator(NEIGHBOURS, None, members=len(known), why_not=_TOTAL)
    if len(known) < _FEWEST_NEIGHBOURS:
        why_not = f"{len(known)} of {len(neighbours)} neighbours have a value for this period"
        return Comparator(NEIGHBOURS, None, members=len(known), why_not=why_not)
    return _compared(kpi, NEIGHBOURS, median(known), own, len(known))


def standing(kpi: Kpi, values: Mapping[str, float], own: float) -> Standing | None:
    """Return the place among all authorities; None where neither high nor low is good, or for totals."""
    if kpi.polarity == "none" or kpi.is_total:
        return None
    all_values = _of_authorities(values)
    better = sum(value > own if kpi.polarity == "high" else value < own for value in all_values)
    place, out_of = better + 1, len(all_values)
    return Standing(place, out_of, math.ceil(4 * place / out_of)) if out_of > 1 else None


_TOTAL = "a total grows with the size of the area, so that areas do not compare"


def _area(kpi: Kpi, values: Mapping[str, float], own: float, codes: Sequence[str]) -> Comparator:
    name = area_name(codes[0]) or codes[0]
    if kpi.is_total:
        return Comparator(name, None, why_not=_TOTAL)
    for code in codes:
        value = values.get(code)
        if value is None:
            continue
        name = area_name(code) or code
        if not _can_be_an_average(value, _of_authorities(values)):
            why_not = (
                f"the published {value:g} is not between any authorities' values and cannot be an average"
            )
            return Comparator(name, None, why_not=why_not)
        return _compared(kpi, name, value, own)
    return Comparator(name, None, why_not="not published for this period")


def _can_be_an_average(value: float, of: Sequence[float]) -> bool:
    """Say whether an area's rate lies between those of authorities, as that of any area must.

    LAIT's England figure of first-time entrants to youth justice is the sum of the regions' rates.
    """
    return len(of) < _FEWEST_TO_CHECK or min(of) <= value <= max(of)


def _of_authorities(values: Mapping[str, float]) -> list[float]:
    return [value for code, value in values.items() if area_name(code) is None]


def _compared(kpi: Kpi, name: str, value: float, own: float, members: int | None = None) -> Comparator:
    value = round(value, 6)
    difference = round(own - value, 6)
    return Comparator(name, value, difference, direction_of(kpi, difference), members)
