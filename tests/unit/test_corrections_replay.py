"""Old records on a new reading: words changed, an item was split, one vanished; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspection_evidence.cli.correction_lists import orphan_lines
from inspection_evidence.corrections import (
    CORRECTION_KINDS,
    Act,
    Change,
    CorrectionError,
    borough_events,
    borough_settlements,
    corrected,
    followed,
    is_closed,
    make_changes,
    orphan_rows,
    settle_orphan,
    undo,
)
from inspection_evidence.errors import ParameterError
from inspection_evidence.linking import LinkKey, LinkKind, decisions_of
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.store import Store, open_store
from tests.store_helpers import KEY, read
from tests.store_reports import CAREER, PLANS, VISITS, report

SPLIT = (
    "The quality of supervision of social workers, and the oversight that managers have of visits to"
    " children, so that drift and delay are seen early and challenged."
)
FIRST_HALF = "The quality of supervision of social workers."
SECOND_HALF = (
    "The oversight that managers have of visits to children, so that drift and delay are seen early."
)
TRACKED = ("status_agreed", "action_added", "item_noted", "link_confirmed", *CORRECTION_KINDS)
CAREER_ID, SPLIT_ID, VANISHED_ID = f"{KEY}/u1", f"{KEY}/u2", f"{KEY}/u3"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "register.sqlite", tmp_path / "cache.sqlite") as opened:
        yield opened


@pytest.fixture
def reread(store: Store) -> BoroughEvidence:
    """Two years of records on the first reading, then a reading by a better reader."""
    evidence = read(store, report(items=((None, CAREER), (None, SPLIT), (None, PLANS))))
    make_changes(store, evidence, [Change(Act.CORRECT, CAREER_ID, "owner", "LSCB")], "Ann", "command")
    make_changes(store, evidence, [Change(Act.CONFIRM, SPLIT_ID)], "Ann", "command")
    link = {"link": "repeat", "target": VANISHED_ID, "why": None, "text": CAREER, "target_text": PLANS}
    store.append_event("link_confirmed", CAREER_ID, link, "Ann")
    for item in (CAREER_ID, SPLIT_ID, VANISHED_ID):
        store.append_event("status_agreed", item, {"new": "open", "source": "command"}, "Clerk")
    action = {"title": "Train managers", "recommendations": [SPLIT_ID, VANISHED_ID], "source": "command"}
    store.append_event("action_added", "camden/action/A1", action, "Bea")
    store.append_event("item_noted", VANISHED_ID, {"text": "All plans audited", "source": "command"}, "Bea")
    better = report(
        items=(
            (None, f"{CAREER[:-1]}, in good time."),
            (None, FIRST_HALF),
            (None, SECOND_HALF),
            (None, VISITS),
        )
    )
    return read(store, better)


def history(store: Store) -> dict[str, list[str]]:
    """The kinds of what people entered, by subject."""
    found: dict[str, list[str]] = {}
    for event in borough_events(store, "camden", TRACKED, predecessors=()):
        found.setdefault(event.subject, []).append(event.kind)
    return found


def test_changed_words_keep_their_history(store: Store, reread: BoroughEvidence) -> None:
    item = corrected(reread, borough_events(store, "camden", CORRECTION_KINDS, predecessors=()))
    first = item.inspections[0].document.recommendations[0]
    assert (first.id, first.owner) == (CAREER_ID, "LSCB")
    assert history(store)[CAREER_ID] == ["item_corrected", "link_confirmed", "status_agreed"]


def test_split_and_vanished_items_are_orphans_with_all_that_hangs_on_them(
    store: Store, reread: BoroughEvidence
) -> None:
    rows = {row.identifier: row for row in orphan_rows(store, reread)}
    assert {SPLIT_ID: rows[SPLIT_ID].events, VANISHED_ID: rows[VANISHED_ID].events} == {
        SPLIT_ID: 2,
        VANISHED_ID: 2,
    }
    assert not any(row.is_settled for row in rows.values())
    unplaced = corrected(reread, borough_events(store, "camden", CORRECTION_KINDS, predecessors=())).unplaced
    assert [one.subject for one in unplaced] == [SPLIT_ID]


def test_whole_history_follows_the_item_it_is_settled_to(store: Store, reread: BoroughEvidence) -> None:
    half = reread.inspections[0].document.recommendations[2].id
    before = store.events()
    (event,) = settle_orphan(store, reread, SPLIT_ID, half, "The second half of it", "Ann", "command")
    assert history(store)[half] == ["item_confirmed", "status_agreed"]
    assert SPLIT_ID not in {one for one in history(store) if history(store)[one] != ["orphan_settled"]}
    (action,) = borough_events(store, "camden", ["action_added"], predecessors=())
    assert action.payload["recommendations"] == [half, VANISHED_ID]
    assert store.events()[: len(before)] == before  # not a letter of the records was rewritten
    undo(store, "camden", event.seq, None, "Ann", "command")
    assert history(store)[SPLIT_ID] == ["item_confirmed", "status_agreed", "orphan_settled", "undone"]


def test_links_follow_on_both_ends(store: Store, reread: BoroughEvidence) -> None:
    plans = reread.inspections[0].document.recommendations[3].id
    settle_orphan(store, reread, VANISHED_ID, plans, None, "Ann", "command")
    (key,) = [key for key in decisions_of(store, "camden") if key.kind is LinkKind.REPEAT]
    assert key == LinkKey(CAREER_ID, LinkKind.REPEAT, plans)


def test_closed_orphan_keeps_its_history_and_is_asked_about_no_more(
    store: Store, reread: BoroughEvidence
) -> None:
    settle_orphan(store, reread, VANISHED_ID, None, "The revised report drops it", "Ann", "command")
    settlements = borough_settlements(store, "camden")
    assert is_closed(VANISHED_ID, settlements) and followed(VANISHED_ID, settlements) == VANISHED_ID
    assert history(store)[VANISHED_ID] == ["status_agreed", "item_noted", "orphan_settled"]
    (row,) = [one for one in orphan_rows(store, reread) if one.identifier == VANISHED_ID]
    assert row.is_closed
    assert settle_orphan(store, reread, VANISHED_ID, None, "Again", "Ann", "command") == ()


def test_settling_refuses_what_would_lose_a_history(store: Store, reread: BoroughEvidence) -> None:
    with pytest.raises(ParameterError, match="is no orphan"):
        settle_orphan(store, reread, CAREER_ID, SPLIT_ID, None, "Ann", "command")
    with pytest.raises(ParameterError, match="cannot go to"):
        settle_orphan(store, reread, SPLIT_ID, VANISHED_ID, None, "Ann", "command")


def test_a_history_never_goes_in_a_circle(store: Store, reread: BoroughEvidence) -> None:
    assert followed("a", {"a": "b", "b": "c"}) == "c"
    assert [followed(one, {"a": "b", "b": "a"}) for one in "ab"] == ["a", "b"]
    settle_orphan(store, reread, SPLIT_ID, CAREER_ID, None, "Ann", "command")
    gone = read(store, report(items=((None, SPLIT),)))
    assert gone.inspections[0].document.recommendations[0].id == SPLIT_ID
    with pytest.raises(CorrectionError, match="was itself settled to"):
        settle_orphan(store, gone, CAREER_ID, SPLIT_ID, None, "Ann", "command")


def test_no_undo_sends_two_histories_round(store: Store, reread: BoroughEvidence) -> None:
    (there,) = settle_orphan(store, reread, SPLIT_ID, CAREER_ID, None, "Ann", "command")
    taken_back = undo(store, "camden", there.seq, None, "Ann", "command")
    gone = read(store, report(items=((None, SPLIT),)))
    settle_orphan(store, gone, CAREER_ID, SPLIT_ID, None, "Ann", "command")
    with pytest.raises(CorrectionError, match="would come back to where it started"):
        undo(store, "camden", taken_back.seq, None, "Ann", "command")
    assert history(store)[SPLIT_ID].count("status_agreed") == 2
    assert history(store)[CAREER_ID] == ["orphan_settled"]


def test_a_rejected_orphan_takes_no_other_item_out(store: Store, reread: BoroughEvidence) -> None:
    first_read = read(store, report(items=((None, CAREER), (None, SPLIT), (None, PLANS))))
    (event,) = make_changes(store, first_read, [Change(Act.REJECT, VANISHED_ID)], "Ann", "command")
    gone = read(store, report(items=((None, CAREER), (None, SPLIT))))
    with pytest.raises(CorrectionError, match=f"close it, or undo event {event.seq} first"):
        settle_orphan(store, gone, VANISHED_ID, CAREER_ID, None, "Ann", "command")
    assert settle_orphan(store, gone, VANISHED_ID, None, None, "Ann", "command")


def test_settled_item_that_is_read_again_is_listed_with_its_event(
    store: Store, reread: BoroughEvidence
) -> None:
    (event,) = settle_orphan(store, reread, SPLIT_ID, CAREER_ID, None, "Ann", "command")
    (before,) = [row for row in orphan_rows(store, reread) if row.identifier == SPLIT_ID]
    assert (before.settled_by, before.is_read_again) == (event.seq, False)
    back = read(store, report(items=((None, CAREER), (None, SPLIT))))
    (row,) = [row for row in orphan_rows(store, back) if row.identifier == SPLIT_ID]
    assert (row.settled_to, row.settled_by, row.is_read_again) == (CAREER_ID, event.seq, True)
    assert any("it is read again; undo that event" in line for line in orphan_lines([row]))
