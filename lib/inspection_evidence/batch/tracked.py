"""A borough's tracker as its pack tells of it: as at the run's date, with settled and carried rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspection_evidence.corrections import borough_settlements, followed
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.facts import TrackerCounts
from inspection_evidence.pack.published.section import PreviousPack
from inspection_evidence.pack.published.tracked import tracked_fields, tracker_counts
from inspection_evidence.pack.registers.standing import LastPack, PackRegister
from inspection_evidence.settings import NotebookParameters, load_authorities
from inspection_evidence.settings.successors import predecessors_of
from inspection_evidence.store import Store, open_workspace_store
from inspection_evidence.tracker import Completions, Tracker, completions_of, end_of, load_rules, tracker_of


@dataclass(frozen=True)
class Tracked:
    """What packs are compared by, and what the index counts; `counts` None where nothing is tracked.

    `completed` is what the next pack does not tell again.
    """

    fields: Mapping[str, Mapping[str, str]]
    completed: Completions
    counts: TrackerCounts | None


def tracked_position(parameters: NotebookParameters, sources: PackSources) -> Tracked:
    """The tracker of the borough as at the end of the run's day.

    Raises StoreError for the store, ParameterError where the tracker's rules are wrong.
    """
    workspace, borough, _ = parameters
    with open_workspace_store(workspace) as store:
        tracker = _tracker(store, parameters)
    rules = load_rules(workspace.tracker_file)
    return Tracked(
        tracked_fields(tracker, rules.labels, borough, sources.as_public().run),
        completions_of(tracker, parameters.run.as_at),
        tracker_counts(PackRegister(sources, tracker, rules)),
    )


def pack_register(
    parameters: NotebookParameters, sources: PackSources, previous: PreviousPack | None
) -> PackRegister:
    """What the pack prints with the tracker at the end of the run's day, counted since `previous`.

    Raises StoreError for the store, ParameterError where the tracker's rules are wrong.
    """
    with open_workspace_store(parameters.workspace) as store:
        tracker = _tracker(store, parameters)
        last = _last_pack(store, parameters, previous) if previous else None
    return PackRegister(sources, tracker, load_rules(parameters.workspace.tracker_file), last)


def _last_pack(store: Store, parameters: NotebookParameters, previous: PreviousPack) -> LastPack:
    """What the last pack told as completed, by the identifiers that rows have now.

    It is what the pack itself kept: what was entered on its day after it was made, it could not tell.
    Where it kept nothing that can be read, the register as it stood at the end of its day is taken.
    """
    told = previous.position.completed if previous.position else None
    if told is None:
        then = _tracker(store, parameters, previous.as_at)
        return LastPack(previous.as_at, completions_of(then, previous.as_at))
    settled = _settled(store, parameters)
    return LastPack(previous.as_at, {followed(name, settled): number for name, number in told.items()})


def _tracker(store: Store, parameters: NotebookParameters, until: date | None = None) -> Tracker:
    """The tracker at the end of the run's day, or of one before it, with rows as they are settled now."""
    workspace, borough, run = parameters
    authorities = load_authorities(workspace.authorities_file)
    before = predecessors_of(authorities, borough.slug, run.as_at)
    return tracker_of(
        store,
        borough.slug,
        until or run.as_at,
        settlements=_settled(store, parameters),
        predecessors={one.slug: one.abolished_on for one in before if one.abolished_on},
    )


def _settled(store: Store, parameters: NotebookParameters) -> dict[str, str]:
    settled = borough_settlements(store, parameters.borough.slug, end_of(parameters.run.as_at))
    return {orphan: item for orphan, item in settled.items() if item}
