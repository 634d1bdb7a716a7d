"""The two tasks a batch hands to its workers: read a borough's files; make a borough's pack.

A task takes and returns plain values only, so that it runs the same in a process here and on
another machine of a cluster. Only the second opens the store, and it finds all it needs there.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

from inspection_evidence.batch.notebooks import run_notebook
from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.batch.pack_data import write_pack_data
from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.extract import Limits, read_documents
from inspection_evidence.model import Document
from inspection_evidence.pack import load_brand, render_pack
from inspection_evidence.settings import BoroughParameters, NotebookParameters, RunParameters, Workspace

READ_NOTEBOOK = "1-read-documents"
KPI_NOTEBOOK = "2-link-kpis"
REVIEW_NOTEBOOK = "3-review-and-track"
PACK_NOTEBOOK = "4-pack"
NOTEBOOKS = (READ_NOTEBOOK, KPI_NOTEBOOK, REVIEW_NOTEBOOK, PACK_NOTEBOOK)
"""Those that a run executes for each borough, in order."""


def read_files(files: Sequence[Path], limits: Limits) -> list[Document]:
    """The documents of one borough's `files`, each read under `limits`."""
    return list(read_documents(files, limits))


def make_pack(workspace: Workspace, borough: BoroughParameters, run: RunParameters) -> Outcome:
    """Run the borough's notebooks on what is stored and render its pack.

    Never raises for what a person can mend: the outcome holds the sentence.
    """
    started = time.monotonic()
    os.environ.update(workspace.environment)  # the kernels are to find this workspace, not one of their own
    folder = workspace.pack_folder(borough.slug, run.as_at)
    try:
        brand = load_brand(borough, workspace)
        for name in NOTEBOOKS:
            executed = folder / executed_name(name, run)
            run_notebook(workspace.notebook(name), executed, notebook_values(borough, run))
        pack = render_pack(folder / executed_name(PACK_NOTEBOOK, run), folder, borough, run, brand)
        write_pack_data(NotebookParameters(workspace, borough, run), pack, NOTEBOOKS)
    except InspectionEvidenceError as failure:
        return Outcome(borough.slug, why_not=str(failure), seconds=time.monotonic() - started)
    return Outcome(borough.slug, pack.html, pack.pdf, seconds=time.monotonic() - started)


def executed_name(notebook: str, run: RunParameters) -> str:
    """The file of a notebook that was run; of the pack's a briefing and a full register have their own."""
    if notebook == PACK_NOTEBOOK and run.length != "pack":
        return f"{notebook}-{run.length}.ipynb"
    return f"{notebook}.ipynb"


def notebook_values(borough: BoroughParameters, run: RunParameters) -> dict[str, object]:
    """The parameters that papermill writes into a notebook: the borough's and the run's."""
    return {"slug": borough.slug, **run.model_dump(mode="json", exclude_none=True)}
