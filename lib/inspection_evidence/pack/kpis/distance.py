"""How far an authority's figure is from England's and its neighbours', in words."""

from __future__ import annotations

from inspection_evidence.kpis import Comparison, Kpi
from inspection_evidence.kpis.comparison_parts import Comparator
from inspection_evidence.pack.kpis.words import difference_words, in_period, value_words
from inspection_evidence.pack.wording import sentence

_NAMES = (("england", "England"), ("neighbours", "the median of its statistical neighbours"))


def distance_words(found: Comparison) -> str:
    """A sentence a KPI: "5.6 percentage points below England (81.4%), which is worse; 2 …".

    They are of the latest published figure; where a newer one of the authority's own stands above, the
    sentence names the period it is of. Empty where nothing can be compared.
    """
    published = found.published
    named = [(name, getattr(found, field)) for field, name in _NAMES]
    known = [_apart(found.kpi, name, one) for name, one in named if one and one.value is not None]
    if published is None or not known:
        return ""
    told = f"{'; '.join(known)}."
    if published == found.latest:
        return sentence(told)
    value = value_words(found.kpi, published.value or 0.0)
    return f"The published figure {in_period(published.period)}, {value}, is {told}"


def _apart(kpi: Kpi, name: str, one: Comparator) -> str:
    other = f"{name} ({value_words(kpi, one.value or 0.0)})"
    if one.direction in (None, "same") or not one.difference:
        return f"about the same as {other}"
    side = "above" if one.difference > 0 else "below"
    judged = f", which is {one.direction}" if one.direction in ("better", "worse") else ""
    return f"{difference_words(kpi, one.difference)} {side} {other}{judged}"
