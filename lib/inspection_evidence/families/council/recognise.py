"""Which kind of council paper a file is: by structure and wording, never by the name of a council.

Minutes tell of a meeting and who was there; a record of decision says so in its title; a report
has a labelled head and recommends something; a call-in asks to review a decision. Anything else
that a council puts before a meeting is another paper, and holds nothing.
"""

from __future__ import annotations

import re

from inspection_evidence.families.council.fields import names_printed
from inspection_evidence.model import Family
from inspection_evidence.reading.page import Line, Pages

_TITLE_LINES = 14
_HEAD_LINES = 45
_FIELDS_OF_A_REPORT = 2
_PAGES_READ = 3

_MINUTES = re.compile(
    r"^(?:(?:draft|unconfirmed|public|printed|decisions? and)\s+)*(?:minutes\b(?! template)|"
    r"notes of (?:a|the) )|"
    r"\b(?:draft )?minutes$|\bminutes of (?:a|the) (?:\w+ )*(?:meeting|proceedings)\b|"
    r"\bnotes of (?:the )?meeting\b|"
    r"^action notes\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"^(?:members |councillors )?(?:present|attendees|attendance|in attendance|apologies)\b", re.IGNORECASE
)
_RESOLVED = re.compile(r"\bRESOLVED\b|^(?:\d+[.)]\s*)?(?:Resolved|It was agreed|AGREED)\b")
_AGENDA = re.compile(
    r"^(?:public |supplementary |supplemental )*agenda(?: (?:pack|front ?sheet))?$", re.IGNORECASE
)
_DECISION = re.compile(
    r"\b(?:record|notice|statement|summary|register|list) of (?:\w+[ -]){0,4}decisions?\b|"
    r"\bdecisions? (?:record|notice|sheet|statement|summary|form)\b",
    re.IGNORECASE,
)
_DECIDED_BY = re.compile(
    r"\bdecisions? (?:to be )?(?:taken|made) by\b|\bdelegated decisions?\b", re.IGNORECASE
)
_PLANNED = re.compile(
    r"\bforward plan\b|\bnotice of (?:\w+ )*(?:forthcoming|intended|intention|key)\b|\bforthcoming\b",
    re.IGNORECASE,
)

