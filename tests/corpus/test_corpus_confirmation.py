"""Links of a real authority in its pack: told before in 2019, and the KPI that shows the pace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch import borough_kpis, links_of, pack_register, read_borough
from inspection_evidence.pack import PackSources, recommendation_cards
from inspection_evidence.settings import NotebookParameters, RunParameters, load_borough
from tests.kpi_helpers import SUITE
from tests.pack_text import readable


@pytest.fixture(scope="module")
def shown(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The draft's cards of Hammersmith and Fulham, as lines of text."""
    folder = tmp_path_factory.mktemp("links")
    workspace = replace(SUITE, inputs=corpus, records=folder / "records", outputs=folder / "outputs")
    borough = load_borough(workspace, "hammersmith-and-fulham")
    run = RunParameters(as_at=date(2026, 6, 30))
    parameters = NotebookParameters(workspace, borough, run)
    evidence = read_borough(parameters)
    kpis, links = borough_kpis(parameters, evidence), links_of(parameters, evidence)
    told = pack_register(parameters, PackSources(evidence, kpis, links, borough, run), None)
    return readable(recommendation_cards(told).html)


def test_pace_stands_beside_conferences_within_15_working_days(shown: list[str]) -> None:
    (row,) = [line for line in shown if "conferences within 15 working days" in line]
    assert all(
        told in row for told in ("2023-24: 61.8%", "2024-25: 69.4%", "England (81.4%), which is worse")
    )
    supply = "No figures yet. The figure to supply: share of initial strategy discussions"
    assert [line for line in shown if supply in line]


def test_strategy_discussions_were_told_before_in_2019(shown: list[str]) -> None:
    told = [line for line in shown if line.startswith("Told before") and "strategy discussions" in line]
    assert ["September 2019" in line for line in told] == [True]
