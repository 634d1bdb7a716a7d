"""What becomes of corrections, whichever database they lie in."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.corrections import (
    CORRECTION_KINDS,
    Act,
    Addition,
    Change,
    CorrectionError,
    add_item,
    borough_events,
    corrected,
    make_changes,
    undo,
)
from inspection_evidence.errors import ParameterError
from inspection_evidence.model import BoroughEvidence, Document, Grade, Recommendation, Verdict
from inspection_evidence.store import Event, Store
from tests.store_helpers import KEY, OnStore, read
from tests.store_reports import CAREER, PLANS, VISITS, report

CAREER_ID, VISITS_ID = f"{KEY}/u1", f"{KEY}/u2"
GRADE = f"{KEY}/judgement:other:0"
BETTER = "The range of careers open to care leavers, and help to reach them."


def doubtful(document: Document) -> Document:
    """The document with the words of its first recommendation not found again."""
    first, *rest = document.recommendations
    unsure = first.model_copy(update={"quote": first.quote.model_copy(update={"verified": False})})
    return document.model_copy(update={"recommendations": (unsure, *rest)})


def now(store: Store, evidence: BoroughEvidence) -> BoroughEvidence:
    """The evidence as people left it."""
    return corrected(evidence, borough_events(store, "camden", CORRECTION_KINDS, predecessors=()))


def change(
    store: Store,
    evidence: BoroughEvidence,
    act: Act,
    subject: str,
    field: str = "",
    new: str = "",
    **told: object,
) -> tuple[Event, ...]:
    """Enter one change as Ann, on the evidence as it stands."""
    asked = Change(act, subject, field or None, new or None, **told)  # type: ignore[arg-type]
    return make_changes(store, now(store, evidence), [asked], "Ann Lead", "command")


def first(evidence: BoroughEvidence) -> Recommendation:
    return evidence.inspections[0].document.recommendations[0]


class CorrectionsBehaviour(OnStore):
    """Inherited by the tests of each database."""

    def test_without_events_the_evidence_is_the_same(self, store: Store) -> None:
        evidence = read(store, report())
        assert now(store, evidence) is evidence

    def test_confirmed_item_counts_as_verified_until_its_words_change(self, store: Store) -> None:
        evidence = read(store, doubtful(report()))
        assert not first(evidence).quote.verified
        change(store, evidence, Act.CONFIRM, CAREER_ID, why="Compared with the page")
        mark = first(now(store, evidence)).by_hand
        assert mark is not None
        assert first(now(store, evidence)).quote.verified
        assert (mark.act, mark.who, mark.why, mark.check) == (
            "confirmed",
            "Ann Lead",
            "Compared with the page",
            None,
        )
        changed = read(store, doubtful(report(items=((None, f"{CAREER} Now."), (None, VISITS)))))
        again = first(now(store, changed))
        assert again.id == CAREER_ID and not again.quote.verified
        assert again.by_hand and f"the machine now reads “{CAREER} Now.”; check" in (
            again.by_hand.check or ""
        )

    def test_correction_survives_another_reading_and_tells_what_changed(self, store: Store) -> None:
        evidence = read(store, doubtful(report()))
        change(store, evidence, Act.CORRECT, CAREER_ID, "text", BETTER)
        change(store, evidence, Act.CORRECT, CAREER_ID, "owner", "Director of children’s services")
        item = first(now(store, evidence))
        assert (item.text, item.owner) == (BETTER, "Director of children’s services")
        assert item.quote.verified and item.quote.text == CAREER
        assert item.by_hand and dict(item.by_hand.read) == {"text": CAREER, "owner": ""}
        changed = read(store, doubtful(report(items=((None, f"{CAREER} Now."), (None, VISITS)))))
        again = first(now(store, changed))
        assert (again.text, again.owner) == (BETTER, "Director of children’s services")
        assert again.by_hand and f"now reads “{CAREER} Now.” as text" in (again.by_hand.check or "")
        change(store, changed, Act.CONFIRM, CAREER_ID)
        settled = first(now(store, changed))
        assert settled.text == BETTER and settled.by_hand and settled.by_hand.check is None

    def test_correcting_an_owner_does_not_vouch_for_the_words(self, store: Store) -> None:
        evidence = read(store, doubtful(report()))
        change(store, evidence, Act.CORRECT, CAREER_ID, "owner", "LSCB")
        assert not first(now(store, evidence)).quote.verified

    def test_grade_is_corrected_and_a_new_reading_of_it_is_told(self, store: Store) -> None:
        evidence = read(store, report())
        change(store, evidence, Act.CORRECT, GRADE, "grade", "requires improvement")
        graded = now(store, evidence).inspections[0].document.judgements[0]
        assert graded.grade is Grade.REQUIRES_IMPROVEMENT
        one = report()
        outstanding = one.judgements[0].model_copy(update={"grade": Grade.OUTSTANDING})
        later = read(store, one.model_copy(update={"judgements": (outstanding,)}))
        graded = now(store, later).inspections[0].document.judgements[0]
        assert graded.grade is Grade.REQUIRES_IMPROVEMENT
        assert graded.by_hand and "now reads “Outstanding” as grade, before “Good”" in (
            graded.by_hand.check or ""
        )

    def test_rejected_item_is_gone_and_listed_until_that_is_undone(self, store: Store) -> None:
        evidence = read(store, report())
        (event,) = change(store, evidence, Act.REJECT, VISITS_ID, why="A heading")
        left = now(store, evidence)
        assert [one.id for one in left.documents[0].recommendations] == [CAREER_ID]
        assert [one.id for one in left.inspections[0].document.recommendations] == [CAREER_ID]
        (gone,) = left.rejected
        assert (gone.subject, gone.text, gone.page, gone.by_hand.why) == (VISITS_ID, VISITS, 2, "A heading")
        with pytest.raises(CorrectionError, match=f"was rejected by Ann Lead: undo event {event.seq} first"):
            change(store, evidence, Act.CONFIRM, VISITS_ID)
        undo(store, "camden", event.seq, None, "Bea", "command")
        assert now(store, evidence).rejected == ()
        with pytest.raises(CorrectionError, match="was undone already"):
            undo(store, "camden", event.seq, None, "Bea", "command")

    def test_undo_of_an_undo_does_it_again(self, store: Store) -> None:
        evidence = read(store, report())
        (event,) = change(store, evidence, Act.REJECT, VISITS_ID)
        taken_back = undo(store, "camden", event.seq, None, "Ann", "command")
        undo(store, "camden", taken_back.seq, None, "Ann", "command")
        assert [one.subject for one in now(store, evidence).rejected] == [VISITS_ID]

    def test_added_item_has_an_identifier_of_its_own_and_is_no_orphan(self, store: Store) -> None:
        evidence = read(store, report())
        addition = Addition("recommendation", "report.pdf", 3, {"text": PLANS, "owner": "LSCB"})
        event = add_item(store, now(store, evidence), addition, "Ann Lead", "command")
        assert event.subject == f"{KEY}/h1"
        again = now(store, read(store, report(), run="again"))
        added = again.inspections[0].document.recommendations[-1]
        assert (added.id, added.text, added.owner, added.quote.page) == (f"{KEY}/h1", PLANS, "LSCB", 3)
        assert added.quote.verified and added.by_hand and added.by_hand.act == "added"
        assert store.orphans("camden") == ()
        with pytest.raises(ParameterError, match="says so already"):
            add_item(store, again, addition, "Ann Lead", "command")
        change(store, again, Act.CORRECT, f"{KEY}/h1", "section", "Plans")
        assert now(store, again).inspections[0].document.recommendations[-1].section == "Plans"

    def test_identifier_known_only_from_an_event_that_was_put_back_is_not_given_again(
        self, store: Store
    ) -> None:
        evidence = read(store, report())
        store.append_event("item_noted", f"{KEY}/h1", {"text": "Known before the register was made anew."})
        addition = Addition("recommendation", "report.pdf", 3, {"text": PLANS})
        assert add_item(store, evidence, addition, "Ann", "command").subject == f"{KEY}/h2"

    def test_reader_that_finds_an_added_item_later_does_not_double_it(self, store: Store) -> None:
        evidence = read(store, report())
        add_item(
            store, evidence, Addition("recommendation", "report.pdf", 3, {"text": PLANS}), "Ann", "command"
        )
        found = read(store, report(items=((None, CAREER), (None, VISITS), (None, PLANS))))
        items = now(store, found).inspections[0].document.recommendations
        assert [one.id for one in items] == [CAREER_ID, VISITS_ID, f"{KEY}/h1"]
        assert items[-1].by_hand and items[-1].quote.page == 2

    def test_added_judgement_stands_under_its_area(self, store: Store) -> None:
        evidence = read(store, report())
        told = Addition("judgement", "report.pdf", 1, {"grade": "Good"}, area_key="leadership")
        event = add_item(store, evidence, told, "Ann", "command")
        assert event.subject == f"{KEY}/judgement:leadership"
        added = now(store, evidence).inspections[0].document.judgements[-1]
        assert (added.area_key, added.area, added.grade) == ("leadership", "Leadership", Grade.GOOD)

    def test_date_and_council_of_a_document_outrank_what_is_printed(self, store: Store) -> None:
        evidence = read(store, report(published=date(2024, 5, 1)))
        change(store, evidence, Act.DESCRIBE, "report.pdf", "published", "2024-05-03")
        document = now(store, evidence).inspections[0].document
        assert document.published == date(2024, 5, 3)
        assert document.by_hand and document.by_hand.read == (("published", "2024-05-01"),)
        assert now(store, evidence).documents[0] == document

    def test_inspections_are_ordered_by_the_dates_that_people_set(self, store: Store) -> None:
        undated = report("undated", start=None, published=None)
        evidence = read(store, undated, report())
        assert evidence.inspections[-1].document.path == "inputs/undated.pdf"
        change(store, evidence, Act.DESCRIBE, "undated.pdf", "inspection_start", "2010-01-01")
        assert now(store, evidence).inspections[0].document.path == "inputs/undated.pdf"

    def test_second_person_is_told_what_the_first_entered(self, store: Store) -> None:
        evidence = read(store, report())
        change(store, evidence, Act.CORRECT, CAREER_ID, "text", BETTER)
        with pytest.raises(
            CorrectionError, match=r"Ann Lead entered “The range of careers .* yours is “Mine”"
        ):
            change(store, evidence, Act.CORRECT, CAREER_ID, "text", "Mine", seen=0)
        assert first(now(store, evidence)).text == BETTER

    def test_the_same_again_is_passed_over(self, store: Store) -> None:
        evidence = read(store, report())
        assert len(change(store, evidence, Act.CONFIRM, CAREER_ID)) == 1
        assert change(store, evidence, Act.CONFIRM, CAREER_ID) == ()

    def test_all_changes_or_none(self, store: Store) -> None:
        evidence = read(store, report())
        wanted = [Change(Act.CONFIRM, CAREER_ID), Change(Act.CORRECT, VISITS_ID, "gade", "Good")]
        with pytest.raises(CorrectionError, match="'gade' is not a field of a recommendation"):
            make_changes(store, evidence, wanted, "Ann", "command")
        assert borough_events(store, "camden", CORRECTION_KINDS, predecessors=()) == ()

    def test_decision_about_what_is_no_longer_read_is_kept_and_listed(self, store: Store) -> None:
        evidence = read(store, report(judgements=2))
        change(store, evidence, Act.CORRECT, f"{KEY}/judgement:other:1", "grade", "Inadequate")
        left = now(store, read(store, report(judgements=1)))
        (lost,) = left.unplaced
        assert (lost.subject, lost.words, lost.who) == (
            f"{KEY}/judgement:other:1",
            "Area 1: Good",
            "Ann Lead",
        )

    def test_state_of_a_past_moment_has_what_was_entered_by_then(self, store: Store) -> None:
        evidence = read(store, report())
        (earlier,) = change(store, evidence, Act.CORRECT, CAREER_ID, "text", BETTER)
        change(store, evidence, Act.REJECT, VISITS_ID)
        events = borough_events(store, "camden", CORRECTION_KINDS, earlier.at, predecessors=())
        then = corrected(evidence, events)
        assert [one.text for one in then.documents[0].recommendations] == [BETTER, VISITS]

    def test_two_documents_are_never_taken_for_one(self, store: Store) -> None:
        same_name = report().model_copy(update={"path": "other/report.pdf", "sha256": "f" * 64})
        evidence = read(store, report(), same_name)
        with pytest.raises(
            CorrectionError, match=r"is the name of several files: say which, inputs/report\.pdf and"
        ):
            change(store, evidence, Act.DESCRIBE, "report.pdf", "title", "Report")
        assert len(change(store, evidence, Act.DESCRIBE, "other/report.pdf", "title", "Report")) == 1

    def test_unread_file_can_be_looked_into_but_nothing_hangs_on_it(self, store: Store) -> None:
        evidence = read(store, report(), report("scan", verdict=Verdict.NO_TEXT_LAYER))
        change(store, evidence, Act.REPAIR, "scan.pdf", why="Its text copy was read")
        (scan,) = [one for one in now(store, evidence).documents if one.path == "inputs/scan.pdf"]
        assert scan.verdict is Verdict.NO_TEXT_LAYER and scan.by_hand and scan.by_hand.act == "repaired"
        with pytest.raises(ParameterError, match="put a readable copy of the document into the folder"):
            add_item(
                store, evidence, Addition("recommendation", "scan.pdf", 1, {"text": PLANS}), "Ann", "command"
            )
