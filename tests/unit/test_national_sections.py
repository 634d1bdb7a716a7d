"""The sections of the national picture, and those of a pack that stand on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import unescape

import pytest

from inspection_evidence.linking import Act, LinkKey, LinkKind
from inspection_evidence.model import BoroughEvidence, Family, Paragraph
from inspection_evidence.pack import (
    Section,
    graded_better_next_time,
    learning_from_others,
    national_coverage,
    place_of_borough,
    theme_lines,
    themes_by_grade,
    themes_by_kind,
    themes_by_region,
    themes_by_year,
    themes_recommended,
)
from inspection_evidence.pack.linked.themes import themes_shown
from inspection_evidence.pack.national.place import line_rows
from inspection_evidence.pack.national.selection import NationalPicture, is_quotable, national_picture
from inspection_evidence.pack.selection import publishable
from inspection_evidence.settings import Workspace, load_authorities
from tests import pack_evidence as thornmere
from tests.national_reports import GOOD, RI, picture, report, themes, told
from tests.pack_links import ADVISERS, affirmed, links_with
from tests.pack_text import readable

REPORTS = (
    *(report("Ashenmere", year, "assessment", overall_effectiveness=RI) for year in (2014, 2018, 2022)),
    report("Birchollow", 2018, "assessment", "care_leavers", care_leavers=RI),
    report("Birchollow", 2022, "workforce", care_leavers=GOOD),
    report("Thornmere", 2023, "care_leavers"),
)
SUGGESTED = links_with(thornmere.evidence())
"""The borough's links as the software suggests them; nobody has decided anything."""


def words(section: Section) -> str:
    return unescape(" ".join(readable(section.html)))


class TestNational:
    def test_it_says_on_how_many_reports_and_authorities_it_stands_and_what_is_left_out(self) -> None:
        shown = words(national_coverage(picture(*REPORTS, waiting=2, missing=("kent: read it again.",))))
        assert "6 reports of 3 authorities, with 7 recommendations, inspected from 2014 to 2023." in shown
        assert "2 recommendations wait for a person to check and are not counted." in shown
        assert "Left out: kent: read it again." in shown

    def test_the_chart_and_the_table_say_how_common_a_theme_is(self) -> None:
        section = themes_recommended(picture(*REPORTS))
        described = "recommend each theme, commonest first. Assessment in 67%; Care leavers in 33%"
        assert described in section.html
        assert '<th scope="row">Assessment</th><td>4</td><td>67%</td><td>2</td>' in section.html

    def test_few_reports_have_counts_and_no_share(self) -> None:
        section = themes_recommended(picture(*REPORTS[:3]))
        assert "%" not in section.html.replace("100%", "")
        assert '<th scope="row">Assessment</th><td>3</td><td>too few</td><td>1</td>' in section.html

    @pytest.mark.parametrize(
        ("section", "cells"),
        [
            (themes_by_year, ["1", "2", "1", "0"]),
            (themes_by_region, ["4 (67%)"]),
            (themes_by_kind, ["4 (67%)"]),
            (themes_by_grade, ["3"]),
        ],
    )
    def test_the_table_by_group_has_counts_and_a_share_only_of_enough(
        self, section: Callable[[NationalPicture], Section], cells: list[str]
    ) -> None:
        html = section(picture(*REPORTS)).html
        row = html.partition('<th scope="row">Assessment</th>')[2].partition("</tr>")[0]
        assert row == "".join(f"<td>{cell}</td>" for cell in cells)

    def test_one_kind_of_inspection_can_be_kept_to(self) -> None:
        joint = report("Ashenmere", 2019, "assessment", kind=Family.JTAI, overall_effectiveness=RI)
        made = picture(*REPORTS, joint)
        alone = themes_by_grade(made, Family.JTAI)
        assert alone.title == "Themes by overall grade, JTAI alone"
        assert 'id="national-by-grade-jtai"' in alone.html
        assert "Requires improvement (1)" in alone.html
        assert "Requires improvement (4)" in themes_by_grade(made).html

    def test_a_snapshot_without_reports_is_told_in_every_section(self) -> None:
        empty = picture()
        assert "No report with recommendations is in snapshot 7" in words(national_coverage(empty))
        assert "no recommendations to count" in words(themes_recommended(empty))
        assert "no reports to group by year" in words(themes_by_year(empty))
        assert "No inspection with recommendations is followed" in words(graded_better_next_time(empty))

    def test_who_was_graded_better_is_counted_and_quoted_with_its_page(self) -> None:
        section = graded_better_next_time(picture(*REPORTS))
        assert '<th scope="row">Care leavers</th><td>1</td><td>0</td><td>0</td>' in section.html
        assert "Birchollow | “Ensure that it is done.”" in words(section)
        assert 'href="https://files.example.org/report.pdf#page=2"' in section.html


