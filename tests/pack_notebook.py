"""An executed notebook 4 made without a kernel: the cells' outputs are the sections themselves."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack import (
    Section,
    about_this_pack,
    at_a_glance,
    committee_decisions,
    documents_read,
    inspections_told,
    judgements_over_time,
    kpis_by_theme,
    recommendations_by_inspection,
)
from inspection_evidence.settings import BoroughParameters, RunParameters
from tests.pack_kpis import thornmere_kpis


def code_cell(section: Section) -> nbformat.NotebookNode:
    """A code cell that showed one section."""
    shown = new_output(
        "execute_result", {"text/html": section.html, "text/plain": "Section"}, execution_count=1
    )
    cell: nbformat.NotebookNode = new_code_cell("at_a_glance(evidence, …)", outputs=[shown])
    return cell


def pack_cells(
    evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters
) -> list[nbformat.NotebookNode]:
    """The cells of notebook 4 as a run leaves them."""
    sections = (
        at_a_glance,
        judgements_over_time,
        recommendations_by_inspection,
        committee_decisions,
        inspections_told,
        _kpis,
        documents_read,
        about_this_pack,
    )
    return [
        new_markdown_cell("# The pack\n\nA sentence of the lead."),
        *(code_cell(section(evidence, borough, run)) for section in sections),
    ]


def _kpis(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    return kpis_by_theme(evidence, thornmere_kpis(), borough, run)


def write_notebook(path: Path, cells: list[nbformat.NotebookNode]) -> Path:
    """Writes the cells as a notebook file."""
    nbformat.write(new_notebook(cells=cells), path)
    return path
