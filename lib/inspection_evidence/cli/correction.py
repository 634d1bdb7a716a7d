"""`inspection-evidence correct`: put right what the machine read, and see what was put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inspection_evidence.cli.correction_lists import document_lines, item_lines, orphan_lines, taken_out_lines
from inspection_evidence.cli.days import written_day
from inspection_evidence.cli.groups import CommandGroup
from inspection_evidence.cli.wording import numbered
from inspection_evidence.settings import NotebookParameters, Workspace, load_borough, load_run
from inspection_evidence.settings.days import today
from inspection_evidence.settings.person import WHO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspection_evidence.corrections import Change
    from inspection_evidence.model import BoroughEvidence

_SOURCE = "command"
_DAYS = frozenset({"meeting_date", "published", "inspection_start", "inspection_end", "response_due"})
"""Fields of a document that hold a day."""
_WHO = click.option("--who", metavar="NAME", help=f"Who corrects; {WHO} otherwise, else the computer's user.")
_WHY = click.option("--why", metavar="TEXT", help="The reason, in a sentence.")


@click.group(cls=CommandGroup)
def correct() -> None:
    """Put right what was read: confirm, set, add, reject; say what a document is; settle orphans."""


@correct.command("list")
@click.argument("borough")
@click.option("--all", "every", is_flag=True, help="Every item and document, with all that people entered.")
def list_items(borough: str, every: bool) -> None:
    """List what waits for a person in a borough, and what people took out."""
    from inspection_evidence.pack.correcting.waiting import all_items, items_to_check

    _, evidence = _evidence(borough)
    shown = all_items(evidence) if every else items_to_check(evidence)
    for line in (*document_lines(evidence, every), *item_lines(shown), *taken_out_lines(evidence)):
        click.echo(line)
    waiting = numbered(len(items_to_check(evidence)), "item")
    click.echo(f"\n{evidence.borough}: {waiting} to check, {len(evidence.rejected)} rejected.")


@correct.command("confirm")
@click.argument("borough")
@click.argument("items", nargs=-1, required=True)
@_WHY
@_WHO
def confirm(borough: str, items: Sequence[str], why: str | None, who: str | None) -> None:
    """Confirm items, or a document with what it asks a person to check.

    ITEMS are their names as `correct list` shows them, or names of files.
    """
    from inspection_evidence.corrections import Act, Change

    _enter(borough, [Change(Act.CONFIRM, item, why=why) for item in items], who)


@correct.command("set")
@click.argument("borough")
@click.argument("item")
@click.argument("field")
@click.argument("value")
@_WHY
@_WHO
def set_field(borough: str, item: str, field: str, value: str, why: str | None, who: str | None) -> None:
    """Correct one field of an item: text, number, section, owner, grade and so on."""
    from inspection_evidence.corrections import Act, Change

    _enter(borough, [Change(Act.CORRECT, item, field, value, why)], who)


@correct.command("add")
@click.argument("borough")
@click.argument("file")
@click.argument("kind")
@click.argument("text")
@click.option("--page", type=int, metavar="NUMBER", help="The page it stands on; 1 is the file's first.")
@click.option("--number", metavar="LABEL", help="The number printed before it.")
@click.option("--section", metavar="TEXT", help="The heading it stands under.")
@click.option("--owner", metavar="TEXT", help="Who must act, where the document says so.")
@click.option("--due", metavar="TEXT", help="By when, of a printed action.")
@click.option("--remit", metavar="WORD", help="children, education, send or other; of a council paper.")
@click.option("--area", metavar="NAME", help="The area of practice, of a judgement: leadership, in_care, …")
@_WHY
@_WHO
def add(
    borough: str, file: str, kind: str, text: str, page: int | None, area: str | None, **told: str | None
) -> None:
    """Add an item that the machine missed; it is marked as entered by hand.

    FILE is the document's name, KIND recommendation, decision, action or judgement, TEXT its words: of a
    judgement, its grade.
    """
    from inspection_evidence.corrections import Addition, add_item
    from inspection_evidence.settings.person import person_named
    from inspection_evidence.store import open_workspace_store

    why, person = told.pop("why"), person_named(told.pop("who"))
    parameters, evidence = _evidence(borough)
    words = {"grade" if kind == "judgement" else "text": text}
    given = {name: value for name, value in told.items() if value is not None}
    addition = Addition(kind, file, page, {**words, **given}, area, why)
    with open_workspace_store(parameters.workspace) as store:
        event = add_item(store, evidence, addition, person, _SOURCE)
    click.echo(f"{event.subject} added by {person} (event {event.seq}).")


@correct.command("reject")
@click.argument("borough")
@click.argument("items", nargs=-1, required=True)
@_WHY
@_WHO
def reject(borough: str, items: Sequence[str], why: str | None, who: str | None) -> None:
    """Take items out that are none, such as a heading read as a recommendation."""
    from inspection_evidence.corrections import Act, Change

    _enter(borough, [Change(Act.REJECT, item, why=why) for item in items], who)


@correct.command("repair")
@click.argument("borough")
@click.argument("items", nargs=-1, required=True)
@_WHY
@_WHO
def repair(borough: str, items: Sequence[str], why: str | None, who: str | None) -> None:
    """Mark items, or a document that could not be read, as looked into and put right elsewhere."""
    from inspection_evidence.corrections import Act, Change

    _enter(borough, [Change(Act.REPAIR, item, why=why) for item in items], who)


@correct.command("document")
@click.argument("borough")
@click.argument("file")
@click.argument("field")
@click.argument("value")
@_WHY
@_WHO
def describe(borough: str, file: str, field: str, value: str, why: str | None, who: str | None) -> None:
    """Say what a document is: its council, committee, dates, title, author.

    FIELD is one of title, council, committee, author, local_authority, lead_inspector, meeting_date,
    published, inspection_start, inspection_end, response_due. Dates are written as 30 June 2026,
    30/06/2026 or 2026-06-30.
    """
    from inspection_evidence.corrections import Act, Change

    if field in _DAYS and value.strip():
        value = written_day(value, f"{file}: {field}").isoformat()
    _enter(borough, [Change(Act.DESCRIBE, file, field, value, why)], who)


@correct.command("undo")
@click.argument("borough")
@click.argument("event", type=int)
@_WHY
@_WHO
def take_back(borough: str, event: int, why: str | None, who: str | None) -> None:
    """Take back one correction by the number of its event; both stay in the records."""
    from inspection_evidence.corrections import undo
    from inspection_evidence.settings.person import person_named
    from inspection_evidence.store import open_workspace_store

    workspace, person = Workspace.find(), person_named(who)
    slug = load_borough(workspace, borough).slug
    with open_workspace_store(workspace) as store:
        undone = undo(store, slug, event, why, person, _SOURCE)
    click.echo(f"Event {event} about {undone.subject} undone by {person} (event {undone.seq}).")


@correct.command("orphans")
@click.argument("borough")
def list_orphans(borough: str) -> None:
    """List items that are no longer read, with what people entered about them, for a person to settle."""
    from inspection_evidence.corrections import orphan_rows
    from inspection_evidence.store import open_workspace_store

    parameters, evidence = _evidence(borough)
    with open_workspace_store(parameters.workspace) as store:
        rows = orphan_rows(store, evidence)
    for line in orphan_lines(rows):
        click.echo(line)
    waiting = sum(not row.is_settled for row in rows)
    told = numbered(waiting, "orphan")
    click.echo(f"\n{evidence.borough}: {told} to settle, {len(rows) - waiting} settled.")


@correct.command("settle")
@click.argument("borough")
@click.argument("orphan")
@click.option("--to", metavar="ITEM", help="The item that is read now and that the history follows.")
@click.option("--closed", is_flag=True, help="It is no longer in the report.")
@_WHY
@_WHO
def settle(borough: str, orphan: str, to: str | None, closed: bool, why: str | None, who: str | None) -> None:
    """Send the whole history of an orphan to another item, or close it."""
    from inspection_evidence.corrections import settle_orphan
    from inspection_evidence.settings.person import person_named
    from inspection_evidence.store import open_workspace_store

    if (to is None) is not closed:
        raise click.UsageError("Give --to with the item that the history follows, or --closed, not both.")
    person = person_named(who)
    parameters, evidence = _evidence(borough)
    with open_workspace_store(parameters.workspace) as store:
        events = settle_orphan(store, evidence, orphan, to, why, person, _SOURCE)
    where = f"its history follows {to}" if to else "closed as no longer in the report"
    click.echo(f"{orphan}: {where}, {f'by {person}' if events else 'as settled before'}.")


def _evidence(borough: str) -> tuple[NotebookParameters, BoroughEvidence]:
    """The borough's evidence as people left it; what is new in its folders is read first."""
    # Here, because the readers of tables take memory that commands which read PDFs do without.
    from inspection_evidence.batch.evidence import read_borough

    workspace = Workspace.find()
    run = load_run(workspace, {"as_at": today()})
    parameters = NotebookParameters(workspace, load_borough(workspace, borough), run)
    return parameters, read_borough(parameters)


def _enter(borough: str, changes: Sequence[Change], who: str | None) -> None:
    from inspection_evidence.corrections import CorrectionError, make_changes
    from inspection_evidence.settings.person import person_named
    from inspection_evidence.store import open_workspace_store

    person = person_named(who)
    parameters, evidence = _evidence(borough)
    with open_workspace_store(parameters.workspace) as store:
        try:
            events = make_changes(store, evidence, changes, person, _SOURCE)
        except CorrectionError as mistake:
            raise CorrectionError(_about(str(mistake), changes[0])) from None
    numbers = ", ".join(str(event.seq) for event in events)
    told = f" ({'event' if len(events) == 1 else 'events'} {numbers})" if events else ""
    click.echo(f"{len(events)} entered by {person}{told}, {len(changes) - len(events)} stood already.")


def _about(told: str, change: Change) -> str:
    """A mistake that names the field alone, with what the field is of."""
    return f"{change.subject}: {told}" if change.field and told.startswith(f"{change.field} ") else told
