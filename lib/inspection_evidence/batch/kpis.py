"""A borough's KPIs for its notebooks: published figures loaded once a workspace, its own each time."""

from __future__ import annotations

from inspection_evidence.batch.published_figures import published_figures
from inspection_evidence.errors import ParameterError
from inspection_evidence.kpis import Crosswalk, load_catalogue, load_own, load_themes, neighbours_of
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.selection import publishable
from inspection_evidence.settings import NotebookParameters, load_authorities


def borough_kpis(parameters: NotebookParameters, evidence: BoroughEvidence) -> BoroughKpis:
    """All KPI figures there are for the borough, with the catalogue, the themes and its neighbours.

    KPIs that the borough's own performance reports print, among what was read, join its line. A
    fictional borough has only what lies in its own folder. A file that cannot be used is a sentence in
    `series.problems`. Raises ParameterError where the catalogue, the themes or the table of
    authorities is wrong.
    """
    workspace, borough, run = parameters
    authorities = load_authorities(workspace.authorities_file)
    authority = authorities.with_code(borough.ons_code)
    if authority is None:
        raise ParameterError(
            f"{borough.slug}.yml: ons_code is {borough.ons_code!r}, which authorities.csv does not have."
        )
    selection = publishable(evidence, borough, run)
    documents = [one for one in selection.documents if one not in selection.documents_of_others]
    own = load_own(workspace, borough, documents)
    return BoroughKpis(
        series=own if borough.fictional else published_figures(workspace).and_also(own),
        catalogue=load_catalogue(workspace),
        themes=load_themes(workspace.themes_file),
        authority=authority,
        neighbours=neighbours_of(borough, Crosswalk(authorities)),
    )
