"""The pack's sections on links as text, for a draft and for a committee, held against those agreed on."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from inspection_evidence.linking import Act, LinkKey, LinkKind
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.kpis.selection import BoroughKpis
from tests import pack_evidence as thornmere
from tests import pack_kpis
from tests.functional.test_pack_golden import RENEW
from tests.pack_evidence import ilacs_2020, sif_2016
from tests.pack_links import (
    ADVISERS,
    AGAIN,
    CONFERENCES,
    affirmed,
    links_with,
    progress_of,
    with_conferences_again,
)
from tests.pack_notebook import link_sections
from tests.pack_papers import thornmere_papers
from tests.pack_text import readable

GOLDEN = Path(__file__).parents[1] / "golden"


def told_again() -> BoroughEvidence:
    """Three inspections, the last saying again what the second said, and the example council's papers."""
    evidence = thornmere.evidence(sif_2016(), ilacs_2020(), with_conferences_again())
    return evidence.model_copy(update={"papers": thornmere_papers()})


def with_conferences() -> BoroughKpis:
    """The example's figures, and those on conferences within 15 working days."""
    own = [50, 52, 54, 51, 55, 58, 61]
    seen = pack_kpis.beside("icpc_15_days", own, [80] * 7, [78] * 7)
    return pack_kpis.kpis_of([*pack_kpis.figures(), *seen])


def decided(evidence: BoroughEvidence) -> tuple[tuple[LinkKey, Act], ...]:
    """What a lead has settled: one KPI, one repeat, one report of progress, two themes."""
    reported = progress_of(links_with(evidence), CONFERENCES, "91% were held")
    return (
        (LinkKey(AGAIN, LinkKind.KPI, "icpc_15_days"), Act.CONFIRM),
        (LinkKey(AGAIN, LinkKind.REPEAT, CONFERENCES), Act.CONFIRM),
        (reported, Act.CONFIRM),
        affirmed(ADVISERS, "care_leavers"),
        affirmed(CONFERENCES, "child_protection"),
    )


@pytest.mark.parametrize(("name", "draft"), [("links_draft", True), ("links_committee", False)])
def test_sections_on_links_read_as_agreed(name: str, draft: bool) -> None:
    evidence = told_again()
    links = links_with(evidence, *decided(evidence))
    run = thornmere.run(draft=draft)
    sections = link_sections(evidence, with_conferences(), links, thornmere.borough(), run)
    now = [line for section in sections for line in readable(section.html)]
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get(RENEW):
        golden.write_text("\n".join(now) + "\n", encoding="utf-8")
    agreed = golden.read_text(encoding="utf-8").splitlines()
    difference = list(difflib.unified_diff(agreed, now, golden.name, "now", lineterm="", n=1))
    if difference:
        pytest.fail(
            "\n".join([*difference, f"If this is meant: {RENEW}=1 and run this test again."]), pytrace=False
        )
