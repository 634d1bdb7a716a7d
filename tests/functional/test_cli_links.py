"""`inspection-evidence links` on the example borough: list, decide, out and in again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inspection_evidence.cli import main
from inspection_evidence.settings import Workspace
from tests.example_workspace import EXAMPLE, make_example_workspace, read_once, working_in


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path / "suite")
    monkeypatch.setattr(
        "inspection_evidence.batch.evidence.read_documents",
        lambda files, _limits: [read_once(path) for path in files],
    )
    with working_in(made):
        yield made


def links(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["links", *arguments])


def first_kpi_link(listed: str) -> tuple[str, str]:
    """The first recommendation of a list that a KPI is suggested for, and the KPI."""
    recommendation = ""
    for line in listed.splitlines():
        if line.startswith(f"{EXAMPLE}/"):
            recommendation = line
        if line.startswith("  kpi "):
            return recommendation, line.split()[1]
    raise AssertionError(listed)


@pytest.mark.usefixtures("workspace")
class TestLinks:
    def test_list_confirm_and_withdraw(self) -> None:
        listed = links(EXAMPLE)
        assert listed.exit_code == 0 and listed.stdout == links("list", EXAMPLE).stdout
        recommendation, kpi = first_kpi_link(listed.stdout)
        taken = links("confirm", recommendation, "kpi", kpi, "--who", "Ann Lead", "--why", "It counts it")
        assert taken.stdout == "1 decided by Ann Lead, 0 stood already.\n"
        assert f"  kpi {kpi}  [confirmed" in links("list", EXAMPLE, "--all").stdout
        assert links(EXAMPLE).stdout != listed.stdout
        assert links("withdraw", recommendation, "kpi", kpi, "--who", "Ann Lead").exit_code == 0
        assert links(EXAMPLE).stdout == listed.stdout

    def test_a_passage_of_a_later_paper_is_found_and_added_as_progress(self) -> None:
        (told,) = [
            line
            for line in links(EXAMPLE, "--all").stdout.splitlines()
            if "ilacs-2020" in line and line.endswith("/u1")
        ]
        listed = links("papers", told).stdout
        assert "\nChildren and Education Scrutiny Committee, 11 March 2025 (" in listed
        assert "fourteen-year-old" not in listed
        lines = listed.splitlines()
        place = next(number for number, line in enumerate(lines) if "Managers now record" in line)
        key = lines[place - 1].split()[1]
        assert links("add", told, "progress", key, "--who", "Ann Lead").exit_code == 0
        assert f"  progress {key}  [confirmed" in links("list", EXAMPLE, "--all").stdout

    def test_mistakes_are_sentences(self) -> None:
        recommendation, _ = first_kpi_link(links(EXAMPLE).stdout)
        result = links("add", recommendation, "kpi", "icpc_15_day", "--who", "Ann")
        assert result.exit_code == 2
        assert "did you mean icpc_15_days" in result.stderr
        assert links("thornmeer").exit_code == 2

    def test_workbook_goes_out_and_in(self, tmp_path: Path) -> None:
        file = tmp_path / "links.xlsx"
        assert links("export", EXAMPLE, "--output", str(file)).exit_code == 0
        result = links("import", EXAMPLE, str(file), "--who", "Ann")
        assert (result.exit_code, result.stdout) == (0, "0 decided by Ann, 0 stood already.\n")
        assert links("export", EXAMPLE, "--output", str(file)).exit_code == 2
