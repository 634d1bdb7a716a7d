"""How many recommendations have a number beside them, in a draft and for a committee."""

from __future__ import annotations

from inspection_evidence.linking import Act, LinkKey, LinkKind
from inspection_evidence.pack import numbers_beside_recommendations, recommendation_cards
from inspection_evidence.pack.linked.numbers import NumbersBeside, numbers_beside
from inspection_evidence.pack.linked.selection import inspections_of_the_authority
from inspection_evidence.pack.selection import publishable
from tests import pack_evidence as thornmere
from tests import pack_kpis
from tests.pack_links import CONFERENCES, ILACS_2020, links_with
from tests.pack_register import told_of
from tests.pack_text import readable

TIMELY = LinkKey(CONFERENCES, LinkKind.KPI, "icpc_15_days")
FIGURES = {"icpc_15_days"}


def test_a_committee_counts_only_what_is_confirmed() -> None:
    evidence = thornmere.evidence()
    inspections = inspections_of_the_authority(publishable(evidence, thornmere.borough(), thornmere.run()))
    made_2020 = [one for one in inspections if one.recommendations[0].id.startswith(ILACS_2020)]
    suggested = links_with(evidence)
    assert numbers_beside(made_2020, suggested, FIGURES, draft=True) == NumbersBeside(3, 0, 1, 2)
    assert numbers_beside(made_2020, suggested, FIGURES, draft=False) == NumbersBeside(3, 0, 0, 0)
    confirmed = links_with(evidence, (TIMELY, Act.CONFIRM))
    committee = numbers_beside(made_2020, confirmed, FIGURES, draft=False)
    assert committee == NumbersBeside(3, 1, 1, 0) and committee.without_kpi == 2


def test_notebook_says_the_count_by_inspection_and_which_figures_are_missing() -> None:
    evidence = thornmere.evidence()
    kpis = pack_kpis.kpis_of(pack_kpis.beside("icpc_15_days", [50, 55, 61], [80] * 3, [78] * 3))
    borough, run = thornmere.borough(), thornmere.run()
    section = numbers_beside_recommendations(evidence, kpis, links_with(evidence), borough, run)
    lines = readable(section.html)
    assert any(line.startswith("1 of 9 recommendations has a number beside it") for line in lines)
    (row,) = [line for line in lines if line.startswith("| January 2020")]
    assert row.endswith("| 3 | 1 | 0 | 2 | 0")
    assert "- Private fostering arrangements known: 1 recommendation" in lines


def test_pack_says_it_at_the_head_of_the_cards() -> None:
    evidence = thornmere.evidence(thornmere.ilacs_2020())
    kpis = pack_kpis.kpis_of(pack_kpis.beside("icpc_15_days", [50, 55, 61], [80] * 3, [78] * 3))
    links = links_with(evidence)
    shown = {
        draft: " ".join(
            readable(
                recommendation_cards(
                    told_of(evidence, run=thornmere.run(draft=draft), kpis=kpis, links=links)
                ).html
            )
        )
        for draft in (True, False)
    }
    assert "Of 3 recommendations that inspectors made, 1 has a KPI with figures on its card" in shown[True]
    assert "Of 3 recommendations that inspectors made, none has a KPI with figures" in shown[False]
