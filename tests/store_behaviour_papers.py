"""How council papers and what they hold keep their names, whichever database the store stands on."""

from __future__ import annotations

from datetime import date

from inspection_evidence.model import BoroughEvidence, Document, Family, Tie
from inspection_evidence.store import Store
from tests.council_documents import action, decision, minutes, report
from tests.store_helpers import TODAY, OnStore, kinds
from tests.store_reports import sha

FEES = "AGREE the fostering fees of the coming year as they stand in Appendix A to the report"
HUBS = "OPEN a family hub north of the river and close the one that stands empty"


def paper(name: str, made: Document, **fields: object) -> Document:
    """A paper as a file of that name."""
    return made.model_copy(update={"path": f"committee/{name}.pdf", "sha256": sha(name), **fields})


def key(kind: str, name: str, month: str = "2025-03") -> str:
    """The key that a paper of Camden's is given."""
    return f"camden/{kind}-{month}-{sha(name)[:4]}"


class PaperBehaviour(OnStore):
    """Inherited by the tests of each database."""

    def test_every_kind_of_item_has_an_identifier_of_its_own(self, store: Store) -> None:
        made = minutes((FEES, "agreed"), (HUBS, "agreed"))
        unnumbered = made.decisions[1].model_copy(update={"number": None})
        limb = made.decisions[0].model_copy(update={"number": "299 (i)"})
        held = {"decisions": (limb, unnumbered), "actions": (action("Write to all carers"),)}
        named = self.stored(store, paper("minutes", made, **held)).documents[0]
        stem = key("committee_minutes", "minutes")
        assert [one.id for one in named.decisions] == [f"{stem}/299(i)", f"{stem}/d2"]
        assert [one.id for one in named.actions] == [f"{stem}/a1"]

    def test_the_same_words_recommended_and_decided_are_two_items(self, store: Store) -> None:
        both = report(FEES).model_copy(update={"decisions": (decision("1", FEES, "agreed"),)})
        numbered = tuple(one.model_copy(update={"number": "1"}) for one in both.recommendations)
        for _ in range(2):
            named = self.stored(store, paper("pack", both, recommendations=numbered)).documents[0]
            stem = key("committee_report", "pack")
            assert [named.recommendations[0].id, named.decisions[0].id] == [f"{stem}/1", f"{stem}/1~2"]
        assert store.orphans() == ()

    def test_papers_are_held_apart_from_inspections(self, store: Store) -> None:
        evidence = self.stored(
            store, paper("report", report(FEES)), paper("minutes", minutes((FEES, "agreed")))
        )
        assert evidence.inspections == ()
        assert {one.document.framework for one in evidence.papers} == {
            Family.COMMITTEE_REPORT,
            Family.COMMITTEE_MINUTES,
        }
        assert store.borough_evidence("camden", TODAY) == evidence

    def test_a_paper_without_a_date_is_undated(self, store: Store) -> None:
        undated = paper("report", report(FEES), meeting_date=None)
        published = paper("other", report(HUBS), meeting_date=None, published=date(2025, 2, 3))
        keys = {one.key for one in self.stored(store, undated, published).papers}
        assert keys == {
            key("committee_report", "report", "undated"),
            key("committee_report", "other", "2025-02"),
        }

    def test_a_paper_published_twice_is_one_with_one_set_of_identifiers(self, store: Store) -> None:
        whole, part = paper("pack", report(FEES, HUBS)), paper("report", report(FEES))
        evidence = self.stored(store, part, whole, copies={part.sha256: whole.sha256})
        assert [[one.sha256 for one in held.sources] for held in evidence.papers] == [
            [whole.sha256, part.sha256]
        ]
        ids = {one.sha256: [item.id for item in one.recommendations] for one in evidence.documents}
        assert ids[part.sha256] == ids[whole.sha256][:1]
        assert store.borough_evidence("camden", TODAY) == evidence

    def test_the_pack_that_comes_later_keeps_the_identifiers_of_its_papers(self, store: Store) -> None:
        whole, part = paper("pack", report(HUBS, FEES)), paper("report", report(FEES))
        before = self.stored(store, part).documents[0].recommendations[0].id
        evidence = self.stored(store, part, whole, copies={part.sha256: whole.sha256})
        spoken = evidence.papers[0].document
        assert [one.id for one in spoken.recommendations] == [f"{key('committee_report', 'pack')}/u1", before]
        assert kinds(store, before) == ["identifier_minted"]
        assert store.orphans() == ()

    def test_ties_are_made_with_the_stored_identifiers(self, store: Store) -> None:
        def tied(documents: tuple[Document, ...]) -> tuple[Document, ...]:
            asked, decided = documents[1].recommendations[0].id, documents[0].decisions[0].id
            tie = Tie(recommendation=asked, decided_by={"id": decided}, outcome="agreed")
            return (documents[0], documents[1].model_copy(update={"ties": (tie,)}))

        papers = paper("a-minutes", minutes((FEES, "agreed"))), paper("b-report", report(FEES))
        evidence = store.record_reading("camden", TODAY, papers, extractor_version="1", finish=tied)
        (tie,) = next(one for one in evidence.papers if one.document.ties).document.ties
        assert tie.recommendation == f"{key('committee_report', 'b-report')}/u1"
        assert tie.decided_by == {"id": f"{key('committee_minutes', 'a-minutes')}/1"}

    @staticmethod
    def stored(store: Store, *papers: Document, copies: dict[str, str] | None = None) -> BoroughEvidence:
        return store.record_reading("camden", TODAY, papers, extractor_version="1", copies=copies or {})
