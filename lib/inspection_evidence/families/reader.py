"""A file into a document: its pages, its family, its evidence, each quote verified."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

from inspection_evidence.families.findings import FamilyReader, Findings
from inspection_evidence.families.ilacs import Ilacs
from inspection_evidence.families.jtai import Jtai
from inspection_evidence.families.sif import Sif
from inspection_evidence.model import Document, Verdict
from inspection_evidence.reading.file import FileRead, read_file
from inspection_evidence.reading.verification import verified_quotes
from inspection_evidence.settings.authorities import Authority, find_authority

EXTRACTOR_VERSION = "2026.11.1"
"""Raise it whenever reading or a family changes what is extracted: cached evidence is then stale."""

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
    checked = _verified(path, found)
    authority = _authority(found)
    return Document(
        path=str(path),
        sha256=file.sha256,
        verdict=Verdict.READ,
        pages=file.page_count,
        framework=family.family,
        local_authority_code=authority.ons_code if authority else None,
        flags=tuple(found.flags + _doubts(checked, authority, found)),
        **{name: getattr(found, name) for name in _AS_FOUND},
        **checked,
    )


_QUOTED = (
    "judgements",
    "recommendations",
    "previous_inspections",
    "authority_facts",
    "paragraphs",
    "figures",
    "decisions",
    "actions",
    "kpis",
    "statements",
)
"""The fields whose items carry a quote."""
_AS_FOUND = tuple(field.name for field in fields(Findings) if field.name not in (*_QUOTED, "flags"))


def _verified(path: Path, found: Findings) -> dict[str, Any]:
    """The items of every quoted field, each quote looked up again in the file."""
    items = {name: getattr(found, name) for name in _QUOTED}
    quotes = iter(verified_quotes(path, [item.quote for of_field in items.values() for item in of_field]))
    return {
        name: tuple(item.model_copy(update={"quote": next(quotes)}) for item in of_field)
        for name, of_field in items.items()
    }


def _doubts(checked: dict[str, Any], authority: Authority | None, found: Findings) -> list[str]:
    doubts = []
    unverified = sum(not item.quote.verified for of_field in checked.values() for item in of_field)
    if unverified:
        doubts.append(f"{unverified} quotes could not be found again at their place; they are not published.")
    if authority is None:
        name = f" \u201c{found.local_authority}\u201d" if found.local_authority else ""
        doubts.append(f"The authority{name} is not in the list of authorities.")
    return doubts


def _authority(found: Findings) -> Authority | None:
    """The authority of that name on the day of the inspection: names outlive the councils that bore them."""
    return find_authority(found.local_authority, found.inspection_start) if found.local_authority else None
