"""Links in the pack: what is confirmed, what a draft adds, which figure to supply, what was told before."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.linking import (
    Act,
    LinkKey,
    LinkKind,
    Links,
    borough_links,
    choose,
    decide,
    decisions_of,
)
from inspection_evidence.model import BoroughEvidence, Document
from inspection_evidence.pack import at_a_glance, links_table, recommendation_cards
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.linked.selection import latest_inspections, linkable_evidence
from inspection_evidence.pack.selection import publishable
from inspection_evidence.store import open_store
from tests import pack_evidence as thornmere
from tests import pack_kpis
from tests.pack_evidence import area_send_2025, ilacs_2020, ilacs_2026, recommendation, sif_2016
from tests.pack_register import told_of
from tests.pack_text import readable

LATEST = "thornmere/ilacs-2026-05-e5f6"
KEEPING_IN_TOUCH, AGAIN = f"{LATEST}/u1", f"{LATEST}/u4"
CONFERENCES = "thornmere/ilacs-2020-01-c3d4/u1"
SUGGESTED = "Suggested, not confirmed"


def with_a_repeat() -> Document:
    """The inspection of 2026, which also says again what that of 2020 said, and asks for what none counts."""
    latest = ilacs_2026()
    more = (
        recommendation(AGAIN, "The timeliness of initial child protection conferences.", 2),
        recommendation(f"{LATEST}/u5", "The tone of the annual report.", 2),
    )
    return latest.model_copy(update={"recommendations": (*latest.recommendations, *more)})


@pytest.fixture
def evidence() -> BoroughEvidence:
    return thornmere.evidence(sif_2016(), ilacs_2020(), with_a_repeat())


@pytest.fixture
def kpis() -> BoroughKpis:
    own = [50, 52, 54, 51, 55, 58, 61]
    seen = pack_kpis.beside("icpc_15_days", own, [80] * 7, [78] * 7)
    return pack_kpis.kpis_of([*pack_kpis.figures(), *seen])


def links_of(evidence: BoroughEvidence, kpis: BoroughKpis, *decided: tuple[LinkKey, Act], at: Path) -> Links:
    """The borough's links once a person has taken these decisions."""
    with open_store(at / "register.sqlite", at / "cache.sqlite") as store:
        linkable = linkable_evidence(
            evidence, thornmere.borough(), thornmere.run(), kpis.catalogue, kpis.themes
        )
        suggested = borough_links(linkable, {})
        decide(store, [choose(suggested, key, act) for key, act in decided], "Ann Lead")
        return borough_links(linkable, decisions_of(store, "thornmere"))


def lines(html: str, containing: str) -> list[str]:
    return [line for line in readable(html) if containing in line]


