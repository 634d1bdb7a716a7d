"""How alike two texts of one report are, by the rare words they share.

A word weighs the more, the fewer of the report's paragraphs hold it (inverse document frequency,
Spärck Jones 1972); words are compared by their stems, and terms of the field by what they mean.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[a-z]+")
_SUFFIXES = re.compile(
    r"(?:ations?|ements?|ments?|ingly|edly|ively|ness|ities|ity|ions?|ings?|ies|ied|ers?|ors?|ed|es|ly|al|ive|s|e|y)$"
)
_SHORTEST_STEM = 4
_STOP = frozenset(
    (
        "a about after all also although always an and any are as at authority be because been before "
        "being between both but by can child children could do does each either ensure ensured ensures "
        "for from further had has have having how however if improve improved improving in including "
        "inspection inspectors into is it its local made make many more most much need needed needs no "
        "not of on one only or order other our out over people person recommendation so some strengthen "
        "such take taken than that the their them then there these they this those through to too under "
        "up very was well were what when where which while who will with within without would young"
    ).split()
)
_TERMS = (
    # What the pattern's words share, the pattern, and what it means.
    ("iro", r"\biros?\b", "independent reviewing officer"),
    ("lscb", r"\blscbs?\b", "safeguarding board"),
    ("mash", r"\bmash\b", "multi agency safeguarding hub"),
    ("scr", r"\bscrs?\b", "seriouscasereview"),
    ("case review", r"\b(?:serious|individual) case reviews?\b", "seriouscasereview"),
    ("neet", r"\bneet\b", "education employment training"),
    ("camhs", r"\bcamhs\b", "mental health service therapeutic"),
    ("cse", r"\bcse\b", "sexual exploitation"),
    ("fgm", r"\bfgm\b", "female genital mutilation"),
    ("pep", r"\bpeps?\b", "personaleducationplan"),
    ("personal education", r"\bpersonal education plans?\b", "personaleducationplan"),
    ("hours", r"\bout[- ]of[- ]hours\b", "outofhours"),
    ("emergency duty", r"\bemergency duty (?:team|service)\b", "outofhours"),
    ("lado", r"\blado\b", "designatedofficer allegation"),
    ("designated officer", r"\bdesignated officers?\b", "designatedofficer allegation"),
    ("interview", r"\breturn (?:home )?interviews?\b", "returninterview missing"),
    ("strategy", r"\bstrategy (?:discussions?|meetings?)\b", "strategydiscussion"),
    ("pathway", r"\bpathway plan\w*", "pathwayplan"),
    ("leav", r"\bcare leavers?\b|\bleaving care\b", "careleaver"),
    ("early", r"\bearly[- ]help\b", "earlyhelp"),
    ("story", r"\blife[- ]story\b", "lifestory"),
    ("passport", r"\bhealth passports?\b", "health history information"),
    ("complain", r"\bcomplain\w*", "complaint"),
    ("ethnic", r"\bethnic\w*", "diverse identity"),
    ("cultur", r"\bcultural\w*", "diverse identity"),
    ("identit", r"\bidentit\w+", "diverse identity"),
    ("record", r"\b(?:written|case) records?\b|\brecord(?:ing|ed)\b", "record"),
)
_MEANINGS = tuple((shared, re.compile(pattern), meaning) for shared, pattern, meaning in _TERMS)


class WordWeights:
    """What each stem weighs among the texts of one report."""

    def __init__(self, texts: Iterable[str]) -> None:
        held = [stems(text) for text in texts]
        self._count = len(held) or 1
        self._held_by = Counter(stem for one in held for stem in one)

    def weight(self, stem: str) -> float:
        """The inverse document frequency of `stem`, 0 for a word of every text."""
        return math.log((self._count + 1) / (self._held_by[stem] + 0.5))

    def likeness(self, about: dict[str, float], item: frozenset[str]) -> float:
        """How much of the weight of `item`'s words stands in `about`; a longer item needs more of them.

        `about` gives each stem how much its being there counts: 1 in the sentence itself, less nearby.
        """
        whole = sum(self.weight(stem) ** 2 for stem in item) or 1.0
        shared = sum(self.weight(stem) ** 2 * about.get(stem, 0.0) for stem in item)
        return shared / math.sqrt(whole)


def stems(text: str) -> frozenset[str]:
    """The stems of the words of `text` that carry meaning; terms of the field are one word each."""
    text = text.lower()
    for shared, pattern, meaning in _MEANINGS:
        if shared in text:
            text = pattern.sub(meaning, text)
    return frozenset(_stem(word) for word in _WORD.findall(text) if len(word) > 2 and word not in _STOP)


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    for _ in range(2):
        shorter = _SUFFIXES.sub("", word)
        if len(shorter) < _SHORTEST_STEM:
            break
        word = shorter
    return word
