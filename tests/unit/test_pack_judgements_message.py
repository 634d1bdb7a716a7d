"""What the chart of judgements says in words."""

from __future__ import annotations

from inspection_evidence.model import Document, Grade
from inspection_evidence.pack import judgements_over_time
from inspection_evidence.pack.judgements_message import judgements_message
from inspection_evidence.pack.selection import PublishedInspection, publishable
from tests import pack_evidence as thornmere

O, G, RI, I = Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE  # noqa: E741


def graded(*documents: Document) -> tuple[PublishedInspection, ...]:
    return publishable(thornmere.evidence(*documents), thornmere.borough(), thornmere.run()).graded


def test_changes_are_counted_each_way() -> None:
    words = judgements_message(
        graded(thornmere.ilacs_2020(), thornmere.ilacs_2026()), [(G, RI), (G, G), (I, RI), (O, None)]
    )
    assert words.startswith("3 areas graded in both ")
    assert words.endswith(": 1 better, 1 the same, 1 worse.")


def test_a_change_of_framework_is_said() -> None:
    words = judgements_message(graded(thornmere.sif_2016(), thornmere.ilacs_2020()), [(G, RI)])
    assert words.startswith("1 area graded in both ")
    assert words.endswith(": 1 better, none the same, none worse. The framework changed in between.")


def test_adequate_and_requires_improvement_are_one_step() -> None:
    inspections = graded(thornmere.ilacs_2020(), thornmere.ilacs_2026())
    assert "none better, 1 the same, none worse" in judgements_message(inspections, [(RI, Grade.ADEQUATE)])


def test_a_first_inspection_is_told_alone_and_none_says_nothing() -> None:
    (only,) = graded(thornmere.ilacs_2020())
    words = judgements_message([only], [(item.grade, None) for item in only.judgements])
    assert words.endswith(f"in {only.month}, the only inspection here that gives grades.")
    assert judgements_message([], []) == ""


def test_no_area_in_common_is_said() -> None:
    inspections = graded(thornmere.ilacs_2020(), thornmere.ilacs_2026())
    assert judgements_message(inspections, [(G, None)]).startswith("No area was graded in both ")


def test_the_section_prints_it_before_the_chart() -> None:
    html = judgements_over_time(thornmere.evidence(), thornmere.borough(), thornmere.run()).html
    assert 0 < html.index("areas graded in both") < html.index("<figure")
