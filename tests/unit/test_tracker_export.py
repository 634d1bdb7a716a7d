"""Everything people entered as tables, and back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError, StoreError
from inspection_evidence.store import Registered, Store, open_store
from inspection_evidence.tracker import TrackerError, export_all, import_export
from inspection_evidence.tracker.export.specs import ITEMS, TABLES
from tests.export_behaviour import READ_BETTER, ExportBehaviour, fill
from tests.store_helpers import KEY as CAMDEN
from tests.store_helpers import Addresses, read
from tests.store_reports import CAREER, SPRING, VISITS, report, sha
from tests.tracked_borough import KEY, ONE, THREE


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return tmp_path / "register.sqlite", tmp_path / "cache.sqlite"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    with open_store(folder / "register.sqlite", folder / "cache.sqlite") as store:
        fill(store)
        export_all(store, folder / "out")
    return folder / "out"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "empty.sqlite", tmp_path / "empty-cache.sqlite") as store:
        yield store


def rows_of(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of one of the CSV files."""
    return list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text("utf-8-sig"), newline="")))


class TestOnSqlite(ExportBehaviour):
    """All that export and import do."""


def test_each_table_is_a_file_and_each_column_explained(exported: Path) -> None:
    assert {file.name for file in exported.iterdir()} == {
        "records.json",
        *(f"{table.name}.csv" for table in TABLES),
    }
    told = {(row["table"], row["column"]) for row in rows_of(exported, "data_dictionary")}
    for table in TABLES:
        heading = (exported / f"{table.name}.csv").read_text("utf-8-sig").splitlines()[0]
        assert {(table.name, name) for name in next(csv.reader([heading]))} <= told


def test_the_tables_say_what_stands(exported: Path) -> None:
    [item] = [row for row in rows_of(exported, "items") if row["identifier"] == ONE]
    assert (item["agreed"], item["committee"], item["minute"]) == ("closed_implemented", "Scrutiny", "12")
    [action] = [row for row in rows_of(exported, "actions") if row["action"].endswith("/A1")]
    assert (action["original_due"], action["due"]) == ("2026-09-30", "2026-06-30")
    [orphan] = rows_of(exported, "orphans")
    assert (orphan["identifier"], orphan["text"], orphan["settled_to"]) == (f"{KEY}/9", "Lost words", THREE)
    assert [row["target"] for row in rows_of(exported, "links")] == ["cpc"]
    assert [row["new"] for row in rows_of(exported, "corrections")] == ["b"]
    assert [row["value"] for row in rows_of(exported, "evidence")] == ["minutes.pdf"]
    assert {row["authority"] for row in rows_of(exported, "notes")} == {"thornmere", "elsewhere"}


def test_identifiers_are_told_with_their_file_words_and_earlier_ones(exported: Path) -> None:
    career, visits = rows_of(exported, "identifiers")
    assert (career["identifier"], career["inspection"], career["label"]) == (f"{CAMDEN}/u1", CAMDEN, "u1")
    assert (career["text"], career["orphaned"], career["earlier"]) == (CAREER, "false", "")
    assert (visits["text"], visits["orphaned"], visits["earlier"]) == (READ_BETTER, "false", f"{CAMDEN}/u9")
    assert [row["text"] for row in rows_of(exported, "wordings")] == [CAREER, VISITS, READ_BETTER]
    [source] = rows_of(exported, "sources")
    assert (source["sha256"], source["family"], source["first_day"]) == (sha("report"), "ILACS", str(SPRING))
    assert [row["inspection"] for row in rows_of(exported, "inspections")] == [CAMDEN]


def test_an_export_of_the_first_form_has_no_identifiers_and_comes_back(tmp_path: Path, empty: Store) -> None:
    event = (
        '{"seq": 1, "at": "2026-01-01T00:00:00+00:00", "who": "B", "kind": "item_noted",'
        ' "subject": "kent/x/1", "payload": {"text": "Here", "on": "2026-01-01"}}'
    )
    (tmp_path / "records.json").write_text(f'{{"format": 1, "events": [{event}], "tables": {{}}}}')
    assert len(import_export(empty, tmp_path)) == 1
    assert empty.registered() == Registered()


