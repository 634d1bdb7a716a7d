"""A document as the row that other programs read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.extract import contract_row
from inspection_evidence.extract.files import files_of, readable_files
from inspection_evidence.model import Document, Place, Quote, Recommendation, Verdict
from tests import pack_evidence as thornmere

OF_EVERY_DOCUMENT = {
    "path",
    "sha256",
    "verdict",
    "error",
    "pages",
    "framework",
    "title",
    "flags",
    "local_authority",
    "local_authority_code",
    "inspection_start",
    "inspection_end",
    "published",
    "lead_inspector",
    "inspection_team",
    "response_due",
    "judgements",
    "overall_grade_status",
    "outcome_category",
    "outcome",
    "recommendations",
    "previous_inspections",
    "authority_facts",
    "paragraphs",
    "figures",
}


def test_a_row_has_every_field_of_the_contract_for_any_verdict() -> None:
    for document in (thornmere.sif_2016(), thornmere.broken_file()):
        assert set(contract_row(document)) >= OF_EVERY_DOCUMENT


def test_a_row_is_json_and_its_dates_are_iso() -> None:
    row = json.loads(json.dumps(contract_row(thornmere.sif_2016())))
    assert (row["inspection_start"], row["published"]) == ("2016-03-01", "2016-06-14")
    assert (row["verdict"], row["framework"]) == ("read", "SIF")


def test_an_item_has_its_place_beside_its_own_fields() -> None:
    row = contract_row(thornmere.sif_2016())
    first = row["recommendations"][0]
    assert (first["number"], first["owner"], first["page"]) == ("1", "Local authority", 5)
    assert first["boxes"] == [[70.0, 200.0, 520.0, 230.0]]
    assert first["verified"] is True
    assert "quote" not in first and "places" not in first
    grade = row["judgements"][0]
    assert (grade["area_key"], grade["grade"], grade["page"]) == (
        "overall_effectiveness",
        "Requires improvement",
        1,
    )


def test_an_item_over_two_pages_begins_on_the_first_and_names_the_second() -> None:
    box = (70.0, 60.0, 500.0, 72.0)
    places = (Place(page=5, boxes=(box,)), Place(page=6, boxes=(box, box)))
    item = Recommendation(
        id="x", number="1", text="Plan.", section=None, owner=None, quote=Quote(text="Plan.", places=places)
    )
    (row,) = contract_row(thornmere.document("a.pdf", recommendations=(item,)))["recommendations"]
    assert row["page"] == 5
    assert [(place["page"], len(place["boxes"])) for place in row["continues"]] == [(6, 2)]
    assert row["verified"] is False


def test_lists_without_quotes_and_empty_lists_stay_as_they_are() -> None:
    row = contract_row(thornmere.document("a.pdf", flags=("Look at page 2.",)))
    assert row["flags"] == ["Look at page 2."]
    assert row["judgements"] == []


def test_making_a_row_changes_nothing_in_the_document() -> None:
    document = thornmere.ilacs_2020()
    contract_row(document)
    assert document == thornmere.ilacs_2020()


def test_what_is_not_known_is_null_and_never_a_guess() -> None:
    row = contract_row(Document(path="a.pdf", sha256="0" * 64, verdict=Verdict.DAMAGED, error="a.pdf: …"))
    assert [row[name] for name in ("framework", "published", "overall_grade_status", "pages")] == [None] * 4


class TestWhichFiles:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        for name in ("b.pdf", "a.PDF", "below/c.pdf", "notes.md", "picture.png", "pdf"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        (tmp_path / "folder.pdf").mkdir()
        return tmp_path

    def test_a_folder_means_its_readable_files_to_the_bottom_in_path_order(self, folder: Path) -> None:
        names = [path.relative_to(folder).as_posix() for path in readable_files(folder)]
        assert names == ["a.PDF", "b.pdf", "below/c.pdf"]

    def test_a_file_named_is_taken_whatever_its_name(self, folder: Path) -> None:
        assert files_of([folder / "notes.md", folder / "b.pdf"]) == [folder / "b.pdf", folder / "notes.md"]

    def test_what_is_named_twice_is_taken_once(self, folder: Path) -> None:
        assert files_of([folder / "below", folder / "below" / "c.pdf"]) == [folder / "below" / "c.pdf"]

    def test_a_folder_that_is_not_there_has_no_files(self, tmp_path: Path) -> None:
        assert readable_files(tmp_path / "none") == []

    def test_everything_missing_is_told_at_once(self, folder: Path) -> None:
        with pytest.raises(ParameterError) as error:
            files_of([folder / "x.pdf", folder / "b.pdf", folder / "y"])
        assert str(error.value).count("there is no such file or folder.") == 2
