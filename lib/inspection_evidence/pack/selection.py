"""What of a borough's evidence a pack may print, and what waits for a person.

Published: items whose quote was found again at its place, or for whose words a person stands, of
inspections that are dated and not later than the as-at date. Everything else is counted, so that the
pack can say that it waits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from inspection_evidence.model import (
    BoroughEvidence,
    Document,
    Family,
    Inspection,
    Judgement,
    Predecessor,
    Recommendation,
    Verdict,
)
from inspection_evidence.pack.wording import day, month, period
from inspection_evidence.settings import BoroughParameters, Report, RunParameters, same_authority

_ALWAYS_GRADED = {Family.ILACS, Family.SIF}


@dataclass(frozen=True)
class PublishedInspection:
    """An inspection with the items of it that the pack prints; `held` is the date it stands at."""

    key: str
    document: Document
    held: date
    judgements: tuple[Judgement, ...]
    recommendations: tuple[Recommendation, ...]
    carried_from: Predecessor | None = None

    @property
    def waiting(self) -> int:
        """Recommendations of this inspection that are not printed, because nobody settled them."""
        return len(self.document.recommendations) - len(self.recommendations)

    @property
    def month(self) -> str:
        """The month the inspection began in, as its identifier has it: June 2026."""
        return month(self.document.inspection_start or self.held)

    @property
    def is_graded(self) -> bool:
        """Whether it is of a kind that grades areas of practice, or grades some all the same."""
        return self.document.framework in _ALWAYS_GRADED or bool(self.judgements)

    @property
    def when(self) -> str:
        """The days of the inspection, or the one date known."""
        start, end = self.document.inspection_start, self.document.inspection_end
        return period(start, end) if start and end else day(self.held)

    def judgement(self, area_key: str) -> Judgement | None:
        """The grade given for an area, None where the inspection gave none that is published."""
        return next((found for found in self.judgements if found.area_key == area_key), None)


@dataclass(frozen=True)
class Selection:
    """What a pack prints (`inspections` oldest first, `documents` in path order) and what it counts."""

    inspections: tuple[PublishedInspection, ...]
    documents: tuple[Document, ...]
    waiting_recommendations: int
    waiting_judgements: int
    undated_inspections: int
    later_inspections: int
    later_documents: int
    documents_of_others: tuple[Document, ...]

    @property
    def graded(self) -> tuple[PublishedInspection, ...]:
        """The inspections that give grades, oldest first."""
        return tuple(inspection for inspection in self.inspections if inspection.is_graded)

    @property
    def ungraded(self) -> tuple[PublishedInspection, ...]:
        """The inspections of kinds that give none, oldest first."""
        return tuple(inspection for inspection in self.inspections if not inspection.is_graded)

    @property
    def latest(self) -> PublishedInspection | None:
        """The newest inspection, None where the pack has none."""
        return self.inspections[-1] if self.inspections else None

    @property
    def recommendation_count(self) -> int:
        """All recommendations the pack prints."""
        return sum(len(inspection.recommendations) for inspection in self.inspections)

    @property
    def unread_documents(self) -> tuple[Document, ...]:
        """The files of which nothing is known, each with its verdict."""
        return tuple(document for document in self.documents if document.verdict is not Verdict.READ)

    @property
    def waiting(self) -> int:
        """Items that no one has settled yet and that are therefore not printed."""
        return self.waiting_recommendations + self.waiting_judgements


def publishable(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Selection:
    """What of the evidence may stand in a pack as at the run's date."""
    own = [one for one in evidence.inspections if not is_of_another(one.document, borough)]
    dated = [(inspection, held_on(inspection.document, borough)) for inspection in own]
    current = [(inspection, held) for inspection, held in dated if held and held <= run.as_at]
    documents = tuple(document for document in evidence.documents if not _is_later(document, borough, run))
    return Selection(
        inspections=tuple(sorted((_published(*pair) for pair in current), key=lambda kept: kept.held)),
        documents=documents,
        waiting_recommendations=sum(_unverified(pair[0].document.recommendations) for pair in current),
        waiting_judgements=sum(_unverified(pair[0].document.judgements) for pair in current),
        undated_inspections=sum(held is None for _, held in dated),
        later_inspections=sum(held is not None and held > run.as_at for _, held in dated),
        later_documents=len(evidence.documents) - len(documents),
        documents_of_others=tuple(document for document in documents if is_of_another(document, borough)),
    )


def is_of_another(document: Document, borough: BoroughParameters) -> bool:
    """Whether a report in the borough's folder names another authority; then nothing of it is printed."""
    code = document.local_authority_code
    return code is not None and not same_authority(code, borough.ons_code)


def held_on(document: Document, borough: BoroughParameters) -> date | None:
    """The date a document stands at: inspected or met, else printed, else put on the publisher's site.

    A date that a person entered has taken the place of the printed one before this is asked.

    A council paper that prints no date of its meeting has the one that the borough's file gives it.
    """
    inspected = document.inspection_end or document.inspection_start
    printed = inspected or document.meeting_date or document.published
    if printed:
        return printed
    report = report_of(document, borough)
    return report.published_on_site if report else None


def report_of(document: Document, borough: BoroughParameters) -> Report | None:
    """The document's entry in the borough's YAML: by sha256 where given, else by file name."""
    by_hash = [report for report in borough.reports if report.sha256 == document.sha256]
    by_name = [report for report in borough.reports if report.file == file_name(document)]
    return next(iter(by_hash + by_name), None)


def file_name(document: Document) -> str:
    """The file's name without its folders."""
    return PurePath(document.path).name


def _is_later(document: Document, borough: BoroughParameters, run: RunParameters) -> bool:
    held = held_on(document, borough)
    return held is not None and held > run.as_at


def _published(inspection: Inspection, held: date) -> PublishedInspection:
    document = inspection.document
    return PublishedInspection(
        key=inspection.key,
        document=document,
        held=held,
        judgements=tuple(item for item in document.judgements if item.quote.verified),
        recommendations=tuple(item for item in document.recommendations if item.quote.verified),
        carried_from=inspection.carried_from,
    )


def _unverified(items: tuple[Judgement, ...] | tuple[Recommendation, ...]) -> int:
    return sum(not item.quote.verified for item in items)
