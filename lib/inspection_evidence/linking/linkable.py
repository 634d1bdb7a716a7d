"""What can be linked in a borough: its recommendations, and KPIs, themes and passages to link them to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from inspection_evidence.errors import ParameterError
from inspection_evidence.kpis.catalogue import Catalogue
from inspection_evidence.kpis.themes import Themes
from inspection_evidence.linking.decisions import LinkKey, LinkKind
from inspection_evidence.linking.progress import Paper, Passage, is_later, might_report
from inspection_evidence.linking.repeats import Told
from inspection_evidence.settings.messages import did_you_mean

_SUCH = {
    LinkKind.KPI: ("KPI", "in kpi_catalogue.yml"),
    LinkKind.THEME: ("theme", "in themes.yml"),
    LinkKind.REPEAT: ("recommendation", "of an earlier inspection"),
    LinkKind.PROGRESS: ("passage", "in a later committee paper"),
}


@dataclass(frozen=True)
class Linkable:
    """A borough's recommendations (`reference` is the identifier) and what they can be linked to.

    `undated` are papers whose date nobody knows: nothing is linked to them.
    """

    told: tuple[Told, ...]
    papers: tuple[Paper, ...]
    catalogue: Catalogue
    themes: Themes
    undated: tuple[Paper, ...] = ()

    @cached_property
    def recommendations(self) -> dict[str, Told]:
        """The recommendations by identifier."""
        return {one.asked.reference: one for one in self.told}

    @cached_property
    def passages(self) -> dict[str, tuple[Paper, Passage]]:
        """The passages of the papers by their keys."""
        return {
            passage_key(paper, passage): (paper, passage)
            for paper in self.papers
            for passage in paper.passages
        }

    @cached_property
    def to_date_first(self) -> tuple[tuple[Paper, tuple[Told, ...]], ...]:
        """The undated papers that might report on recommendations, each with these; a person dates them."""
        found = {paper: [one for one in self.told if might_report(one, paper)] for paper in self.undated}
        return tuple((paper, tuple(told)) for paper, told in found.items() if told)

    def later_papers(self, recommendation: str) -> tuple[Paper, ...]:
        """The papers from after the inspection that made it; ParameterError where there is no such one."""
        told = self.told_of(recommendation)
        return tuple(paper for paper in self.papers if is_later(paper, told))

    def words(self, kind: LinkKind, target: str) -> str | None:
        """What a target says or is called; None where there is no such target (any more)."""
        if kind is LinkKind.KPI:
            kpi = self.catalogue.kpis.get(target)
            return kpi.name if kpi else None
        if kind is LinkKind.THEME:
            theme = self.themes.themes.get(target)
            return theme.name if theme else None
        if kind is LinkKind.REPEAT:
            earlier = self.recommendations.get(target)
            return earlier.asked.text if earlier else None
        passage = self.passages.get(target)
        return passage[1].text if passage else None

    def told_of(self, recommendation: str) -> Told:
        """The recommendation of that identifier; ParameterError where the borough has none."""
        if recommendation not in self.recommendations:
            near = (
                did_you_mean(recommendation, self.recommendations)
                or "; inspection-evidence links list has them."
            )
            raise ParameterError(f"There is no recommendation {recommendation!r}{near}")
        return self.recommendations[recommendation]

    def checked(self, key: LinkKey) -> str:
        """What the target of a link says; ParameterError with a sentence where it cannot be linked."""
        told = self.told_of(key.recommendation)
        words = self.words(key.kind, key.target)
        if words is None or not self.may_link(key):
            near = did_you_mean(key.target, self._targets(key.kind, told)) or "."
            kind, where = _SUCH[key.kind]
            raise ParameterError(f"There is no {kind} {key.target!r} {where}{near}")
        return words

    def may_link(self, key: LinkKey) -> bool:
        """Whether both ends are there, and what must be earlier or later is; False where one is not."""
        told = self.recommendations.get(key.recommendation)
        return told is not None and key.target in self._targets(key.kind, told)

    def targets(self, kind: LinkKind, recommendation: str) -> tuple[str, ...]:
        """What a recommendation may be linked to; ParameterError where the borough has no such one."""
        return tuple(self._targets(kind, self.told_of(recommendation)))

    def _targets(self, kind: LinkKind, told: Told) -> Iterable[str]:
        """What a recommendation may be linked to: earlier ones are repeated, later papers report."""
        if kind is LinkKind.KPI:
            return self.catalogue.kpis
        if kind is LinkKind.THEME:
            return self.themes.themes
        if told.day is None:
            return []
        if kind is LinkKind.REPEAT:
            return [name for name, one in self.recommendations.items() if one.day and one.day < told.day]
        return [name for name, (paper, _) in self.passages.items() if is_later(paper, told)]


def passage_key(paper: Paper, passage: Passage) -> str:
    """The key of a passage: its file, its page and its words, whatever else is read from the paper."""
    words = " ".join(passage.text.casefold().split())
    return f"{paper.key[:12]}/p{passage.page or 0}/{sha256(words.encode()).hexdigest()[:8]}"
