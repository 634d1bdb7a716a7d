"""Small numbers of the authority's own: kept back as the publishers of like figures keep them back.

Published figures arrive suppressed and stay so. A count in a scorecard from 1 up to the catalogue's
`suppressed_up_to` is kept back by the rule of the DfE's children in need census and looked after
children statistics, which suppress counts of 1 to 5.
"""

from __future__ import annotations

from collections.abc import Sequence

from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.kpis.series import Observation
from inspection_evidence.kpis.symbols import SUPPRESSED


def without_small_numbers(kpi: Kpi, line: Sequence[Observation]) -> tuple[Observation, ...]:
    """Return the line with each count that is too small to show replaced by the suppression symbol."""
    return tuple(
        seen._replace(value=None, symbol=SUPPRESSED) if _too_small(kpi, seen.value) else seen for seen in line
    )


def _too_small(kpi: Kpi, value: float | None) -> bool:
    return kpi.suppressed_up_to is not None and value is not None and 0 < value <= kpi.suppressed_up_to
