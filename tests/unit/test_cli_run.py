"""`inspection-evidence run` and `fetch`: what reaches them, what is told, the exit codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.batch.run import Run
from inspection_evidence.fetching import FetchSummary
from inspection_evidence.settings import BoroughParameters, Workspace
from tests.command_line import assert_a_mistake, call
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path / "suite")
    with working_in(made):
        yield made


class Runs:
    """Stands for a whole run: remembers what was asked, makes every pack but the failing one."""

    def __init__(self) -> None:
        self.asked: list[Run] = []
        self.boroughs: list[str] = []
        self.failing: str | None = None

    def __call__(self, run: Run, boroughs: Sequence[BoroughParameters]) -> tuple[list[Outcome], int | None]:
        self.asked.append(run)
        self.boroughs = [borough.slug for borough in boroughs]
        return [self.outcome(slug) for slug in self.boroughs], 4

    def outcome(self, slug: str) -> Outcome:
        if slug == self.failing:
            return Outcome(slug, why_not="A cell failed.")
        return Outcome(slug, Path(f"{slug}.html"), Path(f"{slug}.pdf"), seconds=2)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    made = Runs()
    monkeypatch.setattr("inspection_evidence.batch.run.run_boroughs", made)
    return made


class TestRun:
    def test_a_borough_by_name_with_the_place_of_its_pack(self, workspace: Workspace, runs: Runs) -> None:
        result = call("run", EXAMPLE)
        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            "thornmere: pack made in 2 s",
            "  HTML thornmere.html",
            "  PDF  thornmere.pdf",
        ]
        assert runs.asked[0].by_name

    def test_all_boroughs_and_the_broken_one_at_the_end(self, workspace: Workspace, runs: Runs) -> None:
        (workspace.boroughs_folder / "dunmere.yml").write_text("slug: dunmere\nnme: Dunmere\n")
        result = call("run", "--all")
        assert result.exit_code == 3
        assert runs.boroughs == [EXAMPLE]
        assert not runs.asked[0].by_name
        assert "\ndunmere: NO PACK. dunmere.yml" in result.stdout
        assert "dunmere.yml, line 2: nme is not a known field; did you mean name?" in result.stdout
        assert result.stdout.splitlines()[-1] == "1 pack made, 1 failed, 0 skipped. Snapshot 4."

    def test_exit_code_3_where_a_pack_failed(self, workspace: Workspace, runs: Runs) -> None:
        runs.failing = EXAMPLE
        result = call("run", EXAMPLE)
        assert result.exit_code == 3
        assert result.stdout == "thornmere: NO PACK. A cell failed.\n"

    def test_options_reach_the_run(self, workspace: Workspace, runs: Runs) -> None:
        call("run", EXAMPLE, "--as-at", "2026-06-30", "--committee", "--workers", "3")
        parameters = runs.asked[0].parameters
        assert (parameters.as_at.isoformat(), parameters.draft, parameters.workers) == (
            "2026-06-30",
            False,
            3,
        )

    def test_for_whom_the_packs_are_reaches_the_run(self, workspace: Workspace, runs: Runs) -> None:
        for_whom = ("--audience", "exempt", "--exempt-paragraph", "2", "--embargo-until", "2026-07-09")
        call("run", EXAMPLE, *for_whom, "--approved-by", "Chief Executive")
        asked = runs.asked[0].parameters
        assert (asked.audience, asked.exempt_paragraph, asked.approved_by) == ("exempt", 2, "Chief Executive")
        assert str(asked.embargo_until) == "2026-07-09"

    def test_the_index_is_written_and_named(self, workspace: Workspace, runs: Runs) -> None:
        runs.failing = EXAMPLE
        result = call("run", EXAMPLE)
        page = workspace.outputs / "index.html"
        assert result.stderr == f"All packs: {page}\n"
        assert "A cell failed." in page.read_text(encoding="utf-8")

    def test_a_borough_named_twice_is_worked_on_once(self, workspace: Workspace, runs: Runs) -> None:
        call("run", EXAMPLE, "Thornmere")
        assert runs.boroughs == [EXAMPLE]

    def test_a_misspelt_borough_is_told_with_the_nearest_name(self, workspace: Workspace, runs: Runs) -> None:
        assert_a_mistake(call("run", "thornmeer"), "thornmere")
        assert runs.asked == []

    @pytest.mark.parametrize("arguments", [(), (EXAMPLE, "--all")])
    def test_names_or_all_and_not_both(
        self, workspace: Workspace, runs: Runs, arguments: tuple[str, ...]
    ) -> None:
        assert_a_mistake(call("run", *arguments), "Name one borough or several, or say --all.")

    def test_a_mistake_in_a_shared_file_is_told_once_before_anything_is_done(
        self, workspace: Workspace, runs: Runs
    ) -> None:
        for file in (workspace.tracker_file, workspace.themes_file):
            file.write_text(f"{file.read_text(encoding='utf-8')}\nfoo: 1\n", encoding="utf-8")
        told = ("themes.yml, line ", "tracker.yml, line ")
        assert_a_mistake(call("run", "--all"), *(f"{one}" for one in told))
        assert_a_mistake(call("run", EXAMPLE), *told)
        assert runs.asked == []

    @pytest.mark.parametrize("day", ["2026-06-30", "30/06/2026", "30 June 2026"])
    def test_days_are_written_as_people_write_them(self, workspace: Workspace, runs: Runs, day: str) -> None:
        assert call("run", EXAMPLE, "--as-at", day, "--embargo-until", day).exit_code == 0
        parameters = runs.asked[0].parameters
        assert parameters.as_at == parameters.embargo_until == date(2026, 6, 30)

    def test_an_exempt_pack_without_its_paragraph_is_refused_by_the_options_name(
        self, workspace: Workspace, runs: Runs
    ) -> None:
        told = "--exempt-paragraph is empty, but must be 1 to 7 where audience is exempt"
        assert_a_mistake(call("run", EXAMPLE, "--audience", "exempt"), told)

    def test_a_day_that_is_none_is_told(self, workspace: Workspace, runs: Runs) -> None:
        assert_a_mistake(
            call("run", EXAMPLE, "--as-at", "30 juni 2026"),
            "--as-at: '30 juni 2026' is not a date; write it as 5 March 2026 or 05/03/2026.",
        )


class TestFetch:
    @pytest.fixture
    def fetched(self, monkeypatch: pytest.MonkeyPatch) -> FetchSummary:
        summary = FetchSummary(downloaded=["a.pdf"], present=["b.pdf", "c.pdf"], without_address=["d.pdf"])

        def fetch(
            workspace: Workspace, borough: BoroughParameters, tell: Callable[[str], None]
        ) -> FetchSummary:
            tell(f"{borough.slug} in {workspace.root.name}: a.pdf: downloaded.")
            return summary

        monkeypatch.setattr("inspection_evidence.fetching.fetch_borough", fetch)
        return summary

    def test_progress_on_standard_error_and_the_sum_on_standard_output(
        self, workspace: Workspace, fetched: FetchSummary
    ) -> None:
        result = call("fetch", EXAMPLE)
        assert result.exit_code == 0
        assert result.stdout == "thornmere: 1 downloaded, 2 there before, 1 without an address, 0 failed.\n"
        assert result.stderr == "thornmere in suite: a.pdf: downloaded.\n"

    def test_exit_code_3_where_one_could_not_be_fetched(
        self, workspace: Workspace, fetched: FetchSummary
    ) -> None:
        fetched.failed.append(("e.pdf", "e.pdf: the server does not answer."))
        result = call("fetch", EXAMPLE)
        assert result.exit_code == 3
        assert "1 failed" in result.stdout

    def test_a_misspelt_borough_fetches_nothing(self, workspace: Workspace, fetched: FetchSummary) -> None:
        assert_a_mistake(call("fetch", EXAMPLE, "thornmeer"), "thornmere")
