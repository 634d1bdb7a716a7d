"""The house rules that a machine can hold: which room may import which, sizes, notebooks, safety."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "lib" / "inspection_evidence"
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
MODULES = sorted([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.pyi")])

# Left to right; a room imports itself, the common rooms and rooms to its left.
ROOMS = (
    "errors",
    "model",
    "settings",
    "store",
    "reading",
    "families",
    "corrections",
    "kpis",
    "linking",
    "tracker",
    "pack",
)
# Where the rooms are put together.
COMPOSERS = {"batch", "cli", "fetching", "extract"}

LONGEST_MODULE = 300
LONGEST_FUNCTION = 50


def room_of(module: Path) -> str:
    """The room a file belongs to: the folder or module just under the package."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(tree: ast.Module, module: Path) -> Iterator[str]:
    """Every room of the package that a module imports, also inside functions and type checks."""
    here = ("inspection_evidence", *module.relative_to(PACKAGE).with_suffix("").parts)
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(here[: -node.level]) if node.level else []
            prefix = ".".join(base + (node.module.split(".") if node.module else []))
            names = [f"{prefix}.{alias.name}" for alias in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("inspection_evidence."))


def may_import(room: str, other: str) -> bool:
    """Whether one room may import another."""
    if room == other or room in COMPOSERS:
        return True
    return other in ROOMS and ROOMS.index(other) < ROOMS.index(room)


def identified(path: Path) -> str:
    """A file's name as a test or a failure calls it."""
    return str(path.relative_to(ROOT))


@cache
def parsed(module: Path) -> ast.Module:
    """What a module says; parsed once for all rules, since there are many modules."""
    return ast.parse(module.read_text(encoding="utf-8"))


def test_every_room_has_its_place() -> None:
    known = {*ROOMS, *COMPOSERS, "__init__", "__main__"}
    assert {room_of(module) for module in MODULES} <= known


def test_the_rule_itself() -> None:
    module = PACKAGE / "store" / "cache.py"
    source = (
        "from inspection_evidence.pack import x\nfrom ..model import Quote\nfrom . import schema\nimport os"
    )
    assert sorted(imported_rooms(ast.parse(source), module)) == ["model", "pack", "store"]
    assert may_import("pack", "store") and may_import("cli", "pack")
    assert not may_import("store", "pack") and not may_import("pack", "batch")


def wrong_imports(module: Path) -> set[str]:
    """The rooms that a module imports and may not."""
    room = room_of(module)
    if room in {"__init__", "__main__"}:
        return set()
    return {other for other in imported_rooms(parsed(module), module) if not may_import(room, other)}


def test_imports_flow_one_way() -> None:
    """Each wrong import is named with its module."""
    wrong = {identified(module): wrong_imports(module) for module in MODULES}
    assert {name: rooms for name, rooms in wrong.items() if rooms} == {}


def test_modules_are_short() -> None:
    lengths = {identified(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def long_functions(tree: ast.Module) -> list[str]:
    """The functions of a module that are too long to be one thing."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION]


def test_functions_are_short() -> None:
    long = {identified(module): long_functions(parsed(module)) for module in MODULES}
    assert {name: functions for name, functions in long.items() if functions} == {}


def test_long_functions_are_seen() -> None:
    body = "    pass\n" * LONGEST_FUNCTION
    assert long_functions(ast.parse(f"def short():\n    pass\ndef long():\n{body}")) == ["long"]


def safe_loaders(tree: ast.Module) -> set[str]:
    """The names of PyYAML's safe loader and of a module's own subclasses of it."""
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    own = {node.name for node in classes if "SafeLoader" in " ".join(map(ast.unparse, node.bases))}
    return own | {"yaml.SafeLoader", "yaml.CSafeLoader"}


def unsafe_imports(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules of one import that turn data into objects of any kind."""
    names = [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
    return [name for name in names if name.split(".")[0] in {"pickle", "marshal", "shelve"}]


def unsafe_uses(tree: ast.Module) -> Iterator[str]:
    """Uses that let data become code: eval, exec, pickle and YAML loaders that are not safe ones."""
    safe = safe_loaders(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from unsafe_imports(node)
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            given = {ast.unparse(value) for value in [*node.args, *(word.value for word in node.keywords)]}
            if called in {"eval", "exec"} or (called in {"yaml.load", "yaml.load_all"} and not given & safe):
                yield called


def test_data_never_becomes_code() -> None:
    unsafe = {identified(module): list(unsafe_uses(parsed(module))) for module in MODULES}
    assert {name: uses for name, uses in unsafe.items() if uses} == {}


def test_unsafe_uses_are_seen() -> None:
    unsafe = "import pickle\neval('1')\nyaml.load(f)\nyaml.load(f, Loader=yaml.FullLoader)"
    assert sorted(unsafe_uses(ast.parse(unsafe))) == ["eval", "pickle", "yaml.load", "yaml.load"]


def test_safe_loaders_and_their_subclasses_will_do() -> None:
    own = "class Own(yaml.SafeLoader): ...\nyaml.load(f, Loader=Own)\n"
    safe = own + "yaml.load(f, yaml.SafeLoader)\nyaml.safe_load(f)"
    assert list(unsafe_uses(ast.parse(safe))) == []


def test_there_are_notebooks() -> None:
    assert {"1-read-documents", "4-pack"} <= {notebook.stem for notebook in NOTEBOOKS}


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=[identified(notebook) for notebook in NOTEBOOKS])
def test_notebooks_hold_no_outputs_and_take_parameters(notebook: Path) -> None:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert [cell for cell in code if cell["outputs"] or cell["execution_count"] is not None] == []
    tagged = [cell for cell in code if "parameters" in cell["metadata"].get("tags", [])]
    assert len(tagged) == 1


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=[identified(notebook) for notebook in NOTEBOOKS])
def test_notebooks_hold_no_logic(notebook: Path) -> None:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    source = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    logic = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.While, ast.Try)
    assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, logic)]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=[identified(notebook) for notebook in NOTEBOOKS])
def test_each_notebook_begins_with_what_it_does_and_what_to_do(notebook: Path) -> None:
    first = json.loads(notebook.read_text(encoding="utf-8"))["cells"][0]
    assert first["cell_type"] == "markdown"
    told = "".join(first["source"])
    assert told.startswith(f"# {notebook.stem[0]} · ")
    for heading in ("Before", "Change", "Then", "Next"):
        assert f"\n- **{heading}:** " in told, heading
    assert "Run › Run All Cells" in told and "NameError" in told
