"""Text copies: what is whole is given, what is damaged is said, and no page is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch.text_copies import notes_on_text_copies, text_copies_of
from inspection_evidence.extract import contract_row
from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Family, Grade, Verdict
from inspection_evidence.reading.text_copy import read_text_copy
from inspection_evidence.settings import Workspace, load_borough
from inspection_evidence.store import open_store
from tests.text_copies import FRONT, ILACS, ITEMS, LIST, WHOLE

THORNMERE = Path(__file__).parents[2] / "inputs" / "ofsted" / "thornmere"


def read(folder: Path, text: str | bytes, name: str = "copy.txt") -> Document:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_document(path)


def grades(document: Document) -> dict[str, Grade]:
    return {judgement.area_key: judgement.grade for judgement in document.judgements}


def test_the_front_is_read(tmp_path: Path) -> None:
    document = read(tmp_path, WHOLE)
    assert (document.verdict, document.framework) == (Verdict.READ, Family.SIF)
    assert document.local_authority == "Thornmere"
    assert str(document.inspection_start) == "2016-04-11"
    assert str(document.inspection_end) == "2016-05-05"
    assert str(document.published) == "2016-06-14"
    assert document.lead_inspector == "Ann Example"
    assert document.title and document.title.endswith("Safeguarding Children Board")


def test_grades_come_from_sentences_and_sections_not_from_a_column_without_names(tmp_path: Path) -> None:
    assert grades(read(tmp_path, WHOLE)) == {
        "overall_effectiveness": Grade.REQUIRES_IMPROVEMENT,
        "help_and_protection": Grade.GOOD,
        "in_care": Grade.REQUIRES_IMPROVEMENT,
        "adoption": Grade.OUTSTANDING,
        "care_leavers": Grade.GOOD,
        "leadership": Grade.GOOD,
        "lscb": Grade.INADEQUATE,
    }


def test_whole_items_are_given_and_damaged_ones_told(tmp_path: Path) -> None:
    document = read(tmp_path, WHOLE)
    assert [item.text for item in document.recommendations] == ITEMS
    assert {(item.number, item.section, item.owner) for item in document.recommendations} == {
        (None, "Recommendations", "Local authority")
    }
    (damage,) = [flag for flag in document.flags if "damaged" in flag]
    assert "LSCB" in damage and "2 items" in damage and "see the PDF" in damage


def test_pages_are_unknown_and_words_are_found_again(tmp_path: Path) -> None:
    document = read(tmp_path, WHOLE)
    assert document.pages is None
    assert any("text copy" in flag and "pages are unknown" in flag for flag in document.flags)
    quotes = [item.quote for item in document.recommendations] + [one.quote for one in document.judgements]
    for quote in quotes:
        assert quote.verified and quote.page is None and quote.boxes == ()
    row = contract_row(document)["recommendations"][0]
    assert (row["page"], row["boxes"], row["verified"]) == (None, [], True)
    first, last = row["characters"]
    assert " ".join(WHOLE[first:last].split()) == ITEMS[0]


@pytest.mark.parametrize("kept", ["1.\t", "1. ", "• ", "– "])
def test_numbers_and_bullets_that_are_left_divide_items(tmp_path: Path, kept: str) -> None:
    marks = [kept, kept.replace("1", "2")]
    items = "".join(
        mark + item.replace(" is ", " is\n", 1) + "\n" for mark, item in zip(marks, ITEMS, strict=True)
    )
    text = WHOLE.replace(LIST, f"Recommendations:\n{items}\nSummary for children and young people\n")
    document = read(tmp_path, text)
    assert [item.text for item in document.recommendations] == ITEMS
    assert [item.number for item in document.recommendations] == (["1", "2"] if "1" in kept else [None, None])


def test_items_run_together_are_not_divided_by_guess(tmp_path: Path) -> None:
    document = read(tmp_path, WHOLE.replace("night.\n\n\nAsk", "night.\nAsk"))
    assert document.recommendations == ()
    assert sum("damaged" in flag for flag in document.flags) == 2


def test_an_item_goes_on_over_a_page_break(tmp_path: Path) -> None:
    document = read(tmp_path, WHOLE.replace("told when a child is\nnot", "told when a child is\n\n\n\nnot"))
    assert [item.text for item in document.recommendations] == ITEMS


@pytest.mark.parametrize("lost", ["Write down who is told when a child is\n", "not at home at night.\n"])
def test_an_item_that_lost_a_line_is_not_given(tmp_path: Path, lost: str) -> None:
    document = read(tmp_path, WHOLE.replace(lost, ""))
    assert [item.text for item in document.recommendations] == ITEMS[1:]
    assert any("(Local authority) is damaged" in flag for flag in document.flags)


def test_grades_copied_as_columns_are_nobodys(tmp_path: Path) -> None:
    columns = (
        "Children who need help and protection\nLeadership, management and governance\nGood\nInadequate\n"
    )
    document = read(tmp_path, FRONT.replace("Good\n\npermanence\n\nGood\n", columns) + LIST)
    assert set(grades(document)) == {"overall_effectiveness"}
    assert any("leadership" in flag and "No grade is left" in flag for flag in document.flags)


def test_grades_that_differ_are_not_given(tmp_path: Path) -> None:
    row = "Leadership, management and governance Inadequate\n"
    document = read(tmp_path, WHOLE.replace("Executive summary\nStaff", row + "Executive summary\nStaff"))
    assert "leadership" not in grades(document)
    assert any("different grades for leadership" in flag for flag in document.flags)


def test_a_torn_grade_is_not_read_as_its_last_word(tmp_path: Path) -> None:
    torn = WHOLE.replace("governance\n\nGood", "governance\n\nimprovement to be good")
    assert "leadership" not in grades(read(tmp_path, torn))


@pytest.mark.parametrize(
    "encoded",
    [
        WHOLE.replace("Childrens", "Children\u2019s").encode("utf-8-sig"),
        WHOLE.replace("Childrens", "Children\u2019s").encode("cp1252"),
        WHOLE.replace("Childrens", "Children\u2019s").encode("utf-16"),
        WHOLE.replace("Childrens", "Children\ufffds").encode(),
        WHOLE.replace("\n", "\r\n").encode(),
    ],
    ids=["UTF-8 with mark", "Windows", "UTF-16", "lost apostrophe", "Windows line ends"],
)
def test_encodings_and_lost_apostrophes_make_no_difference(tmp_path: Path, encoded: bytes) -> None:
    document, plain = read(tmp_path, encoded), read(tmp_path, WHOLE, "plain.txt")
    assert grades(document) == grades(plain)
    assert [item.text for item in document.recommendations] == ITEMS


def test_an_ilacs_report_is_read(tmp_path: Path) -> None:
    document = read(tmp_path, ILACS)
    assert document.framework is Family.ILACS
    assert grades(document) == {
        "leadership": Grade.GOOD,
        "help_and_protection": Grade.REQUIRES_IMPROVEMENT,
        "in_care_and_care_leavers": Grade.GOOD,
        "overall_effectiveness": Grade.GOOD,
    }
    assert [item.text for item in document.recommendations] == [
        "The record of who is told when a child is away.",
        "Plans.",
    ]


@pytest.mark.parametrize(
    ("content", "verdict", "words"),
    [
        (b" \n", Verdict.NO_TEXT_LAYER, "empty"),
        (b"\x00\x01", Verdict.DAMAGED, "not plain text"),
        (b"%PDF-1.7", Verdict.DAMAGED, "not plain text"),
        (b"Dear all, the minutes follow.", Verdict.UNRECOGNISED, "text copy"),
    ],
)
def test_what_is_no_copy_of_a_report_is_told(
    tmp_path: Path, content: bytes, verdict: Verdict, words: str
) -> None:
    document = read(tmp_path, content)
    assert document.verdict is verdict
    assert document.error and document.error.startswith("copy.txt: ") and words in document.error


def test_far_too_much_text_is_not_taken_in(tmp_path: Path) -> None:
    path = tmp_path / "copy.txt"
    with path.open("wb") as stream:
        stream.truncate(1 << 30)
    assert read_text_copy(path).verdict is Verdict.OVER_LIMIT


def test_copy_and_pdf_are_one_inspection_and_the_pdf_speaks(tmp_path: Path) -> None:
    pdf = read_document(THORNMERE / "2016-06-14-childrens-services.pdf")
    first = f"{pdf.inspection_start:%-d %B %Y}"
    copy = read(
        tmp_path, WHOLE.replace("11 April 2016  5 May 2016", f"{first}  {pdf.inspection_end:%-d %B %Y}")
    )
    for order in ([pdf, copy], [copy, pdf]):
        with open_store(
            tmp_path / f"{order[0].pages}.sqlite", tmp_path / f"{order[0].pages}-cache.sqlite"
        ) as store:
            for documents in (order[:1], order):
                evidence = store.record_reading(
                    "thornmere", date(2026, 6, 30), documents, extractor_version="1"
                )
        (inspection,) = evidence.inspections
        assert inspection.document.sha256 == pdf.sha256
        assert [source.sha256 for source in inspection.sources] == [pdf.sha256, copy.sha256]


def test_a_copy_belongs_to_the_borough_its_title_names(tmp_path: Path) -> None:
    workspace = Workspace.find()
    inputs = replace(workspace, inputs=tmp_path)
    (tmp_path / "text").mkdir()
    read(tmp_path / "text", WHOLE, "theirs.txt")
    read(tmp_path / "text", "Minutes\nNobody came.", "nobodys.txt")
    assert text_copies_of(inputs, load_borough(workspace, "thornmere")) == [tmp_path / "text" / "theirs.txt"]
    assert text_copies_of(inputs, load_borough(workspace, "kent")) == []
    (note,) = notes_on_text_copies(inputs)
    assert note.startswith("nobodys.txt: ")


def test_a_run_of_one_borough_is_not_told_of_a_file_named_after_another(tmp_path: Path) -> None:
    workspace = Workspace.find()
    inputs = replace(workspace, inputs=tmp_path)
    (tmp_path / "text").mkdir()
    for name in ("camden-committee-2018.txt", "kent-and-camden.txt", "report.txt"):
        read(tmp_path / "text", "Minutes\nNobody came.", name)
    told = notes_on_text_copies(inputs, [load_borough(workspace, "kent")])
    assert [note.partition(":")[0] for note in told] == ["kent-and-camden.txt", "report.txt"]
    assert len(notes_on_text_copies(inputs)) == 3
