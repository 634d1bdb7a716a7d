"""Which item of a new reading is which item known before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.store.matching import Item, Known, match_items
from tests.store_reports import CAREER, PLANS, VISITS

WORDS = st.text(alphabet="abc ", max_size=6)
ITEMS = st.lists(st.builds(Item, st.sampled_from(["1", "2", "u1", "u2"]), WORDS), max_size=6, unique=True)


def known(label: str, *texts: str, seen: Item | None = None) -> Known:
    return Known(f"key/{label}", label, set(texts), {seen} if seen else set())


def test_same_words_win_over_the_same_label() -> None:
    found = match_items([Item("1", VISITS), Item("2", CAREER)], [known("1", CAREER), known("2", VISITS)])
    assert found == {0: "key/2", 1: "key/1"}


def test_same_words_twice_are_told_apart_by_label() -> None:
    found = match_items([Item("2", CAREER), Item("1", CAREER)], [known("1", CAREER), known("2", CAREER)])
    assert found == {0: "key/2", 1: "key/1"}


def test_what_this_source_gave_before_wins_over_all() -> None:
    before = Item("u1", CAREER)
    found = match_items([before], [known("u1", CAREER), known("9", CAREER, seen=before)])
    assert found == {0: "key/9"}


def test_any_wording_an_identifier_had_counts() -> None:
    found = match_items([Item("u9", CAREER)], [known("1", PLANS, CAREER.upper())])
    assert found == {0: "key/1"}


def test_label_helps_where_wording_is_near_and_not_where_it_is_far() -> None:
    shortened = "The range of career opportunities for care leavers."
    candidates = [known("1", CAREER)]
    assert match_items([Item("1", shortened)], candidates) == {0: "key/1"}
    assert match_items([Item("2", shortened)], candidates) == {}
    assert match_items([Item("1", VISITS)], candidates) == {}


@given(ITEMS, ITEMS)
def test_pairs_are_one_to_one(items: list[Item], before: list[Item]) -> None:
    candidates = [Known(f"key/{rank}", one.label, {one.text}) for rank, one in enumerate(before)]
    found = match_items(items, candidates)
    assert len(set(found.values())) == len(found)
    assert set(found) <= set(range(len(items)))


@given(ITEMS)
def test_items_a_source_gave_before_are_all_found_again(items: list[Item]) -> None:
    unique = list({item.label: item for item in items}.values())
    candidates = [Known(f"key/{rank}", "9", {one.text}, {one}) for rank, one in enumerate(unique)]
    assert match_items(unique, candidates) == {rank: f"key/{rank}" for rank in range(len(unique))}
