"""What a person says of a council paper's head, and what follows from it for the paper's items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inspection_evidence.families.council.paper_heading import NO_COUNCIL, NO_MEETING_DATE
from inspection_evidence.families.council.remit_words import named_by_body, sole_business
from inspection_evidence.model import Document, Remit, Statement
from inspection_evidence.settings import find_authority

_SETTLED_BY = {"council": NO_COUNCIL, "meeting_date": NO_MEETING_DATE}
"""What a person need not be asked once the field is given."""
_DATED_BY_MEETING = frozenset({"strength", "area_for_development", "national_finding", "progress"})


def with_head(document: Document, given: Mapping[str, Any]) -> Document:
    """`document`, a council's paper, with `council`, `committee` and `meeting_date` as they are given.

    The council names the authority where nothing else does, the committee the business of items that
    nothing else tells, and the meeting dates the statements that the paper itself does not date.
    """
    told = dict(given)
    settled = {_SETTLED_BY[field] for field in given if field in _SETTLED_BY}
    told["flags"] = tuple(flag for flag in document.flags if flag not in settled)
    if given.get("council") and document.local_authority is None:
        told |= authority_named(given["council"])
    if given.get("committee"):
        told |= _of_committee(document, given["committee"])
    if given.get("meeting_date"):
        before = document.meeting_date.isoformat() if document.meeting_date else None
        met = given["meeting_date"].isoformat()
        told["statements"] = tuple(_dated(one, before, met) for one in document.statements)
    return document.model_copy(update=told)


def authority_named(name: str) -> dict[str, str | None]:
    """The authority that a name is certain to mean, as a document names it."""
    authority = find_authority(name)
    return {"local_authority": name, "local_authority_code": authority.ons_code if authority else None}


def _of_committee(document: Document, committee: str) -> dict[str, Any]:
    """The items that nothing in the paper tells the business of, by the committee's name."""
    named = sole_business(committee) or named_by_body(committee)
    if named is None:
        return {}
    reason = f"the committee\u2019s name, entered by hand, has \u201c{named.words}\u201d"
    told = {"remit": named.remit, "remit_reason": reason}
    return {
        field: tuple(
            item.model_copy(update=told) if item.remit is Remit.OTHER else item
            for item in getattr(document, field)
        )
        for field in ("recommendations", "decisions", "actions")
    }


def _dated(statement: Statement, before: str | None, met: str) -> Statement:
    """A statement at its meeting's date, where it has none of its own: none, or that of the meeting."""
    if statement.date not in (None, before) or statement.type not in _DATED_BY_MEETING:
        return statement
    return statement.model_copy(update={"date": met})
