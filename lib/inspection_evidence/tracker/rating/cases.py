"""The cases a rule can ask of an action; the age of a recommendation is none of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from inspection_evidence.settings.days import day_words
from inspection_evidence.tracker.rules import ActionCase, TrackerRules
from inspection_evidence.tracker.state import TrackedAction
from inspection_evidence.tracker.vocabulary import DeclaredStatus

Case = Callable[[TrackedAction, date, TrackerRules], bool]


@dataclass(frozen=True)
class Miss:
    """An action that is likely to miss its date, and why the rule says so."""

    action: TrackedAction
    reason: str


def is_overdue(action: TrackedAction, as_at: date) -> bool:
    """Whether an action that is not finished was due before the day; on its day it is not late."""
    return action.is_live and action.due is not None and action.due < as_at


def is_due_soon(action: TrackedAction, as_at: date, rules: TrackerRules) -> bool:
    """Whether an action that is not finished is due from the day on, within the rule's days."""
    if not action.is_live or action.due is None:
        return False
    return 0 <= (action.due - as_at).days <= rules.due_soon_days


def likely_to_miss(action: TrackedAction, as_at: date, rules: TrackerRules) -> Miss | None:
    """Return why an action that is not overdue is likely to miss its date, None where it is not."""
    if not action.is_live or action.due is None or is_overdue(action, as_at):
        return None
    line = next((line for line in rules.likely_to_miss if fits(line.when, action, as_at, rules)), None)
    return Miss(action, filled(line.words, action, as_at)) if line else None


def fits(case: ActionCase, action: TrackedAction, as_at: date, rules: TrackerRules) -> bool:
    """Whether a case holds of an action on a day."""
    return _CASES[case](action, as_at, rules)


def filled(words: str, action: TrackedAction, as_at: date) -> str:
    """Return a rule's words with the action's own facts filled in."""
    asked = action.requested
    return words.format(
        action=action.number,
        due=day_words(action.due) if action.due else "no date",
        days=abs((action.due - as_at).days) if action.due else "no",
        count=len(action.agreed_revisions),
        requested=day_words(asked.new) if asked and asked.new else "no other date",
    )


def _not_started(action: TrackedAction) -> bool:
    return action.status is DeclaredStatus.NOT_STARTED


_CASES: Mapping[ActionCase, Case] = {
    ActionCase.SUPERSEDED: lambda action, _, __: action.status is DeclaredStatus.SUPERSEDED,
    ActionCase.COMPLETE: lambda action, _, __: action.status is DeclaredStatus.COMPLETE,
    ActionCase.OVERDUE: lambda action, as_at, _: is_overdue(action, as_at),
    ActionCase.NO_DATE: lambda action, _, __: action.is_live and action.due is None,
    ActionCase.DUE_SOON: is_due_soon,
    ActionCase.DUE_SOON_NOT_STARTED: lambda action, as_at, rules: (
        _not_started(action) and is_due_soon(action, as_at, rules)
    ),
    ActionCase.NOT_STARTED: lambda action, _, __: _not_started(action),
    ActionCase.NEW_DATE_ASKED: lambda action, _, __: action.is_live and action.requested is not None,
    ActionCase.MOVED_OFTEN: lambda action, _, rules: (
        action.is_live and len(action.agreed_revisions) >= rules.moved_often
    ),
    ActionCase.DUE_LATER: lambda action, as_at, _: (
        action.is_live and action.due is not None and action.due >= as_at
    ),
}
