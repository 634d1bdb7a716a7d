"""What a report says of the authority itself: who leads it and since when, and its area in numbers.

Reports under the single inspection framework list it under "Information about this local
authority area".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspection_evidence.families.parts.blocks import Block, quote_around
from inspection_evidence.families.parts.figures import FoundFigure
from inspection_evidence.families.parts.sections import is_fact
from inspection_evidence.families.parts.sentences import Sentence, sentences_of
from inspection_evidence.model import AuthorityFact

_IN_POST = re.compile(
    r"^(?:The\s+|An?\s+)?(?P<who>(?:[\w\u2019'(),/&-]+\s+){1,14}?)(?:has\s+been|was|is)\s+(?:appointed|in\s+post|in\s+(?:the|this)\s+(?:post|role))"
    r"\s*(?:since|from|in)\s+(?P<since>[^.,;]{4,40})",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"^(?:The\s+)?(?P<who>(?:LSCB|Local\s+Safeguarding\s+Children\s+Board|board|chair)[^.]{0,40}?)\s+(?P<how>is\s+(?:shared|joint|a\s+joint\s+board)(?:\s+\w+)?\s+with|covers)\s+(?P<others>[^.]{3,200})",
    re.IGNORECASE,
)
_ROLE_OF = re.compile(
    r"^The\s+(?P<who>(?:interim\s+)?(?:DCS|director)[^.]{0,40}?)\s+is\s+(?P<what>[^.]{5,250})", re.IGNORECASE
)
_GROUPS = re.compile(
    r"^The\s+(?P<what>largest\s+minority\s+ethnic\s+groups?[^.]{0,90}?)\s+(?:are|is)\s+(?P<value>[^.]{3,200})",
    re.IGNORECASE,
)
_DIRECTOR = re.compile(
    r"^director\s+of\s+children[\u2019']?s\s+services(?:\s+\(DCS\))?$|^DCS$", re.IGNORECASE
)


def authority_facts(blocks: list[Block], figures: list[FoundFigure]) -> list[AuthorityFact]:
    """The facts listed about the authority in `blocks`, then the `figures` that stand in that list."""
    told = [
        fact
        for block in blocks
        if is_fact(block)
        for one in sentences_of(block.text)
        for fact in _told(block, one)
    ]
    counted = [
        AuthorityFact(
            fact=found.figure.what, value=found.printed, as_at=found.figure.period, quote=found.figure.quote
        )
        for found in figures
        if is_fact(found.block)
    ]
    return [*told, *counted]


def _told(block: Block, sentence: Sentence) -> Iterator[AuthorityFact]:
    if match := _IN_POST.match(sentence.text):
        yield _fact(f"{_title(match['who'])} in post since", match["since"], block, sentence)
    elif match := _SHARED.match(sentence.text):
        yield _fact(f"{match['who'].strip()} {match['how'].strip()}", match["others"], block, sentence)
    elif match := _ROLE_OF.match(sentence.text):
        yield _fact(f"{_title(match['who'])} is", match["what"], block, sentence)
    elif match := _GROUPS.match(sentence.text):
        yield _fact(_capital(match["what"]), match["value"], block, sentence)


def _fact(fact: str, value: str, block: Block, sentence: Sentence) -> AuthorityFact:
    quote = quote_around(block, sentence.start, sentence.end)
    return AuthorityFact(fact=fact, value=value.strip(" ,;"), as_at=None, quote=quote)


def _title(who: str) -> str:
    """The office as printed, with the capital it would have; the usual abbreviation is written out."""
    who = who.strip(" ,")
    return "Director of Children\u2019s Services" if _DIRECTOR.match(who) else _capital(who)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
