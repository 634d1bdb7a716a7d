"""Tables A to E and what members are asked: late entries, sums, who is asked for what."""

from __future__ import annotations

from datetime import UTC, date, datetime

from inspection_evidence.pack import at_a_glance, recommendation_cards, register_tables
from inspection_evidence.pack.registers.requests import requests_of
from inspection_evidence.pack.registers.standing import LastPack, PackRegister
from inspection_evidence.tracker import (
    Change,
    add_action,
    agree_status,
    change_action,
    completions_of,
    note_item,
    override_rag,
    revise_date,
    set_response,
)
from tests import pack_evidence as thornmere
from tests.pack_links import ADVISERS, CONFERENCES, LIFE_STORY
from tests.pack_papers import thornmere_papers
from tests.pack_register import FOSTERING, PARENTS, told_of
from tests.pack_text import readable
from tests.tracker_helpers import Diary

PACK = date(2026, 6, 1)
BEFORE, LATE = datetime(2026, 5, 20, 9, tzinfo=UTC), datetime(2026, 6, 20, 9, tzinfo=UTC)
MINUTES = "thornmere/committee_minutes-2025-03-4654"
TO_REPORT, TO_CABINET = f"{MINUTES}/42(i)", f"{MINUTES}/42(ii)"


def glance(told: PackRegister) -> str:
    return "\n".join(readable(at_a_glance(told).html))


def tables(told: PackRegister) -> str:
    return "\n".join(readable(register_tables(told).html))


def after_a_pack(diary: Diary, *late: Change) -> PackRegister:
    """The register of the next pack: the one of 1 June told what the diary holds, the rest came late."""
    last = LastPack(PACK, completions_of(diary.now, PACK))
    diary.apply(*late, at=LATE)
    return told_of(tracker=diary.now, last=last)


def with_papers(*changes: Change) -> PackRegister:
    diary = Diary()
    diary.apply(*changes)
    evidence = thornmere.evidence().model_copy(update={"papers": thornmere_papers()})
    return told_of(evidence, tracker=diary.now)


def closing(row: str, met: date, minute: str) -> Change:
    return agree_status(row, "closed_implemented", committee="Scrutiny", meeting_date=met, minute=minute)


def asks(told: PackRegister) -> list[str]:
    """What members are asked, a line each."""
    shown = glance(told).partition("### What members are asked")[2].partition("\nTable:")[0]
    return shown.strip().splitlines()


class TestCompletedSinceTheLastPack:
    def late(self) -> PackRegister:
        diary = Diary()
        diary.apply(
            add_action("Rota", [ADVISERS], due=date(2026, 4, 1), name="1"),
            add_action("Training", [LIFE_STORY], due=date(2026, 4, 1), name="2"),
            change_action("2", "declared", "complete", on=date(2026, 4, 30)),
            closing(FOSTERING, date(2026, 5, 6), "3"),
            at=BEFORE,
        )
        return after_a_pack(
            diary,
            change_action("A1", "declared", "complete", on=date(2026, 5, 1)),
            closing(PARENTS, date(2026, 5, 12), "4"),
            closing(CONFERENCES, date(2026, 6, 16), "8"),
        )

    def test_a_late_entry_stands_in_table_b_with_the_day_it_was_entered(self) -> None:
        shown = tables(self.late())
        assert "| 1 May 2026 (entered on 20 June 2026) | No note" in shown
        assert "| Scrutiny, 12 May 2026, minute 4 (entered on 20 June 2026)" in shown
        assert "| Scrutiny, 16 June 2026, minute 8\n" in shown
        assert "Training |" not in shown and "minute 3" not in shown

    def test_the_number_at_the_head_is_that_of_the_table(self) -> None:
        told = self.late()
        assert "- 1 action declared complete since the pack of 1 June 2026" in glance(told)
        assert "- 2 closed by a committee since the pack of 1 June 2026" in glance(told)
        shown = tables(told)
        assert "Actions that officers declared complete: 1" in shown and "Closed by a committee: 2" in shown

    def test_what_was_told_as_closed_is_named_below_the_tables(self) -> None:
        shown = tables(self.late())
        told_before = next(line for line in shown.splitlines() if line.startswith("Closed earlier"))
        assert told_before.endswith("no. 2.")
        assert "and 3 are closed (2 of them since the last pack: table B)" in shown


