"""What a chart of a KPI says, in sentences: plain, true, and hedged where a change may be chance."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.kpis import Comparison, Kpi
from inspection_evidence.kpis.comparison_parts import Change, Comparator, Direction, Standing, TargetStanding
from inspection_evidence.kpis.periods import Period
from inspection_evidence.pack.kpis.words import (
    amount_words,
    difference_words,
    in_period,
    meaning,
    ordinal,
    short_period,
    value_words,
)
from inspection_evidence.pack.wording import month, sentence

_THAN: dict[Direction, str] = {
    "better": "better than",
    "worse": "worse than",
    "higher": "higher than",
    "lower": "lower than",
    "same": "about the same as",
}
_JUDGED: dict[Direction, str] = {
    "better": "That is better, and more than its usual variation.",
    "worse": "That is worse, and more than its usual variation.",
}
_BEST, _WEAKEST = 1, 4
"""Quarters of all authorities."""


@dataclass(frozen=True)
class Message:
    """A KPI in words: "`name` `movement`" is the headline, `detail` the sentences below it."""

    name: str
    movement: str
    detail: str

    @property
    def text(self) -> str:
        """The whole message."""
        return f"{self.name} {self.movement}. {self.detail}".strip()


def message(found: Comparison) -> Message:
    """Headline and details: movement, how sure it is, comparison, target, what is not known."""
    about_target, not_yet = target_words(found), not_yet_words(found)
    details = [_hedge(found), _beside_others(found), about_target, not_yet, _no_newer(found)]
    return Message(found.kpi.name, _movement(found), " ".join(part for part in details if part))


def change_told(found: Comparison) -> Change | None:
    """The change that is told: since the inspection, else from the figure before; None where there is none.

    It is told as one since the inspection only where the latest period began after it.
    """
    return found.since_inspection if _is_since(found) else found.change


def _is_since(found: Comparison) -> bool:
    inspected, latest = found.inspected, found.latest
    return (
        found.since_inspection is not None
        and inspected is not None
        and latest is not None
        and latest.period.start >= inspected
    )


def change_words(kpi: Kpi, change: Change) -> str:
    """A change in a table's cell, in the KPI's own unit: up 18.3: usual variation."""
    if change.direction == "same":
        return "no change"
    way = "up" if change.amount > 0 else "down"
    return f"{way} {amount_words(kpi, change.amount)}: {_certainty(change)}"


def change_sentence(kpi: Kpi, change: Change) -> str:
    """A change in a sentence: Up 3.0 percentage points since 2023-24, within its usual variation."""
    since = short_period(change.earlier.period)
    if change.direction == "same":
        return f"No change since {since}."
    way = "Up" if change.amount > 0 else "Down"
    return f"{way} {difference_words(kpi, change.amount)} since {since}{_how_sure(change)}."


def _how_sure(change: Change) -> str:
    if change.more_than_noise is None:
        return "; there are too few earlier figures to tell whether that is more than chance"
    if not change.more_than_noise:
        return ", within its usual variation"
    judged = f"{change.direction}, and " if change.direction in _JUDGED else ""
    return f", which is {judged}more than its usual variation"


def _certainty(change: Change) -> str:
    if change.more_than_noise is None:
        return "too few figures to tell"
    return change.direction if change.more_than_noise else "usual variation"


def _movement(found: Comparison) -> str:
    kpi, latest, change = found.kpi, found.latest, change_told(found)
    if latest is None:
        return "has no figure"
    if change is None:
        return f"stood at {_value(kpi, latest.value, latest.period)}, the only figure"
    after = _value(kpi, change.later.value, change.later.period)
    since = _since(found)
    if change.direction == "same":
        return f"stayed at {after}, as {in_period(change.earlier.period)}{since}"
    verb = "rose" if change.amount > 0 else "fell"
    return f"{verb} from {_value(kpi, change.earlier.value, change.earlier.period)} to {after}{since}"


def _value(kpi: Kpi, value: float | None, period: Period) -> str:
    return f"{value_words(kpi, value or 0.0)} {in_period(period)}"


def _since(found: Comparison) -> str:
    if found.inspected is None or not _is_since(found):
        return ""
    return f", since the inspection of {month(found.inspected)}"


def _hedge(found: Comparison) -> str:
    change = change_told(found)
    if change is None or change.direction == "same":
        return ""
    if change.more_than_noise is None:
        return "There are too few earlier figures to tell whether that is more than chance."
    if not change.more_than_noise:
        return "That is within its usual variation, so it may be chance."
    return _JUDGED.get(change.direction, "That is more than its usual variation.")


def _beside_others(found: Comparison) -> str:
    named = [("England", found.england), ("its statistical neighbours", found.neighbours)]
    known = [(name, one) for name, one in named if one is not None and one.value is not None]
    if not known or found.published is None:
        return ""
    words = " and ".join(_than(found.kpi, name, one) for name, one in known)
    if len(known) == len(named) and known[0][1].direction == known[1][1].direction:
        words = f"{_than(found.kpi, 'both England', known[0][1])} and {_with_value(found.kpi, *known[1])}"
    told = f"{words}{_standing(found.standing)}."
    return _as_published(found, told)


def _as_published(found: Comparison, told: str) -> str:
    """Begin the comparison; a scorecard's figure is newer than the published one that compares."""
    published = found.published
    if published is None or published == found.latest:
        return sentence(told)
    return f"The latest published figure, {_value(found.kpi, published.value, published.period)}, is {told}"


