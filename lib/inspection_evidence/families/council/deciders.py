"""Who decides or must act, where the words of a decision or its lead-in say so."""

from __future__ import annotations

import re

_OFFICE = (
    r"(?P<owner>(?:the )?(?:(?:deputy )?cabinet member|(?:deputy )?leader|"
    r"(?:corporate |executive |strategic |interim |assistant )*director|chief executive|monitoring officer|"
    r"general counsel|head|lead member|mayor|section 151 officer|chair(?:man|person)?|officers)\b[^:;.]*?)"
)
_BODY = (
    r"(?P<body>(?:the )?(?:[\w\u2019'&-]+ ){0,5}?(?:cabinet|committee|panel|board|council|executive|members|"
    r"sub-?committee|commission|forum))"
)
_DOES = (
    r" (?:to )?(?:agree|note|approve|endorse|make|recommend|receive|support|adopt|consider|"
    r"delegate|authorise)s?\b"
)
_ONE_PERSON = (
    r"(?P<body>(?:the )?(?:cabinet member|leader|deputy leader|lead member|portfolio holder)\b[^,:]*?)"
)
_MUST_ACT = (
    re.compile(
        rf"\b(?:asks?|asked|calls? on|requests?|requested|instructs?|instructed) {_OFFICE} to\b", re.I
    ),
    re.compile(rf"\bresolved {_OFFICE} to\b", re.I),
)
_DECIDES = (
    re.compile(rf"\bas {_ONE_PERSON},? I (?:agree|approve|propose|have)", re.I),
    re.compile(rf"\b(?:resolved|agreed|decided|noted)\b\W*(?:that )?{_BODY}(?=:| to\b|{_DOES})", re.I),
    re.compile(rf"^(?:that )?{_BODY}{_DOES}", re.I),
    re.compile(rf"^{_BODY} resolved\b", re.I),
)


def owner_in(lead: str, text: str) -> str | None:
    """Who must act by the lead-in, else who decides by lead-in or text; None where neither is said."""
    for pattern in _MUST_ACT:
        if found := pattern.search(lead):
            return found["owner"].strip()
    for pattern in _DECIDES:
        if found := pattern.search(lead) or pattern.search(text):
            return found["body"].strip()
    return None
