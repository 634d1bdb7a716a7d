"""Lines of `inspection-evidence correct list` and `correct orphans`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from inspection_evidence.model import BoroughEvidence, ByHand, Verdict

if TYPE_CHECKING:
    from inspection_evidence.corrections import OrphanRow
    from inspection_evidence.pack.correcting.waiting import ItemToCheck

_READ_AGAIN = "to check: it is read again; undo that event if its history is its own after all"
_LONGEST = 200
"""Characters of an item's words in a list."""


def document_lines(evidence: BoroughEvidence, every: bool) -> Iterator[str]:
    """A line for each document that asks something of a person, or that a person described; or for all."""
    for document in evidence.documents:
        mark = document.by_hand
        asked = [*document.flags, *([mark.check] if mark and mark.check else [])]
        unread = document.verdict is not Verdict.READ and mark is None
        if every or asked or unread or mark:
            yield f"\n{document.path}  [{document.verdict.value}]{_by_hand(mark)}"
            yield from (f"    to check: {one}" for one in asked)
            yield from ([f"    to check: {document.error}"] if unread else [])


def item_lines(items: Iterable[ItemToCheck]) -> Iterator[str]:
    """The lines of items: name, words, page, why a person should look, and what people did."""
    for one in items:
        page = one.found.item.quote.page
        yield f"\n{one.subject}  [{one.found.kind.name}, {one.file}{f', page {page}' if page else ''}]"
        yield f"    {_short(one.words)}"
        if one.why:
            yield f"    to check: {one.why}"
        if one.found.item.by_hand:
            yield f"   {_by_hand(one.found.item.by_hand)}"


def taken_out_lines(evidence: BoroughEvidence) -> Iterator[str]:
    """The lines of items that people rejected, of decisions about what is no longer read, and notes."""
    for gone in evidence.rejected:
        yield f"\n{gone.subject}  [{gone.kind}, {gone.file}]{_by_hand(gone.by_hand)}"
        yield f"    {_short(gone.text)}"
        yield from ([f"    to check: {gone.by_hand.check}"] if gone.by_hand.check else [])
    for lost in evidence.unplaced:
        yield f"\n{lost.subject}  [no longer read; {lost.decided} by {lost.who}]"
        yield f"    {_short(lost.words)}"
    yield from (f"\n{note}" for note in evidence.notes)


def orphan_lines(rows: Iterable[OrphanRow]) -> Iterator[str]:
    """The lines of orphans: what each said, how much hangs on it, and where it may belong or was sent."""
    for row in rows:
        yield f"\n{row.identifier}  [{row.events} entered by people]"
        yield f"    {_short(row.text)}"
        if row.is_settled:
            where = "closed, no longer in the report" if row.is_closed else row.settled_to
            yield f"    settled: {where} (event {row.settled_by})"
            yield from ([f"    {_READ_AGAIN}"] if row.is_read_again else [])
        elif row.nearest:
            yield f"    says nearly the same: {row.nearest}"


def _by_hand(mark: ByHand | None) -> str:
    if mark is None:
        return ""
    why = f" because: {mark.why}" if mark.why else ""
    read = "; ".join(f"{name} was read as “{value}”" for name, value in mark.read)
    done = f" {mark.act} by {mark.who} on {mark.when:%Y-%m-%d}, event {mark.event}{why}"
    return f"{done} ({read})" if read else done


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
