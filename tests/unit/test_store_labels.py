"""The rule by which inspections and items are named."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.model import Document, Family, Verdict
from inspection_evidence.store import provisional_identifiers
from inspection_evidence.store.labels import make_key, make_labels
from tests.store_reports import CAREER, VISITS, identifiers, report

HASH = "b2d5" + "0" * 60
NUMBERS = st.lists(
    st.none()
    | st.sampled_from(["1", "1.", "2", "1~2", "u1", "u2", "u2~2", "", " ", "A 1", "3/4"])
    | st.text(max_size=5),
    max_size=12,
)


def numbered(*numbers: str | None) -> Document:
    return report(items=[(number, "Text.") for number in numbers])


@pytest.mark.parametrize(
    ("numbers", "labels"),
    [
        (["1", "2", "2a"], ("1", "2", "2a")),
        ([None, None], ("u1", "u2")),
        (["1", None, "2"], ("1", "u2", "2")),
        (["1", "1", "1"], ("1", "1~2", "1~3")),
        (["1", "1~2", "1"], ("1", "1~2", "1~3")),
        ([None, "u1"], ("u1", "u1~2")),
        ([" 3 ", "", "Action 4/5\n"], ("3", "u2", "Action-4-5")),
        (["299 (i)", "299 (ii)"], ("299(i)", "299(ii)")),
        ([], ()),
    ],
)
def test_labels(numbers: list[str | None], labels: tuple[str, ...]) -> None:
    assert make_labels(numbered(*numbers)) == labels


@given(NUMBERS)
def test_labels_are_unique_and_fit_an_identifier(numbers: list[str | None]) -> None:
    labels = make_labels(numbered(*numbers))
    assert len(labels) == len(set(labels)) == len(numbers)
    assert all(label and "/" not in label and not any(map(str.isspace, label)) for label in labels)


@pytest.mark.parametrize(
    ("dates", "month"),
    [
        ({"inspection_start": date(2024, 3, 25), "published": date(2024, 5, 13)}, "2024-03"),
        ({"inspection_end": date(2024, 4, 5), "published": date(2024, 5, 13)}, "2024-04"),
        ({"published": date(2024, 5, 13)}, "2024-05"),
        ({}, "undated"),
    ],
)
def test_month_of_the_key(dates: dict[str, date], month: str) -> None:
    document = report(start=None, sha256=HASH).model_copy(update=dates)
    assert make_key("hammersmith-and-fulham", document) == f"hammersmith-and-fulham/ilacs-{month}-b2d5"


def test_key_names_the_family() -> None:
    document = report(sha256=HASH).model_copy(update={"framework": Family.SIF})
    assert make_key("kent", document) == "kent/sif-2024-03-b2d5"


def test_key_is_lengthened_until_it_meets_no_other() -> None:
    document = report(sha256=HASH)
    taken = {f"kent/ilacs-2024-03-{HASH[:length]}" for length in (4, 5, 6)}
    assert make_key("kent", document, taken) == "kent/ilacs-2024-03-b2d5000"


def test_provisional_identifiers_follow_the_rule_and_change_nothing_else() -> None:
    document = report(items=[("1", CAREER), (None, VISITS)], sha256=HASH)
    shown = provisional_identifiers(document, "hammersmith-and-fulham")
    assert identifiers(shown) == [
        "hammersmith-and-fulham/ilacs-2024-03-b2d5/1",
        "hammersmith-and-fulham/ilacs-2024-03-b2d5/u2",
    ]
    assert identifiers(document) == ["", ""]
    assert shown.model_dump(exclude={"recommendations"}) == document.model_dump(exclude={"recommendations"})


@pytest.mark.parametrize("verdict", [Verdict.DAMAGED, Verdict.UNRECOGNISED])
def test_document_that_was_not_read_has_no_identifiers(verdict: Verdict) -> None:
    document = report(verdict=verdict)
    assert provisional_identifiers(document, "kent") == document
