"""A pack's data opened by another program: LibreOffice's Calc, without a window."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from inspection_evidence.pack.data.register_workbook import write_register
from inspection_evidence.pack.data.table_files import csv_bytes
from inspection_evidence.pack.data.tables import Column, Row, TableSpec, table_of
from tests.pack_sources import sources, told

UTF8 = "Text - txt - csv (StarCalc):44,34,76,1,,2057,true"
"""How Calc's dialogue reads a CSV file once it has seen the mark at its beginning."""
WORDS = ("Zoë O’Neill – ‏עברית 漢", "=SUM(1)", "one\ntwo, “three”", "00123", "£5")


def converted(file: Path, form: str, *options: str) -> Path:
    """The file as Calc writes it in another form."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed: no soffice on the path")
    profile = f"-env:UserInstallation={(file.parent / 'profile').absolute().as_uri()}"
    command = [program, profile, "--headless", *options, "--convert-to", form, "--outdir", str(file.parent)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=240)
    return file.with_suffix(f".{form}")


def test_letters_of_all_kinds_stand_in_their_cells(tmp_path: Path) -> None:
    spec = TableSpec("words", "A word.", (Column("word", "A word"), Column("place", "Its place")))
    rows: list[Row] = [{"word": word, "place": "here"} for word in WORDS]
    (tmp_path / "words.csv").write_bytes(csv_bytes(table_of(spec, rows)))
    book = openpyxl.load_workbook(converted(tmp_path / "words.csv", "xlsx", f"--infilter={UTF8}"))
    cells = [tuple(cell.value for cell in row) for row in book["words"].iter_rows()]
    assert cells[0] == ("word", "place")
    assert [word for word, _ in cells[1:]] == [WORDS[0], "'=SUM(1)", *WORDS[2:]]


def test_every_word_of_the_register_is_printed(tmp_path: Path) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("poppler-utils is not installed: no pdftotext on the path")
    long = (
        f"{'Make sure that every child has a plan that is kept up to date. ' * 12}These are the last words."
    )
    write_register(tmp_path / "register.xlsx", sources(told(long)))
    pdf = converted(tmp_path / "register.xlsx", "pdf")
    words = subprocess.run([reader, str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    printed = " ".join(words.split())
    for expected in ("These are the last words.", "stand in the folder beside this file.", "[note 4]"):
        assert expected in printed
    assert printed.count("Public version") >= 6  # at the foot of every page
