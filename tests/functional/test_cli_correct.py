"""`inspection-evidence correct` on the example borough: what waits, what a person enters, and back again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inspection_evidence.cli import main
from inspection_evidence.settings import Workspace
from tests.example_workspace import EXAMPLE, make_example_workspace, read_once, working_in

REPORT = "2026-06-23-childrens-services.pdf"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path / "suite")
    monkeypatch.setattr(
        "inspection_evidence.batch.evidence.read_documents",
        lambda files, _limits: [read_once(path) for path in files],
    )
    with working_in(made):
        yield made


def correct(command: str, *arguments: str) -> Result:
    who = () if command in ("list", "orphans") else ("--who", "Ann Lead")
    return CliRunner().invoke(main, ["correct", command, EXAMPLE, *arguments, *who])


def first_of(report: str) -> str:
    """The first recommendation of a report, as the list names it."""
    listed = correct("list", "--all").stdout
    found = re.search(rf"^(\S+)  \[recommendation, {re.escape(report)}", listed, re.MULTILINE)
    assert found, listed
    return found[1]


@pytest.mark.usefixtures("workspace")
class TestCorrect:
    def test_set_reject_and_undo(self) -> None:
        item = first_of(REPORT)
        said = correct("set", item, "owner", "Director of children’s services", "--why", "The letter says so")
        assert re.fullmatch(r"1 entered by Ann Lead \(event \d+\), 0 stood already\.\n", said.stdout)
        listed = correct("list", "--all").stdout
        assert "corrected by Ann Lead on " in listed and "because: The letter says so" in listed
        event = re.search(r"event (\d+)", correct("reject", item, "--why", "A heading").stdout)
        assert event and f"{item}  [recommendation, {REPORT}] rejected by Ann Lead" in correct("list").stdout
        undone = correct("undo", event[1])
        assert undone.exit_code == 0 and f"Event {event[1]} about {item} undone by Ann Lead" in undone.stdout
        assert "0 rejected." in correct("list").stdout

    def test_add_and_confirm(self) -> None:
        added = correct("add", REPORT, "recommendation", "The quality of supervision.", "--page", "2")
        assert re.match(rf"{EXAMPLE}/ilacs-2026-\S+/h1 added by Ann Lead", added.stdout)
        identifier = added.stdout.split()[0]
        assert correct("confirm", identifier).stdout.startswith("1 entered by Ann Lead")
        assert "    The quality of supervision." in correct("list", "--all").stdout

    def test_document_is_described_and_repaired(self) -> None:
        damaged = "2022-09-13-childrens-services.pdf"
        assert f"{damaged}  [damaged]\n    to check: " in correct("list").stdout
        assert correct("repair", damaged, "--why", "Its grades are in the 2020 report").exit_code == 0
        assert (
            "repaired by Ann Lead" in correct("list").stdout
            and "to check: 2022" not in correct("list").stdout
        )
        for day in ("2026-06-24", "24 June 2026", "24/06/2026"):
            assert correct("document", REPORT, "published", day).exit_code == 0
        assert "corrected by Ann Lead" in correct("list").stdout

    def test_mistakes_are_sentences(self) -> None:
        assert "did you mean" in correct("set", first_of(REPORT), "onwer", "LSCB").stderr
        wrong = correct("document", REPORT, "published", "31 June 2026")
        assert wrong.exit_code == 2 and f"{REPORT}: published: '31 June 2026' is not a date" in wrong.stderr
        assert (
            f"{first_of(REPORT)}: remit is 'everybody'"
            in correct("set", first_of(REPORT), "remit", "everybody").stderr
        )
        assert "has no page 99" in correct("add", REPORT, "recommendation", "More.", "--page", "99").stderr
        assert "not both" in correct("settle", "thornmere/x/1").stderr
        assert "is no orphan" in correct("settle", "thornmere/x/1", "--closed").stderr
        assert "is no correction of thornmere" in correct("undo", "1").stderr

    def test_orphans_are_listed(self) -> None:
        assert correct("orphans").stdout == f"\n{EXAMPLE}: 0 orphans to settle, 0 settled.\n"