class TestPlace:
    def test_the_borough_is_held_beside_others_and_not_beside_itself(self) -> None:
        section = place_of_borough(picture(*REPORTS), thornmere.borough())
        assert "1 report on Thornmere beside 5 reports on 2 other authorities." in words(section)
        assert "Told Thornmere: Care leavers." in section.html
        assert '<th scope="row">Care leavers</th><td>June 2023</td><td>20%</td>' in section.html

    def test_without_a_borough_there_is_nothing(self) -> None:
        assert place_of_borough(picture(*REPORTS), None).html == ""


class TestLearningFromOthers:
    def test_each_theme_of_the_latest_inspection_has_who_improved_with_a_quote(self) -> None:
        section = learning_from_others(
            thornmere.evidence(), picture(*REPORTS), SUGGESTED, thornmere.borough(), thornmere.run()
        )
        shown = words(section)
        assert "recommendation 1* of May 2026. Of 1 inspection of others" in shown
        assert "Birchollow | “Ensure that it is done.”" in shown
        assert "Suggested, not confirmed" in shown

    def test_what_may_not_be_quoted_is_not_shown(self) -> None:
        hidden = told("care_leavers", "One child’s story.", quotable=False)
        reports = (report("Birchollow", 2018, hidden, care_leavers=RI), REPORTS[4])
        section = learning_from_others(
            thornmere.evidence(), picture(*reports), SUGGESTED, thornmere.borough(), thornmere.run()
        )
        assert "story" not in section.html
        assert "Nobody among the reports read was told of these themes" in words(section)

    def test_a_theme_has_three_authorities_at_most(self) -> None:
        names = ("Ashenmere", "Birchollow", "Corvendale", "Duskmoor")
        reports = [
            one
            for name in names
            for one in (
                report(name, 2018, "care_leavers", care_leavers=RI),
                report(name, 2022, care_leavers=GOOD),
            )
        ]
        section = learning_from_others(
            thornmere.evidence(), picture(*reports), SUGGESTED, thornmere.borough(), thornmere.run()
        )
        assert section.html.count("“Ensure that it is done.”") == 3

    def test_without_a_snapshot_it_says_how_to_have_one(self) -> None:
        section = learning_from_others(
            thornmere.evidence(), None, SUGGESTED, thornmere.borough(), thornmere.run()
        )
        assert "inspection-evidence run --all" in words(section)

    def test_where_nobody_else_was_read_it_says_so(self) -> None:
        section = learning_from_others(
            thornmere.evidence(), picture(REPORTS[-1]), SUGGESTED, thornmere.borough(), thornmere.run()
        )
        assert "No report on another authority is in snapshot 7" in words(section)

    def shown(self, *decided: tuple[LinkKey, Act], draft: bool = False) -> str:
        links = links_with(thornmere.evidence(), *decided)
        run = thornmere.run(draft=draft)
        section = learning_from_others(
            thornmere.evidence(), picture(*REPORTS), links, thornmere.borough(), run
        )
        return words(section)

    def test_a_committee_pack_prints_no_suggestion_and_says_that_nothing_is_confirmed(self) -> None:
        shown = self.shown()
        assert "No theme of a recommendation of May 2026 is confirmed yet" in shown
        assert "Birchollow" not in shown and "Care leavers" not in shown

    def test_a_committee_pack_learns_by_the_themes_that_people_affirmed(self) -> None:
        shown = self.shown(affirmed(ADVISERS, "care_leavers"))
        assert "Care leaversrecommendation 1 of May 2026" in shown and "Birchollow" in shown
        assert "1 recommendation is left out here" in shown
        assert "Themes of other authorities were given to their recommendations by the software" in shown

    def test_the_affirmed_theme_takes_the_place_of_the_suggested_one(self) -> None:
        suggested, other = self.shown(draft=True), self.shown(affirmed(ADVISERS, "workforce"), draft=True)
        assert "Care leaversrecommendation 1* of May 2026" in suggested and "Workforce" not in suggested
        assert "Workforce" in other and "Care leaversrecommendation" not in other
        assert "1 theme was confirmed by a person" in other