_SCRUTINY = re.compile(
    r"\bcall(?:ed)?[ -]in (?:arrangements|requests?|procedure|of|report|notice|submission)\b|\bcalled in\b|"
    r"\breview of (?:executive |cabinet )?decision\b|\breview or scrutinise\b|"
    r"\bscrutiny (?:review|inquiry|investigation|challenge)\b|\btask (?:and|&) finish\b|"
    r"\b(?:report|recommendations) (?:of|from) (?:the )?(?:[\w,&\u2019']+ ){0,8}(?:scrutiny|"
    r"select committee)\b",
    re.IGNORECASE,
)
_RECOMMENDATION = re.compile(
    r"^(?:\d+(?:\.\d+)*\.?\s*)?(?:officer )?recommendations?(?:\(s\))?(?:\s*:|$)", re.IGNORECASE
)
_ASKED = re.compile(
    r"\b(?:is|are) (?:asked|recommended|requested|invited) to\b|"
    r"\bthat (?:the )?(?:cabinet|committee|council|panel|board|executive|members?)\b|"
    r"\bit is recommended that\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"\b[A-Z][\w\u2019'-]+ (?:(?:County|City|Borough|District|Metropolitan|Unitary) )*(?:Council|COUNCIL)\b|"
    r"\b(?:London|LONDON|Royal|ROYAL) (?:Borough|BOROUGH) (?:of|OF)\b|\b[a-z-]+\.gov\.uk\b"
)
_INSPECTORATE = re.compile(
    r"\bofsted\b|\binspect(?:ion|or|orate)s?\b|\bcare quality commission\b|\bhmi\b|\bjoint targeted\b",
    re.IGNORECASE,
)
_COUNCIL_PAPER = re.compile(
    r"\bequality (?:and \w+ )*impact assessment\b|\beqia\b|\bconstitution\b|\bterms of reference\b|"
    r"\bappendix\b|\bdear (?:leaders?|councillors?|chief executives?)\b|\bagenda\b|\bcommittee\b|\bcabinet\b",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"^(?:[\w\u2019',&-]+ ){0,8}(?:improvement|parenting|safeguarding|partnership)(?: [\w\u2019'&-]+){0,3}"
    r" (?:board|panel)$",
    re.IGNORECASE,
)
"""A line that only names a board or panel to which services for children answer."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"^(?:\w+day,? )?\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS}) \d{{4}}$", re.IGNORECASE)
_OWN_DIVISION = re.compile(r"eligible for call-?in.*", re.IGNORECASE)


def kind_of(pages: Pages) -> Family | None:
    """The kind of council paper that `pages` are; None when they are none.

    Performance reports are a family of their own and are asked before `OTHER_PAPER`.
    """
    head = pages.on_page(1)[:_HEAD_LINES]
    if not head:
        return None
    if _titled(head, _AGENDA) or _titled(head, _PLANNED):
        return Family.OTHER_PAPER
    if _titled(head, _DECISION):
        return Family.DECISION_RECORD
    if _is_minutes(pages, head):
        return Family.COMMITTEE_MINUTES
    if _is_report(pages, head):
        return Family.SCRUTINY if _is_scrutiny(head) else Family.COMMITTEE_REPORT
    if _titled(head, _DECIDED_BY):
        return Family.DECISION_RECORD
    if _is_told_to_a_board(head):
        return Family.COMMITTEE_REPORT
    return Family.OTHER_PAPER if _is_other(pages, head) else None


def _titled(head: list[Line], words: re.Pattern[str]) -> bool:
    """Whether a line that stands like a title has `words`."""
    return any(words.search(line.text) and _is_title(line) for line in head[:_TITLE_LINES])


def _is_title(line: Line) -> bool:
    return line.bold or line.text.isupper() or line.size > 12.5


def _is_minutes(pages: Pages, head: list[Line]) -> bool:
    """By the word in the title, and those present or what was resolved."""
    lines = head[:_TITLE_LINES]
    cells = [line.text for line in lines] + [cell.text for line in lines for cell in line.cells]
    if not any(_MINUTES.search(text) for text in cells):
        return False
    present = any(_THERE.match(line.text) for line in head)
    return present or any(_RESOLVED.search(line.text) for line in pages.body)


def _is_report(pages: Pages, head: list[Line]) -> bool:
    """By a recommendation under its heading, and a labelled head or a body that is asked to decide."""
    body = pages.body
    heads = (
        at for at, line in enumerate(body) if any(map(_RECOMMENDATION.match, (line.text, line.cells[0].text)))
    )
    at = next(heads, None)
    asked = any(_ASKED.search(line.text) for line in (body[at : at + 6] if at is not None else head))
    fields = len(names_printed(head))
    if at is None:
        return asked and fields > _FIELDS_OF_A_REPORT
    return asked or fields >= _FIELDS_OF_A_REPORT


def _is_told_to_a_board(head: list[Line]) -> bool:
    """By a board's name and a date, each on a line of its own at the top.

    The chair of an improvement board, and a local area with its accelerated progress plan, report what
    was done and ask for nothing.
    """
    top = [line.text for line in head[:_TITLE_LINES]]
    return any(map(_BOARD.match, top)) and any(map(_DATE.match, top))


def _is_scrutiny(head: list[Line]) -> bool:
    """Whether the title or summary says that a decision is reviewed, or scrutiny itself reports."""
    text = " ".join(_OWN_DIVISION.sub("", line.text) for line in head[: _HEAD_LINES // 2])
    return bool(_SCRUTINY.search(text))


def _is_other(pages: Pages, head: list[Line]) -> bool:
    """Whether a council wrote it for a meeting, or a letter or form was put before one."""
    first = " ".join(line.text for line in head)
    if _INSPECTORATE.search(first):
        return False
    opening = " ".join(line.text for line in pages.body if line.page <= _PAGES_READ)
    return bool(_COUNCIL.search(opening)) and bool(_COUNCIL_PAPER.search(opening))
