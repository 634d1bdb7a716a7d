"""Reports of the single inspection framework: judgements and metadata, trap by trap."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.families.sif.report import LOCAL_AUTHORITY, Sif
from inspection_evidence.model import Grade
from tests.pages import Sheet, pages_of
from tests.sif_report import (
    BOARD_PAGE,
    RI,
    TITLE,
    G,
    board,
    board_list,
    findings,
    front,
    grades,
    read,
    recommendations,
)


class TestRecognition:
    def test_by_its_title(self) -> None:
        assert Sif().recognises(pages_of(front()))

    def test_a_re_inspection_has_the_same_title(self) -> None:
        sheet = Sheet(1).put("Thornmere").put("Re-inspection of services for children in need of help and")
        sheet.put("protection, children looked after and care leavers").put(
            "Inspection date: 3 to 7 July 2017"
        )
        assert Sif().recognises(pages_of(sheet))

    def test_a_report_that_only_speaks_of_such_an_inspection_is_another(self) -> None:
        sheet = Sheet(1).put("Thornmere").put("Inspection of children\u2019s social care services")
        sheet.put("Inspection dates: 13 to 24 January 2020").paragraph(" ".join(TITLE))
        assert not Sif().recognises(pages_of(sheet))


class TestJudgements:
    def test_five_in_a_table_one_in_a_sentence_and_the_boards_far_behind(self) -> None:
        found = read(front(), recommendations(), findings(), board(), board_list())
        assert grades(found) == {
            "overall_effectiveness": RI,
            "help_and_protection": RI,
            "in_care": G,
            "adoption": Grade.OUTSTANDING,
            "care_leavers": Grade.INADEQUATE,
            "leadership": G,
            "lscb": RI,
        }
        pages = {judgement.area_key: judgement.quote.page for judgement in found.judgements}
        assert pages["lscb"] == BOARD_PAGE
        assert pages["overall_effectiveness"] == 1
        assert found.flags == []

    @pytest.mark.parametrize(
        ("sentence", "grade"),
        [
            ("Children\u2019s services in Thornmere are good", G),
            ("Children\u2019s services in Thornmere are inadequate", Grade.INADEQUATE),
            ("Children's services in Thornmere require improvement", RI),
            ("The overall judgement is requires improvement", RI),
            ("The overall judgement is that children\u2019s services are outstanding", Grade.OUTSTANDING),
        ],
    )
    def test_the_overall_grade_is_a_sentence(self, sentence: str, grade: Grade) -> None:
        found = read(front(sentence), recommendations())
        assert grades(found)["overall_effectiveness"] is grade
        assert found.overall_grade_status == "graded"

    def test_the_sentence_may_wrap(self) -> None:
        sheet = front(None).put(
            "Children\u2019s services in Thornmere require improvement", bold=True, space=20
        )
        assert grades(read(sheet.put("to be good", bold=True)))["overall_effectiveness"] is RI

    def test_the_grade_itself_may_stand_on_the_next_line(self) -> None:
        sheet = front(None).put("Children\u2019s services in Thornmere are", bold=True, space=20)
        found = read(sheet.put("inadequate", bold=True))
        assert grades(found)["overall_effectiveness"] is Grade.INADEQUATE

    def test_a_sentence_of_two_grades_is_none_rather_than_a_guess(self) -> None:
        found = read(
            front("Children\u2019s services in Thornmere are good in parts and inadequate in others")
        )
        assert "overall_effectiveness" not in grades(found)
        assert any("overall_effectiveness" in flag for flag in found.flags)

    def test_a_report_without_that_sentence_is_flagged(self) -> None:
        found = read(front(None), recommendations())
        assert "overall_effectiveness" not in grades(found)
        assert any("overall_effectiveness" in flag for flag in found.flags)

    def test_the_grades_of_an_earlier_inspection_in_plain_print_are_none(self) -> None:
        sheet = front(None).paragraph("In 2013 the overall judgement is recorded as inadequate.")
        assert "overall_effectiveness" not in grades(read(sheet))

    def test_a_board_whose_grade_is_not_found_is_flagged(self) -> None:
        found = read(front(), recommendations(), board(None), board_list())
        assert "lscb" not in grades(found)
        assert "The grade of the safeguarding board could not be read." in found.flags


class TestReInspection:
    def test_it_has_no_board_though_its_standing_text_speaks_of_one(self) -> None:
        about = Sheet(12).heading("Information about this inspection")
        about.paragraph("Inspectors also reviewed the Local Safeguarding Children Board in 2015.")
        found = read(front(), recommendations(), findings(), about)
        assert "lscb" not in grades(found)
        assert {item.owner for item in found.recommendations} == {LOCAL_AUTHORITY}
        assert found.flags == []

    def test_the_previous_grades_in_bullets_are_no_judgements(self) -> None:
        sheet = Sheet(2).paragraph("At the inspection of 2015 the grades were:")
        sheet.item("\u2022", "Children who need help and protection: inadequate")
        found = read(front(), sheet, recommendations())
        assert grades(found)["help_and_protection"] is RI
        assert len(found.judgements) == 6


class TestMetadata:
    def test_page_1_and_the_inspector_near_the_end(self) -> None:
        team = Sheet(40).heading("Information about this inspection")
        team.put("Lead inspector: Marguerite Ashdale HMI").put("Report author: Silas Penrose HMI")
        found = read(front(), recommendations(), findings(), team)
        assert found.local_authority == "Thornmere Council"
        assert (found.inspection_start, found.inspection_end) == (date(2016, 4, 12), date(2016, 5, 5))
        assert found.published == date(2016, 6, 14)
        assert found.lead_inspector == "Marguerite Ashdale"
