"""What a text speaks of, and what it only gives as the purpose."""

from __future__ import annotations

import pytest

from inspection_evidence.linking.clauses import clauses_of
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.measure_rules import RULES
from inspection_evidence.linking.measures import choices_of, measures, met
from inspection_evidence.linking.mentions import MAIN, PURPOSE, mentions_in
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.linking.words import names_phrase, telling_stems


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Strategy meetings are held in time.", "strategy_discussions"),
        ("PLO work drifts.", "pre_proceedings"),
        ("Young people leaving care", "care_leavers"),
        ("EHCPs are late.", "ehc_plans"),
        ("The emergency duty team", "out_of_hours"),
        ("IROs do not challenge.", "iro"),
        ("Homeless 16- and 17-year-olds", "homeless"),
        ("Recruit and retain social workers", "workforce"),
        ("Attract and retain staff", "retention"),
        ("Reliance on agency staff", "agency_staff"),
        ("Reflective discussions about children", "supervision"),
        ("Children who are re-referred", "rereferrals"),
        ("Family help", "early_help"),
        ("Young carers", "young_carers"),
        ("Cases are closed too early", "case_closure"),
        ("The pool of adopters", "adopter_recruitment"),
        ("Sufficient AP", "alternative_provision"),
        ("Planning for PfA", "adulthood"),
        ("Reduced timetables", "attendance"),
        ("Children becoming looked after have a prompt health assessment", "initial_health"),
        ("Children are helped by a personal assistant", "personal_advisers"),
    ],
)
def test_the_fields_words_are_known(text: str, concept: str) -> None:
    assert concept in mentions_in(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Children in need of protection", "child_in_need"),
        ("The business plan of the service", "plans"),
        ("Adopter recruitment", "workforce"),
        ("Multi-agency participation in strategy discussions", "voice"),
        ("Return home from care", "return_interviews"),
        ("The recruitment of foster carers", "workforce"),
        ("Safer recruitment", "workforce"),
        ("Family group conferences", "conferences"),
        ("Mental health services", "health_services"),
        ("Work across education, health and care", "ehc_plans"),
        ("Foster carers' annual reviews", "annual_reviews"),
        ("A year in employment", "eet"),
        ("Health information in the hub", "health_history"),
        ("Their statutory entitlement to visits", "entitlements"),
        ("The allocated social worker attends", "unallocated"),
        ("Supervisors in the police", "supervision"),
        ("Working with parents", "placed_with_parents"),
        ("Dental practices refer children", "dental"),
        ("Children who are missing education", "missing"),
    ],
)
def test_words_that_only_look_alike_are_not_taken(text: str, concept: str) -> None:
    assert concept not in mentions_in(text)


def test_what_an_asking_is_for_counts_less() -> None:
    said = mentions_in("Improve supervision, so that plans for care leavers progress.")
    assert said["supervision"].weight == MAIN and said["care_leavers"].weight == PURPOSE


def test_what_is_asked_anywhere_counts_in_full() -> None:
    said = mentions_in("Hold visits so that visits help. Visits matter.")
    assert said["visits"].weight == MAIN


def test_the_reference_to_the_national_framework_is_no_clause() -> None:
    assert [one.text for one in clauses_of("Life-story work. (Outcome 4, national framework)")] == [
        "life-story work."
    ]


def test_every_rule_names_known_concepts() -> None:
    choices = [choice for rules in RULES.values() for rule in rules for choice in choices_of(rule)]
    keys = {key for choice in choices for key in (*choice.needed, *choice.barred)}
    assert keys <= CONCEPTS.keys()
    assert all(choice.needed for choice in choices)


def test_a_barred_concept_stops_a_choice() -> None:
    choices = choices_of("visits + child_in_need, visits+!private_fostering")
    assert len(met(choices, {"visits", "child_in_need", "private_fostering"})) == 1
    assert met(choices, {"visits", "private_fostering"}) == []
    assert set(measures()) == set(RULES)


def test_a_rarer_concept_weighs_more() -> None:
    assert frequencies().concept_weight("private_fostering") > frequencies().concept_weight("partners")
    assert frequencies().stem_weight("never-seen") >= frequencies().stem_weight("quality")


def test_phrases_are_found_whatever_their_endings() -> None:
    assert names_phrase("Timely assessments were completed", "timely assessment")
    assert not names_phrase("Assessments were timely", "timely assessment")
    assert not names_phrase("Anything", "")
    assert telling_stems("Ensure that supervision improves") == telling_stems("supervision improving")
