"""The example's history as it is supplied is the one that its plain data make, and fits what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.batch.evidence import read_borough
from inspection_evidence.batch.links import links_of
from inspection_evidence.batch.tracking import tracking_of
from inspection_evidence.linking import State
from inspection_evidence.settings import NotebookParameters, RunParameters, load_borough
from tests.example_workspace import EXAMPLE, make_example_workspace, read_once
from tests.executed_example import AS_AT
from tests.samples.history.__main__ import FILE, made_history
from tests.samples.history.making import export_text


def test_the_file_is_what_the_plain_data_make(tmp_path: Path) -> None:
    assert export_text(made_history(tmp_path / "suite")) == FILE.read_text(encoding="utf-8")


def test_reading_the_example_loads_it_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = make_example_workspace(tmp_path / "suite")
    monkeypatch.setattr(
        "inspection_evidence.batch.evidence.read_documents",
        lambda files, _limits: [read_once(path) for path in files],
    )
    parameters = NotebookParameters(workspace, load_borough(workspace, EXAMPLE), RunParameters(as_at=AS_AT))
    evidence = read_borough(parameters)
    assert "Thornmere is a fictional example: " in capsys.readouterr().err

    (dated,) = [one for one in evidence.documents if one.path.endswith("equality-impact-assessment.pdf")]
    assert dated.by_hand and dated.by_hand.who == "Head of Improvement"
    links = links_of(parameters, evidence)
    settled = [link for link in links.every if not link.is_open]
    assert {link.state for link in settled} == {State.CONFIRMED, State.REJECTED}
    assert not links.orphans and not any(link.has_changed for link in settled)
    tracking = tracking_of(parameters, evidence)
    assert set(tracking.tracker().items) <= tracking.known

    read_borough(parameters)
    assert capsys.readouterr().err == ""
