"""How inspections and items keep their names, whichever database the store stands on."""

from __future__ import annotations

from datetime import date

from inspection_evidence.model import Verdict
from inspection_evidence.store import Store
from tests.store_helpers import KEY, TODAY, OnStore, kinds, read
from tests.store_reports import CAREER, PLANS, SPRING, VISITS, identifiers, report, sha


class IdentifierBehaviour(OnStore):
    """Inherited by the tests of each database."""

    def test_identifiers_follow_the_rule(self, store: Store) -> None:
        evidence = read(store, report("report", [("1", CAREER), (None, VISITS), ("1", PLANS)]))
        assert evidence.inspections[0].key == KEY
        assert identifiers(evidence.documents[0]) == [f"{KEY}/1", f"{KEY}/u2", f"{KEY}/1~2"]
        assert evidence.inspections[0].document == evidence.documents[0]

    def test_minting_is_written_down_once(self, store: Store) -> None:
        for _ in range(3):
            read(store, report("report", [("1", CAREER)]))
        assert kinds(store, KEY) == ["inspection_registered"]
        assert kinds(store, f"{KEY}/1") == ["identifier_minted"]

    def test_inspection_of_two_sources_keeps_the_first_ones_key(self, store: Store) -> None:
        first = read(store, report("report", [("1", CAREER), ("2", VISITS)]))
        copy = report("copy", [(None, VISITS + " "), (None, CAREER)], judgements=0)
        both = read(store, copy, report("report", [("1", CAREER), ("2", VISITS)]))
        again = read(store, report("report", [("1", CAREER), ("2", VISITS)]), copy)
        assert [one.key for one in both.inspections] == [KEY]
        assert [one.sha256 for one in both.inspections[0].sources] == [sha("report"), sha("copy")]
        assert identifiers(both.inspections[0].sources[1]) == [f"{KEY}/2", f"{KEY}/1"]
        assert identifiers(both.inspections[0].document) == identifiers(first.inspections[0].document)
        assert again.inspections == both.inspections
        assert kinds(store, KEY) == ["inspection_registered", "source_added"]

    def test_richest_source_speaks_and_the_key_stays(self, store: Store) -> None:
        read(store, report("report", [("1", CAREER)]))
        evidence = read(store, report("report", [("1", CAREER)]), report("copy", judgements=5))
        assert evidence.inspections[0].key == KEY
        assert evidence.inspections[0].document.sha256 == sha("copy")

    def test_order_of_files_does_not_name_the_inspection(self, store: Store) -> None:
        poor, rich = report("poor", judgements=2), report("rich", judgements=3)
        renamed = [
            poor.model_copy(update={"path": "inputs/2.pdf"}),
            rich.model_copy(update={"path": "inputs/1.pdf"}),
        ]
        there = read(store, poor, rich)
        back = store.record_reading("brent", TODAY, renamed, extractor_version="1")
        assert there.inspections[0].key.removeprefix("camden") == back.inspections[0].key.removeprefix(
            "brent"
        )

    def test_same_file_twice_in_a_folder_is_one_source(self, store: Store) -> None:
        evidence = read(store, report("a"), report("b", sha256=sha("a")))
        assert [len(one.sources) for one in evidence.inspections] == [1]
        assert identifiers(evidence.documents[0]) == identifiers(evidence.documents[1])

    def test_reports_without_a_date_are_inspections_of_their_own(self, store: Store) -> None:
        published = date(2018, 5, 1)
        evidence = read(
            store,
            report("a", start=None),
            report("b", start=None),
            report("c", start=None, published=published),
        )
        assert {one.key.split("/")[1][:13] for one in evidence.inspections} == {
            "ilacs-2018-05",
            "ilacs-undated",
        }
        assert len(evidence.inspections) == 3
        assert evidence.inspections[0].document.published == published

    def test_date_found_later_leaves_the_key_and_joins_sources(self, store: Store) -> None:
        undated = read(store, report("report", start=None)).inspections[0]
        evidence = read(store, report("report", start=SPRING), report("copy", judgements=0))
        assert undated.key.startswith("camden/ilacs-undated-")
        assert [(one.key, len(one.sources)) for one in evidence.inspections] == [(undated.key, 2)]

    def test_keys_that_would_meet_are_lengthened(self, store: Store) -> None:
        hashes = ["abcd1" + "0" * 59, "abcd2" + "0" * 59, "abcd2" + "1" * 59]
        starts = [date(2024, 3, day) for day in (4, 11, 18)]
        for number in (1, 2, 3):
            evidence = read(
                store,
                *(
                    report(f"{place}", start=starts[place], sha256=hashes[place], judgements=9 - place)
                    for place in range(number)
                ),
            )
        assert [one.key for one in evidence.inspections] == [
            "camden/ilacs-2024-03-abcd",
            "camden/ilacs-2024-03-abcd2",
            "camden/ilacs-2024-03-abcd21",
        ]

    def test_changed_text_keeps_its_identifier(self, store: Store) -> None:
        read(store, report("report", [("1", CAREER), ("2", VISITS)]))
        better = CAREER.replace("The range", "The range and quality")
        evidence = read(store, report("report", [("1", better), ("2", VISITS)]))
        assert identifiers(evidence.documents[0]) == [f"{KEY}/1", f"{KEY}/2"]
        assert kinds(store, f"{KEY}/1") == ["identifier_minted", "text_changed"]
        assert store.events(kind="text_changed")[0].payload == {"before": CAREER, "after": better}
        assert kinds(store, f"{KEY}/2") == ["identifier_minted"]

    def test_item_found_before_the_others_moves_no_identifier(self, store: Store) -> None:
        read(store, report("report", [(None, CAREER), (None, VISITS)]))
        evidence = read(store, report("report", [(None, PLANS), (None, CAREER), (None, VISITS)]))
        assert identifiers(evidence.documents[0]) == [f"{KEY}/u1~2", f"{KEY}/u1", f"{KEY}/u2"]
        assert store.orphans() == ()

    def test_item_no_longer_read_is_an_orphan_until_it_returns(self, store: Store) -> None:
        read(store, report("report", [("1", CAREER), ("2", VISITS)]))
        for _ in range(2):
            evidence = read(store, report("report", [("1", CAREER), ("2", PLANS)]))
        assert identifiers(evidence.documents[0]) == [f"{KEY}/1", f"{KEY}/2~2"]
        assert [(one.identifier, one.inspection, one.text) for one in store.orphans("camden")] == [
            (f"{KEY}/2", KEY, VISITS)
        ]
        assert store.orphans("brent") == ()
        read(store, report("report", [("1", CAREER), ("2", VISITS)]))
        assert [one.identifier for one in store.orphans()] == [f"{KEY}/2~2"]
        assert kinds(store, f"{KEY}/2") == ["identifier_minted", "orphaned", "returned"]

    def test_file_missing_or_unreadable_for_once_orphans_nothing(self, store: Store) -> None:
        read(store, report("report"), report("copy", [("9", PLANS)], judgements=0))
        read(store, report("report"), report("copy", verdict=Verdict.OVER_LIMIT))
        read(store)
        assert store.orphans() == ()

    def test_same_report_in_two_folders_is_two_inspections(self, store: Store) -> None:
        read(store, report("report"))
        other = store.record_reading("brent", TODAY, [report("report")], extractor_version="1")
        assert other.inspections[0].key == KEY.replace("camden", "brent")
