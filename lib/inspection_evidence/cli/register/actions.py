"""`register action`: what officers do about recommendations."""

from __future__ import annotations

from datetime import date

import click

from inspection_evidence.cli.days import as_day
from inspection_evidence.cli.groups import CommandGroup
from inspection_evidence.cli.register.entering import enter
from inspection_evidence.cli.register.options import (
    SEEN,
    WHO,
    WHY,
    action_named,
    borough_of,
    item_named,
)

_DECLARED = "declared"


@click.group(cls=CommandGroup)
def action() -> None:
    """Add actions, and say how they stand: officers, dates, notes, evidence."""


@action.command()
@click.argument("title")
@click.option(
    "--for",
    "items",
    metavar="ITEM",
    multiple=True,
    required=True,
    help="A recommendation or decision it is for.",
)
@click.option("--lead-officer", metavar="ROLE", help="Who leads it; best a role.")
@click.option("--accountable", metavar="ROLE", help="The member or partner body that answers for it.")
@click.option("--due", metavar="DATE", callback=as_day, help="By when it is to be done.")
@WHO
def add(
    title: str,
    items: tuple[str, ...],
    lead_officer: str | None,
    accountable: str | None,
    due: date | None,
    who: str | None,
) -> None:
    """Add an action for one recommendation or several; it is given its number, which is printed."""
    from inspection_evidence.tracker import add_action

    named = [item_named(item) for item in items]
    change = add_action(title, named, lead_officer=lead_officer, accountable=accountable, due=due)
    enter(borough_of(named[0]), [change], who)


@action.command("set")
@click.argument("action")
@click.argument(
    "field", metavar="FIELD", type=click.Choice(["title", "lead_officer", "accountable", _DECLARED])
)
@click.argument("value")
@WHY
@click.option("--on", metavar="DATE", callback=as_day, help="The day it was completed; today otherwise.")
@SEEN
@WHO
def set_field(
    action: str, field: str, value: str, why: str | None, on: date | None, seen: int | None, who: str | None
) -> None:
    """Change an action's title, officers or declared status.

    FIELD is title, lead_officer, accountable or declared. Declared are not_started, in_progress, complete
    and superseded. An empty VALUE ("") takes an officer away.
    """
    from inspection_evidence.tracker import change_action

    change = change_action(action_named(action), field, value, why, on=on, seen=seen)
    enter(borough_of(action), [change], who)


@action.command("date")
@click.argument("action")
@click.argument("new", metavar="DATE", callback=as_day)
@WHY
@click.option(
    "--agreed-by", metavar="TEXT", help="Who agreed it; without, it is asked for and does not count yet."
)
@SEEN
@WHO
def revise(
    action: str, new: date, why: str | None, agreed_by: str | None, seen: int | None, who: str | None
) -> None:
    """Ask for a new date, or enter one that was agreed; the old one is kept."""
    from inspection_evidence.tracker import revise_date

    enter(borough_of(action), [revise_date(action_named(action), new, why or "", agreed_by, seen=seen)], who)


@action.command()
@click.argument("action")
@click.argument("text")
@click.option("--on", metavar="DATE", callback=as_day, help="The day the note is of; today otherwise.")
@WHO
def note(action: str, text: str, on: date | None, who: str | None) -> None:
    """Note how an action goes on."""
    from inspection_evidence.tracker import note_action

    enter(borough_of(action), [note_action(action_named(action), text, on)], who)


@action.command()
@click.argument("action")
@click.argument("kind", metavar="KIND", type=click.Choice(["link", "document", "kpi"]))
@click.argument("value")
@click.option(
    "--page", metavar="NUMBER", type=click.IntRange(1), help="The page of a document; 1 is the file's first."
)
@click.option("--what", metavar="TEXT", help="What it shows, in a few words.")
@WHO
def evidence(action: str, kind: str, value: str, page: int | None, what: str | None, who: str | None) -> None:
    """Add evidence: an address (http or https), a document's file name, or a KPI's id.

    KIND is link, document or kpi.
    """
    from inspection_evidence.tracker import add_evidence

    enter(borough_of(action), [add_evidence(action_named(action), kind, value, page=page, what=what)], who)


@action.command()
@click.argument("action")
@click.argument("entry", type=int)
@WHY
@WHO
def withdraw(action: str, entry: int, why: str | None, who: str | None) -> None:
    """Withdraw evidence by the number of its entry, as `register history` shows it."""
    from inspection_evidence.tracker import withdraw_evidence

    enter(borough_of(action), [withdraw_evidence(action_named(action), entry, why or "")], who)


@action.command()
@click.argument("action")
@click.argument("item")
@WHO
def link(action: str, item: str, who: str | None) -> None:
    """Say that an action is for another recommendation too."""
    from inspection_evidence.tracker import link_action

    enter(borough_of(action), [link_action(action_named(action), item_named(item))], who)


@action.command()
@click.argument("action")
@click.argument("item")
@WHY
@WHO
def unlink(action: str, item: str, why: str | None, who: str | None) -> None:
    """Say that an action is no longer for a recommendation."""
    from inspection_evidence.tracker import unlink_action

    enter(borough_of(action), [unlink_action(action_named(action), item_named(item), why)], who)
