"""Rows of links: what recommendations are linked to, as far as the pack may say so."""

from __future__ import annotations

from inspection_evidence.families.parts.child_story import tells_one_childs_story
from inspection_evidence.linking import Link, LinkKind
from inspection_evidence.pack.data import specs
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.data.tables import WITHHELD, DataTable, Row, table_of


def link_table(sources: PackSources) -> DataTable:
    """The table of links."""
    return table_of(specs.LINKS, (_link(one, sources) for one in links_shown(sources)))


def links_shown(sources: PackSources) -> list[Link]:
    """The links a pack of this state shows, by recommendation: confirmed ones, in a draft suggested too."""
    links, draft = sources.links, sources.run.draft
    recommendations = links.linkable.recommendations
    return [link for one in recommendations for kind in LinkKind for link in links.to_show(one, kind, draft)]


def _link(link: Link, sources: PackSources) -> Row:
    is_passage = link.key.kind is LinkKind.PROGRESS
    return {
        "recommendation": link.key.recommendation,
        "kind": link.key.kind.value,
        "target": link.key.target,
        "target_text": WITHHELD
        if is_passage and tells_one_childs_story(link.text)
        else sources.link_shown(link),
        "state": link.state.value,
        "by_hand": link.is_by_hand,
        "reasons": "; ".join(link.reasons),
    }
