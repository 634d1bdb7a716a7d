"""The parameters of a run, and of a notebook however it is started."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import (
    BoroughParameters,
    NotebookParameters,
    Report,
    RunParameters,
    Workspace,
    load_run,
    notebook_parameters,
)
from tests.settings_workspace import KENT, PARAMETERS, make_workspace


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("INSPECTION_EVIDENCE_HOME", str(tmp_path))
    return make_workspace(tmp_path)


def told(namespace: dict[str, Any]) -> list[str]:
    """The sentences that a notebook's parameters raise, without their common beginning."""
    with pytest.raises(ParameterError) as raised:
        notebook_parameters(namespace)
    return [line.removeprefix("Parameters of this notebook: ") for line in str(raised.value).splitlines()]


def test_defaults_hold_until_something_is_set(workspace: Workspace) -> None:
    run = load_run(workspace, {"draft": False, "as_at": "2026-06-30", "workers": None})
    assert (run.as_at, run.draft, run.workers) == (date(2026, 6, 30), False, None)
    assert run.page_image_resolution == load_run(workspace).page_image_resolution


@pytest.mark.parametrize("empty", [None, ""])
def test_without_a_day_the_pack_is_as_at_today(workspace: Workspace, empty: str | None) -> None:
    assert load_run(workspace, {"as_at": empty}).as_at == date.today()


def test_a_mistake_in_the_defaults_names_that_file(workspace: Workspace) -> None:
    workspace.defaults_file.write_text("draft: true\nworker: 2\nseconds_per_file: soon\n")
    with pytest.raises(ParameterError) as raised:
        load_run(workspace)
    assert str(raised.value).splitlines() == [
        "defaults.yml, line 3: seconds_per_file is 'soon', but must be a whole number.",
        "defaults.yml, line 2: worker is not a known field; did you mean workers?",
    ]


def test_in_jupyterlab_the_slug_alone_is_enough(workspace: Workspace) -> None:
    found = notebook_parameters({"slug": "kent", "as_at": None, "draft": None, "reports": None})
    assert found.workspace == workspace
    assert found.borough.statistical_neighbours == ("Essex", "East Sussex")
    assert found.run == load_run(workspace)


def test_papermill_passes_every_field_of_the_file(workspace: Workspace) -> None:
    fields = yaml.load(KENT, yaml.BaseLoader)  # all text, dates too, as papermill writes them into the cell
    expected = notebook_parameters({"slug": "kent"}).borough
    assert notebook_parameters(fields).borough == expected
    workspace.borough_file("kent").unlink()
    assert notebook_parameters(fields).borough == expected


def test_what_the_notebook_sets_stands_above_the_file(workspace: Workspace) -> None:
    borough = notebook_parameters({"slug": "kent", "statistical_neighbours": ["Devon"]}).borough
    assert borough.statistical_neighbours == ("Devon",)
    assert len(borough.reports) == 2


def test_names_of_ipython_modules_and_functions_are_no_parameters(workspace: Workspace) -> None:
    namespace = {"In": [""], "Out": {}, "_i1": "", "math": math, "helper": told, "Path": Path, "exit": 0}
    assert notebook_parameters({**namespace, "slug": "kent"}).borough.slug == "kent"


def test_a_notebook_run_again_may_hold_the_names_of_its_later_cells(workspace: Workspace) -> None:
    first: NotebookParameters = notebook_parameters({"slug": "kent"})
    again = notebook_parameters({"slug": "city-of-london", "parameters": first, "figure": 3})
    assert again.borough.name == "City of London"


@pytest.mark.parametrize(
    ("namespace", "sentence"),
    [
        ({"slug": 907}, 'slug is 907, but must be text; write one such as slug = "kent".'),
        ({}, 'slug is missing; write one such as slug = "kent".'),
        ({"slug": ""}, 'slug is missing; write one such as slug = "kent".'),
        ({"slug": "kent", "as_at": 20260630}, "as_at is 20260630, but must be a date such as 2019-04-01"),
        ({"slug": "kent", "as_at": math.nan}, "as_at is nan, but must be a date such as 2019-04-01"),
        ({"slug": "kent", "as_at": "2026-02-30"}, "as_at is '2026-02-30', but there is no such day."),
        ({"slug": "kent", "draft": "yes"}, "draft is 'yes', but must be true or false."),
        ({"slug": "kent", "draft": 1}, "draft is 1, but must be true or false."),
        ({"slug": "kent", "workers": True}, "workers is True, but must be a whole number."),
        ({"slug": "kent", "workers": math.nan}, "workers is nan, but must be a whole number."),
        ({"slug": "kent", "workers": 0}, "workers is 0, but must be 1 or more."),
        (
            {"slug": "kent", "page_image_resolution": 1200},
            "page_image_resolution is 1200, but must be 300 or less.",
        ),
        ({"slug": "kent", "name": 907}, "name is 907, but must be text"),
        ({"slug": "kent", "reports": "a.pdf"}, "reports is 'a.pdf', but must be a list"),
        ({"slug": "kent", "darft": True}, "darft is not a parameter; did you mean draft?"),
        ({"slug": "kent", "zzz": True}, "zzz is not a parameter."),
    ],
)
def test_wrong_parameters_are_refused_with_a_sentence(
    workspace: Workspace, namespace: dict[str, Any], sentence: str
) -> None:
    (line,) = told(namespace)
    assert line.startswith(sentence)


def test_all_mistakes_of_a_notebook_are_told_at_once(workspace: Workspace) -> None:
    lines = told({"slug": "kemt", "worker": 2, "draft": "no"})
    assert [line.split()[0] for line in lines] == ["worker", "draft", "There"]


def test_in_a_notebook_a_mistake_is_seen_without_traceback() -> None:
    assert ParameterError("kent.yml: slug is missing.")._render_traceback_() == ["kent.yml: slug is missing."]


@pytest.mark.parametrize("model", [BoroughParameters, Report, RunParameters])
def test_the_documentation_explains_every_field(model: type[BaseModel]) -> None:
    text = (PARAMETERS.parent / "docs" / "parameters.md").read_text(encoding="utf-8")
    assert [name for name in model.model_fields if f"| `{name}` |" not in text] == []


def test_the_defaults_file_shows_every_parameter_of_a_run() -> None:
    shown = yaml.safe_load((PARAMETERS / "defaults.yml").read_text(encoding="utf-8"))
    assert set(shown) == set(RunParameters.model_fields)
