"""Rules for changes of an item: its response, what a committee agreed, a colour set by hand, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from inspection_evidence.settings.days import day_words
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.fields import day_mistakes, needed, too_long
from inspection_evidence.tracker.checking.wording import one_of, plain
from inspection_evidence.tracker.state import Agreement
from inspection_evidence.tracker.vocabulary import CLOSED, AgreedStatus, RagColour, Response

_NEEDS_A_REASON = frozenset({Response.PARTLY_ACCEPTED, Response.REJECTED})


def response_mistakes(change: Change, _: Context) -> Iterator[str]:
    """A response is one of the list; a partial one and a rejection say why."""
    new = change.payload.get("new")
    if new not in set(Response):
        yield f"the response is {plain(new)}, but {one_of(Response, new)}"
    elif new in _NEEDS_A_REASON and not change.payload.get("why"):
        yield f"the response {plain(Response(new))} needs a reason."
    yield from too_long(change.payload, "why")


def agreement_mistakes(change: Change, context: Context) -> Iterator[str]:
    """A status is a committee's: its name, the day it met and the minute are all needed."""
    told = change.payload
    new = told.get("new")
    if new not in set(AgreedStatus):
        yield f"the agreed status is {plain(new)}, but {one_of(AgreedStatus, new)}"
    names = {"committee": "committee", "meeting_date": "date of the meeting", "minute": "minute reference"}
    for name, words in names.items():
        if not told.get(name):
            yield f"an agreed status needs the {words}: only a committee opens, closes or reopens."
    yield from too_long(told, "committee", "minute", "why")
    met = list(day_mistakes(told, "meeting_date", "the date of the meeting", not_after=context.today))
    yield from met
    if new in set(AgreedStatus) and told.get("meeting_date") and not met:
        earlier = [one.value for one in context.item(change.subject).agreements]
        yield from _order(
            [*earlier, Agreement(AgreedStatus(new), "", date.fromisoformat(told["meeting_date"]), "")]
        )


def sequence_mistakes(agreements: Sequence[Agreement | None]) -> Iterator[str]:
    """All agreements of an item in their order; one that was redacted may have been anything."""
    for end in range(1, len(agreements) + 1):
        yield from _order(agreements[:end])


def _order(agreements: Sequence[Agreement | None]) -> Iterator[str]:
    """Whether the last of them may follow on those before it."""
    new = agreements[-1]
    if new is None:
        return
    last = agreements[-2] if len(agreements) > 1 else None
    unknown = len(agreements) > 1 and last is None
    status = last.status if last else AgreedStatus.OPEN
    if new.status is AgreedStatus.REOPENED and status not in CLOSED and not unknown:
        yield "it cannot be reopened, because no committee has closed it."
    elif status in CLOSED and new.status is not AgreedStatus.REOPENED:
        yield f"it is {plain(status)} already; reopen it first, or undo that decision."
    if last and new.meeting_date < last.meeting_date:
        yield (
            f"the meeting of {day_words(new.meeting_date)} was before that of "
            f"{day_words(last.meeting_date)}, which decided already; enter decisions in the order of the "
            "meetings, or undo the later one."
        )


def override_mistakes(change: Change, context: Context) -> Iterator[str]:
    """A colour set by hand says why; its last day is not past already."""
    told = change.payload
    new = told.get("new")
    if new is not None and new not in set(RagColour):
        yield f"the colour is {plain(new)}, but {one_of(RagColour, new)}"
    if not told.get("why"):
        yield "a colour set by hand, or given back to the rule, needs a reason."
    yield from too_long(told, "why")
    yield from day_mistakes(told, "until", "the last day of the colour", not_before=context.today)
    if new is None and context.item(change.subject).rag_override is None:
        yield "no colour is set by hand, so none can be given back to the rule."


def note_mistakes(change: Change, context: Context) -> Iterator[str]:
    """A note has words, and a day that has come."""
    yield from needed(change.payload, "text", "the note is empty.")
    yield from too_long(change.payload, "text")
    yield from day_mistakes(change.payload, "on", "the day of the note", not_after=context.today)
