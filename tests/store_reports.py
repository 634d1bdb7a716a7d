"""Reports made up for the store's tests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from inspection_evidence.model import (
    Document,
    Family,
    Grade,
    Judgement,
    Place,
    Quote,
    Recommendation,
    Verdict,
)

SPRING = date(2024, 3, 11)

CAREER = "The range of career opportunities for care leavers and the support to reach them."
VISITS = "The timeliness of visits to children who live in unregistered accommodation."
PLANS = "Pathway plans that say who will do what, and by when."


def sha(name: str) -> str:
    """Give a sha256 for a made-up file."""
    return hashlib.sha256(name.encode()).hexdigest()


def quote(text: str) -> Quote:
    """Give a quote somewhere on page 2."""
    return Quote(text=text, places=(Place(page=2, boxes=((72.0, 90.5, 520.25, 104.0),)),), verified=True)


def report(
    name: str = "report",
    items: Sequence[tuple[str | None, str]] = ((None, CAREER), (None, VISITS)),
    *,
    start: date | None = SPRING,
    published: date | None = None,
    verdict: Verdict = Verdict.READ,
    sha256: str | None = None,
    judgements: int = 1,
) -> Document:
    """Make an ILACS report whose recommendations have these numbers and texts."""
    read = verdict is Verdict.READ
    return Document(
        path=f"inputs/{name}.pdf",
        sha256=sha256 or sha(name),
        verdict=verdict,
        error=None if read else f"{name}.pdf could not be read.",
        framework=Family.ILACS if read else None,
        inspection_start=start if read else None,
        published=published,
        judgements=tuple(_judgement(number) for number in range(judgements)) if read else (),
        recommendations=tuple(_recommendation(number, text) for number, text in items) if read else (),
    )


def identifiers(document: Document) -> list[str]:
    """List the identifiers of a document's items."""
    return [item.id for item in document.recommendations]


def _judgement(number: int) -> Judgement:
    return Judgement(
        area_key=f"other:{number}",
        area=f"Area {number}",
        grade=Grade.GOOD,
        quote=quote(f"Area {number} Good"),
    )


def _recommendation(number: str | None, text: str) -> Recommendation:
    return Recommendation(id="", number=number, text=text, section=None, owner=None, quote=quote(text))
