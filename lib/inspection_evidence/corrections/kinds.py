"""What can be corrected: kinds of items and documents, their fields, and the events that tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspection_evidence.model import (
    Action,
    Decision,
    Judgement,
    KpiReading,
    Recommendation,
    StatedFigure,
    Statement,
)

Item = Recommendation | Decision | Action | Judgement | Statement | KpiReading | StatedFigure
"""What a person can confirm, correct or reject."""


class Act(StrEnum):
    """What a person does with an item or a document."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    ADD = "add"
    REJECT = "reject"
    REPAIR = "repair"
    DESCRIBE = "describe"


EVENT_KINDS: Mapping[Act, str] = {
    Act.CONFIRM: "item_confirmed",
    Act.CORRECT: "item_corrected",
    Act.ADD: "item_added",
    Act.REJECT: "item_rejected",
    Act.REPAIR: "item_repaired",
    Act.DESCRIBE: "document_described",
}
"""The kind of event in the register for each act."""
ORPHAN_SETTLED = "orphan_settled"
UNDONE = "undone"
CORRECTION_KINDS = (*EVENT_KINDS.values(), ORPHAN_SETTLED, UNDONE)
"""All kinds of event that this room writes and reads."""
VERDICTS = frozenset(EVENT_KINDS[act] for act in (Act.CONFIRM, Act.REPAIR, Act.REJECT))
"""Kinds of which the last one holds."""


@dataclass(frozen=True)
class ItemKind:
    """A kind of item: where a document holds it, and which of its fields a person may set.

    `telling` are the fields for which a person vouches by confirming the item.
    """

    name: str
    field: str
    model: type[Item]
    telling: tuple[str, ...]
    editable: tuple[str, ...]
    is_named: bool = False


KINDS = {
    kind.name: kind
    for kind in (
        ItemKind(
            "recommendation",
            "recommendations",
            Recommendation,
            ("text",),
            ("text", "number", "section", "owner", "remit"),
            is_named=True,
        ),
        ItemKind(
            "decision",
            "decisions",
            Decision,
            ("text",),
            ("text", "number", "owner", "outcome", "vote", "remit"),
            is_named=True,
        ),
        ItemKind("action", "actions", Action, ("text",), ("text", "owner", "due", "remit"), is_named=True),
        ItemKind("judgement", "judgements", Judgement, ("grade",), ("grade", "area")),
        ItemKind("statement", "statements", Statement, ("text",), ("text", "subject", "date", "grade")),
        ItemKind(
            "kpi",
            "kpis",
            KpiReading,
            ("value",),
            ("name", "period", "value", "target", "floor", "previous", "rag"),
        ),
        ItemKind("figure", "figures", StatedFigure, ("value",), ("value", "what", "period", "comparator")),
    )
}
ADDABLE = ("recommendation", "decision", "action", "judgement")
"""Kinds of which a person can enter what the machine missed."""

DOCUMENT_FIELDS = (
    "title",
    "council",
    "committee",
    "author",
    "local_authority",
    "lead_inspector",
    "meeting_date",
    "published",
    "inspection_start",
    "inspection_end",
    "response_due",
)
"""What a person can say of a document, whatever its kind."""
JUDGED_AREAS = (
    "overall_effectiveness",
    "leadership",
    "help_and_protection",
    "in_care",
    "care_leavers",
    "in_care_and_care_leavers",
    "adoption",
    "lscb",
    "safeguarding",
)
"""Areas of practice by the suite's names; any other is `other:` and its words as printed."""
