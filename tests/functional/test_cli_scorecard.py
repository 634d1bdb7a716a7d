"""`inspection-evidence scorecard template`: it asks for what the borough's recommendations need."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from inspection_evidence.batch.scorecard_needs import scorecard_needs
from inspection_evidence.cli import main
from inspection_evidence.kpis.scorecard_needs import NeededKpi
from inspection_evidence.linking import Act, LinkKey, LinkKind, choose, decide
from inspection_evidence.settings import NotebookParameters, Workspace, load_borough, load_run
from inspection_evidence.store import open_workspace_store
from tests import pack_evidence as thornmere
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in

BEFORE = date.today() - timedelta(days=3)
"""What was read some days ago still counts."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path / "suite")
    with working_in(made):
        yield made


@pytest.fixture
def parameters(workspace: Workspace) -> NotebookParameters:
    """The borough after two of its reports were read; both ask for better supervision."""
    again = thornmere.recommendation(f"{EXAMPLE}/ilacs-2020-01-c3d4/u4", "The frequency of supervision.", 3)
    later = thornmere.ilacs_2020()
    later = later.model_copy(update={"recommendations": (*later.recommendations, again)})
    with open_workspace_store(workspace) as store:
        store.record_reading(EXAMPLE, BEFORE, [thornmere.sif_2016(), later], extractor_version="test")
    return NotebookParameters(
        workspace, load_borough(workspace, EXAMPLE), load_run(workspace, {}, "The test")
    )


def template(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["scorecard", "template", *arguments])


def needed(parameters: NotebookParameters) -> dict[str, NeededKpi]:
    return {one.kpi.id: one for one in scorecard_needs(parameters).kpis}


def settle(parameters: NotebookParameters, act: Act, kpi: str, recommendation: str) -> None:
    from inspection_evidence.batch import links_of

    with open_workspace_store(parameters.workspace) as store:
        evidence = store.latest_evidence(EXAMPLE, parameters.run.as_at)
        assert evidence is not None
        key = LinkKey(recommendation, LinkKind.KPI, kpi)
        decide(store, [choose(links_of(parameters, evidence), key, act, None)], "Ann Lead")


def test_it_asks_for_what_recommendations_need_and_says_which(
    parameters: NotebookParameters, tmp_path: Path
) -> None:
    file = tmp_path / "new" / "thornmere.xlsx"
    asked = list(needed(parameters))
    result = template(EXAMPLE, "--output", str(file))
    assert (result.exit_code, result.stdout) == (0, f"{file}: {len(asked)} KPIs to fill in.\n")
    workbook = load_workbook(file)
    assert [row[0].value for row in workbook["Scorecard"].iter_rows(min_row=2)] == asked
    assert "rereferrals" not in asked and 0 < len(asked) < 30
    first, *_ = workbook["Why these KPIs"].iter_rows(min_row=2, values_only=True)
    assert first[0] == asked[0] and str(first[3]).startswith(f"{EXAMPLE}/")
    assert first[7] == "suggested, not confirmed" and first[4] and isinstance(first[6], int)


def test_what_most_recommendations_need_comes_first(parameters: NotebookParameters) -> None:
    counts = {name: len(one.needs) for name, one in needed(parameters).items()}
    assert list(counts.values()) == sorted(counts.values(), reverse=True)
    assert counts["supervision_on_time"] == 2 > counts["private_fostering"]


def test_confirmed_links_come_first_and_rejected_ones_ask_for_nothing(
    parameters: NotebookParameters,
) -> None:
    before = needed(parameters)
    most = next(iter(before.values()))
    last = most.needs[-1].recommendation
    once = [one for one in before.values() if len(one.needs) == 1]
    settle(parameters, Act.CONFIRM, most.kpi.id, last)
    settle(parameters, Act.REJECT, once[0].kpi.id, once[0].needs[0].recommendation)
    settle(parameters, Act.CONFIRM, once[-1].kpi.id, once[-1].needs[0].recommendation)
    after = needed(parameters)
    first = after[most.kpi.id].needs[0]
    assert (first.recommendation, first.link) == (last, "confirmed")
    assert once[0].kpi.id not in after
    singles = [one.kpi.id for one in after.values() if len(one.needs) == 1]
    assert singles[0] == once[-1].kpi.id


@pytest.mark.usefixtures("workspace")
class TestNothingRead:
    def test_it_says_what_to_run_first_and_writes_nothing(self, tmp_path: Path) -> None:
        file = tmp_path / "s.xlsx"
        result = template(EXAMPLE, "--output", str(file))
        assert result.exit_code == 2 and not file.exists()
        assert "Nothing has been read for Thornmere yet" in result.stderr
        assert "run `inspection-evidence run thornmere` first" in result.stderr

    def test_all_asks_for_the_whole_catalogue(self, tmp_path: Path) -> None:
        file = tmp_path / "s.xlsx"
        assert template(EXAMPLE, "--all", "--output", str(file)).exit_code == 0
        workbook = load_workbook(file)
        asked = {row[0].value for row in workbook["Scorecard"].iter_rows(min_row=2)}
        assert {"supervision_on_time", "rereferrals"} < asked
        assert "Why these KPIs" not in workbook.sheetnames

    def test_it_says_what_to_do_with_the_workbook(self, workspace: Workspace, tmp_path: Path) -> None:
        folder = workspace.inputs / "kpi" / EXAMPLE
        elsewhere = template(EXAMPLE, "--all", "--output", str(tmp_path / "s.xlsx"))
        assert f"put it into {folder}, under a name that begins with scorecard" in elsewhere.stderr
        (folder / "scorecard.xlsx").unlink()
        there = template(EXAMPLE, "--all")
        assert there.stdout.startswith(f"{folder / 'scorecard.xlsx'}: ")
        assert "the next run reads it" in there.stderr
        with (workspace.boroughs_folder / f"{EXAMPLE}.yml").open("a", encoding="utf-8") as file:
            file.write("\nscorecard:\n  file: book.xlsx\n")
        named = template(EXAMPLE, "--all", "--output", str(tmp_path / "t.xlsx"))
        assert f"{EXAMPLE}.yml names book.xlsx as the scorecard" in named.stderr

    def test_kpis_named_are_asked_for(self, tmp_path: Path) -> None:
        file = tmp_path / "s.xlsx"
        named = ["--kpi", "rereferrals", "--kpi", "plo_duration"]
        assert template(EXAMPLE, "--output", str(file), *named).exit_code == 0
        assert [row[0].value for row in load_workbook(file)["Scorecard"].iter_rows(min_row=2)] == named[1::2]

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (
                [EXAMPLE, "--kpi", "rerefferals"],
                "there is no such KPI in the catalogue; did you mean rereferrals?",
            ),
            (["thornmeer"], "There is no borough 'thornmeer'"),
            ([EXAMPLE, "--all", "--kpi", "rereferrals"], "Name KPIs with --kpi or say --all, not both."),
        ],
    )
    def test_a_mistake_on_the_command_line_is_a_sentence(self, arguments: list[str], sentence: str) -> None:
        result = template(*arguments)
        assert result.exit_code == 2
        assert sentence in result.output and "Traceback" not in result.output


def test_where_no_recommendation_needs_any_it_says_so(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "s.xlsx"
    with open_workspace_store(workspace) as store:
        store.record_reading(EXAMPLE, BEFORE, [], extractor_version="test")
    result = template(EXAMPLE, "--output", str(file))
    assert (result.exit_code, file.exists()) == (0, False)
    assert (
        result.stdout == "No recommendation needs a figure that is not published; --all asks for every KPI.\n"
    )
