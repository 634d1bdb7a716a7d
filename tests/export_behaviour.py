"""What export and import of everything do, on any database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspection_evidence.store import Store, open_store
from inspection_evidence.tracker import (
    add_evidence,
    agree_status,
    export_all,
    import_export,
    note_item,
    revise_date,
    tracker_of,
    undo,
)
from tests.store_helpers import KEY as CAMDEN
from tests.store_helpers import Addresses, read
from tests.store_reports import CAREER, VISITS, identifiers, report
from tests.tracked_borough import AS_AT, KEY, LIVED_IN, ONE, SLUG, THREE, write_down

READ_BETTER = VISITS.replace("visits", "visits by social workers")
"""A recommendation's words as a later reading has them."""


def fill(store: Store) -> None:
    """Enter something of every kind, with an undo, a redaction, corrections, links and orphans."""
    read(store, report())
    read(store, report(items=((None, CAREER), (None, READ_BETTER))))
    settled = {"to": f"{CAMDEN}/u2", "why": "Its number changed"}
    store.append_event("orphan_settled", f"{CAMDEN}/u9", settled, "Director")
    write_down(store, *LIVED_IN)
    [note] = write_down(store, note_item(ONE, "=SUM(1) said “yes”\n<b>é</b>"))
    write_down(
        store,
        revise_date("A1", AS_AT, "Vacancies", "Board"),
        add_evidence("A1", "document", "minutes.pdf", page=3),
        agree_status(ONE, "closed_implemented", committee="Scrutiny", meeting_date=AS_AT, minute="12"),
        note_item(ONE, "secret words"),
    )
    write_down(store, undo(ONE, note.seq, "Wrong row"))
    store.append_event("orphaned", f"{KEY}/9", {"text": "Lost words"})
    store.append_event("orphaned", f"{KEY}/8", {"text": "Back again"})
    store.append_event("returned", f"{KEY}/8", {"text": "Back again"})
    store.append_event("orphan_settled", f"{KEY}/9", {"to": THREE, "why": "Same"}, "Director")
    store.append_event(
        "item_corrected", ONE, {"field": "text", "old": "a", "new": "b", "source": "command"}, "Director"
    )
    link = {"link": "kpi", "target": "cpc", "why": None, "text": "t", "target_text": "u"}
    store.append_event("link_confirmed", ONE, link, "Director")
    store.append_event(
        "item_noted", "elsewhere/ilacs-2024-01-aa11/1", {"text": "Theirs", "on": "2026-05-01"}, "B"
    )
    secret = next(event for event in store.events(ONE) if event.payload.get("text") == "secret words")
    store.redact(secret.seq, "personal data", "Director")


class ExportBehaviour:
    """Tests on databases that the fixture `addresses` and the method `another` name."""

    @contextmanager
    def another(self, addresses: Addresses, tmp_path: Path) -> Iterator[Store]:
        """A second, empty register."""
        with open_store(tmp_path / "second.sqlite", tmp_path / "second-cache.sqlite") as store:
            yield store

    def test_export_import_export_is_the_same_to_the_byte(self, addresses: Addresses, tmp_path: Path) -> None:
        with open_store(*addresses) as store, self.another(addresses, tmp_path) as second:
            fill(store)
            files = export_all(store, tmp_path / "one")
            brought = import_export(second, tmp_path / "one")
            export_all(second, tmp_path / "two")
            assert brought == second.events() == store.events()
            assert tracker_of(second, SLUG, predecessors=()) == tracker_of(store, SLUG, predecessors=())
        for file in files:
            assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes(), file.name

    def test_a_register_brought_back_knows_every_item_when_it_is_read_again(
        self, addresses: Addresses, tmp_path: Path
    ) -> None:
        better = report(items=((None, READ_BETTER), (None, CAREER)))
        with open_store(*addresses) as store, self.another(addresses, tmp_path) as second:
            fill(store)
            export_all(store, tmp_path / "out")
            import_export(second, tmp_path / "out")
            assert second.registered() == store.registered()
            first, again = (read(one, better).documents[0] for one in (store, second))
            assert identifiers(first) == identifiers(again) == [f"{CAMDEN}/u2", f"{CAMDEN}/u1"]
            assert second.registered().identifiers == store.registered().identifiers

    def test_the_words_that_were_redacted_are_in_no_file(self, addresses: Addresses, tmp_path: Path) -> None:
        with open_store(*addresses) as store:
            fill(store)
            files = export_all(store, tmp_path / "out")
        assert not [file.name for file in files if b"secret words" in file.read_bytes()]
        content = json.loads((tmp_path / "out" / "records.json").read_text("utf-8"))
        assert any("redacted on" in str(note["text"]) for note in content["tables"]["notes"])
