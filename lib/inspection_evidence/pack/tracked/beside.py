"""What a person sees beside a row's form: the quote with its page, told before, the KPIs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.model import COUNCIL_PAPERS
from inspection_evidence.pack.chart import ChartFigure
from inspection_evidence.pack.correcting.pages import file_of
from inspection_evidence.pack.kpis.chart import kpi_chart
from inspection_evidence.pack.kpis.message import message
from inspection_evidence.pack.kpis.selection import BoroughKpis, ComparedKpi, compared_kpis
from inspection_evidence.pack.linked.selection import Printed, printed_recommendations, status_words
from inspection_evidence.pack.papers.child_story import story_boxes
from inspection_evidence.pack.papers.shown import CLOSE
from inspection_evidence.pack.pictures import Picture, picture_of
from inspection_evidence.pack.section import render_section
from inspection_evidence.pack.selection import file_name, publishable
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.rows import WITHHELD, RowView
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.reading.page_image import AROUND


@dataclass(frozen=True)
class KpiBeside:
    """A KPI linked to a row: its name, what can be said of it, its chart; `status` if not confirmed."""

    name: str
    message: str
    chart: ChartFigure | None
    status: str


@dataclass(frozen=True)
class ToldBefore:
    """An earlier recommendation that said the same, where it stands, and whether a person confirmed that."""

    words: str
    where: str
    status: str


@dataclass(frozen=True)
class Beside:
    """The borough's evidence as HTML for the form; pictures and charts are made when they are asked for."""

    tracking: BoroughTracking
    kpis: BoroughKpis
    links: Links

    def told(self, view: RowView) -> str:
        """What the row says beside its page, who said it before, and the KPIs that would show it."""
        asked, holder = view.row.asked, view.row.holder
        return render_section(
            "tracked_told",
            f"{view.kind} {view.label}: {view.place}",
            view=view,
            page=asked.quote.page if asked else None,
            unsure=asked is not None and not asked.quote.verified,
            file=file_name(holder.document) if holder else None,
            picture=self._picture(view),
            earlier=self._told_before(view.identifier),
            kpis=self._kpis(view.identifier),
        ).html

    @cached_property
    def _compared(self) -> dict[str, ComparedKpi]:
        _, borough, run = self.tracking.parameters
        return {one.kpi.id: one for one in compared_kpis(self.tracking.evidence, self.kpis, borough, run)}

    @cached_property
    def _printed(self) -> Mapping[str, Printed]:
        _, borough, run = self.tracking.parameters
        return printed_recommendations(publishable(self.tracking.evidence, borough, run))

    def _picture(self, view: RowView) -> Picture | None:
        asked, holder = view.row.asked, view.row.holder
        if asked is None or holder is None or view.words == WITHHELD:
            return None
        document = holder.document
        parameters = self.tracking.parameters
        return picture_of(
            file_of(document, parameters),
            asked.quote,
            parameters.run.page_image_resolution,
            around=CLOSE if document.framework in COUNCIL_PAPERS else AROUND,
            hidden=story_boxes(document, asked.quote.page),
        )

    def _told_before(self, identifier: str) -> list[ToldBefore]:
        shown = self.links.to_show(identifier, LinkKind.REPEAT, draft=True)
        printed = self._printed
        found = [(link, printed[link.key.target]) for link in shown if link.key.target in printed]
        return [
            ToldBefore(
                words=item.text,
                where=f"{framework_name(inspection.document)}, {inspection.month}, page {item.quote.page}",
                status=status_words(link),
            )
            for link, (inspection, item) in found
        ]

    def _kpis(self, identifier: str) -> list[KpiBeside]:
        return [self._kpi(link) for link in self.links.to_show(identifier, LinkKind.KPI, draft=True)]

    def _kpi(self, link: Link) -> KpiBeside:
        compared = self._compared.get(link.key.target)
        if compared is None:
            return KpiBeside(link.text, "No figures yet.", None, status_words(link))
        chart = kpi_chart(compared, self.kpis.authority.name)
        return KpiBeside(link.text, message(compared.comparison).text, chart, status_words(link))
