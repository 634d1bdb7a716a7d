"""Reports and call-ins of made-up councils."""

from __future__ import annotations

from datetime import date

from inspection_evidence.families.council.families import (
    CommitteeReport,
    Scrutiny,
)
from inspection_evidence.families.findings import Findings
from tests.council_papers import HEAD_OF_REPORT, read_as


def report(text: str) -> Findings:
    """What is read in a report whose body is `text`."""
    return read_as(CommitteeReport(), HEAD_OF_REPORT + text)


def recommended(text: str) -> list[tuple[str | None, str, str | None]]:
    """Number, text and owner of each recommendation in a report whose body is `text`."""
    return [(one.number, one.text, one.owner) for one in report(text).recommendations]


def test_the_head_of_a_report_is_its_labelled_fields() -> None:
    found = report(
        "**Recommendation:**\n\nThat the Committee notes the report.\n\n**Contact details**\n\n"
        "Joan Hale, Manager\n"
    )
    assert (found.title, found.committee) == ("Fostering allowances", "Children's Committee")
    assert found.meeting_date == date(2025, 3, 11)
    assert found.author == "Joan Hale, Manager"
    assert found.council is None
    assert any("which council" in flag for flag in found.flags)


def test_bullets_under_a_lead_in_are_recommendations_to_who_is_asked() -> None:
    assert recommended(
        "**Recommendation(s):**\n\nThe Committee is asked to:\n\n"
        "\u2022 AGREE the allowances in Appendix A; and\n\u2022 NOTE the cost.\n\n"
        "**1. Introduction**\n\n1.1 Allowances rose.\n"
    ) == [
        (None, "AGREE the allowances in Appendix A; and", "The Committee"),
        (None, "NOTE the cost.", "The Committee"),
    ]


def test_recommendations_printed_twice_count_once() -> None:
    box = (
        "**Recommendations**\n\nThe Committee is asked to:\n\n1. Agree the allowances.\n2. Note the cost.\n\n"
    )
    assert (
        len(
            recommended(
                f"{box}**1. Introduction**\n\n1.1 Allowances rose.\n\n{box}**Appendices**\n\nA Rates\n"
            )
        )
        == 2
    )


def test_options_of_one_choice_are_one_recommendation() -> None:
    [(_, text, owner)] = recommended(
        "**Recommendation:**\n\nThe Council may resolve one of the following:\n\n"
        "  a. agree the decision\n  b. comment on it, or\n  c. send it back\n"
    )
    assert text.startswith("The Council may resolve one of the following: a. agree")
    assert text.endswith("c. send it back")
    assert owner == "The Council"


def test_plain_paragraphs_with_a_capital_verb_are_recommendations_of_their_own() -> None:
    assert [
        text
        for _, text, _ in recommended(
            "**Recommendation(s):**\n\nThe Cabinet Member for Families is asked to:\n\n"
            "**APPROVE the new rates.**\n\n**DELEGATE authority to the Director to pay them**\n\n"
            "**DELEGATE the rest.**\n\n"
            "**1. INTRODUCTION**\n\n1.1 Rates rose.\n"
        )
    ] == ["APPROVE the new rates.", "DELEGATE authority to the Director to pay them", "DELEGATE the rest."]


def test_numbering_that_the_body_continues_ends_with_the_list() -> None:
    assert recommended(
        "**RECOMMENDATION**\n\n1. That the Cabinet Member for Families approves the rates.\n\n"
        "**BACKGROUND INFORMATION**\n\n2. Rates were set in 2019.\n"
    ) == [("1.", "That the Cabinet Member for Families approves the rates.", "Cabinet Member for Families")]


def test_a_numbered_section_holds_its_recommendation() -> None:
    assert recommended(
        "**2. RECOMMENDATIONS**\n2.1. | The Committee is asked to comment upon the contents of "
        "this\nreport.\n\n"
        "**3. EDUCATION**\n\n3.1 Schools did well.\n"
    ) == [("2.1", "The Committee is asked to comment upon the contents of this report.", "The Committee")]


