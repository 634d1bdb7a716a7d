"""The sections on KPIs: what is drawn and why, what stands in tables, what is said where nothing is there."""

from __future__ import annotations

import base64
import re

import pytest

from inspection_evidence.kpis import KpiSeries, Origin
from inspection_evidence.model import StatedFigure
from inspection_evidence.pack import kpis_by_theme, kpis_in_full, kpis_without_figures, stated_figures
from inspection_evidence.pack.kpis.chart import kpi_chart, spread
from inspection_evidence.pack.kpis.choice import MOST_CHARTS, Why, choose_charts
from inspection_evidence.pack.kpis.message import message
from inspection_evidence.pack.kpis.selection import BoroughKpis, ComparedKpi, compared_kpis
from inspection_evidence.pack.kpis.table import figures_table
from tests import pack_evidence as thornmere
from tests import pack_kpis
from tests.kpi_helpers import ENGLAND, yearly
from tests.pack_text import readable

WORST = "in the weakest quarter"


@pytest.fixture(scope="module")
def kpis() -> BoroughKpis:
    return pack_kpis.thornmere_kpis()


def compared_of(kpis: BoroughKpis) -> dict[str, ComparedKpi]:
    found = compared_kpis(thornmere.evidence(), kpis, thornmere.borough(), thornmere.run())
    return {one.kpi.id: one for one in found}


def pack_section(kpis: BoroughKpis) -> str:
    return kpis_by_theme(thornmere.evidence(), kpis, thornmere.borough(), thornmere.run()).html


def svg_of(source: str) -> str:
    return base64.b64decode(source.removeprefix("data:image/svg+xml;base64,")).decode("utf-8")


class TestWhatIsDrawn:
    def test_each_reason_draws_its_kpi_and_nothing_else_is_drawn(self, kpis: BoroughKpis) -> None:
        choice = choose_charts(list(compared_of(kpis).values()))
        assert {one.kpi.id: why for one, why in choice.charted} == {
            pack_kpis.LAGGING: Why.LAGS,
            pack_kpis.TARGETED: Why.MISSES_TARGET,
            pack_kpis.MOVED: Why.MOVED,
        }
        assert choice.left_out == 0

    def test_a_kpi_whose_newest_figure_is_withheld_does_not_lag(self) -> None:
        own: pack_kpis.Values = [18, 17, 19, 20, 21, 22, "c"]
        seen = pack_kpis.beside(pack_kpis.LAGGING, own, [15] * 7, [14] * 7)
        assert choose_charts(list(compared_of(pack_kpis.kpis_of(seen)).values())).charted == ()

    def test_no_more_are_drawn_than_fit_and_the_rest_is_counted(self, kpis: BoroughKpis) -> None:
        names = [one.id for one in kpis.catalogue.all() if one.is_local and one.polarity == "high"]
        lines = [pack_kpis.monthly(name, [70, 71, 72, 73], target=90) for name in names]
        full = pack_kpis.kpis_of([seen for line in lines for seen in line])
        choice = choose_charts(list(compared_of(full).values()))
        assert len(choice.charted) == MOST_CHARTS
        assert choice.left_out == len(names) - MOST_CHARTS > 0
        assert f"{choice.left_out} more stand out" in " ".join(readable(pack_section(full)))

    def test_the_message_of_what_is_drawn_says_why_it_stands_out(self, kpis: BoroughKpis) -> None:
        told = {
            Why.LAGS: "in the weakest quarter",
            Why.MISSES_TARGET: "below the authority’s own target",
            Why.MOVED: "more than its usual variation",
        }
        choice = choose_charts(list(compared_of(kpis).values()))
        assert {why for _, why in choice.charted} == set(told)
        for one, why in choice.charted:
            assert told[why] in message(one.comparison).detail


class TestTheChart:
    def test_it_is_the_same_every_time_and_says_what_it_shows(self, kpis: BoroughKpis) -> None:
        one = compared_of(kpis)[pack_kpis.LAGGING]
        chart, again = kpi_chart(one, "Thornmere"), kpi_chart(one, "Thornmere")
        assert chart is not None and chart == again
        assert "Thornmere from 18% at 31 March 2019 to 21% at 31 March 2025" in chart.description
        assert "England from 15% to 18%" in chart.description

    def test_fewer_than_three_figures_are_a_sentence(self, kpis: BoroughKpis) -> None:
        assert kpi_chart(compared_of(kpis)[pack_kpis.FEW], "Thornmere") is None
        html = kpis_in_full(thornmere.evidence(), kpis, thornmere.borough(), thornmere.run()).html
        part = html.split('id="kpi-cla-dental-checks"')[1].split("<h4")[0]
        assert "<img" not in part and "rose from 90%" in part

    def test_a_withheld_figure_is_marked_and_breaks_the_line(self, kpis: BoroughKpis) -> None:
        one = compared_of(kpis)[pack_kpis.SUPPRESSED]
        whole = pack_kpis.beside(pack_kpis.SUPPRESSED, [5, 4, 4, 4, 5, 4], [3] * 6, [4] * 6)
        without = compared_of(pack_kpis.kpis_of(whole))[pack_kpis.SUPPRESSED]
        marked, plain = (kpi_chart(each, "Thornmere") for each in (one, without))
        assert marked is not None and plain is not None
        cross = 'd="M -3 3 L 3 -3 M -3 -3 L 3 3 "'
        assert cross in svg_of(marked.source) and cross not in svg_of(plain.source)

    def test_one_value_all_along_is_drawn(self) -> None:
        flat = pack_kpis.kpis_of(pack_kpis.monthly(pack_kpis.TARGETED, [0, 0, 0]))
        assert kpi_chart(compared_of(flat)[pack_kpis.TARGETED], "Thornmere") is not None

    def test_names_of_lines_that_end_together_do_not_cover_one_another(self) -> None:
        heights = spread([0.5, 0.52, 0.1], [0.1, 0.2, 0.1])
        assert heights[1] - heights[0] == pytest.approx(0.15)
        assert heights[2] < heights[0]


