"""The facts of a pack that was made: kept beside it, for the index and for publishing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.audience import file_stem
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.settings.run import Audience

FACTS_ENDING = ".facts.json"
FileKind = Literal["html", "pdf", "register", "data"]


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MadeFile(_Kept):
    """A file of a pack: its path counted from the pack's folder, what it is, and its fingerprint."""

    path: str
    kind: FileKind
    sha256: str
    size: int


class TrackerCounts(_Kept):
    """What the tracker counts of a borough: recommendations that are open, actions past their date."""

    open: int
    overdue: int


class PackFacts(_Kept):
    """What is known of a pack without opening it; `tracker` None where nothing was ever tracked.

    `waiting` are items that nobody has checked, `unread` files that could not be read.
    """

    format: Literal[1] = 1
    slug: str
    name: str
    fictional: bool
    as_at: date
    draft: bool
    audience: Audience
    exempt_paragraph: int | None
    embargo_until: date | None
    approved_by: str | None
    run: str
    snapshot: int | None
    inspections: int
    recommendations: int
    waiting: int
    documents: int
    unread: int
    tracker: TrackerCounts | None
    files: tuple[MadeFile, ...]

    def file(self, kind: FileKind) -> MadeFile | None:
        """The first file of a kind, None where there is none."""
        return next((one for one in self.files if one.kind == kind), None)


def facts_of(sources: PackSources, files: Iterable[MadeFile], tracker: TrackerCounts | None) -> PackFacts:
    """The facts of the pack made from `sources`, with the files it is made of."""
    borough, run, selection = sources.borough, sources.run, sources.selection
    return PackFacts(
        slug=borough.slug,
        name=borough.name,
        fictional=borough.fictional,
        as_at=run.as_at,
        draft=run.draft,
        audience=run.audience,
        exempt_paragraph=run.exempt_paragraph,
        embargo_until=run.embargo_until,
        approved_by=run.approved_by,
        run=sources.evidence.run,
        snapshot=sources.evidence.snapshot,
        inspections=len(selection.inspections),
        recommendations=selection.recommendation_count,
        waiting=selection.waiting,
        documents=len(selection.documents),
        unread=len(selection.unread_documents),
        tracker=tracker,
        files=tuple(files),
    )


def facts_file(folder: Path, slug: str, audience: Audience) -> Path:
    """Where the facts of a borough's pack for an audience lie, in the pack's folder."""
    return folder / f"{file_stem(slug, audience)}{FACTS_ENDING}"


def made_file(folder: Path, path: Path, kind: FileKind) -> MadeFile:
    """A file of the pack in `folder`, with the fingerprint it has now."""
    content = path.read_bytes()
    return MadeFile(
        path=path.relative_to(folder).as_posix(),
        kind=kind,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
    )


def read_facts(file: Path) -> PackFacts | None:
    """The facts kept in `file`; None where it is not there.

    Raises RenderError where the file does not hold a pack's facts.
    """
    try:
        return PackFacts.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise RenderError(f"{file} does not hold the facts of a pack: make the pack again.") from error
