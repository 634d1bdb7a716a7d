"""The position a pack tells of, small enough to be kept with it and held against a later one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict

from inspection_evidence.linking import Link, LinkKind
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.data.tables import WITHHELD
from inspection_evidence.pack.kpis.selection import ComparedKpi, compared_kpis
from inspection_evidence.pack.kpis.words import value_words
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.selection import PublishedInspection, file_name
from inspection_evidence.pack.wording import (
    SHORT_FRAMEWORK_NAMES,
    VERDICT_WORDS,
    area_name,
    framework_name,
)
from inspection_evidence.tracker import Completions

TrackedFields = Mapping[str, Mapping[str, str]]
"""What the tracker holds, in words: for each row's identifier its fields, such as "Agreed status": "Open"."""
ACTION_TITLE = "Action"
"""The field of an action's row that has what is done."""
NOTHING_TRACKED: TrackedFields = MappingProxyType({})
NOTHING_COMPLETED: Completions = MappingProxyType({})

_KINDS_TOLD = (LinkKind.KPI, LinkKind.REPEAT, LinkKind.PROGRESS)


class _Kept(BaseModel):
    """What is written to a file and read again: frozen, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class KeptGrade(_Kept):
    """A grade: of which inspection, for which area, in words."""

    inspection: str
    area: str
    grade: str


class KeptRecommendation(_Kept):
    """A recommendation's words, and its inspection in words."""

    inspection: str
    text: str


class KeptDocument(_Kept):
    """A file and what became of it, in words."""

    file: str
    outcome: str


class KeptLink(_Kept):
    """A confirmed link: the recommendation's identifier, the kind, and what it is linked to in words."""

    recommendation: str
    kind: str
    target: str


class KeptFigure(_Kept):
    """A KPI's latest figure, as told and as a number."""

    name: str
    period: str
    period_end: date
    value: float
    words: str
    polarity: Literal["high", "low", "none"]
    basis: str


class Position(_Kept):
    """All that two packs are compared by; each mapping goes from a stable key to what is told of it.

    `completed` is what the pack told as completed, so that the next one does not tell it again; None where
    an earlier version, which did not keep it, made the pack.
    """

    format: Literal[1] = 1
    borough: str
    as_at: date
    inspections: dict[str, str]
    grades: dict[str, KeptGrade]
    recommendations: dict[str, KeptRecommendation]
    documents: dict[str, KeptDocument]
    links: dict[str, KeptLink]
    kpis: dict[str, KeptFigure]
    tracker: dict[str, dict[str, str]]
    completed: dict[str, int] | None = None


def position_of(
    sources: PackSources,
    tracked: TrackedFields = NOTHING_TRACKED,
    completed: Completions = NOTHING_COMPLETED,
) -> Position:
    """The position as a pack for a committee tells it: only confirmed links count, in a draft too.

    It is the same for every audience and names no officer, since a later pack may be for more readers.
    `tracked` and `completed` are where the tracker joins: what it holds of the borough as at the run's
    date, public too, and what of it counts as completed.
    """
    sources = sources.as_public()
    kept = sources.selection.inspections
    return Position(
        borough=sources.borough.slug,
        as_at=sources.run.as_at,
        inspections={one.key: _inspection_words(one) for one in kept},
        grades={key: grade for one in kept for key, grade in _grades(one)},
        recommendations={key: told for one in kept for key, told in _recommendations(one, sources)},
        documents={
            one.sha256: KeptDocument(file=file_name(one), outcome=VERDICT_WORDS[one.verdict])
            for one in sources.selection.documents
        },
        links={_link_key(link): _link(link, sources) for link in _confirmed(sources)},
        kpis={one.kpi.id: figure for one in _compared(sources) if (figure := _figure(one))},
        tracker={row: dict(fields) for row, fields in tracked.items()},
        completed=dict(sorted(completed.items())),
    )


def _inspection_words(kept: PublishedInspection) -> str:
    framework = kept.document.framework
    short = SHORT_FRAMEWORK_NAMES.get(framework) if framework else None
    return f"{short or framework_name(kept.document)}, {kept.month}"


def _grades(kept: PublishedInspection) -> list[tuple[str, KeptGrade]]:
    words = _inspection_words(kept)
    return [
        (
            f"{kept.key}|{item.area_key}",
            KeptGrade(inspection=words, area=area_name(item), grade=item.grade.value),
        )
        for item in kept.judgements
    ]


def _recommendations(kept: PublishedInspection, sources: PackSources) -> list[tuple[str, KeptRecommendation]]:
    words = _inspection_words(kept)
    return [
        (
            item.id,
            KeptRecommendation(
                inspection=words,
                text=WITHHELD if is_withheld(item, kept.document) else sources.shown(item.text),
            ),
        )
        for item in kept.recommendations
    ]


def _confirmed(sources: PackSources) -> list[Link]:
    recommendations = sources.links.linkable.recommendations
    return [
        link
        for one in recommendations
        for kind in _KINDS_TOLD
        for link in sources.links.to_show(one, kind, draft=False)
    ]


def _link_key(link: Link) -> str:
    return "|".join((link.key.recommendation, link.key.kind.value, link.key.target))


def _link(link: Link, sources: PackSources) -> KeptLink:
    return KeptLink(
        recommendation=link.key.recommendation, kind=link.key.kind.value, target=sources.link_shown(link)
    )


def _compared(sources: PackSources) -> tuple[ComparedKpi, ...]:
    return compared_kpis(sources.evidence, sources.kpis, sources.borough, sources.run)


def _figure(compared: ComparedKpi) -> KeptFigure | None:
    latest = compared.comparison.latest
    if latest is None or latest.value is None:
        return None
    return KeptFigure(
        name=compared.kpi.name,
        period=latest.period.label,
        period_end=latest.period.end,
        value=latest.value,
        words=value_words(compared.kpi, latest.value),
        polarity=compared.kpi.polarity,
        basis=compared.comparison.basis.value,
    )