def test_a_file_that_is_known_as_part_of_another_inspection_is_refused(exported: Path, empty: Store) -> None:
    other = report(name="other")
    read(empty, other.model_copy(update={"sha256": sha("report"), "inspection_start": None}))
    before = empty.registered()
    with pytest.raises(StoreError, match="bring the export back into a register that has not read it yet"):
        import_export(empty, exported)
    assert empty.registered() == before


def test_what_the_register_knows_already_stays_as_it_is(exported: Path, empty: Store) -> None:
    read(empty, report())
    before = empty.registered()
    import_export(empty, exported)
    after = empty.registered()
    assert (after.inspections, after.sources) == (before.inspections, before.sources)
    assert after.identifiers == before.identifiers
    assert [one.text for one in after.wordings] == [CAREER, VISITS, READ_BETTER]


def test_a_note_that_was_undone_is_an_event_and_no_note(exported: Path) -> None:
    assert not [row for row in rows_of(exported, "notes") if "SUM" in row["text"]]
    assert [row for row in rows_of(exported, "events") if "SUM" in row["payload"]]


def test_formulae_are_disarmed_in_csv_and_whole_in_json(tmp_path: Path) -> None:
    with open_store(tmp_path / "r.sqlite", tmp_path / "c.sqlite") as store:
        store.append_event("item_noted", ONE, {"text": "=1+1", "on": "2026-05-01"}, "B")
        export_all(store, tmp_path / "out")
    assert [row["text"] for row in rows_of(tmp_path / "out", "notes")] == ["'=1+1"]
    content = json.loads((tmp_path / "out" / "records.json").read_text("utf-8"))
    assert content["events"][0]["payload"]["text"] == "=1+1"


def test_one_authority_can_be_exported_by_itself(tmp_path: Path) -> None:
    with open_store(tmp_path / "r.sqlite", tmp_path / "c.sqlite") as store:
        for slug in ("kent", "camden"):
            note = {"text": slug, "on": "2026-05-01"}
            store.append_event("item_noted", f"{slug}/ilacs-2024-01-aa11/1", note, "B")
        export_all(store, tmp_path / "out", {"kent"})
    assert [row["text"] for row in rows_of(tmp_path / "out", "notes")] == ["kent"]
    assert b"camden" not in (tmp_path / "out" / "records.json").read_bytes()


def test_an_export_never_mixes_with_what_is_there(exported: Path, empty: Store) -> None:
    with pytest.raises(TrackerError, match="is there already and holds something"):
        export_all(empty, exported)
    assert not [file for file in exported.parent.iterdir() if file.name.endswith(".part")]


def test_an_export_comes_back_only_where_people_entered_nothing(exported: Path, empty: Store) -> None:
    empty.append_event("item_noted", ONE, {"text": "Here", "on": "2026-05-01"}, "B")
    with pytest.raises(StoreError, match="holds 1 entries of people about thornmere already"):
        import_export(empty, exported)
    assert len(empty.events()) == 1


@pytest.mark.parametrize(
    ("content", "error", "told"),
    [
        (None, TrackerError, "cannot be read"),
        ("{", TrackerError, "records.json is damaged"),
        ("[]", TrackerError, "is no export in form 1 to 2"),
        ('{"format": 3, "events": [], "tables": {}}', TrackerError, "is no export in form 1 to 2"),
        ('{"format": 1, "events": [{"seq": 1}], "tables": {}}', ParameterError, "events 1.at is missing"),
        (
            '{"format": 1, "events": [{"seq": 0, "at": "2026-01-01T00:00:00+00:00", "who": "B", "kind": "k",'
            ' "subject": "a/b", "payload": {}}], "tables": {}}',
            TrackerError,
            "not in the order of their numbers",
        ),
        (
            '{"format": 2, "events": [], "tables": {"sources": [{"authority": "kent"}]}}',
            ParameterError,
            "sources 1.inspection is missing",
        ),
    ],
)
def test_a_folder_that_holds_no_whole_export_is_told(
    tmp_path: Path, empty: Store, content: str | None, error: type[Exception], told: str
) -> None:
    if content is not None:
        (tmp_path / "records.json").write_text(content)
    with pytest.raises(error, match=told):
        import_export(empty, tmp_path)
    assert empty.events() == ()


def test_a_row_that_the_dictionary_does_not_explain_is_never_written() -> None:
    with pytest.raises(ValueError, match="items: a row has authority, other"):
        ITEMS.of([{"authority": "kent", "other": 1}])
