"""What a report states beside what was published for that very period."""

from __future__ import annotations

import pytest

from inspection_evidence.kpis import KpiSeries, StatedCheck, check_stated
from inspection_evidence.model import Quote, StatedFigure
from tests.kpi_helpers import KENT, catalogue, yearly

SERIES = KpiSeries(
    [
        *yearly("cp_plan_rate.count", KENT, [169.0, "c"], 2015),
        *yearly("cp_plan_rate", KENT, [32.0], 2015),
        *yearly("cla_rate.count", KENT, [185.0], 2015),
        *yearly("cla_rate", KENT, [55.0], 2015),
        *yearly("sw_agency", KENT, [12.0], 2015),
    ]
)


def checks(what: str, value: float, unit: str, period: str | None) -> tuple[StatedCheck, ...]:
    """What comes of one stated figure."""
    quote = Quote(text="made up", places=())
    figure = StatedFigure(
        text="made up",
        value=value,
        unit=unit,
        what=what,
        period=period,
        comparator=None,
        hedged=False,
        quote=quote,
    )
    return check_stated([figure], SERIES, catalogue(), KENT)


@pytest.mark.parametrize(
    "what",
    [
        "children subject of a child protection plan",
        "children and young people were the subject of a child protection plan",
        "children were subject to child protection plans",
    ],
)
def test_a_stated_number_is_held_against_the_published_one(what: str) -> None:
    (check,) = checks(what, 172, "count", "31 March 2015")
    assert (check.kpi.id, check.published.value, check.difference) == ("cp_plan_rate", 169.0, 3.0)
    assert check.what == "children subject of a child protection plan at 31 March"


def test_a_stated_rate_is_held_against_the_rate() -> None:
    (check,) = checks(
        "children were being looked after by the local authority (a rate",
        56.9,
        "rate per 10 000",
        "31 March 2015",
    )
    assert (check.kpi.id, check.published.value, check.difference) == ("cla_rate", 55.0, 1.9)


def test_a_suppressed_figure_has_no_difference() -> None:
    (check,) = checks("child protection plans", 4, "count", "31 March 2016")
    assert check.published.meaning == "suppressed: a small number could identify a child"
    assert check.difference is None


@pytest.mark.parametrize(
    ("what", "unit", "period"),
    [
        ("children subject of a child protection plan", "count", "31 March 2014"),
        ("children subject of a child protection plan", "count", "30 June 2015"),
        ("children subject of a child protection plan", "count", "the last 12 months"),
        ("children subject of a child protection plan", "count", None),
        ("children subject of a child protection plan", "percent", "31 March 2015"),
        ("children with a child protection plan living with domestic abuse", "count", "31 March 2015"),
        ("looked after children in residential children's homes", "count", "31 March 2015"),
        ("children", "count", "31 March 2015"),
    ],
)
def test_a_figure_of_another_thing_or_period_is_left_alone(what: str, unit: str, period: str | None) -> None:
    assert checks(what, 10, unit, period) == ()
