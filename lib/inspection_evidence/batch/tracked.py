"""A borough's tracker as its pack tells of it: as at the run's date, with settled and carried rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspection_evidence.corrections import borough_settlements
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.facts import TrackerCounts
from inspection_evidence.pack.published.section import PreviousPack
from inspection_evidence.pack.published.tracked import tracked_fields, tracker_counts
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.settings import NotebookParameters, load_authorities
from inspection_evidence.settings.successors import predecessors_of
from inspection_evidence.store import Store, open_workspace_store
from inspection_evidence.tracker import Tracker, end_of, load_rules, tracker_of


@dataclass(frozen=True)
class Tracked:
    """What packs are compared by, and what the index counts; `counts` None where nothing is tracked."""

    fields: Mapping[str, Mapping[str, str]]
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
    rules = load_rules(parameters.workspace.tracker_file)
    return PackRegister(sources, tracker, rules, previous.as_at if previous else None)


def _tracker(store: Store, parameters: NotebookParameters) -> Tracker:
    workspace, borough, run = parameters
    authorities = load_authorities(workspace.authorities_file)
    before = predecessors_of(authorities, borough.slug, run.as_at)
    settled = borough_settlements(store, borough.slug, end_of(run.as_at))
    return tracker_of(
        store,
        borough.slug,
        run.as_at,
        settlements={orphan: item for orphan, item in settled.items() if item},
        predecessors={one.slug: one.abolished_on for one in before if one.abolished_on},
    )
