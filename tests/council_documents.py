"""Papers of a made-up council as documents already read: reports and what decided them."""

from __future__ import annotations

from datetime import date
from typing import Any

from inspection_evidence.model import (
    Action,
    Decision,
    Document,
    Family,
    Place,
    Quote,
    Recommendation,
    Verdict,
)

MEETING = date(2025, 3, 13)
RATES = "AGREE the fostering rates for the coming year as set out in Appendix A to the report"


def document(path: str, family: Family, **fields: Any) -> Document:
    """A paper of Eldermoor's council, of a meeting on 13 March 2025 unless `fields` say otherwise."""
    known: dict[str, Any] = {
        "council": "Eldermoor County Council",
        "committee": "Cabinet",
        "meeting_date": MEETING,
    } | fields
    return Document(path=path, sha256=path, verdict=Verdict.READ, framework=family, **known)


def report(*texts: str, **fields: Any) -> Document:
    """A report that recommends `texts`."""
    items = tuple(
        Recommendation(id=f"r{at}", number=None, text=text, section=None, owner=None, quote=quote(text))
        for at, text in enumerate(texts, 1)
    )
    return document("report.pdf", Family.COMMITTEE_REPORT, recommendations=items, **fields)


def minutes(*decisions: tuple[str, str], **fields: Any) -> Document:
    """Minutes that print `decisions`: text and outcome."""
    made = tuple(decision(str(at), *one) for at, one in enumerate(decisions, 1))
    return document("minutes.pdf", Family.COMMITTEE_MINUTES, decisions=made, **fields)


def decision(number: str, text: str, outcome: str) -> Decision:
    """One decision."""
    return Decision(
        id="",
        number=number,
        text=text,
        owner=None,
        procedural=False,
        vote=None,
        outcome=outcome,
        quote=quote(text),
    )


def action(text: str, owner: str | None = None, due: str | None = None) -> Action:
    """One action."""
    return Action(id="", text=text, owner=owner, due=due, quote=quote(text))


def quote(text: str) -> Quote:
    """`text` as a quote at the top of page 1."""
    return Quote(text=text, places=(Place(page=1, boxes=((0.0, 0.0, 100.0, 12.0),)),), verified=True)
