"""What the index says of each borough: its newest packs, and why a pack could not be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, ValidationError

from inspection_evidence.errors import ParameterError, RenderError
from inspection_evidence.pack.data.listing import evidence_path
from inspection_evidence.pack.facts import FACTS_ENDING, FileKind, PackFacts, read_facts
from inspection_evidence.pack.wording import day
from inspection_evidence.settings.names import checked_slug

FAILURE_FILE = "failure.json"
_AUDIENCE_NAMES = {"public": "public", "members": "members only", "exempt": "exempt"}
_FILE_NAMES: tuple[tuple[FileKind, str], ...] = (
    ("html", "HTML"),
    ("pdf", "PDF"),
    ("register", "spreadsheet"),
)


class Failure(BaseModel):
    """Why the last run made no pack of a borough: its name, the as-at date asked for, the sentence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    as_at: date
    why_not: str


@dataclass(frozen=True)
class Download:
    """A file that the index leads to: its words, and its address counted from the outputs folder."""

    words: str
    address: str
    what: str


@dataclass(frozen=True)
class IndexPack:
    """One pack of a borough as the index lists it."""

    facts: PackFacts
    downloads: tuple[Download, ...]

    @property
    def status(self) -> str:
        """Its state and for whom it is, in words."""
        state = "Draft" if self.facts.draft else "For committee"
        return f"{state}, {_AUDIENCE_NAMES[self.facts.audience]}"


@dataclass(frozen=True)
class IndexEntry:
    """A borough: its packs of the newest as-at date, older dates in words, and the last failure."""

    slug: str
    name: str
    fictional: bool
    packs: tuple[IndexPack, ...]
    older: tuple[str, ...]
    failure: Failure | None


def index_entries(outputs: Path) -> list[IndexEntry]:
    """Every borough that has a pack or a failure below `outputs`, by name.

    What cannot be read counts as not there: a broken file never keeps the other boroughs off the page.
    """
    folders = sorted(one for one in outputs.iterdir() if one.is_dir()) if outputs.is_dir() else []
    entries = [entry for folder in folders if _is_slug(folder.name) and (entry := _entry(folder))]
    return sorted(entries, key=lambda one: (one.name.casefold(), one.slug))


def read_failure(folder: Path) -> Failure | None:
    """The failure kept in a borough's folder of outputs, None where there is none."""
    try:
        return Failure.model_validate_json((folder / FAILURE_FILE).read_bytes())
    except (OSError, ValidationError):
        return None


def _entry(folder: Path) -> IndexEntry | None:
    packs = sorted(_packs(folder), key=lambda one: (one.as_at, one.audience), reverse=True)
    failure = read_failure(folder)
    if not packs and failure is None:
        return None
    newest = [one for one in packs if one.as_at == packs[0].as_at]
    older = sorted({one.as_at for one in packs} - {one.as_at for one in newest}, reverse=True)
    return IndexEntry(
        slug=folder.name,
        name=newest[0].name if newest else (failure.name if failure else folder.name),
        fictional=any(one.fictional for one in newest),
        packs=tuple(IndexPack(one, tuple(_downloads(one))) for one in newest),
        older=tuple(day(one) for one in older),
        failure=failure,
    )


def _packs(folder: Path) -> Iterator[PackFacts]:
    for file in sorted(folder.glob(f"*/*{FACTS_ENDING}")):
        facts = _facts(file)
        if facts and facts.slug == folder.name and facts.as_at.isoformat() == file.parent.name:
            yield facts


def _facts(file: Path) -> PackFacts | None:
    try:
        return read_facts(file)
    except RenderError:
        return None


def _downloads(facts: PackFacts) -> Iterator[Download]:
    base = f"{facts.slug}/{facts.as_at.isoformat()}"
    what = f"of {facts.name} as at {day(facts.as_at)}, {_AUDIENCE_NAMES[facts.audience]}"
    for kind, words in _FILE_NAMES:
        file = facts.file(kind)
        if file:
            yield Download(words, quote(f"{base}/{file.path}"), what)
    yield Download("data", quote(f"{base}/{evidence_path(facts.audience)}"), what)


def _is_slug(name: str) -> bool:
    try:
        return checked_slug(name) == name and name != "national"
    except ParameterError:
        return False
