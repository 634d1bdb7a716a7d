"""Publishing: a pack that was approved is kept as it is, and the register says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.facts import PackFacts, facts_file, read_facts
from inspection_evidence.pack.published.archive import (
    Manifest,
    PublishedPack,
    discard_pack,
    faults_of,
    keep_pack,
    position_kept,
)
from inspection_evidence.pack.published.section import PreviousPack
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, NotebookParameters, Workspace
from inspection_evidence.settings.run import Audience
from inspection_evidence.store import Entry, Event, Store, open_workspace_store

PACK_PUBLISHED = "pack_published"
"""The kind of event in the register; its subject is `<slug>/pack/<as-at>-<number>`."""

_READABLE: dict[Audience, tuple[Audience, ...]] = {
    "public": ("public",),
    "members": ("public", "members"),
    "exempt": ("public", "members", "exempt"),
}
"""The packs that each audience may read."""


@dataclass(frozen=True)
class Publication:
    """What is to be published: the pack of a borough as at a day, for whom, approved and done by whom."""

    borough: BoroughParameters
    as_at: date
    audience: Audience
    approved_by: str
    published_by: str


def publish_pack(workspace: Workspace, wanted: Publication, today: date) -> PublishedPack:
    """Keep a committee's pack in the records, read-only, and write down that it was published.

    Raises RenderError, in a sentence, where there is no such pack, it is a draft, somebody else is
    printed as its approver, it is under an embargo, it was changed since it was made, or it was
    published already.
    """
    folder = workspace.pack_folder(wanted.borough.slug, wanted.as_at)
    facts = read_facts(facts_file(folder, wanted.borough.slug, wanted.audience))
    if facts is None:
        raise RenderError(
            f"There is no pack of {wanted.borough.name} as at {day(wanted.as_at)} for {wanted.audience}: run "
            f"inspection-evidence run {wanted.borough.slug} --as-at {wanted.as_at} --committee "
            f"--audience {wanted.audience} first."
        )
    _refuse_unfit(facts, wanted, today)
    shelf = workspace.published_folder(wanted.borough.slug)
    with open_workspace_store(workspace) as store:
        known = _known(store.events(kind=PACK_PUBLISHED), wanted.borough.slug, shelf)
        _refuse_again(facts, known, store)
        number = 1 + max((one.number for one in known if one.as_at == wanted.as_at), default=0)
        manifest = Manifest(
            number=number,
            approved_by=wanted.approved_by,
            published_by=wanted.published_by,
            published_at=datetime.now(UTC).replace(microsecond=0),
            pack=facts,
        )
        kept = keep_pack(folder, shelf, manifest)
        try:
            store.append_planned([PACK_PUBLISHED], lambda before: [_entry(kept, facts, wanted, before)])
        except BaseException:
            discard_pack(kept)
            raise
    return kept


def published_packs(workspace: Workspace, slug: str) -> list[PublishedPack]:
    """A borough's published packs by the register, oldest as-at date first.

    Raises StoreError for the store.
    """
    with open_workspace_store(workspace) as store:
        return _known(store.events(kind=PACK_PUBLISHED), slug, workspace.published_folder(slug))


def faults_of_published(workspace: Workspace, slug: str) -> list[str]:
    """A sentence for each file of a borough's published packs that is no longer as it was published."""
    packs = published_packs(workspace, slug)
    shelf = workspace.published_folder(slug)
    known = {pack.folder for pack in packs}
    strange = sorted(one for one in shelf.iterdir() if one not in known) if shelf.is_dir() else []
    return [
        *(fault for pack in packs for fault in faults_of(pack)),
        *(f"{one} is not a pack that the register says was published." for one in strange),
    ]


def previous_pack(parameters: NotebookParameters) -> PreviousPack | None:
    """The pack last published of an as-at date before that of the run, None where there is none.

    Only a pack that every reader of this one could read counts: a public pack never tells of an exempt one.
    """
    workspace, borough, run = parameters
    readable = _READABLE[run.audience]
    earlier = [
        one
        for one in published_packs(workspace, borough.slug)
        if one.as_at < run.as_at and one.audience in readable
    ]
    if not earlier:
        return None
    last = earlier[-1]
    position = position_kept(last)
    why_not = (
        ""
        if position
        else (
            f"The pack published as at {day(last.as_at)} is no longer as it was published; "
            f"inspection-evidence published {borough.slug} says which files."
        )
    )
    return PreviousPack(last.name, last.as_at, last.approved_by, position, why_not)


def _refuse_unfit(facts: PackFacts, wanted: Publication, today: date) -> None:
    name = f"The pack of {facts.name} as at {day(facts.as_at)}"
    if facts.draft:
        raise RenderError(f"{name} is a draft: run it with --committee, look at it, then publish it.")
    if facts.approved_by not in (None, wanted.approved_by):
        raise RenderError(
            f"{name} prints that {facts.approved_by} approved it, and not {wanted.approved_by}: "
            "give that name, or run it again with --approved-by."
        )
    if facts.audience == "public" and facts.embargo_until and today < facts.embargo_until:
        raise RenderError(
            f"{name} is under an embargo until {day(facts.embargo_until)}: publish it from that day on."
        )


def _refuse_again(facts: PackFacts, known: Iterable[PublishedPack], store: Store) -> None:
    """Refuse a pack of which every file has been published already."""
    html = facts.file("html")
    names = {one.name for one in known}
    for event in store.events(kind=PACK_PUBLISHED):
        about, _, name = event.subject.rpartition("/")
        is_same = html is not None and event.payload.get("html_sha256") == html.sha256
        if is_same and about == f"{facts.slug}/pack" and name in names:
            raise RenderError(f"This very pack was published already, as {event.subject}.")


def _entry(kept: PublishedPack, facts: PackFacts, wanted: Publication, before: tuple[Event, ...]) -> Entry:
    subject = f"{facts.slug}/pack/{kept.name}"
    if any(event.subject == subject for event in before):
        raise RenderError(f"{subject} was published by somebody else just now: look, then publish again.")
    html = facts.file("html")
    payload = {
        "as_at": facts.as_at.isoformat(),
        "number": kept.number,
        "audience": facts.audience,
        "approved_by": wanted.approved_by,
        "manifest_sha256": kept.manifest_sha256,
        "html_sha256": html.sha256 if html else None,
        "source": "command",
    }
    return Entry(PACK_PUBLISHED, subject, payload, wanted.published_by)


def _known(events: Iterable[Event], slug: str, shelf: Path) -> list[PublishedPack]:
    packs = [
        PublishedPack(
            folder=shelf / event.subject.rpartition("/")[2],
            as_at=date.fromisoformat(event.payload["as_at"]),
            number=event.payload["number"],
            audience=event.payload["audience"],
            approved_by=event.payload["approved_by"],
            manifest_sha256=event.payload["manifest_sha256"],
        )
        for event in events
        if event.subject.startswith(f"{slug}/pack/") and "manifest_sha256" in event.payload
    ]
    return sorted(packs, key=lambda one: (one.as_at, one.number))
