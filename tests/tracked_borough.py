"""A fictional borough with recommendations and a tracker, for tests of what goes out and comes in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from inspection_evidence.model import (
    BoroughEvidence,
    Document,
    Family,
    Inspection,
    Place,
    Quote,
    Recommendation,
    Remit,
    Verdict,
)
from inspection_evidence.store import Event, Store
from inspection_evidence.tracker import (
    Change,
    Planner,
    Register,
    Tracker,
    add_action,
    apply_changes,
    change_action,
    fold,
    load_rules,
    note_action,
    register_of,
    set_response,
    tracker_of,
)

SLUG = "thornmere"
KEY = f"{SLUG}/ilacs-2025-03-ab12"
ONE, TWO, THREE = (f"{KEY}/{number}" for number in (1, 2, 3))
WORDS = (
    "The timeliness of initial child protection conferences.",
    "The quality and frequency of supervision of social workers.",
    "Pathway plans that say who will do what, and by when.",
)
AS_AT = date(2026, 6, 30)
LEAD = "Head of Quality"
RULES = load_rules(Path(__file__).parent.parent / "parameters" / "tracker.yml")


def evidence(words: Sequence[str] = WORDS) -> BoroughEvidence:
    """Evidence of one report with these recommendations, numbered from 1."""
    document = Document(
        path="inputs/ofsted/thornmere/report.pdf",
        sha256="ab12" * 16,
        verdict=Verdict.READ,
        framework=Family.ILACS,
        inspection_end=date(2025, 3, 14),
        recommendations=tuple(_recommendation(*pair) for pair in enumerate(words, start=1)),
    )
    inspection = Inspection(key=KEY, authority=SLUG, sources=(document,))
    return BoroughEvidence(
        borough=SLUG, as_at=AS_AT, run="r", snapshot=None, documents=(document,), inspections=(inspection,)
    )


def _recommendation(number: int, text: str) -> Recommendation:
    quote = Quote(text=text, places=(Place(page=2, boxes=((70.0, 90.0, 500.0, 110.0),)),), verified=True)
    return Recommendation(
        id=f"{KEY}/{number}",
        number=str(number),
        text=text,
        section=None,
        owner=None,
        quote=quote,
        remit=Remit.CHILDREN,
    )


def write_down(store: Store, *changes: Change, who: str = LEAD, source: str = "command") -> tuple[Event, ...]:
    """Write changes into the borough's register."""
    return apply_changes(store, SLUG, changes, who, source)


LIVED_IN = (
    set_response(ONE, "accepted"),
    add_action("Weekly tracking meeting", [ONE], lead_officer="Service Manager", due=date(2026, 9, 30)),
    add_action("New conference rota", [ONE, TWO], name="rota", due=date(2026, 8, 31)),
    add_action("Audit of supervision", [TWO], name="audit"),
    change_action("rota", "declared", "in_progress"),
    note_action("rota", "Rota drafted with the chairs.", date(2026, 5, 4)),
)
"""A response, three actions on two recommendations, a status and a note."""


def folded(*changes: Change, who: str = LEAD) -> Tracker:
    """The tracker that changes make, without a store."""
    moment = datetime(2026, 6, 1, 9, tzinfo=UTC)
    entries = Planner(SLUG, ()).entries(changes, who, "command")
    events = [
        Event(seq, moment, one.who, one.kind, one.subject, one.payload)
        for seq, one in enumerate(entries, start=1)
    ]
    return fold(SLUG, events)


def tracker_and_register(source: Store | Tracker, words: Sequence[str] = WORDS) -> tuple[Tracker, Register]:
    """The tracker as it stands and its rows."""
    tracker = source if isinstance(source, Tracker) else tracker_of(source, SLUG, predecessors=())
    return tracker, register_of(tracker, evidence(words), AS_AT, RULES)


def texts(entries: Iterable[object]) -> str:
    """Sentences together, to look for words in."""
    return "\n".join(map(str, entries))
