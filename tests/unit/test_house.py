"""The project's own files agree with one another and with the code."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "lib" / "inspection_evidence"
LOCKS = ("requirements.lock", "requirements-dev.lock")

# conda-forge's names where they are not PyPI's: the binary extra is conda's only build of psycopg,
# and matplotlib-base is matplotlib without a desktop toolkit.
CONDA_NAMES = {"psycopg": "psycopg", "matplotlib": "matplotlib-base"}
CONDA_ONLY = {"python", "pip", "pango", "fonts-conda-forge"}

# Distributions whose import has another name.
IMPORT_NAMES = {
    "beautifulsoup4": "bs4",
    "jupyter-client": "jupyter_client",
    "lazy-loader": "lazy_loader",
    "pillow": "PIL",
    "python-docx": "docx",
    "pyyaml": "yaml",
}

# Imported by a name of its own, and always installed with what is declared: its error types.
PARTS = {"pydantic_core": "pydantic"}

# Declared though no file of ours imports them: what starts them does so by name.
RUN_BY_NAME = {
    "ipykernel": "the kernel that papermill starts for each notebook",
    "jupyterlab": "`make lab`",
    "psycopg": "SQLAlchemy's driver for a postgresql+psycopg address",
}


def project() -> dict[str, Any]:
    """The project table of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def declared(*extras: str) -> dict[str, Requirement]:
    """The libraries that pyproject.toml asks for, with those of some extras, by plain name."""
    lines = list(project()["dependencies"])
    for extra in extras:
        lines += project()["optional-dependencies"][extra]
    requirements = [Requirement(line) for line in lines]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def conda_requirements() -> dict[str, Requirement]:
    """What environment.yml asks for, from conda-forge and from PyPI alike."""
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    dependencies = yaml.safe_load(text)["dependencies"]
    lines = [line for line in dependencies if isinstance(line, str)]
    lines += [line for part in dependencies if isinstance(part, dict) for line in part["pip"]]
    requirements = [Requirement(line) for line in lines if not line.startswith("-e")]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def locked(lock: str) -> dict[str, list[Requirement]]:
    """The pins of a lock file; one library can have several, for different Pythons."""
    pins: dict[str, list[Requirement]] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            pin = Requirement(line.removesuffix("\\").strip())
            pins.setdefault(canonicalize_name(pin.name), []).append(pin)
    return pins


def test_environment_yml_agrees_with_pyproject() -> None:
    conda = conda_requirements()
    wanted = declared("build", "test")
    assert str(conda["python"].specifier) == project()["requires-python"]
    assert set(conda) - CONDA_ONLY == {CONDA_NAMES.get(name, name) for name in wanted}
    for name, requirement in wanted.items():
        assert conda[CONDA_NAMES.get(name, name)].specifier == requirement.specifier, name


@pytest.mark.parametrize(
    ("lock", "extras"), [(LOCKS[0], ("build", "test")), (LOCKS[1], ("build", "test", "dev"))]
)
def test_the_locks_fit_what_is_declared(lock: str, extras: tuple[str, ...]) -> None:
    pins = locked(lock)
    for name, requirement in declared(*extras).items():
        assert name in pins, f"{name} is not in {lock}: run `make lock`"
        for pin in pins[name]:
            version = next(iter(pin.specifier)).version
            assert requirement.specifier.contains(version), f"{name} {version} in {lock}: run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_hashed_and_names_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.split(r"\n(?=\S)", text.strip())
    assert [pin for pin in pins if "==" not in pin.splitlines()[0] or "--hash=sha256:" not in pin] == []
    assert not re.search(r"://|--(extra-)?index-url|--find-links|(^|\s)/", text)


def test_the_two_locks_hold_the_same_versions() -> None:
    small, large = locked(LOCKS[0]), locked(LOCKS[1])
    assert {name: {str(pin.specifier) for pin in pins} for name, pins in small.items()} == {
        name: {str(pin.specifier) for pin in large.get(name, [])} for name in small
    }


