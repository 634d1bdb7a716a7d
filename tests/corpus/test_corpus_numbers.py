"""How many recommendations of real authorities have a number beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch import borough_kpis, links_of, read_borough
from inspection_evidence.pack import numbers_beside_recommendations
from inspection_evidence.pack.kpis.selection import compared_kpis
from inspection_evidence.pack.linked.numbers import numbers_beside
from inspection_evidence.pack.linked.selection import inspections_of_the_authority
from inspection_evidence.pack.selection import publishable
from inspection_evidence.settings import NotebookParameters, RunParameters, load_borough
from tests.kpi_helpers import SUITE
from tests.pack_text import readable

AN_EIGHTH = 0.125


@pytest.mark.parametrize("slug", ["hammersmith-and-fulham", "kent", "haringey"])
def test_an_eighth_of_the_recommendations_have_published_figures_beside_them(
    corpus: Path, tmp_path: Path, slug: str
) -> None:
    workspace = replace(SUITE, inputs=corpus, records=tmp_path / "records", outputs=tmp_path / "outputs")
    borough, run = load_borough(workspace, slug), RunParameters(as_at=date(2026, 6, 30))
    parameters = NotebookParameters(workspace, borough, run)
    evidence = read_borough(parameters)
    kpis, links = borough_kpis(parameters, evidence), links_of(parameters, evidence)
    inspections = inspections_of_the_authority(publishable(evidence, borough, run))
    figures = {one.kpi.id for one in compared_kpis(evidence, kpis, borough, run)}
    found = numbers_beside(inspections, links, figures, draft=True)
    assert found.total == sum(len(one.recommendations) for one in inspections)
    assert found.with_number >= AN_EIGHTH * found.total > 0
    assert found.confirmed == 0 and found.without_figures > 0
    shown = " ".join(readable(numbers_beside_recommendations(evidence, kpis, links, borough, run).html))
    assert f"{found.with_number} of {found.total} recommendations have a number beside them" in shown
