"""`inspection-evidence links`: what waits to be settled; confirm, reject, add, withdraw; as a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspection_evidence.cli.days import as_day
from inspection_evidence.cli.groups import CommandGroup
from inspection_evidence.cli.wording import numbered
from inspection_evidence.settings import NotebookParameters, Workspace, load_borough, load_run
from inspection_evidence.settings.days import today
from inspection_evidence.settings.person import WHO

if TYPE_CHECKING:
    from inspection_evidence.linking import Choice, Link, Links

_KINDS = ("kpi", "repeat", "progress", "theme")
_LONGEST = 100
"""Characters of a text in the list; the workbook has it whole."""

_AS_AT = click.option(
    "--as-at", metavar="DATE", callback=as_day, help="The day the links stand for; today otherwise."
)
_DECIDED_BY = click.option(
    "--who", metavar="NAME", help=f"Who decides; {WHO} otherwise, else the computer's user."
)
_WHY = click.option("--why", metavar="TEXT", help="The reason, in a sentence.")


class _ListedByDefault(CommandGroup):
    """`links BOROUGH` is short for `links list BOROUGH`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = not args or args[0] in self.commands
        return super().resolve_command(ctx, args if known else ["list", *args])


@click.group(cls=_ListedByDefault)
def links() -> None:
    """Settle what the suite suggests: links to KPIs, repeats, progress, themes."""


@links.command("list")
@click.argument("slug", metavar="BOROUGH")
@_AS_AT
@click.option("--all", "every", is_flag=True, help="Settled links too.")
def list_links(slug: str, as_at: date | None, every: bool) -> None:
    """List the links of a borough that wait for a person to settle them."""
    found = _links(slug, as_at)
    shown = [link for link in found.every if every or link.is_open]
    for recommendation, told in found.linkable.recommendations.items():
        of_it = [link for link in shown if link.key.recommendation == recommendation]
        if of_it:
            click.echo(f"\n{recommendation}\n  {told.asked.text}")
            click.echo("\n".join(map(_line, of_it)))
    for orphan in found.orphans:
        key = orphan.key
        click.echo(
            f"\nNo longer there: {key.recommendation} {key.kind} {key.target} ({orphan.act} by {orphan.who})"
        )
    waiting = sum(link.is_open for link in found.every)
    click.echo(f"\n{slug}: {waiting} to settle, {len(found.every) - waiting} settled.")


def _deciding(act: str, explained: str) -> click.Command:
    """Return the command that takes one decision."""

    @click.argument("recommendation")
    @click.argument("kind", metavar="KIND", type=click.Choice(_KINDS))
    @click.argument("target")
    @_WHY
    @_DECIDED_BY
    @_AS_AT
    def decide_one(
        recommendation: str, kind: str, target: str, why: str | None, who: str | None, as_at: date | None
    ) -> None:
        from inspection_evidence.linking import Act, LinkKey, LinkKind, choose

        found = _links(recommendation.partition("/")[0], as_at)
        key = LinkKey(recommendation, LinkKind(kind), target)
        _decide([choose(found, key, Act(act), why)], who)

    return links.command(act, help=explained)(decide_one)


_TARGET_HELP = (
    "RECOMMENDATION is its identifier, KIND one of kpi, repeat, progress and theme, TARGET what it is "
    "linked to, as `links list` shows it."
)
_deciding("confirm", f"Confirm a link that the suite suggests.\n\n{_TARGET_HELP}")
_deciding("reject", f"Reject a link that the suite suggests.\n\n{_TARGET_HELP}")
_deciding("add", f"Add a link that nobody suggested.\n\n{_TARGET_HELP}")
_deciding("withdraw", f"Take back what was decided about a link.\n\n{_TARGET_HELP}")


@links.command("papers")
@click.argument("recommendation")
@_AS_AT
def list_passages(recommendation: str, as_at: date | None) -> None:
    """List the passages of later papers that can be added to a recommendation as progress."""
    from inspection_evidence.linking import passage_key

    papers = _links(recommendation.partition("/")[0], as_at).linkable.later_papers(recommendation)
    for paper in papers:
        click.echo(f"\n{paper.name}")
        for passage in paper.passages:
            click.echo(f"  progress {passage_key(paper, passage)}\n      {_short(passage.text)}")
    passages = numbered(sum(len(paper.passages) for paper in papers), "passage")
    told = f"{passages} of {numbered(len(papers), 'paper')} dated after the inspection"
    click.echo(f"\n{recommendation}: {told}.")


@links.command("export")
@click.argument("slug", metavar="BOROUGH")
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The workbook to write."
)
@_AS_AT
def export_links(slug: str, output: Path, as_at: date | None) -> None:
    """Write a borough's links as a workbook in which to decide."""
    from inspection_evidence.linking import write_links

    found = _links(slug, as_at)
    write_links(output, found)
    click.echo(f"{output}: {numbered(len(found.every), 'link')}.")


@links.command("import")
@click.argument("slug", metavar="BOROUGH")
@click.argument("file", type=click.Path(path_type=Path))
@_DECIDED_BY
@_AS_AT
def import_links(slug: str, file: Path, who: str | None, as_at: date | None) -> None:
    """Take the decisions of a workbook, all of them or, where there is a mistake, none."""
    from inspection_evidence.linking import read_choices

    _decide(read_choices(file, _links(slug, as_at)), who)


def _links(slug: str, as_at: date | None) -> Links:
    """The links of a borough; what is new in its folders is read first."""
    # Here, because the readers of tables take memory that commands which read PDFs do without.
    from inspection_evidence.batch.evidence import read_borough
    from inspection_evidence.batch.links import links_of

    workspace = Workspace.find()
    run = load_run(workspace, {"as_at": as_at or today()})
    parameters = NotebookParameters(workspace, load_borough(workspace, slug), run)
    return links_of(parameters, read_borough(parameters))


def _decide(choices: list[Choice], who: str | None) -> None:
    from inspection_evidence.linking import decide
    from inspection_evidence.settings.person import person_named
    from inspection_evidence.store import open_workspace_store

    person = person_named(who)
    with open_workspace_store(Workspace.find()) as store:
        taken = decide(store, choices, person)
    click.echo(f"{len(taken)} decided by {person}, {len(choices) - len(taken)} stood already.")


def _line(link: Link) -> str:
    score = f" {link.score:.2f}" if link.reasons and link.score is not None else ""
    state = f"{link.state.value}{', words changed since' if link.has_changed else ''}{score}"
    reasons = f"\n      because: {'; '.join(link.reasons)}" if link.reasons else ""
    return f"  {link.key.kind} {link.key.target}  [{state}]\n      {_short(link.text)}{reasons}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
