"""The first cell of the national notebook: a borough and a snapshot, or neither."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import national_parameters


def test_neither_borough_nor_snapshot_need_be_chosen() -> None:
    found = national_parameters({"slug": None, "snapshot": None, "as_at": "2026-06-30"})
    assert (found.borough, found.snapshot, found.run.as_at) == (None, None, date(2026, 6, 30))


def test_both_may_be_chosen() -> None:
    found = national_parameters({"slug": "thornmere", "snapshot": 3})
    assert found.borough is not None
    assert (found.borough.name, found.snapshot) == ("Thornmere", 3)


@pytest.mark.parametrize("value", ["3", 0, -1, True, 2.0])
def test_what_is_no_number_of_a_snapshot_is_told(value: object) -> None:
    with pytest.raises(ParameterError, match=r"snapshot is .+, but must be a number such as 3"):
        national_parameters({"snapshot": value})


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(ParameterError) as error:
        national_parameters({"slug": "thornmeer", "snapshot": "3", "snapshott": 3, "as_at": "30.6.2026"})
    assert len(str(error.value).splitlines()) == 4
