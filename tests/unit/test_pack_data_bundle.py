"""The folder of data beside a pack: the same for every length, marked where it is not for the public."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from pathlib import Path

import pytest

from inspection_evidence.errors import RenderError
from inspection_evidence.pack import PackSources
from inspection_evidence.pack.data import bundle
from inspection_evidence.pack.data.bundle import MadeFrom, data_tables, write_data
from inspection_evidence.pack.data.listing import data_files, provenance_name
from inspection_evidence.pack.data.provenance import SourceFile, Versions
from inspection_evidence.settings.run import Audience, Length
from tests import pack_evidence as thornmere
from tests.pack_sources import sources, told

LENGTHS: tuple[Length, ...] = ("pack", "brief", "register")


@cache
def made_for(
    length: Length = "pack", audience: Audience = "public", words: str = "Visit sooner.", draft: bool = True
) -> PackSources:
    """What a pack of one recommendation is made from."""
    fields = {
        "length": length,
        "audience": audience,
        "exempt_paragraph": 2 if audience == "exempt" else None,
        "draft": draft,
    }
    return sources(told(words), thornmere.run().model_copy(update=fields))


def write(folder: Path, made: PackSources, position: bytes = b"{}") -> dict[str, bytes]:
    """Write the data and give every file's content."""
    pack = SourceFile(f"thornmere-{made.run.length}.html", "a" * 64)
    write_data(folder, made, data_tables(made), MadeFrom(Versions("1", "2"), (), (), (pack,)), position)
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_every_length_has_the_same_data_and_a_provenance_of_its_own(tmp_path: Path) -> None:
    written = {length: write(tmp_path / length, made_for(length)) for length in LENGTHS}
    for length, files in written.items():
        assert set(files) == {name for name, _ in data_files("thornmere", "public", length)}
        provenance = json.loads(files.pop(provenance_name(length, "public")))
        assert f"thornmere-{length}.html" in {one["prov:label"] for one in provenance["entity"].values()}
    assert written["brief"] == written["register"] == written["pack"]


def test_the_dictionary_explains_every_column_of_every_csv_file_and_no_other(tmp_path: Path) -> None:
    files = write(tmp_path / "data", made_for())
    rows = {
        Path(name).stem: list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        for name, content in files.items()
        if name.endswith(".csv")
    }
    headings = [(table, column) for table, (heading, *_) in rows.items() for column in heading]
    explained = [(table, column) for table, column, *_ in rows["data_dictionary"][1:]]
    assert sorted(headings) == sorted(explained)
    assert all(files[f"{table}.csv"].startswith(b"\xef\xbb\xbf") for table in rows)  # Excel knows by it


def test_the_provenances_of_other_lengths_stay_while_the_data_are_the_same(tmp_path: Path) -> None:
    first = write(tmp_path / "data", made_for("pack"))
    second = write(tmp_path / "data", made_for("brief"))
    assert set(second) == {*first, "provenance-brief.json"}
    assert {name: second[name] for name in first} == first


def test_the_provenance_of_other_data_goes(tmp_path: Path) -> None:
    write(tmp_path / "data", made_for("brief"))
    files = write(tmp_path / "data", made_for("pack", words="Visit every week."))
    assert {name for name in files if name.startswith("provenance")} == {"provenance.json"}


@pytest.mark.parametrize("audience", ["members", "exempt"])
def test_every_file_that_is_not_for_the_public_says_so_in_its_name(
    tmp_path: Path, audience: Audience
) -> None:
    files = write(tmp_path / "data", made_for(audience=audience))
    assert [name for name in files if not Path(name).stem.endswith(f"-{audience}")] == []
    assert set(files).isdisjoint(name for name, _ in data_files("thornmere"))
    assert json.loads(files[f"evidence-{audience}.json"])["about"]["audience"] == audience


def test_the_read_me_says_for_whom_they_are_and_names_every_file(tmp_path: Path) -> None:
    files = write(tmp_path / "data", made_for(audience="exempt", draft=False))
    words = files["read-me-exempt.txt"].decode("utf-8")
    assert "Not for publication by virtue of paragraph 2 of Part 1 of Schedule 12A" in words
    assert "Confirmed by the improvement lead." in words and "fictional example" in words
    assert [name for name in files if f"\n{name}: " not in words] == []
    drafted = write(tmp_path / "draft", made_for())["read-me.txt"].decode("utf-8")
    assert "Draft: not yet confirmed" in drafted and "For anyone to read" in drafted


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(RenderError, match="The data cannot be written to"):
        write(tmp_path / "file" / "data", made_for())


def test_where_a_file_cannot_be_written_all_that_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("The disk is full")

    before = write(tmp_path / "data", made_for())
    monkeypatch.setattr(bundle, "write_register", fail)
    with pytest.raises(RenderError, match="The disk is full"):
        write(tmp_path / "data", made_for(words="Other words."))
    assert {one.name: one.read_bytes() for one in (tmp_path / "data").iterdir()} == before
    assert [one.name for one in tmp_path.iterdir()] == ["data"]
