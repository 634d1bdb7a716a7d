"""A borough's council papers together: heads filled in by a person, copies, and ties between papers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from inspection_evidence.families.council.copies import paper_copies
from inspection_evidence.families.council.given_head import with_head
from inspection_evidence.families.council.ties import ties_between
from inspection_evidence.model import COUNCIL_PAPERS, Document
from inspection_evidence.settings import BoroughParameters


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
    return with_head(document, given)


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


def _papers(documents: Iterable[Document]) -> list[Document]:
    return [document for document in documents if document.framework in COUNCIL_PAPERS]
