"""`inspection-evidence national`, and the national picture at the end of a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from inspection_evidence.batch.national_run import is_due
from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.batch.run import Run
from inspection_evidence.settings import BoroughParameters, RunParameters, Workspace
from tests.command_line import call
from tests.example_workspace import EXAMPLE, add_borough, make_example_workspace, working_in

MADE = Outcome("national", Path("national-picture.html"), Path("national-picture.pdf"), seconds=3)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path / "suite")
    add_borough(made, "kent", "Kent", "E10000016")
    with working_in(made):
        yield made


class National:
    """Stands for the national notebook: remembers what was asked, gives an outcome."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int | None]] = []
        self.outcome = MADE

    def __call__(self, workspace: Workspace, run: RunParameters, snapshot: int | None = None) -> Outcome:
        self.asked.append((run.as_at.isoformat(), snapshot))
        return self.outcome


@pytest.fixture
def national(monkeypatch: pytest.MonkeyPatch) -> National:
    made = National()
    monkeypatch.setattr("inspection_evidence.batch.national_run.make_national", made)
    return made


@pytest.fixture
def packs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pack of a run is made, and the snapshot is 4."""

    def run_boroughs(run: Run, boroughs: Sequence[BoroughParameters]) -> tuple[list[Outcome], int]:
        return [Outcome(one.slug, Path("a.html"), Path("a.pdf")) for one in boroughs], 4

    monkeypatch.setattr("inspection_evidence.batch.run.run_boroughs", run_boroughs)


@pytest.mark.usefixtures("workspace")
class TestCommand:
    def test_the_snapshot_and_the_day_reach_the_notebook(self, national: National) -> None:
        result = call("national", "--snapshot", "3", "--as-at", "2026-06-30")
        assert (result.exit_code, national.asked) == (0, [("2026-06-30", 3)])
        assert "HTML national-picture.html" in result.stdout

    def test_what_cannot_be_made_is_a_sentence_and_exit_code_3(self, national: National) -> None:
        national.outcome = Outcome("national", why_not="No snapshot is stored.")
        result = call("national")
        assert (result.exit_code, result.stdout) == (3, "national: NO PACK. No snapshot is stored.\n")


@pytest.mark.usefixtures("workspace", "packs")
class TestRun:
    def test_a_run_of_several_boroughs_makes_it_of_its_own_snapshot(self, national: National) -> None:
        result = call("run", EXAMPLE, "kent", "--as-at", "2026-06-30")
        assert (result.exit_code, national.asked) == (0, [("2026-06-30", 4)])
        assert result.stdout.splitlines()[-1] == "2 packs made, 0 failed, 0 skipped. Snapshot 4."

    def test_where_it_fails_the_packs_stand_and_the_exit_code_says_so(self, national: National) -> None:
        national.outcome = Outcome("national", why_not="A cell failed.")
        result = call("run", EXAMPLE, "kent")
        assert result.exit_code == 3
        assert "thornmere: pack made" in result.stdout
        assert "national: NO PACK. A cell failed." in result.stdout

    def test_a_run_of_one_borough_does_not_make_it(self, national: National) -> None:
        assert call("run", EXAMPLE).exit_code == 0
        assert national.asked == []


def test_it_is_due_where_two_packs_were_made() -> None:
    failed = Outcome("kent", why_not="A cell failed.")
    assert is_due([MADE, MADE, failed])
    assert not is_due([MADE, failed])
