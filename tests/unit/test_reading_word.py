"""Word files: shown words only, numbers of lists, tables, and files that are none."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from inspection_evidence.families.council.performance import kpi_readings
from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Verdict
from inspection_evidence.reading import word_document
from inspection_evidence.reading.word_document import read_word_document


def saved(file: WordFile, folder: Path) -> Path:
    """The file as written to a folder."""
    path = folder / "paper.docx"
    file.save(str(path))
    return path


def lines_of(path: Path) -> list[str]:
    """The lines of a file that can be read."""
    read = read_word_document(path)
    assert read.verdict is Verdict.READ and read.copy is not None
    assert [one.text for one in read.copy.lines] == [
        read.copy.text[one.start : one.end] for one in read.copy.lines
    ]
    return [one.text for one in read.copy.lines]


def test_numbers_and_bullets_that_word_makes_are_printed(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_paragraph("The Committee is asked to:")
    file.add_paragraph("note the report", style="List Number")
    file.add_paragraph("agree the plan", style="List Number")
    file.add_paragraph("foster carers", style="List Bullet")
    assert lines_of(saved(file, tmp_path)) == [
        "The Committee is asked to:",
        "1. note the report",
        "2. agree the plan",
        "\u2022 foster carers",
    ]


def test_hidden_and_deleted_words_are_left_out_and_inserted_ones_read(tmp_path: Path) -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("Shown")
    paragraph.add_run(" hidden").font.hidden = True
    word = nsdecls("w")
    deleted = f'<w:del {word} w:id="1" w:author="x"><w:r><w:delText>deleted</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom {word} w:id="3" w:author="x"><w:r><w:t>moved</w:t></w:r></w:moveFrom>'
    inserted = (
        f'<w:ins {word} w:id="2" w:author="x"><w:r><w:t xml:space="preserve"> inserted</w:t></w:r></w:ins>'
    )
    for change in (deleted, moved, inserted):
        paragraph._p.append(parse_xml(change))
    assert lines_of(saved(file, tmp_path)) == ["Shown inserted"]


def test_content_controls_and_headings(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_heading("Recommendations", 1)
    inside = "<w:p><w:r><w:t>In a control</w:t></w:r></w:p>"
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    file.element.body.insert(1, parse_xml(control))
    read = read_word_document(saved(file, tmp_path))
    assert read.copy is not None
    assert [(one.text, one.bold) for one in read.copy.lines] == [
        ("Recommendations", True),
        ("In a control", False),
    ]


def test_a_kpi_table_is_read_like_a_printed_one_and_quoted_by_characters(tmp_path: Path) -> None:
    file = docx.Document()
    table = file.add_table(2, 4)
    for row, texts in enumerate(
        [("Indicator", "Target", "Latest", "RAG"), ("Plans in time", "60%", "55%", "Amber")]
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    read = read_word_document(saved(file, tmp_path))
    assert read.copy is not None
    (kpi,) = kpi_readings(read.copy.as_pages)
    assert (kpi.name, kpi.value, kpi.target, kpi.rag) == ("Plans in time", "55%", "60%", "Amber")
    quote = read.copy.in_characters(kpi.quote)
    assert quote.verified and quote.page is None and quote.characters is not None
    assert read.copy.text[slice(*quote.characters)] == "Plans in time 60% 55% Amber"


def test_a_report_in_word_is_read_by_its_family(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_heading("Thornmere Council Quarterly Performance Report", 0)
    document = read_document(saved(file, tmp_path))
    assert document.framework == "PERFORMANCE_REPORT"
    assert document.pages is None


@pytest.mark.parametrize(
    ("data", "verdict", "words"),
    [
        (b"not a zip", Verdict.DAMAGED, "is damaged or not a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", Verdict.DAMAGED, "save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Verdict.ENCRYPTED,
            "locked with a password",
        ),
    ],
)
def test_what_is_no_word_file_says_what_it_is(
    tmp_path: Path, data: bytes, verdict: Verdict, words: str
) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(data)
    read = read_word_document(path)
    assert read.verdict is verdict
    assert read.error is not None and read.error.startswith("paper.docx: ") and words in read.error


def test_a_zip_without_a_document_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("other.txt", "x")
    assert read_word_document(path).verdict is Verdict.DAMAGED


def test_a_file_that_unpacks_into_too_much_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_document, "_LARGEST_UNPACKED", 1_000_000)
    path = tmp_path / "paper.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 2_000_000)
    assert path.stat().st_size < 10_000
    assert read_word_document(path).verdict is Verdict.OVER_LIMIT


def test_a_file_without_words_says_so(tmp_path: Path) -> None:
    assert read_word_document(saved(docx.Document(), tmp_path)).verdict is Verdict.NO_TEXT_LAYER