def test_the_lock_builds_what_the_project_says() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["build-system"]["requires"] == project()["optional-dependencies"]["build"]


def python_sources() -> Iterator[str]:
    """The source of every module of the package and of the code of every notebook."""
    for module in PACKAGE.rglob("*.py"):
        yield module.read_text(encoding="utf-8")
    for notebook in (ROOT / "notebooks").glob("*.ipynb"):
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        yield "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


@cache
def imported() -> frozenset[str]:
    """The top-level names that the package and the notebooks import."""
    names: set[str] = set()
    for source in python_sources():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return frozenset(names)


def import_name(distribution: str) -> str:
    """The name under which a distribution is imported."""
    return IMPORT_NAMES.get(distribution, distribution)


def test_every_declared_library_is_used() -> None:
    used = imported()
    unused = {name for name in declared() if import_name(name) not in used} - set(RUN_BY_NAME)
    assert not unused, f"declared in pyproject.toml and imported nowhere: {', '.join(sorted(unused))}"


def test_every_imported_library_is_declared() -> None:
    known = {import_name(name) for name in declared()} | {"inspection_evidence"}
    undeclared = {PARTS.get(name, name) for name in imported()} - known - set(sys.stdlib_module_names)
    assert not undeclared, f"imported and not in pyproject.toml: {', '.join(sorted(undeclared))}"


def test_every_library_is_explained() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    unexplained = [name for name in declared("build", "test", "dev") if f"**{name}**" not in text]
    assert not unexplained, f"not in docs/dependencies.md: {', '.join(unexplained)}"


def test_every_file_of_the_package_is_installed_with_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    patterns = tomllib.loads(text)["tool"]["setuptools"]["package-data"]["inspection_evidence"]
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    data = [path.relative_to(PACKAGE) for path in files if path.suffix != ".py"]
    left_out = [
        str(path)
        for path in data
        if not any(fnmatch(str(path), pattern) or fnmatch(path.name, pattern[3:]) for pattern in patterns)
    ]
    assert not left_out, f"no package-data pattern of pyproject.toml takes {', '.join(left_out)}"


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the project's Makefile in a folder, knowing nothing of a make that runs these tests."""
    command = ["make", f"--makefile={ROOT / 'Makefile'}", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@needs_make
def test_make_alone_lists_every_target(tmp_path: Path) -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony is not None
    listed = {line.split()[1] for line in make(tmp_path).stdout.splitlines()}
    assert listed == set(phony[1].split()) - {"check-system"}


@needs_make
def test_clean_empties_outputs_and_nothing_else(tmp_path: Path) -> None:
    for folder in ("outputs/kent/2026-01-31", "records", "inputs/ofsted"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "file").touch()
    assert make(tmp_path, "clean").returncode == 0
    left = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")}
    assert left == {"outputs", "records", "records/file", "inputs", "inputs/ofsted", "inputs/ofsted/file"}


@needs_make
def test_clean_follows_no_link_out_of_outputs(tmp_path: Path) -> None:
    (tmp_path / "outputs").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").touch()
    (tmp_path / "outputs" / "link").symlink_to(tmp_path / "elsewhere")
    assert make(tmp_path, "clean").returncode == 0
    assert (tmp_path / "elsewhere" / "kept").exists()
    assert list((tmp_path / "outputs").iterdir()) == []


@needs_make
def test_a_machine_without_python_is_told_what_to_install(tmp_path: Path) -> None:
    result = make(tmp_path, "check-system", "PYTHON=no-such-python")
    assert result.returncode == 2
    assert "no-such-python was not found" in result.stderr
    assert "apt install python3 python3-venv libpango-1.0-0" in result.stderr


def documents() -> list[Path]:
    """The project's own prose."""
    return [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_and_links_in_the_documents_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", text)) <= targets
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (document.parent / link).exists()] == []
