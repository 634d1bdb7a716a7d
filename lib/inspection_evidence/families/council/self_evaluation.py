"""Lists of strengths and areas for development in a paper: of the authority's own evaluation, or national.

Local areas evaluate themselves for Ofsted under its frameworks for children's services (ILACS: "what we
know about the quality of our work, how we know it, and our plans") and for area SEND; papers to
committees give the result as lists under headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inspection_evidence.families.council.runs import Run
from inspection_evidence.reading.paragraphs import Vocabulary

Evaluated = Literal["strength", "area_for_development", "national_finding"]

_STRENGTHS = re.compile(
    r"^(?:(?:key|some|main|our|identified|areas? of)\s+)*(?:strengths?|good practice)(?:\s+(?:include"
    r"|identified|are|were|so far))?$"
    r"|^what(?:\s+is|\u2019s|'s)?\s+(?:works|working|worked|going|has worked|we do)\s+well$|^what we are"
    r" proud of$",
    re.IGNORECASE,
)
_DEVELOPMENTS = re.compile(
    r"^(?:(?:key|some|main|our|identified)\s+)*areas?\s+(?:for|of|requiring|that need|in need"
    r" of)\s+(?:further\s+)?"
    r"(?:development|improvement|focus|attention)(?:\s+(?:include|identified|are|were))?$"
    r"|^what\s+(?:needs\s+to\s+(?:improve|change|be better)|we\s+need\s+to\s+(?:do|improve|work on"
    r"|change)(?:\s+next|\s+better)?"
    r"|could\s+be\s+(?:better|improved)|are\s+we\s+worried\s+about|we\s+are\s+worried\s+about)$"
    r"|^we\s+(?:need|want)\s+to$|^even\s+better\s+if$|^development\s+areas$",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"^(?:(?:main|key|national|overall)\s+)*findings?\s+(?:of|from)\s+(?:the\s+)?(?:.*\binspections\b"
    r"|.*\bnational(?:ly)?\b)"
    r"|^national\s+findings?\b|^(?:main|key)\s+findings?\s+nationally\b"
    r"|^what\s+(?:.*\s)?inspections\s+(?:have\s+)?f(?:ound|ind)\s+nationally\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\bself[- ](?:evaluation|assessment)\b|\bSEFs?\b|\bpeer (?:review|challenge)\b", re.IGNORECASE
)
_ENDS = re.compile(
    r"^(?:(?:the\s+)?next steps?|conclusions?|summary|background|introduction|consultation|timescales?"
    r"|appendi(?:x|ces).*|contact.*"
    r"|options.*|proposal.*|reasons?.*|.*\bimplications\b.*|local government act.*|update on .*"
    r"|recommendations?|risks?.*)$",
    re.IGNORECASE,
)
_LONGEST_ITEM = 75
"""Words; more are prose that follows a list, not an item of it."""
_FIELD = re.compile(r":\s+\S")
"""A labelled field of the paper's head is bold and no heading."""
_NEEDS = re.compile(r"\bwe (?:need|want|aim) to\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EvaluatedItem:
    """One item of a list, with what it is, the heading it belongs to, and where it stands."""

    type: Evaluated
    subject: str | None
    text: str
    run: Run


@dataclass
class _Place:
    """Where the reader stands: the heading above, what is evaluated, and the list it is in."""

    subject: str | None = None
    about: Literal["own", "national"] | None = None
    listing: Evaluated | None = None
    bulleted: bool | None = None


def evaluated_items(runs: list[Run], vocabulary: Vocabulary) -> Iterator[EvaluatedItem]:
    """The items of every list of strengths, areas for development or national findings, in order."""
    place = _Place()
    for run in runs:
        text = run.text(vocabulary)
        if _opens(place, run, text):
            continue
        if run.label is not None:
            _enter_paragraph(place, text)
        elif place.listing and _is_item(place, run, text):
            yield EvaluatedItem(place.listing, place.subject, text, run)
        elif not text.endswith(":"):
            _leave(place, run, text)


def _opens(place: _Place, run: Run, text: str) -> bool:
    """Whether `run` heads a list; if so `place` is in it."""
    heading = text.strip(" :;.\u2013-")
    if _NATIONAL.match(heading) and len(heading.split()) <= 14:
        place.about, place.listing = "national", "national_finding"
    elif _STRENGTHS.match(heading):
        place.listing = "national_finding" if place.about == "national" else "strength"
    elif _DEVELOPMENTS.match(heading):
        place.listing = "national_finding" if place.about == "national" else "area_for_development"
    else:
        return False
    place.bulleted = None
    return True


def _enter_paragraph(place: _Place, text: str) -> None:
    place.about = "own" if _OWN.search(text) else None
    place.listing = None


def _is_item(place: _Place, run: Run, text: str) -> bool:
    """Whether `run` is an item: bulleted as the list's first is, and neither heading nor prose."""
    if place.bulleted is None:
        place.bulleted = run.bullet
    if run.bullet != place.bulleted or text.endswith(":"):
        return False
    if not run.bullet and (_ENDS.match(text) or text.isupper() or len(text.split()) > _LONGEST_ITEM):
        return False
    return any(map(str.isalpha, text))


def _leave(place: _Place, run: Run, text: str) -> None:
    """A heading or a paragraph that is no item ends the list; a heading says what follows is about."""
    place.listing = None
    if run.bold and text[:1].isupper() and not _FIELD.search(text):
        place.subject = text
        place.about = "own" if _OWN.search(text) else None
