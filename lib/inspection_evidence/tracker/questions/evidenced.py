"""How do we know: which rows a KPI is evidence for."""

from __future__ import annotations

from collections.abc import Collection

from inspection_evidence.tracker.questions.register import Register, Row
from inspection_evidence.tracker.vocabulary import EvidenceKind


def evidenced_by_kpi(register: Register, confirmed: Collection[str] = ()) -> tuple[Row, ...]:
    """Return the rows with a KPI as evidence.

    Args:
        register: The rows.
        confirmed: Identifiers of recommendations with a KPI link that a person confirmed
            (`inspection_evidence.linking`); they count beside KPIs entered as an action's evidence.
    """
    return tuple(row for row in register.rows if row.identifier in confirmed or _has_kpi(row))


def _has_kpi(row: Row) -> bool:
    return any(one.kind is EvidenceKind.KPI for action in row.item.actions for one in action.evidence)
