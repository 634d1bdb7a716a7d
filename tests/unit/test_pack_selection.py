"""What a pack may print, and what it counts instead."""

from __future__ import annotations

from datetime import date

from inspection_evidence.pack import documents_read
from inspection_evidence.pack.selection import held_on, publishable
from inspection_evidence.settings import Report, same_authority
from tests import pack_evidence as thornmere


def test_unverified_items_wait_and_are_counted() -> None:
    selection = publishable(thornmere.evidence(), thornmere.borough(), thornmere.run())
    assert selection.latest is not None
    assert [item.id for item in selection.latest.recommendations] == [
        "thornmere/ilacs-2026-05-e5f6/u1",
        "thornmere/ilacs-2026-05-e5f6/u2",
    ]
    assert (selection.waiting_recommendations, selection.waiting_judgements) == (1, 0)
    assert selection.latest.waiting == 1


def test_an_unverified_grade_waits() -> None:
    doubtful = thornmere.judgement("leadership", thornmere.RI, verified=False)
    document = thornmere.ilacs_2020().model_copy(update={"judgements": (doubtful,)})
    selection = publishable(thornmere.evidence(document), thornmere.borough(), thornmere.run())
    assert selection.inspections[0].judgements == ()
    assert selection.waiting_judgements == 1


def test_an_inspection_after_the_as_at_date_is_counted_not_shown() -> None:
    run = thornmere.run(as_at=date(2026, 5, 21))
    selection = publishable(thornmere.evidence(), thornmere.borough(), run)
    assert [kept.held.year for kept in selection.inspections] == [2016, 2020]
    assert (selection.later_inspections, selection.later_documents) == (1, 1)
    assert selection.waiting == 0


def test_an_inspection_on_the_as_at_date_is_shown() -> None:
    run = thornmere.run(as_at=date(2026, 5, 22))
    assert len(publishable(thornmere.evidence(), thornmere.borough(), run).inspections) == 3


def test_inspections_stand_in_order_of_date_whatever_order_they_come_in() -> None:
    evidence = thornmere.evidence(thornmere.ilacs_2026(), thornmere.sif_2016(), thornmere.ilacs_2020())
    kept = publishable(evidence, thornmere.borough(), thornmere.run()).inspections
    assert [inspection.held.year for inspection in kept] == [2016, 2020, 2026]


def test_an_undated_inspection_waits_until_the_borough_file_dates_it() -> None:
    undated = thornmere.ilacs_2020().model_copy(update={"inspection_start": None, "inspection_end": None})
    without = thornmere.borough(reports=())
    assert publishable(thornmere.evidence(undated), without, thornmere.run()).undated_inspections == 1
    assert publishable(thornmere.evidence(undated), without, thornmere.run()).inspections == ()
    assert held_on(undated, thornmere.borough()) == date(2020, 2, 25)


def test_a_report_is_known_by_its_hash_before_its_name() -> None:
    document = thornmere.ilacs_2020().model_copy(update={"inspection_start": None, "inspection_end": None})
    reports = (
        Report(file="2020-02-25-childrens-services.pdf", published_on_site=date(2019, 1, 1)),
        Report(file="renamed.pdf", sha256=document.sha256, published_on_site=date(2020, 3, 3)),
    )
    assert held_on(document, thornmere.borough(reports=reports)) == date(2020, 3, 3)


def test_a_report_on_another_authority_is_left_out_and_told() -> None:
    kent = thornmere.ilacs_2026().model_copy(
        update={"local_authority": "Kent County Council", "local_authority_code": "E10000016"}
    )
    evidence = thornmere.evidence(thornmere.ilacs_2020(), kent)
    selection = publishable(evidence, thornmere.borough(), thornmere.run())
    assert [inspection.held.year for inspection in selection.inspections] == [2020]
    assert [document.local_authority for document in selection.documents_of_others] == ["Kent County Council"]
    told = documents_read(evidence, thornmere.borough(), thornmere.run()).html
    assert "It is a report on Kent County Council, so nothing of it stands in this pack." in told


def test_a_report_on_a_predecessor_is_the_boroughs_own() -> None:
    assert same_authority("E10000009", "E06000059"), "Dorset County Council, and Dorset Council since 2019"
    assert not same_authority("E10000016", "E09000013")
