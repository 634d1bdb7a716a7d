"""The example's lived-in history: loaded once, told as on any day, and closed to change."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from inspection_evidence.batch.example import load_example_history
from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.settings import Workspace, load_borough
from inspection_evidence.store import Store, open_workspace_store
from tests.example_workspace import EXAMPLE, ROOT
from tests.register_commands import borough_with, entered, no_inspections

FOLDER = Path("inputs") / "register" / EXAMPLE
ROW = f"{EXAMPLE}/ilacs-2020-01-ae1b/u1"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    with borough_with(no_inspections(), tmp_path / "suite", monkeypatch) as made:
        yield made


@pytest.fixture
def store(workspace: Workspace) -> Iterator[Store]:
    with open_workspace_store(workspace) as opened:
        yield opened


def load(store: Store, workspace: Workspace) -> str | None:
    return load_example_history(store, workspace, load_borough(workspace, EXAMPLE))


class TestLoading:
    def test_it_is_loaded_once_and_said(self, store: Store, workspace: Workspace) -> None:
        said = load(store, workspace)
        assert said and said.startswith("Thornmere is a fictional example: ")
        assert "of September 2024 to September 2026" in said
        before = store.events()
        assert load(store, workspace) is None and store.events() == before

    def test_who_and_when_are_as_given(self, store: Store, workspace: Workspace) -> None:
        load(store, workspace)
        given = json.loads((ROOT / FOLDER / "records.json").read_bytes())["events"]
        held = [(f"{one.at:%Y-%m-%dT%H:%MZ}", one.who, one.kind, one.subject) for one in store.events()]
        assert held == [(one["at"], one["who"], one["kind"], one["subject"]) for one in given]

    def test_a_borough_in_which_people_entered_something_is_left_alone(
        self, store: Store, workspace: Workspace
    ) -> None:
        store.append_event("item_noted", ROW, {"text": "Mine", "on": "2026-01-01"}, "Ann Lead")
        assert load(store, workspace) is None and len(store.events()) == 1

    def test_what_the_machine_wrote_does_not_count_as_entered(
        self, store: Store, workspace: Workspace
    ) -> None:
        store.append_event("identifier_minted", ROW, {"text": "x"})
        assert load(store, workspace)
        assert "Note of 17 September 2024" in entered("show", ROW)

    def test_a_real_borough_never_has_one(self, store: Store, workspace: Workspace) -> None:
        file = workspace.boroughs_folder / "kent.yml"
        file.write_text("slug: kent\nname: Kent\nons_code: E10000016\n", encoding="utf-8")
        shutil.copytree(workspace.root / FOLDER, workspace.inputs / "register" / "kent")
        assert load_example_history(store, workspace, load_borough(workspace, "kent")) is None
        assert store.events() == ()

    def test_a_damaged_file_is_a_sentence(self, store: Store, workspace: Workspace) -> None:
        (workspace.root / FOLDER / "records.json").write_text("{", encoding="utf-8")
        with pytest.raises(InspectionEvidenceError, match="damaged"):
            load(store, workspace)

    def test_its_events_refuse_change(self, store: Store, workspace: Workspace) -> None:
        load(store, workspace)
        engine = create_engine(f"sqlite:///{workspace.register_file}")
        for change in ("UPDATE events SET who = 'Nobody'", "DELETE FROM events"):
            with pytest.raises(DatabaseError), engine.begin() as connection:
                connection.execute(text(change))
        engine.dispose()


class TestShownAsAtAnyDay:
    @pytest.fixture(autouse=True)
    def loaded(self, store: Store, workspace: Workspace) -> None:
        load(store, workspace)

    def shown(self, day: str, row: str = ROW) -> str:
        return entered("show", row, "--as-at", day)

    def test_before_the_first_entry_nothing_was_tracked(self) -> None:
        told = entered("show", EXAMPLE, "--as-at", "2024-09-16")
        assert "Recommendations and decisions: 0" in told and "\nNone.\n" in told

    @pytest.mark.parametrize(
        ("day", "colour", "committee"),
        [
            ("2024-12-31", "Green: A1 is due on 31 March 2025.", ""),
            ("2025-03-31", "Green: A9 is due on 30 September 2025.", "Open, Children"),
            ("2025-09-16", "Green: A9 is due on 30 September 2025.", "Open, Children"),
            ("2025-12-31", "Blue: a committee agreed that it is implemented", "Closed: implemented, "),
            ("2026-03-31", "Green: A15 is due on 30 September 2026.", "Reopened, Children"),
            ("2026-10-31", "Red: A15 was due on 30 September 2026 and is not", "Reopened, Children"),
        ],
    )
    def test_conferences_were_closed_and_reopened(self, day: str, colour: str, committee: str) -> None:
        told = self.shown(day)
        decided = [line for line in told.splitlines() if line.startswith("Committee: ")]
        assert colour in told
        assert decided[-1:] == [line for line in decided[-1:] if committee and committee in line]

    def test_date_was_asked_for_then_agreed(self) -> None:
        assert "Due: 30 June 2025" in self.shown("2025-07-31", f"{EXAMPLE}/A3")
        assert "Red: A3 was due on 30 June 2025" in self.shown("2025-07-31", f"{EXAMPLE}/A3")
        later = self.shown("2025-09-30", f"{EXAMPLE}/A3")
        assert "Due: 31 December 2025" in later and "16 September 2025 (" in later

    def test_colour_was_set_by_hand(self) -> None:
        row = f"{EXAMPLE}/ilacs-2020-01-ae1b/u6"
        assert "Green: all its actions are declared complete" in self.shown("2026-02-02", row)
        assert "Red: set by Head of Quality Assurance on 3 February 2026" in self.shown("2026-02-03", row)

    def test_redacted_note_and_mistaken_minute_stay_told(self) -> None:
        history = entered("history", f"{EXAMPLE}/A3")
        assert "removed (redacted on 4 July 2025 by Head of Quality Assurance" in history
        closed = entered("history", f"{EXAMPLE}/sif-2016-04-ed99/8")
        assert "(minute 73)" in closed and "(undone later)." in closed and "(minute 37)" in closed

    def test_last_day_of_the_history_counts_whole(self) -> None:
        told = entered("show", EXAMPLE, "--as-at", "2026-09-15")
        assert "Actions: 0 overdue" in told and "1 with a new date asked for" in told
