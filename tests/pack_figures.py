"""A report that states figures, built by hand, for tests of the data beside a pack."""

from __future__ import annotations

from inspection_evidence.model import Document, StatedFigure
from tests import pack_evidence as thornmere

_SENTENCE = "Re-referrals within 12 months were 21.3% in 2018-19."

REREFERRALS = StatedFigure(
    text=_SENTENCE,
    value=21.3,
    unit="percent",
    what="re-referrals within 12 months",
    period="2018-19",
    comparator=None,
    hedged=False,
    quote=thornmere.quote(_SENTENCE, page=4),
)
"""What a report says of a KPI whose figure for that year was published too."""


def stating(*figures: StatedFigure) -> Document:
    """The report of 2020, stating these figures."""
    return thornmere.ilacs_2020().model_copy(update={"figures": figures})
