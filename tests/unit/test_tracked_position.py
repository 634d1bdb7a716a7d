"""Which rows notebook 3 lists and in which order; where the borough stands, in a table, words and bars."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from inspection_evidence.model import (
    BoroughEvidence,
    Decision,
    Family,
    Paper,
    Recommendation,
    Remit,
)
from inspection_evidence.pack import open_rows_table, where_it_stands
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.due_chart import actions_by_due, due_chart
from inspection_evidence.pack.tracked.listing import Order, Wanted, choices_of, chosen, line_of
from inspection_evidence.pack.tracked.position import position_sentence
from inspection_evidence.pack.tracked.rows import (
    NO_LONGER_READ,
    WITHHELD,
    RowView,
    row_views,
    untracked_of_papers,
)
from inspection_evidence.tracker import add_action, note_item
from tests import pack_evidence as thornmere
from tests.pack_text import readable
from tests.tracked_notebook import (
    ADVISERS,
    DAY,
    FOSTERING,
    LIFE_STORY,
    filled,
    links_of,
    tracking_at,
)

DECISION = "thornmere/scrutiny-2026-09-0a0b/42"


@pytest.fixture(scope="module")
def tracking(tmp_path_factory: pytest.TempPathFactory) -> BoroughTracking:
    return filled(tracking_at(tmp_path_factory.mktemp("tracked"), with_paper()))


@pytest.fixture(scope="module")
def views(tracking: BoroughTracking) -> tuple[RowView, ...]:
    return row_views(tracking, tracking.position(), links_of(tracking))


def with_paper() -> BoroughEvidence:
    """The borough's evidence with the minutes of a committee, whose second decision tells a child's story."""
    story = "To note that Child A, a girl of nine, was placed 40 miles away from her brother."
    texts = {"42": "That officers report on life-story work in March.", "43": story}
    decisions = tuple(
        Decision(id=f"{DECISION[:-2]}{number}", number=number, text=text, quote=thornmere.quote(text),
                 remit=Remit.CHILDREN, owner=None, procedural=False, vote=None, outcome=None)
        for number, text in texts.items()
    )  # fmt: skip
    minutes = thornmere.document(
        "2026-09-10-minutes.pdf",
        framework=Family.COMMITTEE_MINUTES,
        committee="Scrutiny Committee",
        meeting_date=thornmere.AS_AT - 73 * DAY,
        decisions=decisions,
    )
    paper = Paper(key=DECISION.rpartition("/")[0], authority="thornmere", sources=(minutes,))
    return thornmere.evidence().model_copy(update={"papers": (paper,)})


def names(views: list[RowView]) -> list[str]:
    return [view.identifier for view in views]


def test_rows_stand_newest_first_in_the_words_of_packs(views: tuple[RowView, ...]) -> None:
    first = views[0]
    assert (first.identifier, first.label, first.place) == (ADVISERS, "1", "ILACS, May 2026")
    assert (first.leads, first.due) == (
        ("Head of Learning", "Head of Leaving Care"),
        thornmere.AS_AT - 30 * DAY,
    )
    places = list(dict.fromkeys(view.place for view in views))
    assert places == ["ILACS, May 2026", "ILACS, January 2020", "Single inspection, March 2016"]
    assert line_of(first).startswith("Red · ILACS, May 2026 · 1 · due 23 October 2026 · The consistency")


def test_closed_rows_are_listed_only_when_asked_for(views: tuple[RowView, ...]) -> None:
    assert FOSTERING not in names(chosen(views, Wanted()))
    assert FOSTERING in names(chosen(views, Wanted(closed=True)))


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(colour="Red"),
        Wanted(lead="Head of Leaving Care"),
        Wanted(order=Order.COLOUR),
        Wanted(order=Order.DUE),
    ],
)
def test_filters_and_orders_bring_the_overdue_row_first(views: tuple[RowView, ...], wanted: Wanted) -> None:
    shuffled = tuple(reversed(views))
    assert names(chosen(shuffled, wanted))[0] == ADVISERS


def test_filters_offer_what_the_rows_have(views: tuple[RowView, ...]) -> None:
    choices = choices_of(views)
    assert choices.colours[:2] == ("Red", "Amber")
    assert choices.leads == ("Head of Learning", "Head of Leaving Care", "Nobody yet")
    assert len(chosen(views, Wanted(lead="Nobody yet", place=choices.places[0]))) == 1
    theme = next(view.theme for view in views if view.identifier == LIFE_STORY)
    assert LIFE_STORY in names(chosen(views, Wanted(theme=theme)))
    assert names(chosen(views, Wanted(order=Order.LAST, closed=True)))[0] == FOSTERING


def test_decisions_of_papers_wait_to_be_tracked_and_no_childs_story_is_told(
    tracking: BoroughTracking,
) -> None:
    first, second = untracked_of_papers(tracking, tracking.tracker(), links_of(tracking))
    assert (first.identifier, first.kind, first.label) == (DECISION, "Decision", "42")
    assert first.place == "Scrutiny Committee, 10 September 2026" and not first.is_tracked
    assert second.words == WITHHELD
    tracking_more = tracking_at_copy(tracking)
    tracking_more.apply([note_item(DECISION, "Taken up.")], "Bea", "command")
    tracker = tracking_more.tracker()
    assert DECISION in [row.identifier for row in tracking_more.register(tracker).rows]
    assert len(untracked_of_papers(tracking_more, tracker, links_of(tracking))) == 1


def tracking_at_copy(tracking: BoroughTracking) -> BoroughTracking:
    """The same evidence over records of its own."""
    folder = tracking.parameters.workspace.root / "copy"
    folder.mkdir()
    return filled(tracking_at(folder, tracking.evidence))


def test_position_counts_and_names_what_needs_somebody(tracking: BoroughTracking) -> None:
    page = "\n".join(readable(where_it_stands(tracking).html))
    for line in (
        "Open | 9 | recommendations that no committee has closed",
        "Not taken up | 7 | of them, about which nobody has entered anything",
        "Overdue | 1 | actions whose date is past, for 1 recommendation",
        "Due soon | 1 | actions due within 30 days",
        "Likely to miss | 1 |",
        "New dates asked for | 1 |",
        "Closed | 1 |",
        "Head of Learning | 12 December 2026, 21 January 2027 asked for | 1, ILACS, May 2026; 2, ILACS",
        "No trainer yet.",
    ):
        assert line in page
    assert "<b>every</b>" not in where_it_stands(tracking).html
    told = position_sentence(tracking.position())
    assert told.startswith("9 recommendations open, 1 action overdue, 1 action due soon")


def test_bars_count_every_unfinished_action_once(tracking: BoroughTracking) -> None:
    register = tracking.position()
    counts = actions_by_due(register)
    assert list(counts.values()) == [1, 1, 0, 0, 0]
    drawn = due_chart(register)
    assert drawn is not None and "2 actions still to be done on 22 November 2026" in drawn.description
    assert "Overdue: 1; Due by 22 December 2026: 1" in drawn.description
    assert base64.b64decode(drawn.source.partition(",")[2]).startswith(b"<?xml")


def test_position_of_a_past_day_is_as_it_stood(tracking: BoroughTracking) -> None:
    before = thornmere.run(as_at=thornmere.AS_AT - 400 * DAY)
    past = replace(tracking, parameters=tracking.parameters._replace(run=before))
    html = where_it_stands(past).html
    assert "Nothing is tracked yet" in html and "Bar" not in html
    assert "ILACS, May 2026" not in open_rows_table(past, links_of(tracking)).html


def test_open_rows_have_colour_reason_and_next_date(tracking: BoroughTracking) -> None:
    page = "\n".join(readable(open_rows_table(tracking, links_of(tracking)).html))
    assert "ILACS, May 2026: 3 open on 22 November 2026" in page
    assert "Red A1 was due on 23 October 2026 and is not complete" in page.replace("RedA1", "Red A1")


def test_what_is_no_longer_read_keeps_its_row(tmp_path: Path) -> None:
    tracking = filled(tracking_at(tmp_path))
    unread = replace(tracking, evidence=thornmere.evidence(thornmere.ilacs_2020()))
    views = row_views(unread, unread.position(), links_of(unread))
    gone = [view for view in views if view.words == NO_LONGER_READ]
    assert names(gone) == [ADVISERS, LIFE_STORY] == names(list(views[-2:]))
    assert gone[0].place == "No longer read" and gone[0].label == "u1"


def test_reports_on_others_and_on_schools_are_no_rows(tmp_path: Path) -> None:
    of_another = thornmere.ilacs_2020().model_copy(update={"local_authority_code": "E06000001"})
    school = thornmere.ilacs_2026().model_copy(update={"framework": Family.SCHOOL})
    tracking = tracking_at(tmp_path, thornmere.evidence(of_another, school))
    assert tracking.position().rows == ()
    tracking.apply([add_action("Help the school", [ADVISERS])], "Bea", "command")
    assert [row.identifier for row in tracking.position().rows] == [ADVISERS]


def test_known_are_all_recommendations_and_decisions(tracking: BoroughTracking) -> None:
    assert {ADVISERS, DECISION} <= tracking.known
    told: tuple[Recommendation, ...] = thornmere.sif_2016().recommendations
    assert {one.id for one in told} <= tracking.known
