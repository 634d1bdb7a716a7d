"""`parameters/tracker.yml`: what it may say, and how a mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.tracker import load_rules
from inspection_evidence.tracker.vocabulary import AgreedStatus, DeclaredStatus, RagColour, Response
from tests.tracker_helpers import ROOT, rules

SUPPLIED = (ROOT / "parameters" / "tracker.yml").read_text(encoding="utf-8")


def test_supplied_rules_have_a_label_for_every_word() -> None:
    for words in (Response, AgreedStatus, DeclaredStatus, RagColour):
        assert all(rules().labels.of(word) for word in words)
    assert rules().labels.of(AgreedStatus.CLOSED_IMPLEMENTED) == "Closed: implemented"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("scale: BRAG", "scale: BRGA", "scale is 'BRGA', but must be 'RAG' or 'BRAG'"),
        ("due_soon_days: 30", "due_soon_days: 0", "must be 1 or more"),
        ("due_soon_days: 30", "due_soon_dayz: 30", "did you mean due_soon_days?"),
        ("    noted: Noted\n", "", "must also have a label for noted"),
        (
            "was due on {due}",
            "was due on {dew}",
            "can have filled in only action, count, days, due, requested",
        ),
        ("was due on {due}", "was due on {due", "must close each curly bracket"),
        ("no action is recorded", "no {action} is recorded", "nothing to fill in"),
        ("  - {when: worst_action}\n", "", "item_rule must end with worst_action"),
        ("{when: overdue, ", "{when: not_started, ", "action_rule must have a line for overdue"),
        ("{when: worst_action}", "{when: worst_action, colour: red}", "give neither"),
        ("{when: no_action, ", "{when: noted, ", "item_rule must have a line for no_action"),
        ("{when: closed_implemented, ", "{when: noted, ", "must have a line for closed_implemented"),
        ("colour: red, ", "colour: purple, ", "purple"),
    ],
)
def test_a_mistake_is_a_sentence_with_its_file(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in SUPPLIED
    file = tmp_path / "tracker.yml"
    file.write_text(SUPPLIED.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ParameterError) as raised:
        load_rules(file)
    assert told in str(raised.value) and str(raised.value).startswith("tracker.yml")
