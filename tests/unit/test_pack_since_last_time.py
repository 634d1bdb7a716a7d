"""What changed since the pack that was last published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from inspection_evidence.kpis import KpiSeries
from inspection_evidence.linking import Act, LinkKey, LinkKind
from inspection_evidence.linking.decisions import Decision
from inspection_evidence.model import BoroughEvidence, Document, Grade
from inspection_evidence.pack import PackSources, since_last_time
from inspection_evidence.pack.published.changes import Change, changes_between
from inspection_evidence.pack.published.position import NOTHING_TRACKED, Position, TrackedFields, position_of
from inspection_evidence.pack.published.section import PreviousPack
from inspection_evidence.pack.published.tracked import tracked_fields
from tests import pack_evidence as thornmere
from tests.pack_kpis import figures
from tests.pack_register import lived_in, told_of
from tests.pack_sources import sources, told, with_officers
from tests.pack_text import readable

LATER = "thornmere/ilacs-2026-05-e5f6/u1"
FOUND = LinkKey(LATER, LinkKind.KPI, "care_leavers_in_touch")


def position(made: PackSources | None = None, tracked: TrackedFields = NOTHING_TRACKED) -> Position:
    return position_of(made or sources(), tracked)


def changes(then: Position, now: Position) -> dict[str, tuple[Change, ...]]:
    return {group.heading: group.changes for group in changes_between(then, now)}


def without_2026() -> BoroughEvidence:
    return thornmere.evidence(thornmere.sif_2016(), thornmere.ilacs_2020(), thornmere.broken_file())


def with_2020(**fields: Any) -> PackSources:
    changed: Document = thornmere.ilacs_2020().model_copy(update=fields)
    return sources(
        thornmere.evidence(thornmere.sif_2016(), changed, thornmere.broken_file(), thornmere.ilacs_2026())
    )


def confirmed(key: LinkKey) -> PackSources:
    """The sources once a person confirmed a link."""
    link = sources().links.find(key)
    assert link is not None
    words = sources().links.linkable.recommendations[key.recommendation].asked.text
    decided = Decision(key, Act.CONFIRM, "Lead", datetime(2026, 11, 1), None, words, link.text, 1)
    return sources(decisions={key: decided})


def with_figures(before: int) -> PackSources:
    """The sources with the figures of periods that ended before a year."""
    made = sources()
    kept = [seen for seen in figures() if seen.period.end.year < before]
    return replace(made, kpis=replace(made.kpis, series=KpiSeries(kept)))


def test_nothing_changed_where_nothing_did() -> None:
    assert changes(position(), position()) == {}


def test_a_position_is_the_same_after_it_was_kept_in_a_file() -> None:
    now = position(tracked={"A1": {"Due": "1 May 2026"}})
    assert Position.model_validate_json(now.model_dump_json()) == now


def test_a_new_inspection_comes_with_its_grades_recommendations_and_file() -> None:
    found = changes(position(sources(without_2026())), position())
    assert found["Inspections"] == (Change("ILACS, May 2026", "", "Now in the pack"),)
    assert Change("Leadership and management: ILACS, May 2026", "", "Outstanding") in found["Grades"]
    assert len(found["Recommendations"]) == 2
    assert [one.about for one in found["Files"]] == ["2026-06-23-childrens-services.pdf"]


def test_a_grade_that_was_put_right_is_told_with_what_stood_before() -> None:
    judgements = tuple(
        one.model_copy(update={"grade": Grade.INADEQUATE}) if one.area_key == "leadership" else one
        for one in thornmere.ilacs_2020().judgements
    )
    found = changes(position(), position(with_2020(judgements=judgements)))
    assert found == {
        "Grades": (Change("Leadership and management: ILACS, January 2020", "Good", "Inadequate"),)
    }


def test_a_recommendation_of_other_words_is_told_and_other_spaces_are_not() -> None:
    first, *rest = thornmere.ilacs_2020().recommendations
    spaced = first.model_copy(update={"text": first.text.replace(" ", "  ")})
    assert changes(position(), position(with_2020(recommendations=(spaced, *rest)))) == {}
    other = first.model_copy(update={"text": "The timeliness of reviews."})
    (change,) = changes(position(), position(with_2020(recommendations=(other, *rest))))["Recommendations"]
    assert (change.then, change.now) == (f"“{first.text}”", "“The timeliness of reviews.”")


def test_what_is_no_longer_there_is_told_and_never_dropped() -> None:
    found = changes(position(), position(sources(without_2026())))
    assert found["Inspections"] == (Change("ILACS, May 2026", "In the pack", "No longer in it"),)
    assert {one.now for one in found["Recommendations"]} == {"No longer in it"}
    assert {one.now for one in found["Files"]} == {"No longer there"}


def test_a_newly_confirmed_link_is_told_in_a_draft_too_and_a_suggestion_is_not() -> None:
    found = changes(position(), position(confirmed(FOUND)))
    assert found == {
        "Confirmed links": (
            Change(
                "“The consistency with which personal advisers keep in touch with care leavers aged 21 and "
                "over.”",
                "",
                "Shown by the KPI “Care leavers in touch with the authority”",
                LATER,
            ),
        )
    }
    back = changes(position(confirmed(FOUND)), position())
    assert [one.now for one in back["Confirmed links"]] == ["No longer confirmed"]


def test_a_kpis_new_figure_is_told_with_its_direction_and_what_is_better() -> None:
    moved = {one.about: one for one in changes(position(with_figures(before=2025)), position())["KPIs"]}
    change = moved["Looked after children placed over 20 miles from home"]
    assert (change.then, change.now) == (
        "22% (31 March 2024)",
        "21% (31 March 2025); lower (lower is better)",
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"words": "30%", "value": 30.0}, "30% (31 March 2025); the figure was revised"),
        ({"words": "30%", "value": 30.0, "basis": "scorecard"}, "; of another source, not compared"),
    ],
)
def test_figures_that_cannot_be_compared_are_not(fields: dict[str, Any], words: str) -> None:
    now = position()
    figure = now.kpis["cla_20_miles"].model_copy(update=fields)
    later = now.model_copy(update={"kpis": now.kpis | {"cla_20_miles": figure}})
    (change,) = changes(now, later)["KPIs"]
    assert change.now.endswith(words)


def test_the_tracker_joins_by_the_fields_of_its_rows() -> None:
    then = position(tracked={"A1": {"Due": "1 May 2026", "Declared status": "In progress"}})
    now = position(
        tracked={"A1": {"Due": "30 June 2026", "Declared status": "In progress"}, "A2": {"Due": "x"}}
    )
    assert changes(then, now)["What has been done"] == (
        Change("Due: A1", "1 May 2026", "30 June 2026"),
        Change("Due: A2", "Nothing recorded", "x"),
    )


def test_a_new_date_that_is_asked_for_is_told() -> None:
    told_now = told_of(tracker=lived_in())
    fields = tracked_fields(
        told_now.tracker, told_now.rules.labels, thornmere.borough(), thornmere.run(draft=False)
    )
    asked = {name: row["New date asked for"] for name, row in fields.items() if "New date asked for" in row}
    assert asked == {"A2": "31 March 2027"}


def test_a_row_of_the_tracker_is_called_by_words_a_member_knows() -> None:
    def on(day: str, status: str) -> Position:
        return position(tracked={LATER: {"Agreed status": status}, "A1": {"Action": "Rota", "Due": day}})

    then, now = on("1 May 2026", "Open"), on("2 May 2026", "Reopened")
    asked, action = changes(then, now)["What has been done"]
    assert asked.about.startswith("Agreed status: ILACS, May 2026, “The consistency with which")
    assert asked.identifier == LATER
    assert (action.about, action.identifier) == ("Due: A1 Rota", "")


def test_a_position_names_no_listed_officer_whoever_the_pack_is_for() -> None:
    run = thornmere.run().model_copy(update={"audience": "members"})
    kept = position(sources(told("Ann Shaw will report."), run, with_officers()))
    assert "Ann Shaw" not in kept.model_dump_json()


class TestSection:
    def words(self, previous: PreviousPack | None, made: PackSources | None = None) -> str:
        return " ".join(readable(since_last_time(made or sources(), previous).html))

    def previous(self, kept: Position | None, why_not: str = "", by: str = "Head of Quality") -> PreviousPack:
        return PreviousPack("2026-05-01-1", date(2026, 5, 1), by, kept, why_not)

    def test_without_a_published_pack_it_is_one_sentence(self) -> None:
        assert "No earlier pack of Thornmere has been published" in self.words(None)

    def test_it_says_since_when_by_whom_approved_and_what(self) -> None:
        words = self.words(self.previous(position(sources(without_2026()))))
        assert "as at 1 May 2026" in words
        assert "approved by Head of Quality" in words
        assert "1 inspection new or gone" in words
        assert "ILACS, May 2026" in words

    def test_a_public_pack_says_who_approved_by_role(self) -> None:
        words = self.words(self.previous(position(), by="Ann Shaw"), sources(borough=with_officers()))
        assert "Head of Quality" in words
        assert "Ann Shaw" not in words

    def test_nothing_changed_is_said(self) -> None:
        assert "Nothing has changed" in self.words(self.previous(position()))

    def test_a_pack_that_was_tampered_with_is_not_compared_and_that_is_said(self) -> None:
        words = self.words(self.previous(None, "The pack is no longer as it was published."))
        assert "Nothing is compared." in words
        assert "no longer as it was published" in words

    def test_hostile_words_are_escaped(self) -> None:
        then = self.previous(position())
        html = since_last_time(sources(told(thornmere.HOSTILE_TEXT)), then).html
        assert "<script" not in html
        assert "&lt;script&gt;" in html

    def test_its_table_has_a_caption_and_scopes(self) -> None:
        html = since_last_time(sources(), self.previous(position(sources(without_2026())))).html
        assert '<caption id="since-last-time-caption">' in html
        assert html.count('<th scope="col">') == 3
        assert "<th>" not in html
