"""Limbs of resolutions in made-up minutes: marks, lead-ins, sub-limbs, and where they end."""

from __future__ import annotations

from tests.council_papers import decided, minutes


def test_limbs_are_decisions_of_their_own_and_sublimbs_belong_to_their_limb() -> None:
    assert decided(
        "**7. School places**\n\nRESOLVED that the Panel:\n\n"
        "  (i) Notes the forecast of school places for the next\n      three years; and\n"
        "  (ii) Asks officers to report on:\n"
        "    (a) special schools\n"
        "    (b) nurseries\n\n"
        "**8. Work programme**\n"
    ) == [
        ("7 (i)", "Notes the forecast of school places for the next three years; and"),
        ("7 (ii)", "Asks officers to report on: special schools; nurseries"),
    ]


def test_a_limb_may_stand_on_the_line_of_the_word() -> None:
    assert decided(
        "**7. School places**\n\nRESOLVED: (1) That the forecast be noted;\n\n"
        "(2) That officers report again in March.\n\nMembers then asked about admissions.\n"
    ) == [("7 (1)", "That the forecast be noted;"), ("7 (2)", "That officers report again in March.")]


def test_the_next_numbered_paragraph_is_no_limb() -> None:
    assert decided(
        "**7. School places**\n\n4. RESOLVED that the Panel:\n\n"
        "  1. Notes the forecast.\n  2. Thanks the team.\n\n5. The Panel then discussed admissions.\n"
    ) == [("7 1.", "Notes the forecast."), ("7 2.", "Thanks the team.")]


def test_reasons_for_a_decision_are_no_part_of_it() -> None:
    assert decided(
        "**7. School places**\n\n**RESOLVED:**\n\nThat the forecast be approved.\n\n"
        "**Reasons for decision**\n\nThat the law requires a forecast.\n\n"
        "**Alternative options considered**\n\nNone.\n"
    ) == [("7", "That the forecast be approved.")]


def test_who_must_act_stands_in_the_line_of_the_resolution() -> None:
    found = minutes(
        "**9. Strategy**\n\nRESOLVED to ask the Director of Children's Services to:\n\n"
        "  a) REPORT on progress.\n  b) REVIEW the plan.\n"
    )
    assert [one.owner for one in found.decisions] == ["the Director of Children's Services"] * 2


def test_the_word_alone_in_bold_heads_its_resolution() -> None:
    assert decided(
        "**5. DIRECTOR'S UPDATE**\n\nMembers asked about nurseries.\n\n**RESOLVED**\n\n"
        "The Committee noted the report.\n\n**6. FOSTERING**\n"
    ) == [("5", "The Committee noted the report.")]


def test_a_lead_in_without_a_colon_is_no_decision() -> None:
    assert decided(
        "**5. School places**\n\nRESOLVED that the Committee\n\n"
        "  \u2022 notes the forecast; and\n  \u2022 thanks officers.\n\n**6. Fostering**\n"
    ) == [("5", "notes the forecast; and"), ("5", "thanks officers.")]


def test_decisions_in_a_column_of_numbers_and_plain_limbs() -> None:
    assert decided(
        "**5. School places**\n\nRESOLVED:\n\n1. That the forecast be noted.\n\n"
        "2. That Cabinet be asked to add places.\n\n**6. Fostering**\n\nRESOLVED:\n\n"
        "That the report be noted.\n"
    ) == [
        ("5 1.", "That the forecast be noted."),
        ("5 2.", "That Cabinet be asked to add places."),
        ("6", "That the report be noted."),
    ]


def test_a_resolution_over_two_pages_is_whole() -> None:
    assert decided(
        "**5. School places**\n\nRESOLVED that the forecast of school places for the coming "
        "three years, which\n"
        "===\nwas set out in the report, be approved.\n"
    ) == [
        (
            "5",
            "that the forecast of school places for the coming three years, which was set out in the report, "
            "be approved.",
        )
    ]


def test_a_second_lead_in_has_limbs_of_its_own() -> None:
    found = minutes(
        "**5. Vapes**\n\n6. RESOLVED that:\n\n  This Council believes that:\n\n  a) vapes harm.\n"
        "  b) action is due.\n\n"
        "  And;\n\n  This Council calls on the Cabinet Member for Families to:\n\n"
        "  a) write to schools.\n  b) report back.\n"
    )
    assert [(one.number, one.text) for one in found.decisions] == [
        ("5 a)", "vapes harm."),
        ("5 b)", "action is due."),
        ("5 a)", "write to schools."),
        ("5 b)", "report back."),
    ]
    assert [one.owner for one in found.decisions[2:]] == ["the Cabinet Member for Families"] * 2


def test_limbs_that_begin_agreed_keep_their_sublimbs() -> None:
    assert decided(
        "**4. Funding**\n\n**Resolved:**\n\n1. Agreed that the rates be set.\n\n"
        "2. Agreed that the Director may change them where:\n(a) the grant falls; or\n(b) the law changes.\n"
    ) == [
        ("4 1.", "Agreed that the rates be set."),
        ("4 2.", "Agreed that the Director may change them where: the grant falls; or; the law changes."),
    ]
