"""The rows the questions are asked of: what was read, and how it is tracked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from inspection_evidence.model import BoroughEvidence, Decision, Holder, Recommendation, Remit
from inspection_evidence.tracker.rating import Rag, rag_of
from inspection_evidence.tracker.rules import TrackerRules
from inspection_evidence.tracker.state import TrackedAction, TrackedItem, Tracker

TRACKED_REMITS = frozenset({Remit.CHILDREN, Remit.EDUCATION, Remit.SEND})
"""Whose items are rows by themselves; one of another remit is a row once something was entered of it."""


@dataclass(frozen=True)
class Row:
    """One row of the register.

    `asked` is the recommendation or decision as read, None where it is no longer read (an orphan) or
    was carried from another authority; `holder` the inspection or paper it stands in.
    """

    item: TrackedItem
    asked: Recommendation | Decision | None
    holder: Holder | None

    @property
    def identifier(self) -> str:
        """The identifier of the recommendation or decision."""
        return self.item.identifier

    @property
    def is_open(self) -> bool:
        """Whether no committee has agreed that it is closed; what officers declare does not count."""
        return not self.item.is_closed


@dataclass(frozen=True)
class Register:
    """All rows of a borough with the day they are looked at and the rules that apply."""

    rows: tuple[Row, ...]
    as_at: date
    rules: TrackerRules

    def rag(self, row: Row | TrackedItem | TrackedAction) -> Rag:
        """Return the colour of a row or of an action on the register's day."""
        return rag_of(row.item if isinstance(row, Row) else row, self.as_at, self.rules)

    def live_actions(self) -> tuple[tuple[TrackedAction, tuple[Row, ...]], ...]:
        """Return each action still to be done of an open row, once, with the open rows it is for.

        In the order of the rows; an action whose rows are all closed is nobody's concern any more.
        """
        of_action: dict[str, tuple[TrackedAction, list[Row]]] = {}
        for row in self.rows:
            for action in row.item.actions if row.is_open else ():
                if action.is_live:
                    of_action.setdefault(action.identifier, (action, []))[1].append(row)
        return tuple((action, tuple(rows)) for action, rows in of_action.values())


def register_of(
    tracker: Tracker,
    evidence: BoroughEvidence | None,
    as_at: date,
    rules: TrackerRules,
    only: Collection[str] | None = None,
) -> Register:
    """Return the rows that questions are asked of.

    Args:
        tracker: The borough's tracker, best as it stood at the end of `as_at`.
        evidence: What was read; None where nothing was yet, then only tracked rows are there.
        as_at: The day that "overdue" and "due soon" are counted from.
        rules: The rules of `parameters/tracker.yml`.
        only: The identifiers to look at, such as those a pack prints; None for all.

    Returns:
        The recommendations of inspections in the suite's remits, oldest inspection first; then
        decisions of papers that anything was entered of; then tracked rows that are not read any
        more, so that none is lost.
    """
    rows = [*_read_rows(tracker, evidence)] if evidence else []
    there = {row.identifier for row in rows}
    rows += [Row(item, None, None) for name, item in tracker.items.items() if name not in there]
    return Register(tuple(row for row in rows if only is None or row.identifier in only), as_at, rules)


def _read_rows(tracker: Tracker, evidence: BoroughEvidence) -> Iterator[Row]:
    for inspection in evidence.inspections:
        for asked in inspection.document.recommendations:
            if asked.remit in {None, *TRACKED_REMITS} or asked.id in tracker.items:
                yield Row(tracker.item(asked.id), asked, inspection)
    for paper in evidence.papers:
        items: tuple[Recommendation | Decision, ...] = (
            *paper.document.recommendations,
            *paper.document.decisions,
        )
        yield from (Row(tracker.item(one.id), one, paper) for one in items if one.id in tracker.items)
