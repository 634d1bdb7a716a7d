"""Trackers in tables: rows under a header of actions or recommendations, owners and dates."""

from __future__ import annotations

from itertools import pairwise

import pytest

from inspection_evidence.families.council import trackers
from inspection_evidence.families.council.trackers import Tracked, read_trackers
from inspection_evidence.reading.page import Pages
from inspection_evidence.reading.tables import RuledRow
from tests.pages import Sheet, pages_of

EDGES = (57.0, 90.0, 330.0, 430.0, 540.0)
HEIGHT = 14.4


def table(*rows: tuple[str, ...]) -> Pages:
    """A page with a table of four columns, a printed line a row."""
    sheet = Sheet()
    for row in rows:
        sheet.put(*row, at=tuple(edge + 2 for edge in EDGES[: len(row)]))
    return pages_of(sheet)


def tracked(monkeypatch: pytest.MonkeyPatch, pages: Pages) -> Tracked:
    """What the table on `pages` holds, its borders drawn around each printed line."""
    rows = [
        RuledRow(
            1,
            tuple((left, line.top - 1, right, line.top + HEIGHT - 2) for left, right in pairwise(EDGES)),
        )
        for line in pages.body
    ]
    monkeypatch.setattr(trackers, "ruled_rows_of", lambda _path, _pages: rows)
    return read_trackers(pages)


def test_rows_are_actions_with_owner_and_due(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tracked(
        monkeypatch,
        table(("No", "Action", "Owner", "Due date"), ("1", "Send the survey", "Jane Doe", "1 June 2024")),
    )
    assert [(one.text, one.owner, one.due) for one in found.actions] == [
        ("Send the survey", "Jane Doe", "1 June 2024")
    ]


def test_rows_are_recommendations_with_number_and_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tracked(
        monkeypatch,
        table(
            ("Ref", "Recommendation", "Lead officer", "Deadline"), ("R4", "Raise the rates", "A Pell", "May")
        ),
    )
    assert [(one.number, one.text, one.owner) for one in found.recommendations] == [
        ("R4", "Raise the rates", "A Pell")
    ]
    assert not found.actions


def test_a_row_without_a_task_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not tracked(monkeypatch, table(("No", "Action", "Owner", "Due date"), ("1",))).actions


@pytest.mark.parametrize("heads", [("No", "Risk", "Owner", "Due date"), ("No", "Action", "Cost", "Status")])
def test_another_table_is_no_tracker(monkeypatch: pytest.MonkeyPatch, heads: tuple[str, ...]) -> None:
    found = tracked(monkeypatch, table(heads, ("1", "Send the survey", "Jane Doe", "1 June 2024")))
    assert not found.actions
    assert not found.recommendations


def test_borders_are_not_looked_for_where_no_line_heads_a_tracker(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_path: object, _pages: object) -> list[RuledRow]:
        raise AssertionError

    monkeypatch.setattr(trackers, "ruled_rows_of", never)
    assert not read_trackers(table(("No", "Risk", "Score", "Rating"))).actions