class TestSums:
    def test_live_put_aside_and_closed_add_up_to_all(self) -> None:
        told = with_papers(
            note_item(TO_REPORT, "Reported in June"),
            set_response(FOSTERING, "noted"),
            agree_status(
                PARENTS,
                "closed_not_implemented",
                committee="Scrutiny",
                meeting_date=date(2025, 11, 4),
                minute="2",
            ),
        )
        shown = tables(told)
        assert (
            "Of 10 recommendations and decisions, 8 are live (table A), 1 is open and put aside (table E), "
            "and 1 is closed (table B)."
        ) in shown
        assert "8 live recommendations and decisions, newest inspection first" in shown
        assert "1 of these is closed and stands in table B too." in shown
        assert "- 9 open recommendations and decisions, of 10 in all" in glance(told)
        assert "Of the 10, 9 were made by inspectors and 1 by the council’s own meetings." in glance(told)

    def test_overdue_actions_stand_in_table_c_or_d(self) -> None:
        told = with_papers(
            add_action("Late", [ADVISERS], due=date(2026, 9, 30), name="1"),
            add_action("Late, asked for", [ADVISERS], due=date(2026, 9, 30), name="2"),
            revise_date("2", date(2027, 1, 31), "Vacancies"),
        )
        assert "- 2 actions overdue, for 1 recommendation" in glance(told)
        shown = tables(told)
        assert "Overdue actions for which no new date is asked: 1" in shown
        assert "1 more action is overdue and has a new date asked for: see table C." in shown


class TestWhatMembersAreAsked:
    def test_an_explanation_or_a_new_date_is_asked_for_what_is_overdue(self) -> None:
        told = with_papers(
            add_action("A", [ADVISERS], lead_officer="Ann Shaw, Head of Care", due=date(2026, 9, 30)),
            add_action("B", [ADVISERS], lead_officer="Ann Shaw, Head of Care", due=date(2026, 9, 30)),
            add_action("C", [ADVISERS], accountable="Integrated Care Board", due=date(2026, 9, 30)),
            add_action("D", [ADVISERS], due=date(2026, 8, 31)),
            add_action("E", [ADVISERS], due=date(2026, 9, 30), name="asked"),
            revise_date("asked", date(2027, 1, 31), "Vacancies"),
        )
        found = requests_of(told)
        assert dict(found.overdue) == {"Head of Care": 2, "Integrated Care Board": 1, "": 1}
        assert found.overdue_count == tables(told).count(" days late ") == 4
        (line,) = (one for one in asks(told) if "explanation" in one)
        assert line == (
            "- Ask for an explanation or a new date for 4 overdue actions in <#register-tables> table D, "
            "for which no new date is asked. Leads: Head of Care (2); Integrated Care Board (1); "
            "nobody named (1)."
        )

    def test_nothing_overdue_asks_for_no_explanation(self) -> None:
        assert not any(
            "explanation or" in line for line in asks(with_papers(set_response(ADVISERS, "accepted")))
        )

    def test_a_committee_s_own_decision_needs_no_response_and_its_card_says_so(self) -> None:
        told = with_papers(note_item(TO_REPORT, "Reported in June"))
        assert not any("Scrutiny" in line for line in asks(told) if "response" in line)
        cards = "\n".join(readable(recommendation_cards(told).html))
        assert "Response: None is asked for: it is the meeting’s own decision." in cards

    def test_what_a_committee_recommends_to_the_cabinet_is_for_the_executive_to_answer(self) -> None:
        told = with_papers(note_item(TO_CABINET, "Sent in March"))
        (line,) = (one for one in asks(told) if "response" in one)
        assert "Children and Education Scrutiny Committee, 11 March 2025 (1)" in line
        assert "1 of these is for the executive or the council to answer" in line
        assert requests_of(told).of_executive == 1

    def test_a_decision_to_close_is_called_a_decision(self) -> None:
        told = with_papers(
            add_action("Report", [TO_REPORT], due=date(2026, 9, 30), name="1"),
            change_action("1", "declared", "complete", on=date(2026, 1, 4)),
        )
        assert any(line.startswith("- Close, or keep open, 1 decision of which all") for line in asks(told))

    def test_a_statement_that_was_due_is_asked_after(self) -> None:
        evidence = thornmere.evidence(
            thornmere.ilacs_2026().model_copy(update={"published": date(2026, 6, 23)})
        )
        (line,) = (one for one in asks(told_of(evidence)) if "statement" in one)
        assert line.startswith(
            "- Ask whether the written statement of proposed action was sent for ILACS, May 2026: "
        )
        early = told_of(evidence, run=thornmere.run(as_at=date(2026, 7, 1)))
        (line,) = (one for one in asks(early) if "statement" in one)
        assert line.startswith("- See that the written statement of proposed action is sent by ")


def test_reasons_of_their_own_full_stop_end_with_one() -> None:
    told = with_papers(
        override_rag(ADVISERS, "red", "An audit failed."),
        add_action("Late", [LIFE_STORY], due=date(2026, 9, 30), name="1"),
        revise_date("1", date(2027, 1, 31), "Two vacancies."),
        set_response(FOSTERING, "rejected", "Not ours."),
    )
    shown = tables(told) + "\n".join(readable(recommendation_cards(told).html))
    assert "An audit failed (by the rule it would be Not rated" in shown
    assert "(Two vacancies)." in shown and "rejected it (Not ours)." in shown
    assert "..</" not in shown and ".)" not in shown
