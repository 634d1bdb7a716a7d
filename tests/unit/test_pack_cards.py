"""Cards and tables of a pack at their limits: long, none, many, other scripts, hostile, untracked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from inspection_evidence.model import BoroughEvidence, Document, Family
from inspection_evidence.pack import at_a_glance, recommendation_cards, register_tables
from inspection_evidence.pack.checks import check_document
from inspection_evidence.pack.registers.requests import requests_of
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.tracker import (
    Tracker,
    add_action,
    add_evidence,
    agree_status,
    change_action,
    note_item,
    override_rag,
    revise_date,
    set_response,
)
from tests import pack_evidence as thornmere
from tests import pack_kpis
from tests.pack_links import ADVISERS, CONFERENCES
from tests.pack_register import lived_in, told_of
from tests.pack_text import readable
from tests.tracker_helpers import Diary

HEBREW = "שירה כהן"


def page(told: PackRegister) -> str:
    return "".join(make(told).html for make in (at_a_glance, register_tables, recommendation_cards))


def text(told: PackRegister) -> str:
    return "\n".join(readable(page(told)))


def recommending(*texts: str) -> BoroughEvidence:
    items = [
        thornmere.recommendation(f"thornmere/ilacs-2020-01-c3d4/{n}", one, 2) for n, one in enumerate(texts)
    ]
    document: Document = thornmere.ilacs_2020().model_copy(update={"recommendations": tuple(items)})
    return thornmere.evidence(document)


def tracked(*changes: object) -> Tracker:
    diary = Diary()
    diary.apply(*changes)  # type: ignore[arg-type]
    return diary.now


def test_each_question_has_its_table_and_count() -> None:
    shown = text(told_of(tracker=lived_in()))
    for words in (
        "8 open recommendations, of 9 in all",
        "2 actions overdue, for 2 recommendations",
        "Agree or refuse 1 new date",
        "Close, or keep open, 1 recommendation of which all actions are declared complete",
        "7 live recommendations, newest inspection first",
        "Of 9 recommendations, 7 are live (table A), 1 is open and put aside (table E), and 1 is closed",
        "| 30 September 2026 | 53 days late | Rota drafted with the personal advisers. (3 January 2026)",
        "| 31 October 2026 | 31 March 2027 | The trainer left",
        "| Closed: implemented | Scrutiny, 4 November 2025, minute 27",
    ):
        assert words in shown, words


def test_card_has_dates_first_and_asked_for_status_reason_and_evidence() -> None:
    shown = text(told_of(tracker=lived_in()))
    for words in (
        "Standing: Red: A1 was due on 30 September 2026 and is not complete.",
        "Response: Partly accepted: Training is bought with the region",
        "Date: 31 October 2026. Asked for, not agreed: 31 March 2027 (The trainer left).",
        "Committee: Closed: implemented. Agreed by Scrutiny on 4 November 2025, minute 27.",
        "Evidence: KPI: Initial child protection conferences within 15 working days",
    ):
        assert words in shown, words


def test_the_meeting_that_closed_a_row_stands_once_on_its_card() -> None:
    shown = text(told_of(tracker=lived_in()))
    assert "Standing: Blue: a committee agreed that it is implemented.\n" in shown


def test_an_action_s_colour_is_told_only_where_it_says_more_than_its_card() -> None:
    rota = add_action("Rota", [ADVISERS], due=date(2025, 9, 30), name="late")
    visit = add_action("Visit", [ADVISERS], due=date(2025, 9, 30), name="done")
    done = change_action("done", "declared", "complete", on=date(2025, 9, 1))
    red = override_rag(ADVISERS, "red", why="The audit of May")
    shown = "\n".join(readable(recommendation_cards(told_of(tracker=tracked(rota, visit, done, red))).html))
    late = "A1 was due on 30 September 2025 and is not complete"
    assert f"(by the rule it would be Red: {late})" in shown
    assert shown.count(late) == 1
    assert (
        "Officers declare: Complete, 1 September 2025.\n" in shown and "A2 is declared complete" not in shown
    )


def test_first_date_stands_only_where_another_is_in_force() -> None:
    rota = add_action("Rota", [ADVISERS], due=date(2026, 9, 30), name="it")
    asked = revise_date("it", date(2026, 12, 31), why="Two vacancies")
    agreed = revise_date("it", date(2026, 12, 31), why="Two vacancies", agreed_by="Scrutiny")
    only_asked = text(told_of(tracker=tracked(rota, asked)))
    assert "First date" not in only_asked
    moved = text(told_of(tracker=tracked(rota, agreed)))
    assert "Date: 31 December 2026. First date: 30 September 2026." in moved


def test_a_committee_s_card_with_nothing_on_it_says_so_once() -> None:
    shown = readable(recommendation_cards(told_of(run=thornmere.run(draft=False))).html)
    assert any("Open. No response recorded yet, no action and no confirmed KPI." in line for line in shown)
    assert not any("No KPI is confirmed for it" in line for line in shown)


def test_why_a_committee_closed_or_reopened_stands_on_the_card_and_in_table_e() -> None:
    agreed = partial(agree_status, ADVISERS, committee="Scrutiny", meeting_date=date(2025, 11, 4))
    closed = agreed("closed_not_implemented", minute="27", why="The service ended.")
    again = agreed("reopened", minute="28", why="It fell again")
    shown = text(told_of(tracker=tracked(closed)))
    where = "Agreed by Scrutiny on 4 November 2025, minute 27."
    words = f"Closed: not implemented. {where} Reason: The service ended."
    assert f"Committee: {words}\n" in shown and f" | {words}\n" in shown
    reopened = text(told_of(tracker=tracked(closed, again)))
    assert "Reopened. Agreed by Scrutiny on 4 November 2025, minute 28. Reason: It fell again." in reopened
    assert "The service ended" not in reopened


def test_a_colour_s_reason_stands_once_where_the_only_action_gives_it() -> None:
    shown = text(told_of(tracker=lived_in()))
    assert shown.count("Red: A1 was due on 30 September 2026 and is not complete.") == 2  # table A and card
    assert "Officers declare: In progress." in shown


def test_a_row_whose_actions_are_done_has_their_leads_and_no_date_left() -> None:
    named = add_action("Visit", [ADVISERS], lead_officer="Head of Care", due=date(2026, 9, 30), name="it")
    done = change_action("it", "declared", "complete", on=date(2026, 1, 4))
    table = "\n".join(readable(register_tables(told_of(tracker=tracked(named, done))).html))
    assert "| Head of Care | None left | Green: all its actions are declared complete" in table


def test_public_card_and_history_have_the_role_and_those_for_members_the_name() -> None:
    run = thornmere.run(draft=False).model_copy(update={"length": "register"})
    public = text(told_of(run=run, tracker=lived_in()))
    assert "Ann Shaw" not in public and "lead officer Head of Care" in public
    members = run.model_copy(update={"audience": "members"})
    assert "Ann Shaw, Head of Care" in text(told_of(run=members, tracker=lived_in()))


def test_history_stands_in_the_full_register_alone() -> None:
    told = {
        length: text(told_of(run=thornmere.run().model_copy(update={"length": length}), tracker=lived_in()))
        for length in ("pack", "register")
    }
    assert "On 5 January 2026" in told["register"] and "On 5 January 2026" not in told["pack"]


def test_briefing_has_what_needs_somebody_and_no_link_to_what_it_leaves_out() -> None:
    told = told_of(run=thornmere.run().model_copy(update={"length": "brief"}), tracker=lived_in())
    html = at_a_glance(told).html + register_tables(told).html
    shown = "\n".join(readable(html))
    assert shown.index("D. Overdue") < shown.index("C. New dates") and "A. Live" not in shown
    assert 'href="#' not in html


def test_without_any_entry_each_is_open_and_nothing_is_counted_as_none() -> None:
    shown = text(told_of())
    assert "Open. No response recorded yet, and no action." in shown
    assert "No response, action or date is recorded yet for any recommendation." in shown
    assert "overdue" not in shown and "Not rated" not in shown


def test_a_recommendation_of_600_words_is_whole_on_its_card_and_short_in_the_table() -> None:
    long = " ".join(f"word{n}" for n in range(600))
    told = told_of(recommending(long))
    assert long in recommendation_cards(told).html
    table = register_tables(told).html
    assert "word17 …" in table and "word18" not in table


def test_none_at_all_and_one_inspection_without_any_are_sentences() -> None:
    nothing = text(told_of(thornmere.evidence(thornmere.broken_file())))
    assert nothing.count("No recommendation of a dated inspection could be read.") == 2
    assert "No recommendation of Inspecting local authority" in text(told_of(recommending()))


def test_200_recommendations_each_have_a_row_and_a_card_with_its_own_address() -> None:
    told = told_of(recommending(*(f"Improve the work numbered {n}." for n in range(200))))
    html = page(told)
    assert html.count('<article class="card"') == 200
    assert "200 live recommendations" in html
    check_document(f"<h1>Pack</h1>{html}", "4-pack")


def test_names_in_other_scripts_keep_their_direction() -> None:
    named = add_action("Visit Siân Nguyễn’s team", [ADVISERS], lead_officer=f"{HEBREW}, Head of Care")
    run = thornmere.run().model_copy(update={"audience": "members"})
    html = page(told_of(run=run, tracker=tracked(named)))
    assert f'<span dir="auto">{HEBREW}, Head of Care</span>' in html
    assert f'<td dir="auto">{HEBREW}, Head of Care</td>' in html
    assert "Visit Siân Nguyễn’s team" in html


def test_a_kpi_with_one_figure_is_told_without_a_change() -> None:
    kpis = pack_kpis.kpis_of(pack_kpis.beside("icpc_15_days", [61], [80], [78]))
    shown = text(told_of(kpis=kpis))
    line = next(line for line in shown.splitlines() if "61.0%" in line)
    assert "since" not in line
    assert "19.0 percentage points below England (80.0%), which is worse" in line
    assert "17.0 percentage points below the median of its statistical neighbours (78.0%)" in line


@pytest.mark.parametrize("words", [thornmere.HOSTILE_TEXT, "=cmd|' /C calc'!A0", "[x](javascript:alert(1))"])
def test_hostile_words_of_a_report_or_a_cell_end_as_visible_text(words: str) -> None:
    tracker = tracked(
        set_response(CONFERENCES, "rejected", why=words),
        note_item(CONFERENCES, words),
        add_action(words[:400], [ADVISERS], lead_officer=words, name="it"),
        add_evidence("it", "link", "https://example.org/?q=javascript:alert(1)", what=words),
    )
    run = thornmere.run().model_copy(update={"audience": "members", "length": "register"})
    for told in (told_of(run=run, tracker=tracker), told_of(recommending(words), run=run)):
        html = page(told)
        check_document(f"<h1>Pack</h1>{html}", "4-pack")
        assert "<script" not in html and "<img" not in html
        assert words in "\n".join(readable(html))


def test_what_is_tracked_and_not_printed_has_a_card_without_its_words() -> None:
    waiting = "thornmere/ilacs-2026-05-e5f6/u3"
    gone = "thornmere/ilacs-2011-05-ffff/7"
    tracker = tracked(
        add_action("Check the words", [waiting], name="a"), add_action("Settle it", [gone], name="b")
    )
    shown = text(told_of(tracker=tracker))
    assert "Its words wait for a check and are not printed." in shown and "Words not found again" not in shown
    assert "No longer read in any report or paper" in shown and gone in shown


def test_what_a_school_was_asked_is_listed_and_not_counted() -> None:
    school = thornmere.ilacs_2020().model_copy(update={"framework": Family.SCHOOL})
    told = told_of(thornmere.evidence(thornmere.sif_2016(), school))
    shown = text(told)
    assert "4 open recommendations, of 4 in all" in shown
    assert "3 recommendations to schools" in shown and "It is not tracked here." in shown


def test_a_response_due_is_asked_for_until_half_a_year_after() -> None:
    told = told_of(
        thornmere.evidence(thornmere.ilacs_2026().model_copy(update={"published": date(2026, 6, 23)}))
    )
    (answer,) = requests_of(told).answers
    assert answer.is_past and answer.date.estimated
    later = replace(told, sources=replace(told.sources, run=thornmere.run(as_at=date(2027, 11, 22))))
    assert requests_of(later).answers == ()
