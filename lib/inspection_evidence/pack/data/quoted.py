"""What a pack quotes, and where each of it is printed.

Judgements, recommendations and stated figures of inspections; what council papers recommend, decide,
ask for and state; the passages of papers that report progress. What tells one child's story, and what
was not found again at its place, is never quoted; nor in a public pack what names an officer of the
borough's list, for a quote must be exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from inspection_evidence.linking import LinkKind
from inspection_evidence.linking.progress import Passage
from inspection_evidence.model import Document, Paragraph, Quote, Statement
from inspection_evidence.pack.data.link_rows import links_shown
from inspection_evidence.pack.data.sources import PackSources, items_of_paper, statements_of_paper
from inspection_evidence.pack.kpis.stated_figures import stated_checks
from inspection_evidence.pack.papers.child_story import Worded, is_withheld
from inspection_evidence.pack.papers.selection import PublishedPaper
from inspection_evidence.pack.selection import PublishedInspection

_Item = TypeVar("_Item", bound=Worded)
_STATEMENT_WORDS = {
    "school_judgement": "judgement of a school",
    "strength": "strength",
    "area_for_development": "area for development",
}


class Quoted(NamedTuple):
    """Something that is quoted: its name in the suite, what it is, and where it is printed."""

    name: str
    what: str
    document: Document
    quote: Quote
    owner: str | None = None


def quoted(sources: PackSources) -> list[Quoted]:
    """All that the pack may quote, inspections first, each with a name of its own."""
    exact = [one for one in _all(sources) if _shown(one, sources) == one.quote.text]
    return _named_apart(exact)


def _all(sources: PackSources) -> Iterator[Quoted]:
    for kept in sources.selection.inspections:
        yield from _of_inspection(kept, sources)
    for paper in sources.papers_by_day:
        yield from _of_paper(paper)
    yield from _of_progress(sources)


def _of_inspection(kept: PublishedInspection, sources: PackSources) -> Iterator[Quoted]:
    document = kept.document
    for grade in kept.judgements:
        what = f"judgement: {grade.area_key}, {grade.grade.value}"
        yield Quoted(f"{kept.key}/{grade.area_key}", what, document, grade.quote)
    for item in _quotable(kept.recommendations, document):
        yield Quoted(item.id, "recommendation", document, item.quote)
    figures = (one.figure for one in stated_checks(kept, sources.kpis))
    for figure in _quotable(dict.fromkeys(figures), document):
        what = f"stated figure: {figure.value:g} {figure.unit}"
        yield Quoted(f"{kept.key}/figure", what, document, figure.quote)


def _shown(one: Quoted, sources: PackSources) -> str:
    """Its words as the audience may read them."""
    return sources.shown(sources.passage_shown(one.document.sha256, one.quote.text), one.owner)


def _of_paper(paper: PublishedPaper) -> Iterator[Quoted]:
    document = paper.document
    for item in _quotable(items_of_paper(paper), document):
        yield Quoted(item.id, type(item).__name__.lower(), document, item.quote, item.owner)
    for statement in _quotable(statements_of_paper(paper), document):
        what = _STATEMENT_WORDS[statement.type]
        yield Quoted(f"{paper.paper.key}/{statement.type}", what, document, statement.quote)


def _of_progress(sources: PackSources) -> Iterator[Quoted]:
    """The passages on the cards, each once, whichever recommendations they report on."""
    papers = {one.document.sha256: one for one in sources.papers.papers}
    links = [one for one in links_shown(sources) if one.key.kind is LinkKind.PROGRESS]
    confirmed = {one.key.target for one in links if one.may_go_to_committee}
    for target in dict.fromkeys(one.key.target for one in links):
        paper, passage = sources.links.linkable.passages[target]
        document = papers[paper.key].document
        state = "" if target in confirmed else " (suggested, not confirmed)"
        for printed in _quotable(_printed(passage, document), document):
            yield Quoted(target, f"report of progress{state}", document, printed.quote)


def _printed(passage: Passage, document: Document) -> list[Paragraph | Statement]:
    """Where a passage stands; decisions and actions are quoted as such already."""
    held: list[Paragraph | Statement] = []
    if passage.kind == "paragraph":
        held = [one for one in document.paragraphs if one.number == passage.label and not one.child_story]
    elif passage.kind == "statement":
        held = [one for one in document.statements if one.type == "progress"]
    return [one for one in held if one.text == passage.text and one.quote.page == passage.page][:1]


def _quotable(items: Iterable[_Item], document: Document) -> list[_Item]:
    return [one for one in items if one.quote.verified and not is_withheld(one, document)]


def _named_apart(found: list[Quoted]) -> list[Quoted]:
    """The same with `~2`, `~3` … behind a name that another one has already."""
    named: dict[str, Quoted] = {}
    for one in found:
        name, number = one.name, 1
        while name in named:
            number += 1
            name = f"{one.name}~{number}"
        named[name] = one._replace(name=name)
    return list(named.values())
