"""What changed between two positions, in words: each kind of change by a function of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inspection_evidence.pack.published.position import ACTION_TITLE, KeptFigure, KeptLink, Position
from inspection_evidence.pack.registers.names import shortened

_LINK_NAMES = {
    "kpi": "Shown by the KPI",
    "repeat": "Told before, in the words",
    "progress": "Progress reported in the words",
}
_NOTHING = "Nothing recorded"


@dataclass(frozen=True)
class Change:
    """One change: what it is about, and how that stood then and stands now; empty where it did not.

    `identifier` is that of the recommendation it is about, where it is about one.
    """

    about: str
    then: str
    now: str
    identifier: str = ""


@dataclass(frozen=True)
class ChangeGroup:
    """Changes of one kind under a heading; `one` and `many` name them in a count."""

    heading: str
    one: str
    many: str
    changes: tuple[Change, ...]


def changes_between(then: Position, now: Position) -> list[ChangeGroup]:
    """All that changed, the kinds a member asks of first; a kind without any change is left out."""
    groups = [
        ChangeGroup(heading, one, many, tuple(found(then, now))) for heading, one, many, found in _KINDS
    ]
    return [group for group in groups if group.changes]


def _inspections(then: Position, now: Position) -> Iterator[Change]:
    for key, words in now.inspections.items():
        if key not in then.inspections:
            yield Change(words, "", "Now in the pack")
    for key, words in then.inspections.items():
        if key not in now.inspections:
            yield Change(words, "In the pack", "No longer in it")


def _grades(then: Position, now: Position) -> Iterator[Change]:
    for key in dict.fromkeys([*now.grades, *then.grades]):
        before, after = then.grades.get(key), now.grades.get(key)
        told = after or before
        if told and (before is None or after is None or before.grade != after.grade):
            yield Change(
                f"{told.area}: {told.inspection}",
                before.grade if before else "",
                after.grade if after else "No longer in it",
            )


def _recommendations(then: Position, now: Position) -> Iterator[Change]:
    for key in dict.fromkeys([*now.recommendations, *then.recommendations]):
        before, after = then.recommendations.get(key), now.recommendations.get(key)
        told = after or before
        if told and (before is None or after is None or _words(before.text) != _words(after.text)):
            yield Change(
                told.inspection,
                f"“{before.text}”" if before else "",
                f"“{after.text}”" if after else "No longer in it",
                identifier=key,
            )


def _links(then: Position, now: Position) -> Iterator[Change]:
    for key in dict.fromkeys([*now.links, *then.links]):
        before, after = then.links.get(key), now.links.get(key)
        told = after or before
        if told and (before is None or after is None):
            yield Change(
                _asked(told, now, then),
                _linked(before) if before else "",
                _linked(after) if after else "No longer confirmed",
                identifier=told.recommendation,
            )


def _asked(link: KeptLink, now: Position, then: Position) -> str:
    """The words of the recommendation that a link is of."""
    known = then.recommendations | now.recommendations
    return f"“{known[link.recommendation].text}”" if link.recommendation in known else "A recommendation"


def _linked(link: KeptLink) -> str:
    return f"{_LINK_NAMES[link.kind]} “{link.target}”"


def _kpis(then: Position, now: Position) -> Iterator[Change]:
    for key, after in now.kpis.items():
        before = then.kpis.get(key)
        if before is None:
            yield Change(after.name, "", _told(after))
        elif (before.period_end, before.words) != (after.period_end, after.words):
            yield Change(after.name, _told(before), _moved(before, after))
    for key, gone in then.kpis.items():
        if key not in now.kpis:
            yield Change(gone.name, _told(gone), "No figure")


def _told(figure: KeptFigure) -> str:
    return f"{figure.words} ({figure.period})"


def _moved(before: KeptFigure, after: KeptFigure) -> str:
    """The new figure and which way it went; nothing is compared over two sources or revised periods."""
    if before.basis != after.basis:
        return f"{_told(after)}; of another source, not compared"
    if before.period_end == after.period_end:
        return f"{_told(after)}; the figure was revised"
    if before.words == after.words:
        return f"{_told(after)}; the same"
    went = "higher" if after.value > before.value else "lower"
    wanted = {"high": "higher is better", "low": "lower is better", "none": ""}[after.polarity]
    return f"{_told(after)}; {went}" + (f" ({wanted})" if wanted else "")


def _documents(then: Position, now: Position) -> Iterator[Change]:
    for key in dict.fromkeys([*now.documents, *then.documents]):
        before, after = then.documents.get(key), now.documents.get(key)
        told = after or before
        if told and (before is None or after is None or before.outcome != after.outcome):
            yield Change(
                told.file, before.outcome if before else "", after.outcome if after else "No longer there"
            )


def _tracker(then: Position, now: Position) -> Iterator[Change]:
    """Every field of a row of the tracker that is not as it was."""
    for row in dict.fromkeys([*now.tracker, *then.tracker]):
        before, after = then.tracker.get(row, {}), now.tracker.get(row, {})
        for field in dict.fromkeys([*after, *before]):
            if before.get(field) != after.get(field):
                about = f"{field}: {_row_called(row, now, then)}"
                is_asked = row in now.recommendations or row in then.recommendations
                stood, stands = before.get(field, _NOTHING), after.get(field, _NOTHING)
                yield Change(about, stood, stands, identifier=row if is_asked else "")


def _row_called(row: str, now: Position, then: Position) -> str:
    """A row by what a member knows it by: a recommendation's first words, an action's number and title."""
    asked = (then.recommendations | now.recommendations).get(row)
    if asked:
        return f"{asked.inspection}, “{shortened(asked.text)}”"
    title = (now.tracker.get(row) or then.tracker.get(row, {})).get(ACTION_TITLE)
    return f"{row} {title}" if title else row


def _words(text: str) -> list[str]:
    """Words by which two readings of the same text are the same: spaces do not count."""
    return text.split()


_Found = Callable[[Position, Position], Iterator[Change]]
_KINDS: tuple[tuple[str, str, str, _Found], ...] = (
    ("Inspections", "inspection new or gone", "inspections new or gone", _inspections),
    ("Grades", "grade new or changed", "grades new or changed", _grades),
    (
        "Recommendations",
        "recommendation new or changed",
        "recommendations new or changed",
        _recommendations,
    ),
    ("What has been done", "change in what is recorded", "changes in what is recorded", _tracker),
    ("Confirmed links", "link confirmed or taken back", "links confirmed or taken back", _links),
    ("KPIs", "KPI figure new or changed", "KPI figures new or changed", _kpis),
    ("Files", "file new or changed", "files new or changed", _documents),
)
"""Each kind of change: its heading, its name for one and for many, and what finds it."""
