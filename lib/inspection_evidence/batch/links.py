"""A borough's links for its notebooks and commands: suggested anew, with what people decided."""

from __future__ import annotations

from inspection_evidence.kpis import load_catalogue, load_themes
from inspection_evidence.linking import Links, borough_links, decisions_of
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.linked.selection import linkable_evidence
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.store import open_workspace_store


def links_of(parameters: NotebookParameters, evidence: BoroughEvidence) -> Links:
    """All links of a borough as at the run's date; nothing is decided or stored.

    Raises ParameterError where the catalogue or the themes are wrong, StoreError for the store.
    """
    workspace, borough, run = parameters
    catalogue, themes = load_catalogue(workspace), load_themes(workspace.themes_file)
    with open_workspace_store(workspace) as store:
        decisions = decisions_of(store, evidence.borough)
    return borough_links(linkable_evidence(evidence, borough, run, catalogue, themes), decisions)
