"""Links of the hand-built fictional borough as a pack shows them: suggested, and decided without a store."""

from __future__ import annotations

from datetime import UTC, datetime

from inspection_evidence.kpis import Catalogue, Themes, load_themes
from inspection_evidence.linking import Act, Decision, LinkKey, LinkKind, Links, borough_links
from inspection_evidence.model import BoroughEvidence, Document
from inspection_evidence.pack.linked.selection import linkable_evidence
from tests import pack_evidence as thornmere
from tests.kpi_helpers import SUITE, catalogue
from tests.pack_evidence import ilacs_2026, recommendation

SIF, ILACS_2020, ILACS_2026 = (
    "thornmere/sif-2016-03-a1b2",
    "thornmere/ilacs-2020-01-c3d4",
    "thornmere/ilacs-2026-05-e5f6",
)
CONFERENCES = f"{ILACS_2020}/u1"
ADVISERS = f"{ILACS_2026}/u1"
LIFE_STORY = f"{ILACS_2026}/u2"
AGAIN = f"{ILACS_2026}/u4"
DECIDED_AT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def with_conferences_again() -> Document:
    """The inspection of 2026, which also says again what that of 2020 said of conferences."""
    latest = ilacs_2026()
    again = recommendation(AGAIN, "The timeliness of initial child protection conferences.", 2)
    return latest.model_copy(update={"recommendations": (*latest.recommendations, again)})


def affirmed(recommendation: str, theme: str) -> tuple[LinkKey, Act]:
    """A person's word that a recommendation has this theme."""
    return LinkKey(recommendation, LinkKind.THEME, theme), Act.ADD


def links_with(
    evidence: BoroughEvidence,
    *decided: tuple[LinkKey, Act],
    of: Catalogue | None = None,
    themes: Themes | None = None,
    why: str | None = None,
) -> Links:
    """The borough's links once a person has taken these decisions."""
    linkable = linkable_evidence(
        evidence,
        thornmere.borough(),
        thornmere.run(),
        of or catalogue(),
        themes or load_themes(SUITE.themes_file),
    )
    decisions = {}
    for seq, (key, act) in enumerate(decided, start=1):
        words = linkable.checked(key)
        text = linkable.told_of(key.recommendation).asked.text
        decisions[key] = Decision(key, act, "Ann Lead", DECIDED_AT, why, text, words, seq)
    return borough_links(linkable, decisions)


def progress_of(links: Links, recommendation: str, words: str) -> LinkKey:
    """The suggested progress on a recommendation whose passage has these words."""
    (found,) = [one for one in links.of(recommendation, LinkKind.PROGRESS) if words in one.text]
    return found.key
