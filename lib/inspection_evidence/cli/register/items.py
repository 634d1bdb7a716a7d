"""`register set`, `note` and `agree`: what is entered about a recommendation or decision itself."""

from __future__ import annotations

from datetime import date

import click

from inspection_evidence.cli.days import as_day
from inspection_evidence.cli.register.entering import enter
from inspection_evidence.cli.register.options import SEEN, WHO, WHY, borough_of, item_named

_BY_THE_RULE = "rule"


@click.command("set")
@click.argument("item")
@click.argument("field", metavar="FIELD", type=click.Choice(["response", "colour"]))
@click.argument("value")
@WHY
@click.option("--until", metavar="DATE", callback=as_day, help="The last day on which a colour holds.")
@SEEN
@WHO
def set_field(
    item: str, field: str, value: str, why: str | None, until: date | None, seen: int | None, who: str | None
) -> None:
    """Set the authority's response to an item, or its colour in place of the rule's.

    FIELD is response or colour. A response is accepted, partly_accepted, rejected or noted; the middle
    two need --why. A colour is red,
    amber, green, blue or not_rated, or `rule` to have the rule's again; it needs --why.
    """
    from inspection_evidence.tracker import override_rag, set_response

    named = item_named(item)
    if field == "response":
        change = set_response(named, value, why, seen=seen)
    else:
        colour = None if value.strip().casefold() == _BY_THE_RULE else value
        change = override_rag(named, colour, why or "", until, seen=seen)
    enter(borough_of(item), [change], who)


@click.command()
@click.argument("item")
@click.argument("text")
@click.option("--on", metavar="DATE", callback=as_day, help="The day the note is of; today otherwise.")
@WHO
def note(item: str, text: str, on: date | None, who: str | None) -> None:
    """Note something on a recommendation or decision; on an action: register action note."""
    from inspection_evidence.tracker import note_item

    enter(borough_of(item), [note_item(item_named(item), text, on)], who)


@click.command()
@click.argument("item")
@click.argument("status")
@click.option("--committee", metavar="NAME", default="", help="The committee that agreed it.")
@click.option("--date", "met", metavar="DATE", callback=as_day, help="The day of its meeting.")
@click.option("--minute", metavar="TEXT", default="", help="The reference of the minute.")
@WHY
@SEEN
@WHO
def agree(
    item: str,
    status: str,
    committee: str,
    met: date | None,
    minute: str,
    why: str | None,
    seen: int | None,
    who: str | None,
) -> None:
    """Record what a committee agreed: open, closed_implemented, closed_not_implemented or reopened."""
    from inspection_evidence.tracker import agree_status

    named = item_named(item)
    change = agree_status(
        named, status, committee=committee, meeting_date=met, minute=minute, why=why, seen=seen
    )
    enter(borough_of(item), [change], who)
