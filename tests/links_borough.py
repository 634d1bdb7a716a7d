"""Links of the fictional borough for tests: its recommendations, a paper, and what can be decided."""

from __future__ import annotations

from datetime import date

from inspection_evidence.kpis import load_themes
from inspection_evidence.linking import (
    Act,
    Asked,
    Choice,
    Linkable,
    LinkKey,
    LinkKind,
    Links,
    Paper,
    Told,
    borough_links,
    choose,
    decisions_of,
)
from inspection_evidence.linking.progress import Passage
from inspection_evidence.store import Store
from tests.kpi_helpers import SUITE, catalogue

LATER, EARLIER = "thornmere/ilacs-2026-05-e5f6/u1", "thornmere/ilacs-2020-01-c3d4/u1"
CONFERENCES = "The timeliness of initial child protection conferences."
TIMELY = LinkKey(LATER, LinkKind.KPI, "icpc_15_days")
UNLIKELY = LinkKey(LATER, LinkKind.KPI, "sw_agency")
AGAIN = LinkKey(LATER, LinkKind.REPEAT, EARLIER)
REPORTED = "Initial child protection conferences are now held on time, as the Ofsted action plan asked."


def linkable(text: str = CONFERENCES, earlier_text: str = CONFERENCES) -> Linkable:
    """Two recommendations, the later of `text`, and one committee paper that reports on it."""
    told = (
        Told("thornmere/ilacs-2026-05-e5f6", date(2026, 5, 22), Asked(LATER, text)),
        Told("thornmere/ilacs-2020-01-c3d4", date(2020, 1, 24), Asked(EARLIER, earlier_text)),
    )
    paper = Paper("0123456789abcdef", date(2026, 9, 1), (Passage("paragraph", "4", 2, REPORTED),))
    return Linkable(told, (paper,), catalogue(), load_themes(SUITE.themes_file))


def links_now(store: Store, of: Linkable | None = None) -> Links:
    """The links as a run would find them, with what is decided in the store."""
    return borough_links(of or linkable(), decisions_of(store, "thornmere"))


def wanted(store: Store, key: LinkKey, act: Act, why: str | None = None, seen: int | None = None) -> Choice:
    """A choice about a link as it stands."""
    return choose(links_now(store), key, act, why, seen)
