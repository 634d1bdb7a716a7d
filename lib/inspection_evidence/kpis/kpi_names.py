"""What a borough calls its KPIs: the catalogue's id and name, and the borough's own names."""

from __future__ import annotations

from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.settings import BoroughParameters
from inspection_evidence.settings.names import normalised


def names_of_kpis(catalogue: Catalogue, borough: BoroughParameters) -> dict[str, Kpi]:
    """Return the KPI for every name it may be called by, normalised; a name is matched whole.

    An id in the borough's file that is not in the catalogue names nothing (see `unknown_ids`).
    """
    names = {normalised(kpi.name): kpi for kpi in catalogue.all()}
    names |= {normalised(kpi.id): kpi for kpi in catalogue.all()}
    own = borough.scorecard.kpis.items()
    return names | {normalised(name): catalogue[kpi] for name, kpi in own if kpi in catalogue.kpis}


def unknown_ids(catalogue: Catalogue, borough: BoroughParameters) -> dict[str, str]:
    """Return the names in the borough's file whose id is not in the catalogue, with that id."""
    return {name: kpi for name, kpi in borough.scorecard.kpis.items() if kpi not in catalogue.kpis}