def _than(kpi: Kpi, name: str, one: Comparator) -> str:
    return f"{_THAN[one.direction or 'same']} {_with_value(kpi, name, one)}"


def _with_value(kpi: Kpi, name: str, one: Comparator) -> str:
    median = "median " if one.members is not None else ""
    return f"{name} ({median}{value_words(kpi, one.value or 0.0)})"


def _standing(standing: Standing | None) -> str:
    if standing is None or standing.quartile not in (_BEST, _WEAKEST):
        return ""
    quarter = "best" if standing.quartile == _BEST else "weakest"
    place = f"{ordinal(standing.place)} of the {standing.out_of} authorities with a figure"
    return f"; {place}, in the {quarter} quarter"


def target_words(found: Comparison) -> str:
    """How far the latest figure is from the authority's own target and floor; empty without either."""
    standing = found.target
    if standing is None:
        return ""
    parts = [_against(found.kpi, standing), _floor(found.kpi, standing)]
    return " ".join(part for part in parts if part)


def _against(kpi: Kpi, standing: TargetStanding) -> str:
    if standing.target is None or standing.distance is None:
        return ""
    target = f"the authority’s own target of {value_words(kpi, standing.target)}"
    if standing.met:
        return f"{sentence(target)} is met."
    side = "above" if standing.distance > 0 else "below"
    away = f"{sentence(difference_words(kpi, standing.distance))} {side} {target}"
    return f"{away}." if standing.met is None else f"{away}. Outlook: {standing.at_this_rate}."


def _floor(kpi: Kpi, standing: TargetStanding) -> str:
    if standing.floor is None or standing.floor_met is not False:
        return ""
    return f"Worse than the authority’s own floor of {value_words(kpi, standing.floor)}."


def not_yet_words(found: Comparison) -> str:
    """That no figure is from after the inspection yet; empty where one is."""
    inspected, latest = found.inspected, found.latest
    if inspected is None or latest is None or latest.period.start >= inspected:
        return ""
    wholly = "" if latest.period.end < inspected else "wholly "
    return f"There is no figure yet from {wholly}after the inspection of {month(inspected)}."


def _no_newer(found: Comparison) -> str:
    newest = found.newest
    if newest is None or newest.value is not None:
        return ""
    return f"There is no figure {in_period(newest.period)} ({meaning(newest)})."