class TestWhatWouldShowImprovement:
    def shown(self, evidence: BoroughEvidence, kpis: BoroughKpis, links: Links, draft: bool = True) -> str:
        run = thornmere.run(draft=draft)
        return recommendation_cards(told_of(evidence, run=run, kpis=kpis, links=links)).html

    def test_draft_shows_figures_since_the_inspection_beside_england(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        html = self.shown(evidence, kpis, links_of(evidence, kpis, at=tmp_path))
        row = lines(html, "Initial child protection conferences within 15 working days")[0]
        assert SUGGESTED in row and "61" in row and "80" in row and "worse" in row

    def test_what_has_no_figures_says_which_to_supply(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        key = LinkKey(KEEPING_IN_TOUCH, LinkKind.KPI, "strategy_discussions_timely")
        links = links_of(evidence, kpis, (key, Act.ADD), at=tmp_path)
        html = self.shown(evidence, kpis, links, draft=False)
        assert lines(html, "No figures yet. The figure to supply: share of strategy discussions held within")
        assert lines(html, "Published proxy: it moves with the KPI above, but does not measure it")

    def test_only_a_kpi_with_figures_counts_as_evidence_at_a_glance(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        without = LinkKey(KEEPING_IN_TOUCH, LinkKind.KPI, "strategy_discussions_timely")
        having = LinkKey(AGAIN, LinkKind.KPI, "icpc_15_days")
        links = links_of(evidence, kpis, (without, Act.ADD), (having, Act.CONFIRM), at=tmp_path)
        told = told_of(evidence, run=thornmere.run(draft=False), kpis=kpis, links=links)
        assert lines(at_a_glance(told).html, "1 evidenced by a KPI")
        assert lines(
            recommendation_cards(told).html, "1 has a KPI with figures on its card, 1 only KPIs without"
        )

    def test_what_no_kpi_measures_says_what_could_be_in_a_draft_only(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        links = links_of(evidence, kpis, at=tmp_path)
        assert lines(self.shown(evidence, kpis, links), "What could be measured: a sample of case files")
        assert "could be measured" not in self.shown(evidence, kpis, links, draft=False)

    def test_committee_sees_only_what_is_confirmed_and_how_much_is_not(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        confirmed = LinkKey(AGAIN, LinkKind.KPI, "icpc_15_days")
        links = links_of(evidence, kpis, (confirmed, Act.CONFIRM), at=tmp_path)
        html = self.shown(evidence, kpis, links, draft=False)
        assert SUGGESTED not in html and "Why:" not in html
        assert len(lines(html, "Initial child protection conferences within 15 working days")) == 1
        assert lines(html, "Open. No response recorded yet, no action and no confirmed KPI.")
        assert lines(html, "Not printed here, because nobody has settled")

    def test_rejected_suggestion_is_gone_from_the_draft(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        rejected = LinkKey(AGAIN, LinkKind.KPI, "icpc_15_days")
        links = links_of(evidence, kpis, (rejected, Act.REJECT), at=tmp_path)
        told = self.shown(evidence, kpis, links)
        assert len(lines(told, "Initial child protection conferences within")) == 1


class TestToldBefore:
    def shown(self, evidence: BoroughEvidence, links: Links, draft: bool = True) -> str:
        return recommendation_cards(told_of(evidence, run=thornmere.run(draft=draft), links=links)).html

    def test_earlier_quote_with_date_page_and_reason(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        html = self.shown(evidence, links_of(evidence, kpis, at=tmp_path))
        (row,) = lines(html, "“The timeliness of initial child protection conferences.”")
        assert "January 2020" in row and SUGGESTED in row and "both name" in row
        assert "https://files.example.org/thornmere-2020.pdf#page=2" in html

    def test_committee_sees_it_once_it_is_confirmed(
        self, evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
    ) -> None:
        nothing = self.shown(evidence, links_of(evidence, kpis, at=tmp_path), draft=False)
        assert "“The timeliness" not in nothing and "nobody has settled" in nothing
        confirmed = (LinkKey(AGAIN, LinkKind.REPEAT, CONFERENCES), Act.CONFIRM)
        html = self.shown(evidence, links_of(evidence, kpis, confirmed, at=tmp_path), draft=False)
        assert lines(html, "“The timeliness of initial child protection conferences.”")
        assert SUGGESTED not in html


def test_latest_inspection_of_each_kind_stands_for_it() -> None:
    evidence = thornmere.evidence(sif_2016(), ilacs_2020(), area_send_2025(), ilacs_2026())
    selection = publishable(evidence, thornmere.borough(), thornmere.run())
    assert [one.document.path.rsplit("/")[-1] for one in latest_inspections(selection)] == [
        "2026-06-23-childrens-services.pdf",
        "2025-03-04-area-send.pdf",
    ]


def test_table_of_links_counts_what_waits_and_lists_what_lost_its_place(
    evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path
) -> None:
    key = LinkKey(AGAIN, LinkKind.REPEAT, CONFERENCES)
    links_of(evidence, kpis, (key, Act.CONFIRM), at=tmp_path)
    without = thornmere.evidence(sif_2016(), with_a_repeat())
    links = links_of(without, kpis, at=tmp_path)
    html = links_table(without, links, thornmere.borough(), thornmere.run()).html
    waiting = sum(one.is_open for one in links.every)
    assert lines(html, f"{waiting} links wait for a person to settle, 0 are settled")
    assert lines(html, f"Told before {CONFERENCES} of {AGAIN}: confirm by Ann Lead")


def test_hostile_words_stay_words(kpis: BoroughKpis, tmp_path: Path) -> None:
    hostile = ilacs_2026().model_copy(
        update={"recommendations": (recommendation(KEEPING_IN_TOUCH, thornmere.HOSTILE_TEXT, 2),)}
    )
    evidence = thornmere.evidence(hostile)
    links = links_of(evidence, kpis, at=tmp_path)
    borough, run = thornmere.borough(), thornmere.run()
    shown = [
        recommendation_cards(told_of(evidence, borough, run, kpis, links)).html,
        links_table(evidence, links, borough, run).html,
    ]
    assert all("<script>" not in html and "&lt;script&gt;" in html for html in shown)


def test_nothing_is_decided_by_reading(evidence: BoroughEvidence, kpis: BoroughKpis, tmp_path: Path) -> None:
    links_of(evidence, kpis, at=tmp_path)
    with open_store(tmp_path / "register.sqlite", tmp_path / "cache.sqlite") as store:
        assert store.events() == ()
