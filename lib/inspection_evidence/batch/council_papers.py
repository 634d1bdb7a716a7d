"""A borough's council papers together: heads filled in by a person, copies, and ties between papers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from inspection_evidence.families.council.copies import paper_copies
from inspection_evidence.families.council.paper_heading import NO_COUNCIL, NO_MEETING_DATE
from inspection_evidence.families.council.remit_words import named_by_body, sole_business
from inspection_evidence.families.council.ties import ties_between
from inspection_evidence.model import COUNCIL_PAPERS, Document, Remit, Statement
from inspection_evidence.settings import BoroughParameters, find_authority

_SETTLED_BY = {"council": NO_COUNCIL, "meeting_date": NO_MEETING_DATE}
"""What a person need not be asked once the borough's file gives the field."""
_DATED_BY_MEETING = frozenset({"strength", "area_for_development", "national_finding", "progress"})


def with_given_head(document: Document, borough: BoroughParameters) -> Document:
    """`document` with what the borough's file says of its head and the paper itself does not print.

    What is printed stands: the file fills in, it does not correct. A paper of another kind than a
    council's, and one that the file does not list, come back as they are.
    """
    entry = borough.paper_of(document.path)
    if entry is None or document.framework not in COUNCIL_PAPERS:
        return document
    given: dict[str, Any] = {
        field: value
        for field in ("council", "committee", "meeting_date")
        if (value := getattr(entry, field)) is not None and getattr(document, field) is None
    }
    settled = {_SETTLED_BY[field] for field in given if field in _SETTLED_BY}
    given["flags"] = tuple(flag for flag in document.flags if flag not in settled)
    if "council" in given and document.local_authority is None:
        given |= _authority(given["council"])
    if "committee" in given:
        given |= _of_committee(document, given["committee"])
    if "meeting_date" in given:
        met = given["meeting_date"].isoformat()
        given["statements"] = tuple(_dated(one, met) for one in document.statements)
    return document.model_copy(update=given)


def copied_papers(documents: Iterable[Document]) -> dict[str, str]:
    """The sha256 of each paper published twice to that of the one in which it counts."""
    known = {document.path: document.sha256 for document in documents}
    pairs = ((known[one.path], known[one.counted_in]) for one in paper_copies(_papers(documents)))
    return {copy: counted for copy, counted in pairs if copy != counted}


def with_ties(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents of a borough, each report with its ties to what decided it.

    Items must bear their identifiers, by which a tie names them. A copy of a paper neither has ties
    nor is tied to: the paper in which it counts is.
    """
    copies = copied_papers(documents)
    unique = {one.sha256: one for one in reversed(_papers(documents)) if one.sha256 not in copies}
    ties = ties_between(unique.values())
    return tuple(
        one.model_copy(update={"ties": ties.get(one.path, ())}) if one.framework in COUNCIL_PAPERS else one
        for one in documents
    )


def _authority(council: str) -> dict[str, Any]:
    """The authority that a council's name is certain to mean, as a document names it."""
    authority = find_authority(council)
    return {"local_authority": council, "local_authority_code": authority.ons_code if authority else None}


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


def _papers(documents: Iterable[Document]) -> list[Document]:
    return [document for document in documents if document.framework in COUNCIL_PAPERS]


def _dated(statement: Statement, met: str) -> Statement:
    if statement.date is not None or statement.type not in _DATED_BY_MEETING:
        return statement
    return statement.model_copy(update={"date": met})
