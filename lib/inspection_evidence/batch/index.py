"""The end of a run: each borough's failure kept or forgotten, and the index of all packs written anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.pack.index.entries import Failure
from inspection_evidence.pack.index.page import keep_failure, write_index
from inspection_evidence.settings import BoroughParameters, RunParameters, Workspace


def index_run(
    workspace: Workspace,
    run: RunParameters,
    boroughs: Iterable[BoroughParameters],
    outcomes: Iterable[Outcome],
) -> Path:
    """Write `outputs/index.html` of all boroughs, those of earlier runs among them; return where it is.

    A borough that was passed over, because its folder is empty and nobody asked for it by name, keeps
    what the last run said of it. Raises RenderError where the page cannot be written.
    """
    names = {borough.slug: borough.name for borough in boroughs}
    for outcome in outcomes:
        if not outcome.skipped:
            folder = workspace.borough_outputs(outcome.slug)
            keep_failure(folder, _failure(outcome, names.get(outcome.slug, outcome.slug), run))
    return write_index(workspace.outputs)


def _failure(outcome: Outcome, name: str, run: RunParameters) -> Failure | None:
    if not outcome.failed:
        return None
    return Failure(name=name, as_at=run.as_at, why_not=outcome.why_not or "No reason was given.")
