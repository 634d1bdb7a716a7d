"""Any text that officers enter comes back from the workbook as it was."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspection_evidence.tracker import (
    change_action,
    note_item,
)
from tests.officers_workbook import read_back, written
from tests.tracked_borough import (
    LIVED_IN,
    ONE,
    SLUG,
    folded,
)

A1, A2, A3 = (f"{SLUG}/action/A{number}" for number in (1, 2, 3))


HOSTILE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).map(
    lambda text: f"{text}!"
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE)
def test_any_text_that_was_entered_comes_back_unedited(tmp_path: Path, title: str, note: str) -> None:
    folder = Path(tempfile.mkdtemp(dir=tmp_path))
    tracker = folded(*LIVED_IN, change_action("A1", "title", title), note_item(ONE, note))
    plan = read_back(tracker, written(tracker, folder))
    assert (plan.changes, plan.refused, plan.untouched) == ((), (), 5)