def test_a_heading_about_other_peoples_recommendations_is_none() -> None:
    assert recommended(
        "**Recommendation**\n\nThat the Committee notes the report.\n\n"
        "**5. Recommendations of the auditor**\n\n5.1 That the Council should change its rules.\n"
    ) == [(None, "That the Committee notes the report.", "Committee")]


def test_a_call_in_is_scrutiny() -> None:
    found = read_as(
        Scrutiny(),
        "By: | Anna Trevose - Scrutiny Officer\nTo: | Council - 13 March 2025\n"
        "Subject: | Review of Decision 24/00001 - Youth centres\n\n"
        "Summary: Council is required, under the call-in arrangements, to review the decision.\n\n"
        "**Recommendation:**\n\nThe Council may resolve one of the following:\n\n  a. agree it\n"
        "  b. send it back\n",
    )
    assert len(found.recommendations) == 1
    assert found.meeting_date == date(2025, 3, 13)


def test_a_lead_in_with_a_number_and_no_colon_is_no_recommendation() -> None:
    assert recommended(
        "**RECOMMENDATION**\n\n1. The Cabinet is RECOMMENDED to\n\n  (a) agree the rates;\n"
        "  (b) note the cost.\n\n"
        "**Executive Summary**\n\n2. Rates rose.\n"
    ) == [("(a)", "agree the rates;", "The Cabinet"), ("(b)", "note the cost.", "The Cabinet")]


def test_recommendations_beside_their_label_in_a_form() -> None:
    assert recommended(
        "**Recommendations:** | For the Cabinet to:\n\n  1. Agree the rates.\n"
        "  2. Note the cost.\n\n**1. Background**\n\n1.1 Text.\n"
    ) == [("1.", "Agree the rates.", "the Cabinet"), ("2.", "Note the cost.", "the Cabinet")]


def test_it_is_recommended_that_names_who_decides() -> None:
    assert recommended(
        "**2. Recommendations**\n\nIt is recommended that Cabinet:\n\n2.1 Approves the rates.\n\n"
        "2.2 Notes the cost.\n\n"
        "**3. Reasons for recommendations**\n\n3.1 Rates are low.\n"
    ) == [("2.1", "Approves the rates.", "Cabinet"), ("2.2", "Notes the cost.", "Cabinet")]


def test_numbered_recommendations_of_a_scrutiny_review() -> None:
    found = read_as(
        Scrutiny(),
        "**Scrutiny review of youth services**\n\nEldermoor Borough Council\n\n"
        "Report of the Task and Finish Group\n\n"
        "**Recommendations**\n\nRecommendation 1: That the Cabinet funds two centres.\n\n"
        "Recommendation 2: That the Cabinet reports in a year.\n\n**Introduction**\n\nYouth work matters.\n",
    )
    assert [(one.number, one.text) for one in found.recommendations] == [
        ("1", "That the Cabinet funds two centres."),
        ("2", "That the Cabinet reports in a year."),
    ]


def test_a_bold_heading_with_a_decimal_number_ends_the_list() -> None:
    assert recommended(
        "**2.0 Recommendation(s)**\n\n2.1 That the committee note the report.\n\n"
        "**3.0 Detail**\n\n3.1 Rates rose.\n"
    ) == [("2.1", "That the committee note the report.", "committee")]


def test_a_cover_without_labels_names_committee_and_date() -> None:
    found = read_as(
        CommitteeReport(),
        "**Community Scrutiny Committee**\n5 March 2024\n\n"
        "**Report from the Director of Children's Services**\n\n"
        "Wards affected: | All\nContact officer(s): | Joan Hale, Director, joan@example.org\n\n"
        "**Recommendation**\n\nThat the committee note the report.\n",
    )
    assert found.committee == "Community Scrutiny Committee"
    assert found.meeting_date == date(2024, 3, 5)
    assert found.author == "Joan Hale, Director"
