"""Decisions about links in SQLite files, and what a workbook of links must not do."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from inspection_evidence.linking import LinkError, read_choices, write_links
from inspection_evidence.linking import workbook_layout as layout
from inspection_evidence.store import Entry, Event, Store
from tests.links_behaviour import LinksBehaviour
from tests.links_borough import CONFERENCES, linkable, links_now
from tests.store_helpers import Addresses, OnStore


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return tmp_path / "register.sqlite", tmp_path / "cache.sqlite"


class TestOnSqlite(LinksBehaviour):
    """All that can be decided."""


class TestWorkbook(OnStore):
    def test_words_of_a_report_never_run_as_a_formula(self, store: Store, tmp_path: Path) -> None:
        file = tmp_path / "links.xlsx"
        write_links(file, links_now(store, linkable(text=f"=HYPERLINK(1) {CONFERENCES}\x07")))
        cell = load_workbook(file)[layout.LINKS_SHEET].cell(2, 2)
        assert (cell.data_type, cell.quotePrefix) == ("s", True)
        assert str(cell.value).startswith("=HYPERLINK(1)") and "\x07" not in str(cell.value)

    def test_workbook_that_is_there_is_not_overwritten(self, store: Store, tmp_path: Path) -> None:
        file = tmp_path / "links.xlsx"
        write_links(file, links_now(store))
        with pytest.raises(LinkError, match=r"links\.xlsx is there already"):
            write_links(file, links_now(store))

    def test_other_files_are_refused_in_a_sentence(self, store: Store, tmp_path: Path) -> None:
        text = tmp_path / "links.csv"
        text.write_text("identifier,decision\n", encoding="utf-8")
        other = tmp_path / "other.xlsx"
        Workbook().save(other)
        for file, told in (
            (text, "not an Excel workbook"),
            (other, "no sheet Links"),
            (tmp_path / "gone.xlsx", "cannot be opened"),
        ):
            with pytest.raises(LinkError, match=told):
                read_choices(file, links_now(store))


class TestPlannedEvents(OnStore):
    def test_plan_sees_what_happened_and_all_it_gives_is_kept(self, store: Store) -> None:
        store.append_event("other", "x", {})
        first = store.append_event("kept", "x", {"n": 1}, "Ann")
        shown: list[Event] = []

        def plan(events: tuple[Event, ...]) -> list[Entry]:
            shown.extend(events)
            return [Entry("kept", "y", {"n": 2}, "Bea"), Entry("kept", "z", {"n": 3}, "Bea")]

        added = store.append_planned(["kept"], plan)
        assert shown == [first]
        assert store.events_of(["kept"]) == (first, *added)
        assert [one.payload["n"] for one in added] == [2, 3]