class TestThemeLines:
    def shown(self, *decided: tuple[LinkKey, Act], draft: bool = True) -> str:
        evidence, run = thornmere.evidence(), thornmere.run(draft=draft)
        return theme_lines(evidence, themes(), links_with(evidence, *decided), thornmere.borough(), run).html

    def rows(
        self, *decided: tuple[LinkKey, Act], draft: bool = True
    ) -> dict[str, tuple[tuple[str, ...], ...]]:
        evidence = thornmere.evidence()
        inspections = publishable(evidence, thornmere.borough(), thornmere.run()).inspections
        shown = themes_shown(inspections, links_with(evidence, *decided), draft)
        return {row.name: row.cells for row in line_rows(inspections, shown, themes())}

    def test_each_theme_has_a_row_and_each_inspection_a_column(self) -> None:
        rows = self.rows()
        assert rows["Care leavers"] == ((), ("3*",), ("1*",))
        assert rows["Private fostering"] == ((), ("2*",), ())
        assert sum(len(cell) for cells in rows.values() for cell in cells) == 9

    def test_an_affirmed_theme_is_not_marked_and_moves_the_number_to_its_row(self) -> None:
        rows = self.rows(affirmed(ADVISERS, "workforce"))
        assert rows["Care leavers"] == ((), ("3*",), ()) and rows["Workforce"] == ((), (), ("1",))

    def test_a_rejected_suggestion_stands_in_no_row(self) -> None:
        rejected = (LinkKey(ADVISERS, LinkKind.THEME, "care_leavers"), Act.REJECT)
        assert self.rows(rejected)["Care leavers"] == ((), ("3*",), ())

    def test_a_committee_sees_affirmed_themes_alone_and_how_many_are_left_out(self) -> None:
        assert self.rows(affirmed(ADVISERS, "care_leavers"), draft=False) == {
            "Care leavers": ((), (), ("1",))
        }
        html = self.shown(affirmed(ADVISERS, "care_leavers"), draft=False)
        assert "8 recommendations" in html and "left out here" in html and "*" not in html

    def test_a_committee_is_told_in_a_sentence_that_nothing_is_confirmed(self) -> None:
        html = self.shown(draft=False)
        assert "No theme of a recommendation is confirmed yet" in html and "<table" not in html

    def test_an_empty_field_is_told_to_listeners_and_a_suggestion_is_marked(self) -> None:
        html = self.shown()
        assert '<td class="told">1*</td>' in html
        assert "not told" in html and "the software gave each recommendation its theme (*)" in html


class TestSelection:
    def picture(self, *evidence: BoroughEvidence, as_at: date = thornmere.AS_AT) -> NationalPicture:
        return national_picture(
            [(one, thornmere.borough()) for one in evidence],
            thornmere.run(as_at),
            themes(),
            load_authorities(Workspace.find().authorities_file),
            snapshot=1,
            taken_on=thornmere.AS_AT,
        )

    def test_what_waits_is_counted_and_not_in_the_picture(self) -> None:
        made = self.picture(thornmere.evidence())
        assert [len(one.recommendations) for one in made.reports] == [4, 3, 2]
        assert made.waiting == 1

    def test_a_report_in_two_folders_counts_once(self) -> None:
        made = self.picture(thornmere.evidence(), thornmere.evidence())
        assert len(made.reports) == 3

    def test_an_inspection_after_the_day_is_left_out(self) -> None:
        made = self.picture(thornmere.evidence(), as_at=date(2020, 2, 1))
        assert [one.held.year for one in made.reports] == [2016, 2020]

    def test_words_of_a_childs_story_and_words_not_found_again_are_not_quoted(self) -> None:
        document = thornmere.ilacs_2026()
        good, _, unverified = document.recommendations
        story = Paragraph(
            number="7",
            text=f"One child waited. {good.text}",
            section=None,
            child_story=True,
            supports=None,
            quote=thornmere.quote("x"),
        )
        assert is_quotable(good, document)
        assert not is_quotable(unverified, document)
        assert not is_quotable(good, document.model_copy(update={"paragraphs": (story,)}))


def test_the_quote_is_the_one_most_like_what_the_borough_was_asked() -> None:
    near = told(
        "care_leavers", "The consistency with which personal advisers keep in touch with care leavers."
    )
    far = told("care_leavers", "The health histories that care leavers are given.")
    reports = (report("Birchollow", 2018, far, near, care_leavers=RI), REPORTS[4])
    section = learning_from_others(
        thornmere.evidence(), picture(*reports), SUGGESTED, thornmere.borough(), thornmere.run()
    )
    assert near.text in section.html
    assert far.text not in section.html
