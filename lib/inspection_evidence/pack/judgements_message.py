"""What the chart of judgements says, in sentences: how many areas were graded better, the same, worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inspection_evidence.model import Grade
from inspection_evidence.pack.chart import LEVELS
from inspection_evidence.pack.selection import PublishedInspection
from inspection_evidence.pack.wording import counted, sentence


def judgements_message(
    graded: Sequence[PublishedInspection], steps: Sequence[tuple[Grade, Grade | None]]
) -> str:
    """One or two sentences on the newest grades beside those before; empty where nothing is graded.

    `graded` are the inspections that give grades, oldest first; `steps` has, for every area that the
    newest graded, that grade and the one before, None where the area was not graded then.
    """
    if not steps:
        return ""
    if len(graded) == 1:
        return _newest_alone(graded[0])
    newest, before = graded[-1], graded[-2]
    changes = Counter(_way(now, earlier) for now, earlier in steps if earlier is not None)
    if not changes.total():
        return f"No area was graded in both {before.month} and {newest.month}."
    areas = counted(changes.total(), "area")
    framework_changed = newest.document.framework is not before.document.framework
    return (
        f"{areas} graded in both {before.month} and {newest.month}: {changes['better'] or 'none'} better, "
        f"{changes['the same'] or 'none'} the same, {changes['worse'] or 'none'} worse."
        + (" The framework changed in between." if framework_changed else "")
    )


def _way(now: Grade, earlier: Grade) -> str:
    step = LEVELS[now] - LEVELS[earlier]
    return "better" if step > 0 else "worse" if step < 0 else "the same"


def _newest_alone(inspection: PublishedInspection) -> str:
    """How often each grade was given, best first."""
    grades = Counter(item.grade for item in inspection.judgements)
    order = sorted(grades, key=lambda grade: (-LEVELS[grade], grade.value))
    told = ", ".join(f"{counted(grades[grade], 'area')} {grade.value}" for grade in order)
    return sentence(f"{told} in {inspection.month}, the only inspection here that gives grades.")
