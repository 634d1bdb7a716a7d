"""A pack of papers read: each paper by its own family, its items with their pages of the pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from inspection_evidence.families.council.packs import PackPart
from inspection_evidence.families.council.paper_heading import fill_heading, read_heading
from inspection_evidence.families.findings import FamilyReader, Findings
from inspection_evidence.model import COUNCIL_PAPERS, Evidence, Family
from inspection_evidence.reading.page import Pages

Completion = Callable[[Findings, Family, Pages], None]
"""What is done with every document's findings once its family has read it."""

_HEAD = ("council", "local_authority", "committee", "meeting_date")
"""What a paper of a pack has of the pack where it does not print it itself."""


@dataclass(frozen=True, slots=True)
class _ReadPart:
    part: PackPart
    family: Family
    found: Findings


def read_pack(
    parts: Sequence[PackPart], families: Sequence[FamilyReader], complete: Completion
) -> tuple[Family, Findings]:
    """The kind most of a pack's papers are, and what all hold; `complete` is applied to each paper.

    An inspection report inside a pack is named and not read into the council's row: it is a document
    of its own. So are papers of no known kind named.
    """
    whole = _front(parts[0].pages)
    read: list[_ReadPart] = []
    for part in parts[1:] if parts[0].item is None else parts:
        family = next((one for one in families if one.recognises(part.pages)), None)
        if family is None or family.family not in COUNCIL_PAPERS:
            whole.flags.append(_left_out(part, family))
            continue
        read.append(_read(part, family, whole, complete))
    whole.flags.insert(0, f"A pack of {len(parts)} parts; each was read by itself.")
    for one in read:
        _add(whole, one)
    return _commonest(read), whole


def _front(pages: Pages) -> Findings:
    """Council, committee and date of the meeting, by the front sheet."""
    found = Findings()
    fill_heading(found, read_heading(pages, minutes=True))
    return found


def _read(part: PackPart, family: FamilyReader, whole: Findings, complete: Completion) -> _ReadPart:
    found = family.read(part.pages)
    for name in _HEAD:
        setattr(found, name, getattr(found, name) or getattr(whole, name))
    complete(found, family.family, part.pages)
    return _ReadPart(part, family.family, found)


def _add(whole: Findings, one: _ReadPart) -> None:
    """Put the lists of a paper behind those of the pack; its doubts only where it holds something."""
    for field in fields(Findings):
        value = getattr(one.found, field.name)
        if isinstance(value, list) and field.name != "flags":
            getattr(whole, field.name).extend(_in_pack(item, one.part.pages.before) for item in value)
    kind = one.family.value.replace("_", " ").lower()
    whole.flags.append(f"{_named(one.part)}: {kind}, {one.found.title or 'without a title'}.")


def _in_pack(item: Evidence, before: int) -> Evidence:
    """`item` with its quote on the pages of the pack, not of its paper."""
    quote = getattr(item, "quote", None)
    if quote is None:
        return item
    places = tuple(place.model_copy(update={"page": place.page + before}) for place in quote.places)
    return item.model_copy(update={"quote": quote.model_copy(update={"places": places})})


def _left_out(part: PackPart, family: FamilyReader | None) -> str:
    if family is None:
        return f"{_named(part)}: of no kind that is read."
    return (
        f"{_named(part)}: a report of the kind {family.family.value}, not read here; "
        "put it into the folder of inspection reports by itself."
    )


def _named(part: PackPart) -> str:
    item = f"Item {part.item}" if part.item else "A part"
    pages = f"page {part.first}" if part.first == part.last else f"pages {part.first} to {part.last}"
    return f"{item}, {pages}"


def _commonest(read: list[_ReadPart]) -> Family:
    counts = Counter(one.family for one in read if one.family is not Family.OTHER_PAPER)
    return counts.most_common(1)[0][0] if counts else Family.OTHER_PAPER
