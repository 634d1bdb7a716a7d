"""The words by which a text is children's, education's or SEND's business.

Terms are those of the frameworks for inspecting local authority children's services (ILACS), area
SEND and schools, and of the Department for Education's guidance; offices and committees are bodies,
not business, so their names are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspection_evidence.model import Remit

_SEND = (
    r"(?-i:SEND|SENs?|SEN/D|SENCOs?)|special educational needs?|(?-i:EHCN?A?)(?:\s?plans?|Ps?)?|education,?"
    r" health,? and care"
    r"|special schools?|specialist resource provisions?|high needs(?: block)?|safety valve|local offer"
    r"|learning difficult(?:y|ies)"
    r"|short breaks|disabled children(?:[\u2019']s)?|children with disabilit(?:y|ies)|preparing for adulthood"
)
_CHILDREN = (
    r"children[\u2019']?s (?:social\b|services|homes?|centres?|safeguarding|trust|improvement|partnership)"
    r"|children[\u2019']?s social care"
    r"|(?:children|child|young people) (?:in|entering|leaving) care|looked[- ]after|care[- ](?:leavers?"
    r"|experienced)|leaving care"
    r"|foster(?:ing|ed)?|foster carers?|adopti(?:on|ve) (?:agency|services?|panel|support|orders?)|regional"
    r" adoption|adopters?"
    r"|child protection|children in need|child in need|corporate parent(?:s|ing)?|early help|family"
    r" (?:hubs?|help|services|support)"
    r"|children[\u2019']?s centres?|youth (?:justice|offending|work|services?|clubs?)|(?-i:UASC)"
    r"|unaccompanied|kinship|special guardianship"
    r"|safeguarding children|safeguarding partner(?:s|ship)|virtual school|care placements?|family group"
    r" conferenc(?:e|ing)"
    r"|child(?:ren)?[\u2019']?s? sexual exploitation|child poverty|health visit(?:ing|ors?)|children and"
    r" families|female genital mutilation"
)
_EDUCATION = (
    r"schools?|academ(?:y|ies)|pupils?|education(?:al)?|early years|nurser(?:y|ies)|childcare|school"
    r" (?:places?|admissions?|transport)"
    r"|exclusions? from school|permanent exclusions?|(?-i:NEETs?)|attainment|key stages?|(?-i:GCSE)s?"
    r"|governing bod(?:y|ies)|school governors?"
    r"|sixth forms?|pupil referral|dedicated schools grant|(?-i:DSG)|teachers?|curriculum|apprentices\b"
)
_WEAK = r"child(?:ren)?(?:[\u2019']s)?"
_YOUNG = r"young (?:people|person|persons)(?:[\u2019']s)?|youth"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)


_IN_ORDER = (
    (Remit.SEND, _words(_SEND)),
    (Remit.CHILDREN, _words(_CHILDREN)),
    (Remit.EDUCATION, _words(_EDUCATION)),
    (Remit.CHILDREN, _words(_WEAK)),
)
"""The narrower business first: an education, health and care plan is SEND's, a care leaver's education
children's social care's; "child" alone says least."""
_IN_HEADINGS = (*_IN_ORDER, (Remit.CHILDREN, _words(_YOUNG)))
"""In a heading "young people" says what the matter is; in a sentence they may only be meant among others."""
_CAPITALISED = r"[A-Z][\w\u2019'&-]*"
_JOINED = rf"{_CAPITALISED}(?:(?:,|,? (?:and|of|for|the|&))? {_CAPITALISED})*"
_BODIES = re.compile(
    rf"(?:{_JOINED} )?(?:Cabinet|Select|Scrutiny|Policy and Accountability|Overview and Scrutiny)"
    rf" (?:Sub-)?(?:Committee|Panel|Commission)s?"
    rf"|(?:Lead |Deputy |Assistant |Strategic |Executive |Corporate |Operational |Interim )*"
    rf"(?:Cabinet Member|Cabinet Lead|Lead Member|Portfolio Holder|Executive Member|Director|Head)(?: of"
    rf" Service)? (?:for|of) (?:the )?{_JOINED}"
)
_ONE_BUSINESS = (
    (Remit.SEND, _words(r"SEND (?:improvement|partnership|strategic)[\w ]*(?:board|panel|committee|group)")),
    (
        Remit.CHILDREN,
        _words(
            r"corporate parenting[\w ]*|(?:children|child)[\w\u2019' ]* (?:safeguarding|social care"
            r"|improvement)[\w ]*(?:board|panel|committee)"
        ),
    ),
    (
        Remit.EDUCATION,
        _words(
            r"(?:schools|school admissions?) forum|standing advisory council on religious education|SACRE"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A remit and the words of a text that name it."""

    remit: Remit
    words: str


def named_in(text: str) -> Named | None:
    """What the words of `text` are the business of, bodies' names left out; None where it is neither."""
    return _first(_BODIES.sub(" ", text), _IN_ORDER)


def named_in_heading(text: str) -> Named | None:
    """The same of a heading or title, in which "young people" count too."""
    return _first(_BODIES.sub(" ", text), _IN_HEADINGS)


def named_by_body(text: str) -> Named | None:
    """What a committee's or an office's name says its business is."""
    return _first(text, _IN_HEADINGS)


def sole_business(committee: str) -> Named | None:
    """The one remit of a body that has no other, such as a corporate parenting panel."""
    return _first(committee, _ONE_BUSINESS)


def bodies_in(text: str) -> str:
    """The names of offices and committees in `text`, one after another."""
    return "; ".join(match.group() for match in _BODIES.finditer(text))


def _first(text: str, patterns: tuple[tuple[Remit, re.Pattern[str]], ...]) -> Named | None:
    for remit, pattern in patterns:
        if match := pattern.search(text):
            return Named(remit, match.group().strip())
    return None
