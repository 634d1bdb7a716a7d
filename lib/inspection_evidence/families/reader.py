"""A file into a document: its pages, its family, its evidence, each quote verified."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

from inspection_evidence.errors import path_text, shown_name
from inspection_evidence.families.area_send.report import AreaSend
from inspection_evidence.families.completion import complete
from inspection_evidence.families.council.families import COUNCIL_FAMILIES
from inspection_evidence.families.council.pack_reading import read_pack
from inspection_evidence.families.council.packs import split_pack
from inspection_evidence.families.council.performance import PerformanceReport
from inspection_evidence.families.findings import FamilyReader, Findings
from inspection_evidence.families.flags import UNNAMED_AUTHORITY
from inspection_evidence.families.ilacs import Ilacs
from inspection_evidence.families.letters.jtai import Jtai
from inspection_evidence.families.letters.visits import FOCUSED_VISIT, MONITORING_VISIT
from inspection_evidence.families.older.report import OlderOfsted
from inspection_evidence.families.school import School
from inspection_evidence.families.sif.report import Sif
from inspection_evidence.families.text_copies.ilacs import IlacsText
from inspection_evidence.families.text_copies.report import TextReader
from inspection_evidence.families.text_copies.sif import SifText
from inspection_evidence.model import COUNCIL_PAPERS, Document, Family, Verdict
from inspection_evidence.reading.file import FileRead, read_file
from inspection_evidence.reading.flowed import FlowedRead
from inspection_evidence.reading.opened import OpenedPdf
from inspection_evidence.reading.page import Pages
from inspection_evidence.reading.text_copy import TEXT_SUFFIX, read_text_copy
from inspection_evidence.reading.verification import verified_quotes
from inspection_evidence.reading.web_page import WEB_SUFFIXES, read_web_page
from inspection_evidence.reading.word_document import WORD_SUFFIX, read_word_document
from inspection_evidence.settings.authorities import Authority, find_authority

FAMILIES: tuple[FamilyReader, ...] = (
    Ilacs(),
    Sif(),
    Jtai(),
    AreaSend(),
    OlderOfsted(),
    FOCUSED_VISIT,
    MONITORING_VISIT,
    School(),
    PerformanceReport(),
    *COUNCIL_FAMILIES,
)
TEXT_FAMILIES: tuple[TextReader, ...] = (IlacsText(), SifText())


def read_document(path: Path) -> Document:
    """The evidence of one file. Never raises for a bad file: its verdict says what is wrong."""
    suffix = path.suffix.lower()
    if suffix == TEXT_SUFFIX:
        return _read_text(path)
    if suffix == WORD_SUFFIX:
        return _read_flowed(path, read_word_document(path))
    if suffix in WEB_SUFFIXES:
        return _read_flowed(path, read_web_page(path))
    with OpenedPdf(path) as opened:
        return _read_pdf(path, opened)


def _read_pdf(path: Path, opened: OpenedPdf) -> Document:
    file = read_file(path, opened)
    if file.pages is None:
        return _unread(path, file)
    reading = _read_pages(file.pages)
    if reading is None:
        return _unrecognised(_unread(path, file), _NO_KIND)
    return _document(_unread(path, file), *reading, _verified(opened, reading[1]))


_NO_KIND = "is not a kind of report this version reads; see the list in the README."


def _read_pages(pages: Pages) -> tuple[Family, Findings] | None:
    """What `pages` are and hold, a pack of papers by its parts; None where they are of no known kind."""
    if parts := split_pack(pages):
        return read_pack(parts, FAMILIES, complete)
    family = next((one for one in FAMILIES if one.recognises(pages)), None)
    if family is None:
        return None
    found = family.read(pages)
    complete(found, family.family, pages)
    return family.family, found


def _read_flowed(path: Path, file: FlowedRead) -> Document:
    """The evidence of a document without pages; its quotes are looked up in its text."""
    unread = Document(path=path_text(path), sha256=file.sha256, verdict=file.verdict, error=file.error)
    if file.copy is None:
        return unread
    reading = _read_pages(file.copy.as_pages)
    if reading is None:
        return _unrecognised(unread, _NO_KIND)
    family, found = reading
    checked = {
        name: tuple(
            item.model_copy(update={"quote": file.copy.in_characters(item.quote)})
            for item in getattr(found, name)
        )
        for name in _QUOTED
    }
    return _document(unread, family, found, checked)


def _read_text(path: Path) -> Document:
    """The evidence of a text copy; its quotes were verified against its text as they were made."""
    file = read_text_copy(path)
    unread = Document(path=path_text(path), sha256=file.sha256, verdict=file.verdict, error=file.error)
    if file.copy is None:
        return unread
    family = next((one for one in TEXT_FAMILIES if one.recognises(file.copy)), None)
    if family is None:
        what = "is not a text copy of a kind that this version reads; put the PDF in its place."
        return _unrecognised(unread, what)
    found = family.read(file.copy)
    complete(found, family.family, file.copy.as_pages)
    checked = {name: tuple(getattr(found, name)) for name in _QUOTED}
    return _document(unread, family.family, found, checked)


def _unrecognised(file: Document, what: str) -> Document:
    sentence = f"{shown_name(Path(file.path))}: {what}"
    return file.model_copy(update={"verdict": Verdict.UNRECOGNISED, "error": sentence})


def _unread(path: Path, file: FileRead) -> Document:
    return Document(
        path=path_text(path),
        sha256=file.sha256,
        verdict=file.verdict,
        error=file.error,
        pages=file.page_count,
    )


def _document(file: Document, family: Family, found: Findings, checked: dict[str, Any]) -> Document:
    """`file` with what was found in it; `checked` are the items whose quotes were looked up again."""
    authority = _authority(found)
    return Document(
        path=file.path,
        sha256=file.sha256,
        verdict=Verdict.READ,
        pages=file.pages,
        framework=family,
        local_authority_code=authority.ons_code if authority else None,
        flags=tuple(found.flags + _doubts(checked, authority, found) + _undated(family, found)),
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


def _verified(opened: OpenedPdf, found: Findings) -> dict[str, Any]:
    """The items of every quoted field, each quote looked up again in the file."""
    items = {name: getattr(found, name) for name in _QUOTED}
    printed = [item.quote for of_field in items.values() for item in of_field]
    quotes = iter(verified_quotes(opened.path, printed, opened))
    return {
        name: tuple(item.model_copy(update={"quote": next(quotes)}) for item in of_field)
        for name, of_field in items.items()
    }


def _doubts(checked: dict[str, Any], authority: Authority | None, found: Findings) -> list[str]:
    doubts = []
    unverified = sum(not item.quote.verified for of_field in checked.values() for item in of_field)
    if unverified:
        doubts.append(
            "1 quote could not be found again at its place; it is not published."
            if unverified == 1
            else f"{unverified} quotes could not be found again at their place; they are not published."
        )
    if authority is None:
        name = f" \u201c{found.local_authority}\u201d"
        unlisted = UNNAMED_AUTHORITY.replace(" is", f"{name} is", 1)
        doubts.append(unlisted if found.local_authority else UNNAMED_AUTHORITY)
    return doubts


def _undated(family: Family, found: Findings) -> list[str]:
    """What to ask where an inspection's days are not printed or could not be read."""
    if family in COUNCIL_PAPERS or found.inspection_start is not None:
        return []
    return ["The days of the inspection could not be read."]


def _authority(found: Findings) -> Authority | None:
    """The authority of that name on the day of the inspection: names outlive the councils that bore them."""
    return find_authority(found.local_authority, found.inspection_start) if found.local_authority else None
