"""The colour of an action, and of an item from its actions, by the rule or by a recorded override."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from inspection_evidence.settings.days import day_of, day_words
from inspection_evidence.tracker.rating.cases import filled, fits
from inspection_evidence.tracker.rating.removed import removed_of_action, removed_of_item
from inspection_evidence.tracker.rules import ItemCase, TrackerRules
from inspection_evidence.tracker.state import Override, TrackedAction, TrackedItem, Value
from inspection_evidence.tracker.vocabulary import (
    CLOSED,
    AgreedStatus,
    DeclaredStatus,
    RagColour,
    Response,
)

_WORST_FIRST = (RagColour.RED, RagColour.AMBER, RagColour.GREEN, RagColour.BLUE, RagColour.NOT_RATED)


@dataclass(frozen=True)
class Rag:
    """A colour with its label and its reason; `by_rule` is the rule's own where it was overridden."""

    value: RagColour
    label: str
    reason: str
    overridden: Value[Override] | None = None
    by_rule: Rag | None = None

    @property
    def sentence(self) -> str:
        """The label and the reason: "Red: A2 was due on 31 March 2026 and is not complete."."""
        return f"{self.label}: {self.reason}."


def rag_of(row: TrackedItem | TrackedAction, as_at: date, rules: TrackerRules) -> Rag:
    """Return the colour of an item or an action on a day.

    The first line of the rule in `parameters/tracker.yml` that fits gives it. A person's override of an
    item holds in its place up to its last day, until a committee closes the item, and shows what the
    rule says.
    """
    if isinstance(row, TrackedAction):
        return _action_rag(row, as_at, rules)
    by_rule = _item_rag(row, as_at, rules)
    override = row.rag_override
    set_to = override.value if override else None
    if override is None or set_to is None or not _holds(set_to, override.origin.seq, row, as_at):
        return by_rule
    return _overridden(override, set_to, by_rule, rules)


def _action_rag(action: TrackedAction, as_at: date, rules: TrackerRules) -> Rag:
    line = next((line for line in rules.action_rule if fits(line.when, action, as_at, rules)), None)
    if line is None:
        return _rag(RagColour.NOT_RATED, f"no line of the rule fits {action.number}", rules)
    return _rag(line.colour, filled(line.words, action, as_at) + removed_of_action(action), rules)


def _item_rag(item: TrackedItem, as_at: date, rules: TrackerRules) -> Rag:
    line = next(line for line in rules.item_rule if _item_fits(line.when, item))
    removed = removed_of_item(item)
    if line.colour is None or line.words is None:
        worst = _worst(item, as_at, rules)
        return replace(worst, reason=worst.reason + removed)
    return _rag(line.colour, line.words + _closing(item, line.when) + removed, rules)


def _worst(item: TrackedItem, as_at: date, rules: TrackerRules) -> Rag:
    """The colour of the worst action still to be done; of several, that of the one due first."""
    live = [action for action in item.actions if action.is_live] or list(item.actions)
    by_date = sorted(live, key=lambda action: action.due or date.max)
    rated = (_action_rag(action, as_at, rules) for action in by_date)
    return min(rated, key=lambda rag: _WORST_FIRST.index(rag.value))


def _closing(item: TrackedItem, case: ItemCase) -> str:
    """Which committee closed it, when and by which minute, and why it was not accepted."""
    agreed = item.agreed.value if item.agreed else None
    if agreed and case in (ItemCase.CLOSED_IMPLEMENTED, ItemCase.CLOSED_NOT_IMPLEMENTED):
        return f" ({agreed.committee}, {day_words(agreed.meeting_date)}, minute {agreed.minute})"
    why = item.response.origin.why if item.response else None
    return f" ({_ended(why)})" if why and case is ItemCase.REJECTED else ""


def _item_fits(case: ItemCase, item: TrackedItem) -> bool:
    response = item.response.value if item.response else None
    statuses = {action.status for action in item.actions}
    live = [action for action in item.actions if action.is_live]
    match case:
        case ItemCase.CLOSED_IMPLEMENTED:
            return item.status is AgreedStatus.CLOSED_IMPLEMENTED
        case ItemCase.CLOSED_NOT_IMPLEMENTED:
            return item.status is AgreedStatus.CLOSED_NOT_IMPLEMENTED
        case ItemCase.REOPENED_WITHOUT_ACTION:
            return not live and _is_untouched_since_reopening(item)
        case ItemCase.REJECTED:
            return response is Response.REJECTED and not item.actions
        case ItemCase.NOTED:
            return response is Response.NOTED and not item.actions
        case ItemCase.NO_ACTION:
            return not item.actions
        case ItemCase.ACTIONS_SUPERSEDED:
            return statuses == {DeclaredStatus.SUPERSEDED}
        case ItemCase.ACTIONS_COMPLETE:
            return not live and DeclaredStatus.COMPLETE in statuses
    return bool(item.actions)


def _is_untouched_since_reopening(item: TrackedItem) -> bool:
    """Whether a committee reopened it and no action was completed since that meeting."""
    agreed = item.agreed.value if item.agreed else None
    if agreed is None or agreed.status is not AgreedStatus.REOPENED:
        return False
    return not any(
        action.status is DeclaredStatus.COMPLETE
        and action.completed_on
        and action.completed_on >= agreed.meeting_date
        for action in item.actions
    )


def _holds(set_to: Override, seq: int, item: TrackedItem, as_at: date) -> bool:
    """Up to its last day; a closing entered later ends it, also where the item was reopened since."""
    if set_to.until is not None and as_at > set_to.until:
        return False
    closings = [one for one in item.agreements if one.value and one.value.status in CLOSED]
    return not any(one.origin.seq > seq for one in closings)


def _overridden(override: Value[Override], set_to: Override, by_rule: Rag, rules: TrackerRules) -> Rag:
    origin = override.origin
    until = f" until {day_words(set_to.until)}" if set_to.until else ""
    reason = (
        f"set by {origin.who} on {day_words(day_of(origin.at))}{until}: {_ended(origin.why)} "
        f"(by the rule it would be {by_rule.label}: {by_rule.reason})"
    )
    set_rag = _rag(set_to.colour, reason, rules)
    return Rag(set_rag.value, set_rag.label, set_rag.reason, override, by_rule)


def _ended(why: str | None) -> str:
    """A reason to stand within a sentence, without a full stop of its own."""
    return (why or "").rstrip(".")


def _rag(colour: RagColour, reason: str, rules: TrackerRules) -> Rag:
    shown = rules.shown(colour)
    return Rag(shown, rules.labels.of(shown), reason)
