"""A file into a document: its pages, its family, its evidence, each quote verified."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from inspection_evidence.families.findings import FamilyReader, Findings
from inspection_evidence.families.ilacs import Ilacs
from inspection_evidence.families.sif import Sif
from inspection_evidence.model import Document, Judgement, Quote, Recommendation, Verdict
from inspection_evidence.reading.file import FileRead, read_file
from inspection_evidence.reading.verification import verified_quotes
from inspection_evidence.settings.authorities import Authority, find_authority

EXTRACTOR_VERSION = "2026.11.1"
"""Raise it whenever reading or a family changes what is extracted: cached evidence is then stale."""

Item = TypeVar("Item", Judgement, Recommendation)

FAMILIES: tuple[FamilyReader, ...] = (Ilacs(), Sif())


def read_document(path: Path) -> Document:
    """The evidence of one file. Never raises for a bad file: its verdict says what is wrong."""
    file = read_file(path)
    if file.pages is None:
        return _unread(path, file)
    family = next((one for one in FAMILIES if one.recognises(file.pages)), None)
    if family is None:
        sentence = f"{path.name}: is not a kind of report this version reads; see the list in the README."
        return _unread(path, file).model_copy(update={"verdict": Verdict.UNRECOGNISED, "error": sentence})
    return _document(path, file, family, family.read(file.pages))


def _unread(path: Path, file: FileRead) -> Document:
    return Document(
        path=str(path), sha256=file.sha256, verdict=file.verdict, error=file.error, pages=file.page_count
    )


def _document(path: Path, file: FileRead, family: FamilyReader, found: Findings) -> Document:
    printed = [judgement.quote for judgement in found.judgements]
    quotes = verified_quotes(path, printed + [item.quote for item in found.recommendations])
    graded = len(found.judgements)
    unverified = sum(not quote.verified for quote in quotes)
    flags = list(found.flags)
    if unverified:
        flags.append(f"{unverified} quotes could not be found again at their place; they are not published.")
    authority = _authority(found)
    if authority is None:
        flags.append(f"The authority \u201c{found.local_authority}\u201d is not in the list of authorities.")
    return Document(
        path=str(path),
        sha256=file.sha256,
        verdict=Verdict.READ,
        pages=file.page_count,
        framework=family.family,
        title=found.title,
        flags=tuple(flags),
        local_authority=found.local_authority,
        local_authority_code=authority.ons_code if authority else None,
        inspection_start=found.inspection_start,
        inspection_end=found.inspection_end,
        published=found.published,
        lead_inspector=found.lead_inspector,
        judgements=_with_quotes(found.judgements, quotes[:graded]),
        overall_grade_status=found.overall_grade_status,
        recommendations=_with_quotes(found.recommendations, quotes[graded:]),
    )


def _with_quotes(items: Sequence[Item], quotes: Sequence[Quote]) -> tuple[Item, ...]:
    return tuple(item.model_copy(update={"quote": quote}) for item, quote in zip(items, quotes, strict=True))


def _authority(found: Findings) -> Authority | None:
    """The authority of that name on the day of the inspection: names outlive the councils that bore them."""
    return find_authority(found.local_authority, found.inspection_start) if found.local_authority else None
