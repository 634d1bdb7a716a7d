"""A command that only looks at the tracker starts without the libraries of reading, tables and packs."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from types import ModuleType

import pytest

HEAVY = (
    "alembic",
    "bs4",
    "docx",
    "matplotlib",
    "nbconvert",
    "nbformat",
    "numpy",
    "openpyxl",
    "pandas",
    "pdfplumber",
    "psycopg",
    "pypdfium2",
    "weasyprint",
    "inspection_evidence.families.reader",
    "inspection_evidence.batch.kpis",
    "inspection_evidence.kpis.loading",
    "inspection_evidence.linking.kpi_links",
    "inspection_evidence.pack.render",
    "inspection_evidence.tracker.workbook",
)
"""What takes long to load, and what a look at the tracker does without."""


def loaded_by(module: str) -> set[str]:
    """The modules of `HEAVY` that a fresh Python has loaded once it has imported `module`."""
    program = f"import sys, {module}; print(*set(sys.modules).intersection({HEAVY!r}))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(found.stdout.split())


@pytest.mark.parametrize(
    "module",
    ["inspection_evidence.cli, sqlalchemy", "inspection_evidence.cli.register.borough_lines"],
    ids=["help", "lines of show"],
)
def test_what_help_and_show_stand_on_is_light(module: str) -> None:
    assert loaded_by(module) == set()


def test_opening_a_tracker_is_light() -> None:
    assert loaded_by("inspection_evidence.batch.tracking") == set()


def test_it_is_seen_when_something_heavy_is_loaded() -> None:
    assert "openpyxl" in loaded_by("inspection_evidence.tracker.workbook")


@pytest.mark.parametrize("room", ["batch", "kpis", "linking", "pack", "tracker"])
def test_a_room_gives_the_names_of_its_stub_and_no_others(room: str) -> None:
    package = import_module(f"inspection_evidence.{room}")
    assert package.__all__
    assert [name for name in package.__all__ if isinstance(getattr(package, name), ModuleType)] == []
    with pytest.raises(AttributeError):
        package.no_such_name  # noqa: B018
