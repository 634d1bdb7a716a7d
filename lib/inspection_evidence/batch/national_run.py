"""Notebook 5 run on a snapshot, and what it shows rendered as a page of its own."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

from inspection_evidence.batch.notebooks import run_notebook
from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.pack.render import render_national
from inspection_evidence.settings import RunParameters, Workspace

NATIONAL_NOTEBOOK = "5-national-picture"
_NAME = "national"


def make_national(workspace: Workspace, run: RunParameters, snapshot: int | None = None) -> Outcome:
    """Run notebook 5 on a snapshot, the newest where none is given, and render what it shows.

    Never raises for what a person can mend: the outcome holds the sentence.
    """
    started = time.monotonic()
    os.environ.update(workspace.environment)  # the kernel is to find this workspace, not one of its own
    folder = workspace.national_folder(run.as_at)
    executed = folder / f"{NATIONAL_NOTEBOOK}.ipynb"
    values = {"snapshot": snapshot, **run.model_dump(mode="json", exclude_none=True)}
    try:
        run_notebook(workspace.notebook(NATIONAL_NOTEBOOK), executed, values)
        page = render_national(executed, folder, run)
    except InspectionEvidenceError as failure:
        return Outcome(_NAME, why_not=str(failure), seconds=time.monotonic() - started)
    return Outcome(_NAME, page.html, page.pdf, seconds=time.monotonic() - started)


def is_due(outcomes: Sequence[Outcome]) -> bool:
    """Whether a run made packs of several boroughs, so that there is something to put side by side."""
    return sum(outcome.html is not None for outcome in outcomes) > 1
