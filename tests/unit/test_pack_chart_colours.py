"""The colours of charts: seen on white, and told apart by eyes that see colours differently."""

from __future__ import annotations

from itertools import combinations

import pytest

from inspection_evidence.pack import chart
from inspection_evidence.pack.kpis import chart as kpi_chart
from inspection_evidence.pack.national import chart as national_chart
from inspection_evidence.settings.contrast import GRAPHIC_CONTRAST, TEXT_CONTRAST, contrast

KPI_LINES = (kpi_chart.OWN, kpi_chart.ENGLAND, kpi_chart.NEIGHBOURS, kpi_chart.TARGET)
BARS = (national_chart._BAR, national_chart._MARKED)
SETS = {"grades": chart.COLOURS, "KPI lines": KPI_LINES, "bars": BARS}
SIGHTS = (None, "protanomaly", "deuteranomaly", "tritanomaly")
CLEARLY_APART = 10.0
"""In CAM02-UCS, where a difference of 1 is about the least that an eye sees (Luo, Cui and Li, 2006)."""


def difference(one: str, other: str, sight: str | None) -> float:
    """How different two colours look; colour-blindness as Machado and others simulate it (2009), in full."""
    space = pytest.importorskip("colorspacious", reason="colorspacious is not installed")
    seen = [[int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)] for colour in (one, other)]
    if sight:
        sighted = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
        seen = [space.cspace_convert(colour, sighted, "sRGB1").clip(0, 1) for colour in seen]
    return float(space.deltaE(*seen, input_space="sRGB1"))


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
def test_each_colour_is_seen_on_white(colours: tuple[str, ...]) -> None:
    assert [colour for colour in colours if contrast(colour) < GRAPHIC_CONTRAST] == []


def test_what_names_a_line_is_read_in_its_colour() -> None:
    assert [
        colour for colour in (*KPI_LINES, chart.INK, chart.GREY) if contrast(colour) < TEXT_CONTRAST
    ] == []


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
def test_any_two_colours_are_told_apart(colours: tuple[str, ...], sight: str | None) -> None:
    alike = [pair for pair in combinations(colours, 2) if difference(*pair, sight) < CLEARLY_APART]
    assert alike == []


def test_the_measure_sees_what_colour_blind_eyes_confuse() -> None:
    assert difference("#b35c00", "#5f7a00", None) > 2 * difference("#b35c00", "#5f7a00", "deuteranomaly")
