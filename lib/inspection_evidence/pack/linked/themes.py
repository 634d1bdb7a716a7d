"""The themes of a borough's recommendations as a pack shows them: affirmed by a person, else suggested."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspection_evidence.linking import Links
from inspection_evidence.pack.linked.selection import label_of
from inspection_evidence.pack.selection import PublishedInspection

SUGGESTED_MARK = "*"
"""Stands behind the number of a recommendation whose theme nobody affirmed, and is explained beside it."""


@dataclass(frozen=True)
class ShownTheme:
    """The theme that a pack gives a recommendation: its id, and whether a person affirmed it as it stands.

    `label` is the recommendation's number as printed.
    """

    theme: str
    label: str
    affirmed: bool

    @property
    def marked_label(self) -> str:
        """The number, marked where the theme is a suggestion."""
        return self.label if self.affirmed else f"{self.label}{SUGGESTED_MARK}"


@dataclass(frozen=True)
class ThemesShown:
    """The themes that a pack shows, by the recommendation's identifier, of how many recommendations.

    In a committee's pack there are only affirmed ones, so that some recommendations may have none.
    """

    themes: Mapping[str, ShownTheme]
    total: int

    @property
    def affirmed(self) -> int:
        """How many of the recommendations have a theme that a person affirmed."""
        return sum(one.affirmed for one in self.themes.values())

    @property
    def suggested(self) -> int:
        """How many have one that the software suggests."""
        return len(self.themes) - self.affirmed

    @property
    def without(self) -> int:
        """How many are shown no theme for."""
        return self.total - len(self.themes)


def themes_shown(inspections: Sequence[PublishedInspection], links: Links, draft: bool) -> ThemesShown:
    """The theme of each printed recommendation of these inspections; in a draft also those suggested."""
    items = [(one, item) for one in inspections for item in one.recommendations]
    found = {item.id: (one, item, links.shown_theme(item.id, draft)) for one, item in items}
    return ThemesShown(
        {
            identifier: ShownTheme(link.key.target, label_of(one, item), link.may_go_to_committee)
            for identifier, (one, item, link) in found.items()
            if link is not None
        },
        len(items),
    )