class TestTables:
    def test_the_table_behind_a_chart_has_every_figure_and_explains_symbols(self, kpis: BoroughKpis) -> None:
        table = figures_table(compared_of(kpis)[pack_kpis.SUPPRESSED], "Thornmere")
        assert table.periods == ("Mar 2020", "Mar 2021", "Mar 2022", "Mar 2023", "Mar 2024", "Mar 2025")
        assert table.rows[0] == ("Thornmere", ("5.0%", "4.0%", "[c]", "4.0%", "5.0%", "[c]"))
        assert [name for name, _ in table.rows] == ["Thornmere", "England", "Neighbours’ median"]
        assert table.symbols == (("c", "suppressed: a small number could identify a child"),)

    def test_every_kpi_with_figures_stands_in_the_table_under_its_theme(self, kpis: BoroughKpis) -> None:
        lines = readable(pack_section(kpis))
        row = next(line for line in lines if line.startswith("| Re-referrals"))
        assert "16.0%" in row and "usual variation" in row and "22.0% (better)" in row
        assert sum("is better |" in line for line in lines) == 6

    def test_captions_and_scopes_are_there(self, kpis: BoroughKpis) -> None:
        html = pack_section(kpis)
        assert html.count("<table") == html.count("<caption") == 4
        assert re.findall(r"<th(?![a-z])(?![^>]*scope=)[^>]*>", html) == []


class TestNothingThere:
    def test_a_borough_without_files_has_one_sentence_that_says_where_to_put_them(self) -> None:
        empty = pack_kpis.kpis_of([])
        words = readable(pack_section(empty))
        assert words[0] == "## KPIs by theme" and len(words) == 2
        assert "inputs/kpi/thornmere" in words[1] and "inspection-evidence scorecard template" in words[1]
        full = kpis_in_full(thornmere.evidence(), empty, thornmere.borough(), thornmere.run())
        assert readable(full.html)[1] == words[1]

    def test_a_file_that_cannot_be_used_is_told_and_escaped(self) -> None:
        broken = pack_kpis.kpis_of([], problems=["<b>.csv, row 2, column value: '1x' is not a number."])
        assert "&lt;b&gt;.csv, row 2" in pack_section(broken)

    def test_kpis_without_figures_say_what_would_give_them(self, kpis: BoroughKpis) -> None:
        words = " ".join(readable(kpis_without_figures(kpis, thornmere.borough()).html))
        assert "only the authority’s own scorecard can give it" in words
        assert "put the LAIT file into inputs/kpi/lait" in words
        assert "inspection-evidence scorecard template thornmere" in words


class TestStatedFigures:
    def stated(self, value: float, verified: bool = True) -> StatedFigure:
        return StatedFigure(
            text="A sentence.",
            value=value,
            unit="count",
            what="children subject to a child protection plan",
            period="31 March 2020",
            comparator=None,
            hedged=False,
            quote=thornmere.quote("A sentence.", 3, verified),
        )

    def words(self, kpis: BoroughKpis, figure: StatedFigure) -> str:
        told = thornmere.ilacs_2020().model_copy(update={"figures": (figure,)})
        section = stated_figures(thornmere.evidence(told), kpis, thornmere.borough(), thornmere.run())
        return " ".join(readable(section.html))

    def counted(self, value: float | str) -> BoroughKpis:
        line = yearly("cp_plan_rate.count", pack_kpis.THORNMERE, [value], first=2020, origin=Origin.DFE)
        return pack_kpis.kpis_of([*line, *yearly("cp_plan_rate", ENGLAND, [40.0], first=2020)])

    def test_stated_and_published_stand_side_by_side_with_the_difference(self) -> None:
        words = self.words(self.counted(169), self.stated(172))
        assert (
            "31 March 2020 | 172 | 169 | +3 | <https://files.example.org/thornmere-2020.pdf#page=3>" in words
        )

    def test_a_withheld_figure_gives_no_difference(self) -> None:
        assert (
            "172 | none (suppressed: a small number could identify a child) | cannot be told"
            in self.words(self.counted("c"), self.stated(172))
        )

    def test_a_figure_whose_words_were_not_found_again_is_left_out(self) -> None:
        assert "No report states a figure" in self.words(self.counted(169), self.stated(172, verified=False))


def test_series_of_both_kinds_can_stand_together() -> None:
    one, other = pack_kpis.monthly("cla_initial_health_20_days", [60]), yearly("rereferrals", ENGLAND, [20.0])
    both = KpiSeries(one, problems=["a"]).and_also(KpiSeries(other, problems=["b"]))
    assert len(both) == 2 and both.problems == ("a", "b")
