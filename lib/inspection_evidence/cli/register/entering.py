"""Writing changes down for a command, and saying in sentences what was entered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from inspection_evidence.settings import Workspace

if TYPE_CHECKING:
    from inspection_evidence.pack.tracked.borough import BoroughTracking
    from inspection_evidence.store import Event
    from inspection_evidence.tracker import Change

SOURCE = "command"


def opened(borough: str, as_at: date | None = None) -> BoroughTracking:
    """The tracker of a borough; what is new in its folders is read first."""
    # Here, because what makes packs and tables takes memory that commands which read PDFs do without.
    from inspection_evidence.batch.tracking import opened_tracking

    return opened_tracking(Workspace.find(), borough, as_at)


def enter(borough: str, changes: Sequence[Change], who: str | None) -> None:
    """Write all of these changes down or none, and tell each entry in a sentence."""
    from inspection_evidence.tracker import warnings_of

    tracking = opened(borough)
    events = tracking.apply(changes, who, SOURCE)
    for sentence in warnings_of(changes):
        click.echo(sentence, err=True)
    for line in told(tracking, events):
        click.echo(line)


def told(tracking: BoroughTracking, events: Iterable[Event]) -> list[str]:
    """A line for each entry, with its number; one that says so where nothing was entered."""
    from inspection_evidence.corrections import borough_settlements, followed
    from inspection_evidence.store import open_workspace_store
    from inspection_evidence.tracker import history_of

    written = list(events)
    if not written:
        return ["It stands like that already; nothing was entered."]
    with open_workspace_store(tracking.parameters.workspace) as store:
        settlements = borough_settlements(store, tracking.slug)
    tracker = tracking.tracker()
    rows = {followed(event.subject, settlements) for event in written}
    lines = {line.seq: line.sentence for row in rows for line in history_of(tracker, row, tracking.rules)}
    return [f"Entry {event.seq}: {lines.get(event.seq, event.subject)}" for event in written]


def entries(number: int) -> str:
    """A number of entries in words."""
    return f"{number} entry" if number == 1 else f"{number} entries"
