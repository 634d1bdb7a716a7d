"""Since last time: what changed since the pack that was last published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.published.changes import changes_between
from inspection_evidence.pack.published.position import (
    NOTHING_TRACKED,
    Position,
    TrackedFields,
    position_of,
)
from inspection_evidence.pack.section import Section, render_section


@dataclass(frozen=True)
class PreviousPack:
    """The pack that was last published before: when, approved by whom, and its position.

    `position` is None where the pack kept is no longer as it was published; `why_not` then says so.
    """

    name: str
    as_at: date
    approved_by: str
    position: Position | None
    why_not: str = ""


def since_last_time(
    sources: PackSources, previous: PreviousPack | None, tracked: TrackedFields = NOTHING_TRACKED
) -> Section:
    """The pack's section: what changed since `previous`, or the sentence why nothing can be compared.

    `tracked` is what the tracker holds now; what it held then stands in the previous position.
    """
    now = position_of(sources, tracked)
    then = previous.position if previous else None
    approver = officer_shown(previous.approved_by, sources.borough, sources.run) if previous else None
    return render_section(
        "since_last_time",
        "Since last time",
        borough=sources.borough,
        previous=previous,
        approver=approver,
        compared=then is not None,
        groups=changes_between(then, now) if then else [],
    )
