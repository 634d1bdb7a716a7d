"""Published figures are loaded once and kept, and never outlive the files they came from."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch import published_figures as kept
from inspection_evidence.batch.kpis import borough_kpis
from inspection_evidence.kpis import KpiSeries, Observation
from inspection_evidence.settings import NotebookParameters, RunParameters, Workspace, load_borough
from tests import pack_evidence as thornmere
from tests.kpi_helpers import ENGLAND, KENT, SUITE, yearly

FIGURES = [*yearly("rereferrals", KENT, [20.1, "c", 19.0]), *yearly("rereferrals", ENGLAND, [22.0])]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The suite's own tables, and a folder of one published file."""
    lait = tmp_path / "inputs" / "kpi" / "lait"
    lait.mkdir(parents=True)
    (lait / "lait.csv").write_text("LA and Regions\n", encoding="utf-8")
    shutil.copytree(SUITE.parameters, tmp_path / "parameters")
    return Workspace(
        tmp_path, tmp_path / "inputs", tmp_path / "parameters", tmp_path / "records", tmp_path / "outputs"
    )


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Workspace]:
    """Counts how often the files themselves are loaded."""
    loaded: list[Workspace] = []

    def load(workspace: Workspace) -> KpiSeries:
        loaded.append(workspace)
        return KpiSeries(FIGURES, notices=("A notice.",), problems=("A problem.",))

    monkeypatch.setattr(kept, "load_published", load)
    return loaded


def lines(series: KpiSeries) -> list[Observation]:
    return sorted(series, key=lambda seen: (seen.authority, seen.period))


def test_kept_figures_are_those_that_were_loaded(workspace: Workspace, loads: list[Workspace]) -> None:
    first, second = (kept.published_figures(workspace) for _ in range(2))
    assert len(loads) == 1
    assert lines(first) == lines(second) == lines(KpiSeries(FIGURES))
    assert second.notices == ("A notice.",) and second.problems == ("A problem.",)


@pytest.mark.parametrize("changed", ["inputs/kpi/lait/lait.csv", "parameters/kpi_catalogue.yml"])
def test_a_changed_source_is_loaded_again(workspace: Workspace, loads: list[Workspace], changed: str) -> None:
    kept.published_figures(workspace)
    with (workspace.root / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    kept.published_figures(workspace)
    assert len(loads) == 2


def test_a_damaged_kept_file_is_loaded_again(workspace: Workspace, loads: list[Workspace]) -> None:
    kept.published_figures(workspace)
    workspace.kpi_figures_file.write_bytes(b"PAR1 no more")
    assert lines(kept.published_figures(workspace)) == lines(KpiSeries(FIGURES))
    assert len(loads) == 2


def test_figures_that_cannot_be_kept_are_used_all_the_same(
    workspace: Workspace, loads: list[Workspace]
) -> None:
    workspace.outputs.write_text("a file where the folder should be", encoding="utf-8")
    assert len(kept.published_figures(workspace)) == 4
    assert len(loads) == 1


def test_no_figures_at_all_can_be_kept(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "load_published", lambda _: KpiSeries([]))
    assert [len(kept.published_figures(workspace)) for _ in range(2)] == [0, 0]


def test_a_fictional_borough_has_only_its_own_figures(workspace: Workspace, loads: list[Workspace]) -> None:
    borough = load_borough(workspace, "thornmere")
    run = RunParameters(as_at=date(2026, 11, 22), draft=True)
    found = borough_kpis(NotebookParameters(workspace, borough, run), thornmere.evidence())
    assert (len(found.series), loads) == (0, [])
    assert len(found.neighbours) == 10 and found.authority.name == "Thornmere"
