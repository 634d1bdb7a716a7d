"""What the last published pack told as completed: by what it kept, else by the register of its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inspection_evidence.batch.tracked import pack_register, tracked_position
from inspection_evidence.pack.published.position import position_of
from inspection_evidence.pack.published.section import PreviousPack
from inspection_evidence.settings import NotebookParameters, load_borough
from inspection_evidence.store import open_workspace_store
from inspection_evidence.tracker import add_action, change_action
from tests import pack_evidence as thornmere
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in
from tests.pack_links import ADVISERS
from tests.pack_register import PARENTS
from tests.pack_sources import sources
from tests.tracker_helpers import Diary

PACK = date(2026, 6, 1)
MORNING, AFTERNOON = datetime(2026, 6, 1, 8, tzinfo=UTC), datetime(2026, 6, 1, 15, tzinfo=UTC)
A1, A2 = f"{EXAMPLE}/action/A1", f"{EXAMPLE}/action/A2"


@pytest.fixture
def parameters(tmp_path: Path) -> Iterator[NotebookParameters]:
    """Two actions declared complete on the day of the last pack, before and after it was made."""
    workspace = make_example_workspace(tmp_path / "suite")
    diary = Diary()
    diary.apply(add_action("Rota", [ADVISERS], name="1"), add_action("Audit", [PARENTS], name="2"))
    diary.apply(change_action("A1", "declared", "complete", on=date(2026, 5, 29)), at=MORNING)
    diary.apply(change_action("A2", "declared", "complete", on=date(2026, 5, 30)), at=AFTERNOON)
    with working_in(workspace):
        with open_workspace_store(workspace) as store:
            store.restore_events(diary.events)
        yield NotebookParameters(workspace, load_borough(workspace, EXAMPLE), thornmere.run())


def previous(completed: Mapping[str, int] | None, as_at: date = PACK) -> PreviousPack:
    position = position_of(sources()).model_copy(update={"as_at": as_at, "completed": completed})
    return PreviousPack("2026-06-01-1", as_at, "The director", position)


def new(parameters: NotebookParameters, last: PreviousPack | None) -> list[str]:
    told = pack_register(parameters, sources(), last)
    return [action.number for action in told.completed.declared]


def test_a_pack_keeps_what_it_tells_as_completed(parameters: NotebookParameters) -> None:
    tracked = tracked_position(parameters, sources())
    kept = position_of(sources(), tracked.fields, tracked.completed)
    assert kept.completed == {A1: 1, A2: 1}


def test_what_was_entered_after_the_pack_was_made_is_told_by_the_next(parameters: NotebookParameters) -> None:
    assert new(parameters, previous({A1: 1})) == ["A2"]
    assert new(parameters, None) == ["A1", "A2"]


def test_without_a_kept_list_the_register_at_the_end_of_the_pack_s_day_is_taken(
    parameters: NotebookParameters,
) -> None:
    assert new(parameters, previous(None)) == []
    gone = PreviousPack("2026-06-01-1", PACK, "The director", None, "It is no longer as it was.")
    assert new(parameters, gone) == []
    assert new(parameters, previous(None, date(2026, 5, 31))) == ["A1", "A2"]
