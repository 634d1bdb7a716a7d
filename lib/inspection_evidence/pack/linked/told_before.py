"""Told before: the earlier recommendations that one of a later inspection says again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.model import Recommendation
from inspection_evidence.pack.linked.selection import Printed, status_words
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.selection import PublishedInspection
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import BoroughParameters


@dataclass(frozen=True)
class Earlier:
    """An earlier recommendation: its inspection, its words, its page, and why it says the same.

    `status` is empty where a person confirmed the link.
    """

    framework: str
    inspection: PublishedInspection
    item: Recommendation
    address: str | None
    why: str
    status: str


def told_before(
    recommendation: str,
    links: Links,
    printed: Mapping[str, Printed],
    borough: BoroughParameters,
    draft: bool,
) -> tuple[Earlier, ...]:
    """What said a recommendation before, the likeliest first: confirmed; in a draft also suggested."""
    shown = links.to_show(recommendation, LinkKind.REPEAT, draft)
    return tuple(
        _earlier(link, printed[link.key.target], borough) for link in shown if link.key.target in printed
    )


def _earlier(link: Link, found: Printed, borough: BoroughParameters) -> Earlier:
    inspection, item = found
    why = link.decision.why if link.decision and link.decision.why else "; ".join(link.reasons)
    return Earlier(
        framework=framework_name(inspection.document),
        inspection=inspection,
        item=item,
        address=page_address(inspection.document, item.quote.page, borough),
        why=why,
        status=status_words(link),
    )
