"""An abolished authority's rows at its successors: listed, said so, and never rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch.records import as_people_left_it
from inspection_evidence.corrections import CORRECTION_KINDS, Act, Change, borough_events, make_changes
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack import recommendation_cards
from inspection_evidence.settings import (
    BoroughParameters,
    NotebookParameters,
    RunParameters,
    Workspace,
    load_authorities,
)
from inspection_evidence.settings.successors import predecessor_slugs, predecessors_of
from inspection_evidence.store import Store, open_workspace_store
from tests.example_workspace import make_example_workspace, working_in
from tests.pack_register import told_of
from tests.pack_text import readable
from tests.store_reports import CAREER, VISITS, report

AS_AT = date(2026, 11, 22)
BEFORE, NORTH, WEST = "northamptonshire", "north-northamptonshire", "west-northamptonshire"
SINCE = date(2019, 6, 10)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path)
    with working_in(made):
        yield made


@pytest.fixture
def store(workspace: Workspace) -> Iterator[Store]:
    with open_workspace_store(workspace) as opened:
        opened.record_reading(BEFORE, AS_AT, [report("old", start=SINCE)], extractor_version="1")
        opened.record_reading(NORTH, AS_AT, [report("new")], extractor_version="1")
        yield opened


def parameters(workspace: Workspace, slug: str = NORTH, code: str = "E06000061") -> NotebookParameters:
    borough = BoroughParameters(slug=slug, name=slug.replace("-", " ").title(), ons_code=code)
    return NotebookParameters(workspace, borough, RunParameters(as_at=AS_AT))


def evidence_of(store: Store, workspace: Workspace, slug: str = NORTH) -> BoroughEvidence:
    stored = store.borough_evidence(slug, AS_AT)
    assert stored
    return as_people_left_it(store, parameters(workspace, slug), stored)


def old_item(evidence: BoroughEvidence) -> str:
    return evidence.inspections[0].document.recommendations[0].id


def test_every_abolished_authority_names_the_order_and_successors_of_its_day() -> None:
    root = Path(__file__).parents[2]
    table = load_authorities(root / "parameters" / "authorities.csv")
    gone = [row for row in table.rows if row.abolished_on]
    assert len(gone) == 5
    for row in gone:
        assert row.changed_by and "(Structural Changes) Order 20" in row.changed_by
        heirs = [table.with_code(code) for code in row.successors]
        assert heirs and all(heir and heir.created_on == row.abolished_on for heir in heirs)
    assert [row.name for row in predecessors_of(table, "cumberland")] == ["Cumbria"]
    assert predecessors_of(table, "cumberland", on=date(2023, 3, 31)) == ()


def test_successor_lists_its_predecessors_recommendations_and_says_so(
    store: Store, workspace: Workspace
) -> None:
    evidence = evidence_of(store, workspace)
    carried, own = evidence.inspections
    assert carried.carried_from and carried.carried_from.name == "Northamptonshire"
    assert own.carried_from is None
    assert old_item(evidence).startswith(f"{NORTH}/ilacs-2019-06-")
    assert [one.text for one in carried.document.recommendations] == [CAREER, VISITS]
    _, borough, run = parameters(workspace)
    page = "\n".join(readable(recommendation_cards(told_of(evidence, borough, run)).html))
    assert (
        "Carried from Northamptonshire, abolished on 1 April 2021 by The Northamptonshire (Structural"
        " Changes) Order 2020 (SI 2020/156)." in page
    )


def test_predecessors_history_stands_under_the_carried_item_and_is_not_rewritten(
    store: Store, workspace: Workspace
) -> None:
    before = store.borough_evidence(BEFORE, AS_AT)
    assert before
    item = before.inspections[0].document.recommendations[0].id
    make_changes(store, before, [Change(Act.CORRECT, item, "owner", "LSCB")], "Old Lead", "command")
    action = {"title": "Audit", "recommendations": [item]}
    store.append_event("action_added", f"{BEFORE}/action/A1", action, "Old Lead")
    written = store.events_about(BEFORE)
    assert predecessor_slugs(NORTH) == predecessor_slugs(WEST) == (BEFORE,)
    evidence = evidence_of(store, workspace)
    carried = evidence.inspections[0].document.recommendations[0]
    assert carried.owner == "LSCB" and carried.by_hand and carried.by_hand.who == "Old Lead"
    (told,) = borough_events(store, NORTH, ["action_added"])
    assert (told.subject, told.payload["recommendations"]) == (f"{NORTH}/action/{BEFORE}-A1", [carried.id])
    assert store.events_about(BEFORE) == written


def test_each_successor_goes_on_by_itself(store: Store, workspace: Workspace) -> None:
    evidence = evidence_of(store, workspace)
    change = Change(Act.REJECT, old_item(evidence), why="Not for the north")
    make_changes(store, evidence, [change], "North Lead", "command")
    assert len(evidence_of(store, workspace).inspections[0].document.recommendations) == 1
    assert borough_events(store, WEST, CORRECTION_KINDS) == ()


def test_report_that_lies_in_the_successors_own_folder_counts_once(
    store: Store, workspace: Workspace
) -> None:
    both = [report("new"), report("old", start=SINCE)]
    store.record_reading(NORTH, AS_AT, both, extractor_version="1")
    evidence = evidence_of(store, workspace)
    assert len(evidence.inspections) == 2
    assert evidence.inspections[0].carried_from is not None


def test_predecessor_with_a_file_and_nothing_stored_is_told(store: Store, workspace: Workspace) -> None:
    text = "slug: cumbria\nname: Cumbria\nons_code: E10000006\n"
    (workspace.boroughs_folder / "cumbria.yml").write_text(text, encoding="utf-8")
    stored = store.record_reading("cumberland", AS_AT, [report("new")], extractor_version="1")
    evidence = as_people_left_it(store, parameters(workspace, "cumberland", "E06000063"), stored)
    assert evidence.notes == (
        "Nothing of Cumbria, abolished on 1 April 2023, is stored: run inspection-evidence run cumbria to"
        " have its rows carried.",
    )
