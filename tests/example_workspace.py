"""A workspace of its own for a test: the example borough's files, away from the checkout's records."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document
from inspection_evidence.settings import Workspace

ROOT = Path(__file__).parents[1]
EXAMPLE = "thornmere"
_READ: dict[tuple[str, str], Document] = {}


def make_example_workspace(root: Path) -> Workspace:
    """Lay out at `root` the notebooks, the tables and the one borough of the example, and return it."""
    boroughs = root / "parameters" / "boroughs"
    boroughs.mkdir(parents=True)
    for name in ("authorities.csv", "defaults.yml", "kpi_catalogue.yml", "themes.yml", "tracker.yml"):
        shutil.copy(ROOT / "parameters" / name, root / "parameters")
    for file in (ROOT / "parameters" / "boroughs").glob(f"{EXAMPLE}.*"):
        shutil.copy(file, boroughs)
    shutil.copytree(ROOT / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".*"))
    for folder in ("ofsted", "committee", "kpi", "register"):
        shutil.copytree(ROOT / "inputs" / folder / EXAMPLE, root / "inputs" / folder / EXAMPLE)
    return workspace_at(root)


def workspace_at(root: Path) -> Workspace:
    """The workspace whose folders all lie at `root`."""
    return Workspace(root, root / "inputs", root / "parameters", root / "records", root / "outputs")


def read_once(path: Path) -> Document:
    """The document of a file; the same file in another test's folder is not read again."""
    known = (path.name, sha256(path.read_bytes()).hexdigest())
    if known not in _READ:
        _READ[known] = read_document(path)
    return _READ[known].model_copy(update={"path": str(path)})


def add_borough(workspace: Workspace, slug: str, name: str, ons_code: str) -> Path:
    """Add a borough of no reports, and return its folder, which is not yet there."""
    text = f"slug: {slug}\nname: {name}\nons_code: {ons_code}\n"
    (workspace.boroughs_folder / f"{slug}.yml").write_text(text, encoding="utf-8")
    return workspace.inputs / "ofsted" / slug


def environment_of(workspace: Workspace) -> dict[str, str]:
    """The environment in which another process works in this workspace and in no database."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("INSPECTION_EVIDENCE_")}
    library = str(ROOT / "lib")
    path = os.pathsep.join([library, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**ours, **workspace.environment, "PYTHONPATH": path}


@contextmanager
def working_in(workspace: Workspace) -> Iterator[None]:
    """This process and the kernels it starts work in `workspace`; afterwards as before."""
    before, changed = dict(os.environ), environment_of(workspace)
    os.environ.clear()
    os.environ.update(changed)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
