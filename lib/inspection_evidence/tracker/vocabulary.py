"""The closed lists of the tracker: responses, statuses, colours, kinds of evidence, kinds of event."""

from __future__ import annotations

from enum import StrEnum


class Response(StrEnum):
    """What the authority answers to a recommendation."""

    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly_accepted"
    REJECTED = "rejected"
    NOTED = "noted"


class AgreedStatus(StrEnum):
    """Where a committee says a recommendation stands; officers never set it."""

    OPEN = "open"
    CLOSED_IMPLEMENTED = "closed_implemented"
    CLOSED_NOT_IMPLEMENTED = "closed_not_implemented"
    REOPENED = "reopened"


class DeclaredStatus(StrEnum):
    """Where officers say an action stands; it closes nothing."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETE = "complete"
    SUPERSEDED = "superseded"


class RagColour(StrEnum):
    """A colour of the scale; blue is shown only on the BRAG scale."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    NOT_RATED = "not_rated"


class EvidenceKind(StrEnum):
    """What evidence of an action is: an address on the web, a page of a document, a KPI."""

    LINK = "link"
    DOCUMENT = "document"
    KPI = "kpi"


class EventKind(StrEnum):
    """Kinds of the register's events that the tracker is folded from."""

    RESPONSE_SET = "response_set"
    STATUS_AGREED = "status_agreed"
    RAG_OVERRIDDEN = "rag_overridden"
    ITEM_NOTED = "item_noted"
    ACTION_ADDED = "action_added"
    ACTION_CHANGED = "action_changed"
    ACTION_LINKED = "action_linked"
    ACTION_UNLINKED = "action_unlinked"
    ACTION_DATE_REVISED = "action_date_revised"
    ACTION_NOTED = "action_noted"
    EVIDENCE_ADDED = "evidence_added"
    EVIDENCE_WITHDRAWN = "evidence_withdrawn"
    UNDONE = "undone"
    REDACTED = "redacted"


ITEM_KINDS = frozenset(
    {EventKind.RESPONSE_SET, EventKind.STATUS_AGREED, EventKind.RAG_OVERRIDDEN, EventKind.ITEM_NOTED}
)
ACTION_KINDS = frozenset(EventKind) - ITEM_KINDS - {EventKind.UNDONE, EventKind.REDACTED}
TRACKER_KINDS = ITEM_KINDS | ACTION_KINDS
"""Kinds that carry what people entered; `undone` and `redacted` are about one of these."""
KINDS = frozenset(str(kind) for kind in EventKind)
"""All kinds that a tracker is folded from."""

ACTION_FIELDS = ("title", "lead_officer", "accountable", "declared")
"""What `action_changed` can change; a date is moved by `action_date_revised`."""
CLOSED = frozenset({AgreedStatus.CLOSED_IMPLEMENTED, AgreedStatus.CLOSED_NOT_IMPLEMENTED})
FINISHED = frozenset({DeclaredStatus.COMPLETE, DeclaredStatus.SUPERSEDED})
