"""Passages of a council's papers that tell of another service in the same words.

Contractors are supervised, single adults are homeless, care homes have quality assured: a paper for a
whole council, and many a scrutiny committee, hears of these beside children's services.
"""

from __future__ import annotations

import re

from inspection_evidence.families.council.remit_words import named_by_body, named_in, named_in_heading

_OTHER = re.compile(
    r"\b(?:adult social care|adults?(?:'s|’s)? (?:services|safeguarding|care|learning|waiting)|single adults?"
    r"|older people|care homes?|delayed discharges?|homelessness (?:strategy|team)"
    r"|rough sleep\w*|temporary accommodation|households|housing (?:revenue|stock|repairs|benefit|strategy)"
    r"|council tenants|contractors?|playgrounds?|play equipment|parks?\b(?! lane)|highways?|potholes?|street"
    r"|planning applications?|licens\w+|waste|recycling|libraries|leisure|football|museums?|climate"
    r"|council tax|pensions?|procurement|trading standards|environmental health|public realm)\b",
    re.IGNORECASE,
)
_HEADINGS = re.compile(
    r"\b(?:adult|housing|parks?|playgrounds?|highways?|transport|planning (?:policy|applications?)|licensing"
    r"|waste|libraries|leisure|environment|climate|pensions?|council tax|procurement|regeneration|economy)\b",
    re.IGNORECASE,
)
_YOUNG = re.compile(r"\b1[67]\b|\byoung\b", re.IGNORECASE)


def names_children(text: str, heading: str | None) -> bool:
    """Whether a passage or its heading names the business of children's services, education or SEND."""
    return named_in(text) is not None or bool(heading and named_by_body(heading))


def is_of_another_service(text: str, section: str | None = None) -> bool:
    """Whether a passage, or the heading it stands under, names another service and neither names children.

    What names no service at all may be of any and is kept: "Supervision is regular" stands in many a
    report of children's services.
    """
    if named_in(text) is not None or _YOUNG.search(text):
        return False
    if _OTHER.search(text):
        return True
    heading = section or ""
    return bool(_HEADINGS.search(heading)) and named_in_heading(heading) is None
