"""A command on a tracker in whose folders nothing is new: light, and never an answer from before a change."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspection_evidence.settings import Workspace
from tests.command_line import call
from tests.example_workspace import EXAMPLE, environment_of, make_example_workspace, read_once, working_in
from tests.unit.test_start_up import HEAVY

FIRST, SECOND = "2016-06-14-childrens-services.pdf", "2020-02-25-childrens-services.pdf"
PROGRAM = f"""
import sys
from inspection_evidence.cli import main
main(["register", "show", "{EXAMPLE}"], standalone_mode=False)
print(*sorted(set(sys.modules).intersection({HEAVY!r})), file=sys.stderr)
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The example borough with one report alone, which was read."""
    made = make_example_workspace(tmp_path / "suite")
    ofsted = made.inputs / "ofsted" / EXAMPLE
    shutil.move(ofsted / SECOND, tmp_path / SECOND)
    shutil.rmtree(made.inputs / "register")
    for folder in ("ofsted", "committee"):
        for file in (made.inputs / folder / EXAMPLE).glob("*"):
            if file.name != FIRST:
                file.unlink()
    with monkeypatch.context() as patched, working_in(made):
        patched.setattr(
            "inspection_evidence.batch.evidence.read_documents", lambda paths, _limits: map(read_once, paths)
        )
        told = call("register", "show", EXAMPLE)
        assert told.exit_code == 0, told.output
    yield made


def shown(workspace: Workspace) -> tuple[str, str]:
    """What `register show` prints in a process of its own, and which heavy modules it loaded."""
    environment = environment_of(workspace)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout, done.stderr.splitlines()[-1]


def test_nothing_new_is_light_and_a_new_file_is_noticed(workspace: Workspace, tmp_path: Path) -> None:
    before, loaded = shown(workspace)
    assert "thornmere/sif-2016-04-" in before and "thornmere/ilacs-2020-01-" not in before
    assert loaded == ""
    report = workspace.inputs / "ofsted" / EXAMPLE / FIRST
    shutil.copyfile(tmp_path / SECOND, report)  # another file under the very same name
    after, loaded = shown(workspace)
    assert "thornmere/ilacs-2020-01-" in after and "thornmere/sif-2016-04-" not in after
    assert "inspection_evidence.families.reader" in loaded
