"""What a person sees when settling links: the quote with its page, each candidate with its chart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.kpis.chart import kpi_chart
from inspection_evidence.pack.kpis.message import message
from inspection_evidence.pack.kpis.selection import BoroughKpis, ComparedKpi, compared_kpis
from inspection_evidence.pack.linked.section import KIND_WORDS, link_row, place_words
from inspection_evidence.pack.linked.selection import Printed, printed_recommendations
from inspection_evidence.pack.papers.child_story import story_boxes
from inspection_evidence.pack.pictures import Picture, picture_of
from inspection_evidence.pack.section import render_section
from inspection_evidence.pack.selection import file_name, publishable
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import NotebookParameters


@dataclass(frozen=True)
class Candidates:
    """The borough's evidence as HTML for the queue; pictures and charts are made when they are asked for."""

    parameters: NotebookParameters
    evidence: BoroughEvidence
    kpis: BoroughKpis
    links: Links

    def quote(self, recommendation: str) -> str:
        """The recommendation beside the picture of its place on the page."""
        inspection, item = self._printed[recommendation]
        return render_section(
            "link_quote",
            f"{framework_name(inspection.document)}, {inspection.month}",
            item=item,
            file=file_name(inspection.document),
            picture=self._picture(recommendation),
        ).html

    def candidate(self, place: int, link: Link) -> str:
        """One candidate: what it is, why it was suggested, and a KPI's message and chart."""
        compared = self._compared.get(link.key.target) if link.key.kind is LinkKind.KPI else None
        no_figures = "No figures yet." if link.key.kind is LinkKind.KPI else ""
        return render_section(
            "link_candidate",
            f"{place}. {KIND_WORDS[link.key.kind]}",
            row=link_row(link),
            where=self._where(link),
            message=message(compared.comparison).text if compared else no_figures,
            chart=kpi_chart(compared, self.kpis.authority.name) if compared else None,
        ).html

    @cached_property
    def _printed(self) -> dict[str, Printed]:
        _, borough, run = self.parameters
        return dict(printed_recommendations(publishable(self.evidence, borough, run)))

    @cached_property
    def _compared(self) -> dict[str, ComparedKpi]:
        _, borough, run = self.parameters
        return {one.kpi.id: one for one in compared_kpis(self.evidence, self.kpis, borough, run)}

    def _picture(self, recommendation: str) -> Picture:
        inspection, item = self._printed[recommendation]
        workspace, borough, run = self.parameters
        # The name alone: a path stored elsewhere must not lead out of the borough's folder.
        path = workspace.ofsted_folder(borough) / file_name(inspection.document)
        hidden = story_boxes(inspection.document, item.quote.page)
        return picture_of(path, item.quote, run.page_image_resolution, hidden=hidden)

    def _where(self, link: Link) -> str:
        """Where a target stands, in words; its id where it stands nowhere."""
        target = link.key.target
        if link.key.kind is LinkKind.REPEAT:
            inspection, item = self._printed[target]
            return (
                f"{framework_name(inspection.document)}, {inspection.month}, page {item.quote.page}; {target}"
            )
        return place_words(link, self.links)
