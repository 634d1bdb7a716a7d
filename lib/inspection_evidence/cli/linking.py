"""`inspection-evidence suggest` and `inspection-evidence repeats`: links as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from inspection_evidence.cli.output import OutputFile
from inspection_evidence.settings import Workspace

if TYPE_CHECKING:
    from inspection_evidence.linking import Repeat, Suggestion

_FILE = click.argument("file", type=click.Path(path_type=Path))
_OUTPUT = click.option(
    "--output", type=OutputFile(), default="-", help="The file to write; standard output otherwise."
)


@click.command()
@_FILE
@_OUTPUT
def suggest(file: Path, output: TextIO) -> None:
    """Write a theme and at most three KPIs for each recommendation of FILE, as JSON Lines.

    FILE is a JSON list of objects with rid, framework, section, owner and text.
    """
    # Here, because the readers of tables take memory that commands which read PDFs do without.
    from inspection_evidence import linking
    from inspection_evidence.kpis import load_catalogue, load_themes

    workspace = Workspace.find()
    asked = linking.recommendations_of(file)
    found = linking.suggest(asked, load_catalogue(workspace), load_themes(workspace.themes_file))
    _write(output, map(_suggestion_row, found))


@click.command()
@_FILE
@_OUTPUT
def repeats(file: Path, output: TextIO) -> None:
    """Write which later recommendation says again what an earlier one said, as JSON Lines.

    FILE is a JSON list of authorities: objects with la, and recommendations with h12 (the
    inspection), date and text.
    """
    from inspection_evidence import linking

    found = [linking.find_repeats(told) for told in linking.authorities_of(file)]
    for of_one_authority in found:
        _write(output, map(_repeat_row, of_one_authority))


def _suggestion_row(found: Suggestion) -> dict[str, Any]:
    kpis = [{"kpi": one.kpi, "score": one.score, "reasons": list(one.reasons)} for one in found.kpis]
    return {"rid": found.reference, "theme": found.theme, "suggestions": kpis}


def _repeat_row(found: Repeat) -> dict[str, Any]:
    return {
        "later_h12": found.later.inspection,
        "later_text": found.later.asked.text,
        "earlier_h12": found.earlier.inspection,
        "earlier_text": found.earlier.asked.text,
        "score": found.score,
        "reasons": list(found.reasons),
    }


def _write(output: TextIO, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        output.write(json.dumps(row, ensure_ascii=False) + "\n")
