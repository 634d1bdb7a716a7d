"""Citations: the findings that a report marks as evidence for its recommendations.

Reports under the single inspection framework end such findings with "(Recommendation)" or
"(recommendations 5, 11)". Numbered marks say which; for the others the recommendation whose words
the finding shares is taken, or none where two come close.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass

from inspection_evidence.families.parts.paragraphs import NumberedParagraph
from inspection_evidence.families.parts.sentences import MARK, sentences_of
from inspection_evidence.families.parts.similarity import WordWeights, stems
from inspection_evidence.model import Recommendation

_MARK = re.compile(MARK, re.IGNORECASE)
_NUMBERS = re.compile(r"\d{1,3}")
_BACK = re.compile(
    r"\bparagraphs?\s+(?P<numbers>\d{1,3}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)\d{1,3})*)", re.IGNORECASE
)
_BEFORE = 0.5
"""How much a word counts that stands in the sentence before the marked one."""
_NEARBY = 0.4
"""How much a word counts that stands elsewhere in the paragraph, or in its heading."""
_LEAST = 0.6
"""Below this likeness a mark stays unsettled."""
_MARGIN = 1.05
"""The best must be this many times as like as the second, or the mark stays unsettled."""

_LONGEST = 20_000
"""Letters from which a text is no paragraph but a fault of the file; its marks stay unsettled."""


@dataclass(frozen=True)
class Target:
    """A recommendation that a mark can point to, with the stems of its words."""

    number: str
    owner: str | None
    begins: tuple[int, float]
    words: frozenset[str]
    names_paragraphs: frozenset[str]


class CitationReader:
    """Finds what each marked paragraph of one report supports."""

    def __init__(self, paragraphs: list[NumberedParagraph], recommendations: list[Recommendation]) -> None:
        self.targets = sorted(
            (_target(item) for item in recommendations if item.number), key=lambda one: one.begins
        )
        texts = [one.text for one in paragraphs] if self.targets else []
        marked = any(_MARK.search(text) for text in texts)
        self._weights = WordWeights([*texts, *(item.text for item in recommendations)] if marked else [])

    def supports(self, paragraph: NumberedParagraph) -> tuple[str, ...] | None:
        """The numbers of the recommendations that `paragraph` is marked as evidence for.

        None where it carries no mark; empty where what it marks cannot be settled.
        """
        text = paragraph.text
        marks = list(_MARK.finditer(text))
        if not marks:
            return None
        if len(text) > _LONGEST:
            return ()
        targets = self._targets_of(paragraph)
        numbers: list[str] = []
        for mark in marks:
            numbers += [one for one in self._meant(paragraph, text, mark, targets) if one not in numbers]
        return tuple(numbers)

    def _targets_of(self, paragraph: NumberedParagraph) -> list[Target]:
        """Those of the owner whose list stands last before the paragraph; all where none does."""
        first = paragraph.block.lines[0]
        at = bisect([one.begins for one in self.targets], (first.page, first.top))
        if not at:
            return self.targets
        return [one for one in self.targets if one.owner == self.targets[at - 1].owner]

    def _meant(
        self, paragraph: NumberedParagraph, text: str, mark: re.Match[str], targets: list[Target]
    ) -> list[str]:
        known = {one.number for one in self.targets}
        if printed := _NUMBERS.findall(mark.group()):
            return [number for number in printed if number in known]
        label = paragraph.block.label
        named = [one.number for one in targets if label in one.names_paragraphs]
        return named or self._most_alike(_about(paragraph, text, mark), targets)

    def _most_alike(self, about: dict[str, float], targets: list[Target]) -> list[str]:
        scored = sorted(
            ((self._weights.likeness(about, one.words), one.number) for one in targets), reverse=True
        )
        if not scored or scored[0][0] < _LEAST:
            return []
        if len(scored) > 1 and scored[0][0] < _MARGIN * scored[1][0]:
            return []
        return [scored[0][1]]


def _target(item: Recommendation) -> Target:
    named = frozenset(
        number for match in _BACK.finditer(item.text) for number in _NUMBERS.findall(match["numbers"])
    )
    top = min((box[1] for box in item.quote.boxes), default=0.0)
    begins = (item.quote.page or 0, top)
    return Target(item.number or "", item.owner, begins, stems(item.text), named)


def _about(paragraph: NumberedParagraph, text: str, mark: re.Match[str]) -> dict[str, float]:
    """The stems around a mark, each with how much it counts."""
    before = [one.text for one in sentences_of(text[: mark.start()])]
    about = dict.fromkeys(
        stems(f"{text} {paragraph.block.section or ''} {paragraph.block.heading or ''}"), _NEARBY
    )
    about |= dict.fromkeys(stems(before[-2]) if len(before) > 1 else (), _BEFORE)
    return about | dict.fromkeys(stems(before[-1]) if before else (), 1.0)
