"""What a person is warned of while a change is entered; nothing of it is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inspection_evidence.settings.days import today
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.personal_data import PersonalData, found_in_all, texts_of
from inspection_evidence.tracker.slips import slips_in
from inspection_evidence.tracker.text import holds_controls
from inspection_evidence.tracker.vocabulary import DeclaredStatus


def warnings_of(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return a sentence for each thing to look at again in what a person enters today.

    Text that looks like personal data or loses control characters, days that look like a slip, and an
    action that is given up without a word why.
    """
    return tuple(sentence for change in changes for sentence in _warnings(change))


def _warnings(change: Change) -> Iterator[str]:
    texts, where = list(texts_of(change.payload)), change.place or f"{change.subject}: "
    yield from (PersonalData(what, change.subject, None, where).sentence for what in found_in_all(texts))
    if any(map(holds_controls, texts)):
        yield f"{where}control characters were taken out of the text."
    for what in slips_in(change.kind, change.payload, today()):
        yield f"{where}{what}; look whether that is a slip."
    if _is_given_up_unexplained(change):
        yield f"{where}it is declared superseded, but no reason says why or by what; write one."


def _is_given_up_unexplained(change: Change) -> bool:
    told = change.payload
    is_superseded = told.get("field") == "declared" and told.get("new") == DeclaredStatus.SUPERSEDED
    return is_superseded and not told.get("why")
