"""What the store keeps and refuses, whichever database it stands on; each database's tests inherit these."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import func, inspect, select, text, update
from sqlalchemy.exc import DBAPIError

from inspection_evidence.model import Verdict
from inspection_evidence.store import Store, open_store
from inspection_evidence.store.schema import APPEND_ONLY, REGISTER, bodies, cache_versions, readings
from tests.store_helpers import TODAY, Addresses, OnStore, read
from tests.store_reports import CAREER, PLANS, VISITS, report, sha


class StoreBehaviour(OnStore):
    """Inherited by the tests of each database."""

    # The cache of documents

    def test_kept_document_comes_back_whole_but_for_its_path(self, store: Store) -> None:
        kept = report("kept", [("1", "Ñ “quoted” \x00 and\nbroken")])
        store.keep_document(kept, "1")
        store.keep_document(kept, "1")
        assert store.cached_document(kept.sha256, "1") == kept.model_copy(update={"path": ""})

    def test_document_of_another_extractor_or_file_is_not_found(self, store: Store) -> None:
        store.keep_document(report("kept"), "1")
        assert store.cached_document(sha("kept"), "2") is None
        assert store.cached_document(sha("other"), "1") is None

    def test_kept_again_with_other_content_takes_the_first_ones_place(self, store: Store) -> None:
        store.keep_document(report("kept", [("1", CAREER)]), "1")
        store.keep_document(report("kept", [("1", VISITS)]), "1")
        found = store.cached_document(sha("kept"), "1")
        assert found is not None
        assert [item.text for item in found.recommendations] == [VISITS]

    @pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict is not Verdict.OVER_LIMIT])
    def test_any_verdict_is_kept_but_over_limit(self, store: Store, verdict: Verdict) -> None:
        store.keep_document(report("kept", verdict=verdict), "1")
        found = store.cached_document(sha("kept"), "1")
        assert found is not None
        assert found.verdict is verdict

    def test_over_limit_is_not_kept(self, store: Store) -> None:
        store.keep_document(report("slow", verdict=Verdict.OVER_LIMIT), "1")
        assert store.cached_document(sha("slow"), "1") is None

    def test_document_of_an_older_shape_is_a_miss(self, store: Store) -> None:
        store.keep_document(report("kept"), "1")
        read(store, report("kept"))
        with store._cache.writing() as connection:
            connection.execute(update(bodies).values(body='{"path": "", "colour": "blue"}'))
        assert store.cached_document(sha("kept"), "1") is None
        assert store.borough_evidence("camden", TODAY) is None
        store.keep_document(report("kept", [("7", PLANS)]), "1")
        assert store.cached_document(sha("kept"), "1") is not None

    def test_cache_of_another_version_is_emptied_and_the_register_is_not(self, addresses: Addresses) -> None:
        with open_store(*addresses) as store:
            store.keep_document(report("kept"), "1")
            before = read(store, report("kept"))
            with store._cache.writing() as connection:
                connection.execute(update(cache_versions).values(version=99))
                connection.execute(text("CREATE TABLE later (one INTEGER)"))
        with open_store(*addresses) as store:
            assert store.cached_document(sha("kept"), "1") is None
            assert read(store, report("kept")).inspections == before.inspections
            with store._cache.reading() as connection:
                assert not inspect(connection).has_table("later")

    # Readings

    def test_reading_comes_back_as_it_was_recorded(self, addresses: Addresses) -> None:
        documents = (
            report("b"),
            report("a", [("1", PLANS)], start=date(2019, 9, 2)),
            report("c", verdict=Verdict.DAMAGED),
        )
        with open_store(*addresses) as store:
            recorded = read(store, *documents)
        with open_store(*addresses) as store:
            assert store.borough_evidence("camden", TODAY) == recorded
        assert [document.path for document in recorded.documents] == [f"inputs/{name}.pdf" for name in "abc"]
        assert [one.document.sha256 for one in recorded.inspections] == [sha("a"), sha("b")]
        assert recorded.snapshot is None

    def test_no_reading_of_borough_date_or_run(self, store: Store) -> None:
        read(store, report(), run="first")
        assert store.borough_evidence("brent", TODAY) is None
        assert store.borough_evidence("camden", TODAY - timedelta(days=1)) is None
        assert store.borough_evidence("camden", TODAY, run="second") is None

    def test_empty_folder_is_a_reading(self, store: Store) -> None:
        assert store.borough_evidence("camden", TODAY) is None
        assert read(store).documents == ()
        assert store.borough_evidence("camden", TODAY) is not None

    def test_latest_reading_unless_a_run_is_named(self, store: Store) -> None:
        read(store, report("a"), run="first")
        second = read(store, report("a"), report("b", start=None))
        assert second.run != "first"
        assert store.borough_evidence("camden", TODAY) == second
        first = store.borough_evidence("camden", TODAY, run="first")
        assert first is not None
        assert len(first.documents) == 1

    def test_same_run_recorded_again_takes_the_first_ones_place(self, store: Store) -> None:
        read(store, report("a"), run="night")
        read(store, report("a"), report("b", start=None), run="night")
        found = store.borough_evidence("camden", TODAY, run="night")
        assert found is not None
        assert len(found.documents) == 2
        with store._cache.reading() as connection:
            assert connection.scalar(select(func.count()).select_from(readings)) == 1

    # Snapshots

    def test_snapshots_are_numbered_and_say_what_they_hold(self, store: Store) -> None:
        read(store, report("a"), report("c", verdict=Verdict.OVER_LIMIT), run="one")
        store.record_reading("brent", TODAY, [report("b")], extractor_version="2", run="one")
        assert store.take_snapshot() == 1
        read(store, report("a"), run="two")
        assert store.take_snapshot("two") == 2
        first, second = store.snapshot(1), store.snapshot(2)
        assert first is not None
        assert second is not None
        assert abs(first.taken_at - datetime.now(UTC)) < timedelta(minutes=5)
        assert [(one.borough, one.run, one.extractor_version) for one in first.readings] == [
            ("brent", "one", "2"),
            ("camden", "one", "1"),
        ]
        assert first.readings[1].documents == ((sha("a"), "read"), (sha("c"), "over_limit"))
        assert [one.borough for one in second.readings] == ["camden"]
        assert store.snapshot(3) is None

    def test_a_state_that_is_the_newest_snapshots_keeps_its_number(self, store: Store) -> None:
        read(store, report("a"), run="one")
        assert [store.take_snapshot(), store.take_snapshot()] == [1, 1]
        read(store, report("a"), run="two")
        assert [store.take_snapshot(), store.take_snapshot("two")] == [2, 2]

    def test_reading_says_which_snapshot_it_belongs_to(self, store: Store) -> None:
        read(store, report("a"), run="one")
        store.take_snapshot()
        read(store, report("a"), run="two")
        numbers = [store.borough_evidence("camden", TODAY, run=run) for run in ("one", "two")]
        assert [evidence.snapshot for evidence in numbers if evidence] == [1, None]

    # Events and their guard

    def test_events_come_back_in_order_with_who_and_when(self, store: Store) -> None:
        store.append_event("confirmed", "camden/x/1", {"by": ["post", 1, None]}, who="Ada Ofori")
        store.append_event("noted", "camden/x/1", {"text": "\x00 Ñ"}, who="Ada Ofori")
        store.append_event("noted", "camden/x/2", {})
        found = store.events(subject="camden/x/1")
        assert [(event.kind, event.who) for event in found] == [
            ("confirmed", "Ada Ofori"),
            ("noted", "Ada Ofori"),
        ]
        assert found[0].payload == {"by": ["post", 1, None]}
        assert found[1].payload == {"text": "\x00 Ñ"}
        assert found[0].at.utcoffset() == timedelta(0)
        assert abs(found[0].at - datetime.now(UTC)) < timedelta(minutes=5)
        assert [event.subject for event in store.events(kind="noted")] == ["camden/x/1", "camden/x/2"]
        assert [event.seq for event in store.events()] == sorted({event.seq for event in store.events()})

    @pytest.mark.parametrize("table", APPEND_ONLY)
    @pytest.mark.parametrize("change", ["UPDATE {0} SET {1} = {1}", "DELETE FROM {0}"])
    def test_database_refuses_to_change_what_is_append_only(
        self, store: Store, table: str, change: str
    ) -> None:
        read(store, report("report"))
        store.take_snapshot()
        column = next(iter(REGISTER.tables[table].columns)).name
        with (
            pytest.raises(DBAPIError, match=f"{table} is append-only"),
            store._register.writing() as connection,
        ):
            connection.execute(text(change.format(table, column)))
        with store._register.reading() as connection:
            assert connection.scalar(text(f"SELECT count(*) FROM {table}")) > 0

    # Opening

    def test_tables_made_by_the_migrations_are_those_of_the_schema(self, store: Store) -> None:
        with store._register.reading() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, REGISTER) == []
