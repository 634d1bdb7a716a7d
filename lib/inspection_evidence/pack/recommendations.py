"""Recommendations, inspection by inspection, each with the place it was printed."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.model import BoroughEvidence, Recommendation
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, file_name, publishable
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class RecommendationRow:
    """A recommendation as the pack prints it; `address` None where no published page is known.

    `label` is its number as printed, else its place among all of the report's recommendations.
    """

    label: str
    item: Recommendation
    address: str | None


@dataclass(frozen=True)
class InspectionRecommendations:
    """One inspection's recommendations with what the reader needs to know of the report."""

    inspection: PublishedInspection
    framework: str
    file: str
    rows: tuple[RecommendationRow, ...]

    @property
    def has_owners(self) -> bool:
        """Whether the report says who must act."""
        return any(row.item.owner for row in self.rows)

    @property
    def has_sections(self) -> bool:
        """Whether the report's sections tell its recommendations apart, and owners do not."""
        return not self.has_owners and len({row.item.section for row in self.rows}) > 1


def recommendations_by_inspection(
    evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters
) -> Section:
    """Every published recommendation, newest inspection first, linked to its page where possible."""
    selection = publishable(evidence, borough, run)
    groups = [_group(inspection, borough) for inspection in reversed(selection.inspections)]
    return render_section(
        "recommendations", "Recommendations by inspection", groups=groups, selection=selection
    )


def _group(inspection: PublishedInspection, borough: BoroughParameters) -> InspectionRecommendations:
    document = inspection.document
    return InspectionRecommendations(
        inspection=inspection,
        framework=framework_name(document),
        file=file_name(document),
        rows=tuple(
            RecommendationRow(
                item.number or str(place), item, page_address(document, item.quote.page, borough)
            )
            for place, item in enumerate(document.recommendations, start=1)
            if item in inspection.recommendations
        ),
    )
