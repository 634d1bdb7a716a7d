"""What the borough's own committees recommended and decided, and whom they asked to act."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inspection_evidence.model import BoroughEvidence, Decision, Document, Quote, Tie
from inspection_evidence.pack.by_hand import hand_words
from inspection_evidence.pack.links import page_address, published_address
from inspection_evidence.pack.officers import officer_shown, text_shown
from inspection_evidence.pack.papers.child_story import QuotedItem, is_withheld, stories_told
from inspection_evidence.pack.papers.selection import PublishedPaper, publishable_papers
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import held_on
from inspection_evidence.pack.wording import day, framework_name, sentence
from inspection_evidence.settings import BoroughParameters, RunParameters

NOT_STATED = "Not stated"
OUTCOMES = {
    "agreed": "Agreed",
    "amended": "Agreed with changes",
    "deferred": "Deferred",
    "lost": "Not agreed",
    "noted": "Noted",
}


@dataclass(frozen=True)
class PaperRow:
    """An item as the pack prints it; `text` None where it tells one child's story.

    `outcome` is what became of it, `detail` by which minute or vote, `address` that of its page.
    """

    label: str
    identifier: str
    text: str | None
    where: str
    outcome: str = ""
    detail: str = ""
    owner: str = ""
    due: str = ""
    by_hand: str = ""
    address: str | None = None


@dataclass(frozen=True)
class PaperGroup:
    """One paper with its rows, where it is published, and sentences on paragraphs that are not quoted."""

    title: str
    source: str
    recommendations: tuple[PaperRow, ...]
    decisions: tuple[PaperRow, ...]
    actions: tuple[PaperRow, ...]
    stories: tuple[str, ...]
    address: str | None = None

    @property
    def decider(self) -> str | None:
        """Who made all its decisions, where the paper says that it was one."""
        owners = {row.owner for row in self.decisions}
        return owners.pop() if len(owners) == 1 and NOT_STATED not in owners else None


def committee_decisions(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """Recommendations with what decided them, decisions and actions, the newest paper first."""
    selection = publishable_papers(evidence, borough, run)
    decided = {item.id: (one.document, item) for one in evidence.papers for item in one.document.decisions}
    groups = [_group(paper, decided, borough, run) for paper in selection.holding]
    return render_section(
        "committee_decisions",
        "What our committees recommended and decided",
        groups=groups,
        selection=selection,
        borough=borough,
        draft=run.draft,
        recommendation_count=sum(len(group.recommendations) for group in groups),
        decision_count=sum(len(group.decisions) for group in groups),
        action_count=sum(len(group.actions) for group in groups),
    )


def page_of(quote: Quote) -> str:
    """Where a quote stands, in words."""
    return f"page {quote.page}" if quote.page else "without pages"


def _group(
    paper: PublishedPaper,
    decided: dict[str, tuple[Document, Decision]],
    borough: BoroughParameters,
    run: RunParameters,
) -> PaperGroup:
    document = paper.document

    def row(item: QuotedItem, *told: str | None) -> PaperRow:
        made = _row(item, document, *told)
        owner = officer_shown(made.owner, borough, run) or NOT_STATED
        text = text_shown(made.text, borough, run, made.owner) if made.text else made.text
        by_hand = hand_words(item.by_hand, borough, run)
        address = page_address(document, item.quote.page, borough)
        return replace(made, text=text, owner=owner, by_hand=by_hand, address=address)

    ties = {tie.recommendation: tie for tie in document.ties}
    return PaperGroup(
        title=_title(paper),
        source=f"{framework_name(document)}, {paper.file}",
        recommendations=tuple(
            row(item, item.number, *_decided(ties.get(item.id), decided, borough), item.owner)
            for item in paper.recommendations
        ),
        decisions=tuple(
            row(item, item.number, OUTCOMES.get(item.outcome or "", ""), item.vote, item.owner)
            for item in paper.decisions
        ),
        actions=tuple(row(item, None, "", "", item.owner, item.due or NOT_STATED) for item in paper.actions),
        stories=tuple(stories_told(document)),
        address=published_address(document, borough),
    )


def _title(paper: PublishedPaper) -> str:
    """Who met and when, and what the paper is about, else what it is."""
    met = f"{sentence(paper.body)}, {day(paper.met)}"
    kind = framework_name(paper.document)
    what = paper.document.title or (kind.lower() if paper.body != kind else None)
    return f"{met}: {what}" if what else met


def _row(
    item: QuotedItem,
    document: Document,
    number: str | None,
    outcome: str | None,
    detail: str | None,
    owner: str | None,
    due: str | None = None,
) -> PaperRow:
    return PaperRow(
        label=number or "–",
        identifier=getattr(item, "id", ""),
        text=None if is_withheld(item, document) else item.text,
        where=page_of(item.quote),
        outcome=outcome or "",
        detail=detail or "",
        owner=owner or NOT_STATED,
        due=due or "",
    )


def _decided(
    tie: Tie | None, decided: dict[str, tuple[Document, Decision]], borough: BoroughParameters
) -> tuple[str, str]:
    """The outcome of a recommendation, and the minute or record that decided it."""
    if tie is None:
        return "", "No decision was found among these papers"
    document, decision = decided.get(tie.decided_by.get("id", ""), (None, None))
    if document is None or decision is None:
        return OUTCOMES[tie.outcome], ""
    met = held_on(document, borough)
    number = f"minute {decision.number}" if decision.number else framework_name(document).lower()
    body = document.committee or ""
    told = ", ".join(part for part in (number, body, day(met) if met else "") if part)
    return OUTCOMES[tie.outcome], sentence(told)
