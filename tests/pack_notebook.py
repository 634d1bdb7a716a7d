"""An executed notebook 4 made without a kernel: the cells' outputs are the sections themselves."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from inspection_evidence.linking import Links
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
    learning_from_others,
    method_and_sources,
    recommendation_cards,
    register_tables,
    theme_lines,
)
from inspection_evidence.pack.exporter import IN_BRIEF
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.settings import BoroughParameters, RunParameters
from inspection_evidence.tracker import Tracker
from tests.national_reports import neighbours_improving
from tests.pack_kpis import thornmere_kpis
from tests.pack_links import links_with
from tests.pack_register import told_of


def code_cell(section: Section) -> nbformat.NotebookNode:
    """A code cell that showed one section."""
    shown = new_output(
        "execute_result", {"text/html": section.html, "text/plain": "Section"}, execution_count=1
    )
    cell: nbformat.NotebookNode = new_code_cell("at_a_glance(evidence, …)", outputs=[shown])
    return cell


def pack_cells(
    evidence: BoroughEvidence,
    borough: BoroughParameters,
    run: RunParameters,
    tracker: Tracker | None = None,
) -> list[nbformat.NotebookNode]:
    """The cells of notebook 4 as a run leaves them; nobody has decided about any link."""
    kpis, links = thornmere_kpis(), links_with(evidence)
    told = told_of(evidence, borough, run, kpis, links, tracker)
    cards, *linked = link_sections(evidence, kpis, links, borough, run, tracker)
    briefed = at_a_glance(told), register_tables(told)
    sections = (
        briefed[0],
        judgements_over_time(evidence, borough, run),
        briefed[1],
        cards,
        kpis_by_theme(evidence, kpis, borough, run),
        committee_decisions(evidence, borough, run),
        inspections_told(evidence, borough, run),
        *linked,
        documents_read(evidence, borough, run),
        method_and_sources(told),
        about_this_pack(evidence, borough, run),
    )
    cells = [new_markdown_cell("# The pack\n\nA sentence of the lead.")]
    for section in sections:
        cells.append(code_cell(section))
        cells[-1].metadata["tags"] = [IN_BRIEF] if section in briefed else []
    return cells


def link_sections(
    evidence: BoroughEvidence,
    kpis: BoroughKpis,
    links: Links,
    borough: BoroughParameters,
    run: RunParameters,
    tracker: Tracker | None = None,
) -> tuple[Section, ...]:
    """The sections of notebook 4 that stand on links, in its order."""
    return (
        recommendation_cards(told_of(evidence, borough, run, kpis, links, tracker)),
        theme_lines(evidence, kpis.themes, links, borough, run),
        learning_from_others(evidence, neighbours_improving(), links, borough, run),
    )


def write_notebook(path: Path, cells: list[nbformat.NotebookNode]) -> Path:
    """Writes the cells as a notebook file."""
    nbformat.write(new_notebook(cells=cells), path)
    return path
