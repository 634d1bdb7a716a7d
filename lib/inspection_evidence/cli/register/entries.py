"""`register history`, `undo`, `redact` and `personal-data`: the entries themselves, by their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inspection_evidence.cli.register.entering import enter, opened
from inspection_evidence.cli.register.options import WHO, WHY, borough_of, row_named
from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import Workspace, load_borough

if TYPE_CHECKING:
    from inspection_evidence.pack.tracked.borough import BoroughTracking
    from inspection_evidence.store import Event


_LONGEST_SHOWN = 300
"""Characters of an entry's words that are shown before they are removed."""


@click.command()
@click.argument("row")
def history(row: str) -> None:
    """Tell all that happened to a recommendation, decision or action, an entry a line, the oldest first."""
    from inspection_evidence.cli.register.row_lines import heading_of
    from inspection_evidence.tracker import history_of

    tracking = opened(borough_of(row))
    tracker, named = tracking.tracker(), row_named(row)
    lines = history_of(tracker, named, tracking.rules)
    if not lines:
        raise ParameterError(_nothing_about(tracking, named))
    click.echo(heading_of(tracking, tracker, named))
    width = len(str(lines[-1].seq))
    for line in lines:
        click.echo(f"{line.seq:>{width}}  {line.sentence}")


def _nothing_about(tracking: BoroughTracking, named: str) -> str:
    from inspection_evidence.settings.messages import did_you_mean

    if named in tracking.known:
        return f"Nothing has been entered about {named} yet."
    tracker = tracking.tracker()
    near = did_you_mean(named, {*tracking.known, *tracker.items, *tracker.actions})
    return f"There is no row {named}{near or '; register show lists them.'}"


@click.command()
@click.argument("entry", type=int)
@WHY
@WHO
def undo(entry: int, why: str | None, who: str | None) -> None:
    """Take back an entry by its number; both stay in the history, and an undo can be undone too."""
    from inspection_evidence.tracker import KINDS
    from inspection_evidence.tracker import undo as undoing

    event = _entry(entry)
    if event.kind not in KINDS:
        raise ParameterError(_of_another_kind(event))
    enter(borough_of(event.subject), [undoing(event.subject, entry, why or "")], who)


def _of_another_kind(event: Event) -> str:
    from inspection_evidence.corrections import CORRECTION_KINDS
    from inspection_evidence.linking.decisions import EVENT_KINDS

    borough = event.subject.partition("/")[0]
    if event.kind in CORRECTION_KINDS:
        return f"Entry {event.seq} is a correction; take it back with: correct undo {borough} {event.seq}"
    if event.kind in EVENT_KINDS.values():
        told = f"{event.subject} {event.payload.get('link')} {event.payload.get('target')}"
        return f"Entry {event.seq} is about a link; take it back with: links withdraw {told}"
    return f"Entry {event.seq} ({event.kind}) is nothing that a person entered in the tracker."


@click.command()
@click.argument("entry", type=int)
@WHY
@WHO
@click.option("--yes", is_flag=True, help="Do not show the entry and ask first.")
def redact(entry: int, why: str | None, who: str | None, yes: bool) -> None:
    """Remove the words of an entry for good, such as a child's name; who, when and why stay in its place.

    Of any entry: of the tracker, a correction, a link. The entry is shown first and nothing is removed
    until you say yes. The reason must not repeat the words.
    """
    from inspection_evidence.settings.person import person_named
    from inspection_evidence.store import open_workspace_store

    person, wanted = person_named(who), _entry(entry)
    if not (why or "").strip():
        raise ParameterError("A redaction needs a reason: give it with --why.")
    if not yes:
        _ask(wanted)
    with open_workspace_store(Workspace.find()) as store:
        said = store.redact(entry, why or "", person)
    others = len(said.payload.get("also") or ())
    also = f", and from {others} others that repeated them" if others else ""
    click.echo(
        f"The words of entry {entry} about {said.subject} are removed{also}, from the records and their "
        f"backups (entry {said.seq}, by {said.who}). Packs made before still hold them: make them again."
    )


def _ask(wanted: Event) -> None:
    """Show the entry and ask; ParameterError for no, and where nobody is there to answer."""
    try:
        click.confirm(f"{_shown(wanted)}\nRemove its words for good?", abort=True, err=True)
    except click.Abort:
        click.echo(err=True)
        raise ParameterError("Nothing was removed. To remove it without being asked, say --yes.") from None


def _shown(event: Event) -> str:
    """An entry as the person who is about to remove it should see it: what, about what, by whom and when."""
    from inspection_evidence.settings.days import moment_words

    words = "; ".join(f"{name}: {value}" for name, value in event.payload.items() if value is not None)
    head = f"Entry {event.seq}, {event.kind} of {event.subject}, by {event.who} on {moment_words(event.at)}"
    return f"{head}\n  {' '.join(words.split())[:_LONGEST_SHOWN]}"


@click.command("personal-data")
@click.argument("borough")
def list_personal_data(borough: str) -> None:
    """List entries whose text seems to hold a date of birth, an NHS number or a unique pupil number."""
    from inspection_evidence.store import open_workspace_store
    from inspection_evidence.tracker import personal_data_of

    workspace = Workspace.find()
    slug = load_borough(workspace, borough).slug
    with open_workspace_store(workspace) as store:
        found = personal_data_of(store.events_about(slug))
    for one in found:
        click.echo(one.sentence)
    click.echo(f"{slug}: {len(found)} found. Names and stories are not looked for.")


def _entry(number: int) -> Event:
    from inspection_evidence.store import open_workspace_store

    with open_workspace_store(Workspace.find()) as store:
        event = store.event(number)
    if event is None:
        raise ParameterError(f"There is no entry {number}; register history shows the numbers.")
    return event
