"""Who is to answer a row: whether a response is asked for at all, and whose it is."""

from __future__ import annotations

import re
from enum import StrEnum

from inspection_evidence.model import Decision, Document, Family, Paper
from inspection_evidence.tracker.questions.register import Register, Row

_MEMBER = r"(?:(?:deputy )?(?:cabinet|executive|lead) members?|portfolio holders?)"
_EXECUTIVE = rf"(?:{_MEMBER}|cabinet|executive(?: board)?|(?:elected |executive )?mayor|(?:deputy )?leader)"
_ANOTHER = r"committee|director|officer|summary|head|scrutiny|support|tax|plan"
_WHOLE = rf"\b(?!['\u2019]|[\s-]+(?:{_ANOTHER}))"
"""The end of a body's name: neither “the Cabinet’s” nor “the Executive Director”."""
_BODY = rf"(?:{_EXECUTIVE}|(?:county |city |borough )?council){_WHOLE}"
_ARTICLES = r"(?:the |this |full )*"
_FIRST = r"(?:^|[,;:.(]\s*|\b(?:the|this|full|that|to|and|or) )"
"""What a body's name stands after: not “Chief”, “Youth” or “team”."""
_ASKS = r"(?:recommend|request|ask|urge|invite|advise|call(?:s|ed|ing)? (?:up)?on)(?:s|d|ed|ing)?"
_ASKED = r"(?:recommended|requested|asked|urged|invited|advised|called (?:up)?on)"
_NO_VERB = r"(?:(?!\b(?:be|is|are|was|were|been)\b)[^.;]){0,80}"
_TO_THE_EXECUTIVE = re.compile(
    rf"\b{_ASKS} (?:that |to )?{_ARTICLES}{_BODY}"
    rf"|\b(?:refer|submit|commend)(?:s|red|ted|ed)?(?: back)? to {_ARTICLES}{_BODY}"
    rf"|{_FIRST}{_BODY}{_NO_VERB} (?:be|is|are) {_ASKED}\b"
    rf"|{_FIRST}{_BODY} (?:should|ought to)\b",
    re.IGNORECASE,
)
_OF_THE_EXECUTIVE = re.compile(
    rf"(?:meeting of )?(?:the )?(?:mayor and )?{_EXECUTIVE}{_WHOLE}", re.IGNORECASE
)
_RECOMMENDING = re.compile(rf"(?:that )?{_ARTICLES}{_BODY}", re.IGNORECASE)


class Answerer(StrEnum):
    """Who answers a row with accepted, partly accepted, rejected or noted."""

    AUTHORITY = "authority"
    EXECUTIVE = "executive"


def answered_by(row: Row) -> Answerer | None:
    """Return who is to answer a row, None where nobody is asked to.

    - What an inspection recommends, the authority answers; so also a row that is no longer read.
    - What a committee recommends to the executive or to the council, that body answers. An overview and
      scrutiny committee must ask for the answer by notice in writing, and it is then due within two
      months of receiving the recommendation or, if later, the notice (Local Government Act 2000,
      section 9FE). Other committees are treated alike, which is practice and no duty in law. When it
      was received is not known here, so no day is worked out.
    - What a committee, the executive or one of its members decided is carried out and not answered;
      so also what a committee asks of its officers or of partners. What officers advise a meeting to
      decide, its decision answers.

    It goes by the words of the decision: the executive or council is named as the one that is asked.
    """
    if not isinstance(row.holder, Paper) or row.asked is None:
        return Answerer.AUTHORITY
    document, words = row.holder.document, " ".join(row.asked.text.split())
    if _is_of_the_executive(document):
        return None
    if isinstance(row.asked, Decision):
        return Answerer.EXECUTIVE if _TO_THE_EXECUTIVE.search(words) else None
    if document.framework is not Family.SCRUTINY or _RECOMMENDING.match(document.committee or ""):
        return None
    asked = _TO_THE_EXECUTIVE.search(words) or _RECOMMENDING.match(row.asked.owner or words)
    return Answerer.EXECUTIVE if asked else None


def unanswered_rows(register: Register) -> tuple[Row, ...]:
    """Return the open rows that somebody is to answer and that have no response."""
    return tuple(
        row
        for row in register.rows
        if row.is_open and answered_by(row) and not (row.item.response and row.item.response.value)
    )


def _is_of_the_executive(document: Document) -> bool:
    if document.framework is Family.DECISION_RECORD:
        return True
    return bool(_OF_THE_EXECUTIVE.match(document.committee or ""))
