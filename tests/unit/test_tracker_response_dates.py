"""By when an inspection is answered: the printed day, or an estimate that says it is one."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.model import Document, Family, Quote, Recommendation, Verdict
from inspection_evidence.tracker.response_dates import is_working_day, response_dates, working_days_after

RECEIVED, PUBLISHED = date(2024, 3, 1), date(2024, 3, 18)


def document(framework: Family | None, section: str | None = None, **fields: object) -> Document:
    told = Recommendation(
        id="1",
        number="1",
        text="Improve.",
        section=section,
        owner=None,
        quote=Quote(text="Improve.", places=()),
    )
    made = {"path": "a.pdf", "sha256": "0" * 64, "verdict": Verdict.READ, "recommendations": (told,)}
    return Document.model_validate({**made, "framework": framework, **fields})


class TestWorkingDays:
    @pytest.mark.parametrize(
        "day",
        [
            date(2022, 6, 2),  # spring bank holiday, moved for the jubilee
            date(2022, 6, 3),  # platinum jubilee
            date(2022, 9, 19),  # state funeral
            date(2023, 5, 8),  # coronation
            date(2020, 5, 8),  # early May bank holiday, moved to VE Day
            date(2024, 3, 29),  # Good Friday
            date(2024, 4, 1),  # Easter Monday
            date(2021, 12, 27),  # substitute for Christmas Day
            date(2024, 8, 26),
            date(2024, 6, 1),  # a Saturday
        ],
    )
    def test_free_days(self, day: date) -> None:
        assert not is_working_day(day)

    @pytest.mark.parametrize(
        "day",
        [date(2020, 5, 4), date(2022, 5, 30), date(2024, 1, 2), date(2024, 3, 18), date(2024, 11, 30 - 1)],
    )
    def test_days_that_are_free_elsewhere_or_were_moved_are_worked(self, day: date) -> None:
        assert is_working_day(day)

    def test_the_day_itself_does_not_count(self) -> None:
        assert working_days_after(date(2024, 3, 28), 1) == date(2024, 4, 2)
        assert working_days_after(date(2022, 9, 16), 1) == date(2022, 9, 20)
        assert working_days_after(date(2024, 3, 28), 0) == date(2024, 3, 28)


class TestPrinted:
    def test_the_printed_day_wins(self) -> None:
        (found,) = response_dates(document(Family.JTAI, response_due=date(2024, 7, 1)), RECEIVED)
        assert (found.day, found.estimated) == (date(2024, 7, 1), False)
        assert found.reason == (
            "The report asks for the joint written statement of proposed action by 1 July 2024."
        )

    def test_a_printed_day_of_a_paper_that_needs_none_is_kept(self) -> None:
        (found,) = response_dates(document(Family.OLDER_OFSTED, response_due=date(2012, 7, 1)))
        assert (found.what, found.day, found.estimated) == ("response", date(2012, 7, 1), False)


class TestEstimated:
    @pytest.mark.parametrize(
        ("made", "expected"),
        [
            (document(Family.ILACS), [("written statement of proposed action", date(2024, 6, 13))]),
            (document(Family.SIF), [("written statement of proposed action", date(2024, 6, 13))]),
            (document(Family.JTAI), [("joint written statement of proposed action", date(2024, 6, 13))]),
            (
                document(Family.FOCUSED_VISIT, "Areas for priority action"),
                [("draft action plan", date(2024, 4, 2)), ("action plan", date(2024, 6, 13))],
            ),
            (
                document(Family.AREA_SEND, outcome_category=3),
                [("priority action plan (area SEND)", date(2024, 4, 23))],
            ),
            (document(Family.AREA_SEND, outcome_category=2), []),
            (document(Family.AREA_SEND), []),
            (document(Family.FOCUSED_VISIT, "Areas for improvement"), []),
            (document(Family.MONITORING_VISIT, "Areas for priority action"), []),
            (document(Family.SCHOOL), []),
            (document(Family.OLDER_OFSTED), []),
            (document(None), []),
        ],
    )
    def test_from_receipt_by_the_family_s_own_framework(
        self, made: Document, expected: list[tuple[str, date]]
    ) -> None:
        found = response_dates(made, RECEIVED, PUBLISHED)
        assert [(one.what, one.day) for one in found] == expected
        assert all(
            one.estimated and one.source and "from receipt on 1 March 2024" in one.reason for one in found
        )

    def test_from_publication_where_receipt_is_not_known(self) -> None:
        (found,) = response_dates(document(Family.ILACS), published=PUBLISHED)
        assert found.day == date(2024, 6, 28)
        assert found.reason == "Estimated: 70 working days from publication on 18 March 2024."

    def test_no_date_without_either(self) -> None:
        assert response_dates(document(Family.ILACS)) == ()

    def test_a_joint_inspection_s_estimate_says_that_the_report_must_ask(self) -> None:
        (found,) = response_dates(document(Family.JTAI), RECEIVED)
        assert "only if the report says that a statement should be made" in found.reason
