"""Where everything is, whatever the current directory and the environment say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import Workspace, load_borough
from tests.settings_workspace import make_workspace

VARIABLES = ("HOME", "INPUTS", "OUTPUTS", "RECORDS", "DATABASE_URL")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(f"INSPECTION_EVIDENCE_{variable}", raising=False)


def test_it_is_found_upwards_of_the_current_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = make_workspace(tmp_path)
    below = tmp_path / "notebooks" / "mine"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert Workspace.find() == expected
    assert Workspace.find(below) == expected


def test_elsewhere_it_is_the_suites_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Workspace.find().root == Path(__file__).parents[2]


def test_the_environment_moves_the_root_and_single_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(tmp_path / "house")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("INSPECTION_EVIDENCE_HOME", "house")
    monkeypatch.setenv("INSPECTION_EVIDENCE_INPUTS", "~/corpus")
    monkeypatch.setenv("INSPECTION_EVIDENCE_OUTPUTS", "made")
    monkeypatch.setenv("INSPECTION_EVIDENCE_RECORDS", "")
    workspace = Workspace.find()
    folders = (workspace.root, workspace.inputs, workspace.outputs, workspace.records)
    assert folders == tuple(tmp_path / name for name in ("house", "corpus", "house/made", "house/records"))


def test_another_process_finds_the_same_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = make_workspace(tmp_path / "house")
    for name, value in workspace.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    assert Workspace.find() == workspace


def test_a_home_without_parameters_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTION_EVIDENCE_HOME", str(tmp_path))
    with pytest.raises(
        ParameterError, match=r"INSPECTION_EVIDENCE_HOME is .* does not hold parameters/boroughs"
    ):
        Workspace.find()


def test_the_database_is_known_and_its_password_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTION_EVIDENCE_DATABASE_URL", "postgresql://lead:secret@host/evidence")
    workspace = Workspace.find()
    assert workspace.database_url == "postgresql://lead:secret@host/evidence"
    assert "secret" not in repr(workspace)


@pytest.mark.parametrize(
    "slug", ["..", "../kent", "kent/..", "/etc", "Kent", "kent\n", "", "kent.yml", "k\0"]
)
def test_no_slug_leaves_its_folder(tmp_path: Path, slug: str) -> None:
    workspace = make_workspace(tmp_path)
    with pytest.raises(ParameterError, match="cannot name a borough's folder"):
        workspace.borough_file(slug)
    with pytest.raises(ParameterError, match="cannot name a borough's folder"):
        workspace.pack_folder(slug, date(2026, 6, 30))


def test_paths_have_one_place(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    assert workspace.pack_folder("kent", date(2026, 6, 30)) == tmp_path / "outputs" / "kent" / "2026-06-30"
    assert workspace.register_file == tmp_path / "records" / "register.sqlite"
    assert workspace.cache_file == tmp_path / "outputs" / "cache.sqlite"


def test_a_borough_is_read_from_the_folder_of_another_of_its_names(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    borough = load_borough(workspace, "city-of-london")
    own, other = (tmp_path / "inputs" / "ofsted" / name for name in ("city-of-london", "london-corporation"))
    assert workspace.ofsted_folder(borough) == own
    other.mkdir(parents=True)
    assert workspace.ofsted_folder(borough) == other
    own.mkdir()
    assert workspace.ofsted_folder(borough) == own
    assert workspace.committee_folder(borough) == tmp_path / "inputs" / "committee" / "city-of-london"


def test_a_notebook_that_is_not_there_is_told(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "4-pack.ipynb").touch()
    assert workspace.notebook("4-pack").name == "4-pack.ipynb"
    with pytest.raises(ParameterError, match=r"5-pack\.ipynb: there is no such notebook"):
        workspace.notebook("5-pack")
