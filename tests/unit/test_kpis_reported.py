"""KPIs printed in the authority's own performance reports."""

from __future__ import annotations

import pytest

from inspection_evidence.kpis import Basis, KpiSeries, Observation, Origin
from inspection_evidence.kpis.periods import month_period
from inspection_evidence.kpis.reported import load_reported
from inspection_evidence.kpis.series import Loaded
from inspection_evidence.model import Document, KpiReading, Quote, Verdict
from inspection_evidence.model.quotes import Place
from tests.kpi_helpers import KENT, borough, catalogue

OWN_NAME = "SCS 08: supervision"


def load(
    name: str = OWN_NAME,
    period: str | None = "Mar 2025",
    value: str = "81.5%",
    target: str | None = "90%",
    verified: bool = True,
) -> Loaded:
    """What comes of one reading."""
    quote = Quote(text="made up", places=(Place(page=3, boxes=()),), verified=verified)
    reading = KpiReading(
        name=name, period=period, value=value, target=target, floor=None, previous=None, rag=None,
        direction=None, quote=quote,
    )  # fmt: skip
    document = Document(path="kent/report.pdf", sha256="0" * 64, verdict=Verdict.READ, kpis=(reading,))
    return load_reported([document], borough(kpis={OWN_NAME: "supervision_on_time"}), catalogue())


@pytest.mark.parametrize("name", [OWN_NAME, "Supervision held on time"])
def test_a_reading_is_an_observation_of_the_authoritys_own(name: str) -> None:
    loaded = load(name)
    (seen,) = loaded.observations
    assert (seen.kpi, seen.authority, seen.period.label) == ("supervision_on_time", KENT, "March 2025")
    assert (seen.value, seen.target, seen.source) == (81.5, 90.0, "report.pdf, page 3")
    assert (seen.origin, seen.basis) == (Origin.REPORT, Basis.SCORECARD)
    assert loaded.notices == []


@pytest.mark.parametrize(
    "reading",
    [
        {"name": "Supervision"},
        {"period": None},
        {"period": "the last quarter"},
        {"value": "n/a"},
        {"value": "815%"},
        {"verified": False},
    ],
)
def test_what_is_not_certain_is_left_out_and_counted(reading: dict[str, object]) -> None:
    loaded = load(**reading)  # type: ignore[arg-type]
    assert loaded.observations == []
    assert loaded.notices == [
        "report.pdf: 1 of 1 KPIs were left out; give their names under scorecard.kpis in kent.yml if the "
        "catalogue has them."
    ]


def test_the_scorecard_speaks_before_a_report() -> None:
    (reported,) = load().observations
    own = Observation(
        "supervision_on_time", KENT, month_period(2025, 3), 82.0, None, Origin.SCORECARD, "scorecard.xlsx"
    )
    for both in ([reported, own], [own, reported]):
        assert [
            seen.value for seen in KpiSeries(both).line("supervision_on_time", KENT, Basis.SCORECARD)
        ] == [82.0]
