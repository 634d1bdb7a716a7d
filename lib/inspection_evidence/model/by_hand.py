"""What people did to what the machine read: it travels with an item, and is never stored with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from inspection_evidence.model.quotes import Evidence


class ByHand(Evidence):
    """The mark of a person's hand on an item or a document.

    `event` is the number of the last event about it. `read` pairs each field that a person set otherwise
    than the machine reads it with what the machine reads, empty where that is nothing; `check` says what
    has changed since and should be looked at again, None where nothing has.
    """

    act: Literal["added", "confirmed", "corrected", "rejected", "repaired"]
    who: str
    when: datetime
    event: int
    why: str | None = None
    read: tuple[tuple[str, str], ...] = ()
    check: str | None = None


class Rejected(Evidence):
    """An item that a person rejected: it stands in no pack, and in every full list."""

    subject: str
    kind: str
    text: str
    page: int | None
    file: str
    by_hand: ByHand


class Unplaced(Evidence):
    """What a person decided about something that is no longer read; kept, for a person to settle.

    `decided` says in words what was decided, `words` what the item said then.
    """

    subject: str
    decided: str
    words: str
    who: str
    when: datetime


class Predecessor(Evidence):
    """An authority that was abolished, whose rows its successors carry; `order` is the statutory order."""

    slug: str
    name: str
    abolished_on: date
    order: str | None
