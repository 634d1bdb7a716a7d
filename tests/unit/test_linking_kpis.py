"""Themes and KPIs for recommendations, with reasons, or none."""

from __future__ import annotations

import pytest

from inspection_evidence.kpis import Catalogue, Themes, load_catalogue, load_themes
from inspection_evidence.linking import Asked, SuggestedKpi, Suggestion, figures_to_supply, suggest, theme_of
from inspection_evidence.linking.measure_rules import RULES
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.settings import Workspace


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(Workspace.find())


@pytest.fixture(scope="module")
def themes() -> Themes:
    return load_themes(Workspace.find().themes_file)


def suggested(text: str, catalogue: Catalogue, themes: Themes, owner: str | None = None) -> Suggestion:
    return suggest([Asked("one", text, "ILACS", None, owner)], catalogue, themes)[0]


@pytest.mark.parametrize(
    ("text", "kpi"),
    [
        ("Hold initial child protection conferences in time.", "icpc_15_days"),
        ("Offer every child who was missing a return home interview.", "return_home_interviews"),
        ("Issue EHC plans within the statutory 20 weeks.", "ehc_20_weeks"),
        ("Reduce social workers' caseloads.", "sw_caseload"),
        ("Give every care leaver their health history.", "health_passports"),
        ("The timeliness of initial health assessments.", "cla_initial_health_20_days"),
        ("Children wait too long for an autism assessment.", "asd_assessment_waits"),
        ("Identify children who are privately fostered.", "private_fostering"),
        ("The dependence of key teams on agency social workers.", "sw_agency"),
        ("The recruitment of foster carers.", "foster_places"),
        ("A recruitment strategy for adopters.", "adoption_timeliness"),
        ("Access to mental health support for children in care.", "camhs_waits"),
        ("Visits to children with child protection plans are regular.", "cp_visits_on_time"),
        ("Care leavers with whom contact has been lost.", "care_leavers_in_touch"),
        ("The consistency of responses to care leavers.", "care_leavers_in_touch"),
    ],
)
def test_the_kpi_that_measures_it_comes_first(
    text: str, kpi: str, catalogue: Catalogue, themes: Themes
) -> None:
    found = suggested(text, catalogue, themes)
    assert found.reference == "one" and found.kpis[0].kpi == kpi
    assert len(found.kpis) <= 3 and all(0 <= one.score <= 1 for one in found.kpis)
    assert list(found.kpis) == sorted(found.kpis, key=lambda one: -one.score)


@pytest.mark.parametrize(
    "text",
    [
        "Sharpen the focus of the overview and scrutiny panel.",
        "Publish the procedure manual.",
        "Leaders across education, health and care should communicate better.",
        "Recruit lay members to the board.",
        "",
    ],
)
def test_nothing_is_suggested_where_nothing_fits(text: str, catalogue: Catalogue, themes: Themes) -> None:
    assert suggested(text, catalogue, themes).kpis == ()


def test_reasons_are_in_a_leads_words(catalogue: Catalogue, themes: Themes) -> None:
    first = suggested("The timeliness of child protection conferences.", catalogue, themes).kpis[0]
    assert first.reasons == ("names child protection conferences", "asks for timeliness")


def test_a_kpi_a_borough_adds_is_found_by_its_words(catalogue: Catalogue, themes: Themes) -> None:
    base = catalogue["early_help_open"]
    own = base.model_copy(update={"id": "family_hubs_used", "words": ("use of our mobile hubs",)})
    more = Catalogue(kpis={**catalogue.kpis, own.id: own})
    reasons = [
        one.reasons
        for one in suggested("Increase the use of our mobile hubs in early help.", more, themes).kpis
        if one.kpi == own.id
    ]
    assert reasons and "has the words “use of our mobile hubs”" in reasons[0]


def test_a_board_is_offered_no_kpi_of_the_councils_own_staff(catalogue: Catalogue, themes: Themes) -> None:
    text = "Review the staffing and its capacity to lead."
    own = {one.kpi for one in suggested(text, catalogue, themes).kpis}
    assert "sw_vacancy" in own
    assert not own & {one.kpi for one in suggested(text, catalogue, themes, owner="LSCB").kpis}


def test_what_a_board_must_do_counts_as_naming_it(catalogue: Catalogue, themes: Themes) -> None:
    text = "Carry out all actions arising from meetings."
    assert suggested(text, catalogue, themes).kpis == ()
    kpis = {one.kpi: one.reasons for one in suggested(text, catalogue, themes, owner="LSCB").kpis}
    assert "is for the safeguarding board or partnership to do" in kpis["lscb_actions_complete"]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Reduce the exclusion of children looked after from school.", "education_of_children_in_care"),
        ("Reduce exclusion from school.", "send_inclusion_attendance"),
        ("Waiting times for emotional health support.", "send_health_waits"),
        ("The emotional health of children in care.", "health_of_children_in_care"),
        ("The quality of risk assessment where children are exploited.", "missing_and_exploitation"),
        ("Accommodation for care leavers.", "care_leavers"),
        ("Placement stability for children looked after.", "placements_sufficiency"),
        ("The quality of supervision.", "supervision_management_oversight"),
        ("Response to domestic abuse.", "domestic_abuse_and_risk"),
    ],
)
def test_theme(text: str, theme: str, themes: Themes) -> None:
    assert theme_of(Asked("one", text), themes) == theme


def test_rules_and_concepts_name_what_the_catalogue_has(catalogue: Catalogue, themes: Themes) -> None:
    assert RULES.keys() == catalogue.kpis.keys()
    assert {concept.theme for concept in CONCEPTS.values() if concept.theme} <= themes.themes.keys()


def test_a_figure_without_series_is_asked_for_with_its_proxy(catalogue: Catalogue) -> None:
    kpis = tuple(SuggestedKpi(kpi, 0.9, ()) for kpi in ("cla_initial_health_20_days", "cla_dental_checks"))
    suggestion = Suggestion("one", "health_of_children_in_care", kpis)
    missing = figures_to_supply(suggestion, catalogue, {"cla_dental_checks", "cla_health_assessments"})
    assert [(one.kpi, one.proxy) for one in missing] == [
        ("cla_initial_health_20_days", "cla_health_assessments")
    ]
    assert missing[0].sentence.startswith("The figure to supply: share of ")
    without = figures_to_supply(suggestion, catalogue, {"cla_dental_checks"})
    assert without[0].proxy is None


def test_proxies_are_published(catalogue: Catalogue) -> None:
    proxies = [kpi.proxy for kpi in catalogue.all() if kpi.proxy]
    assert proxies and not any(catalogue[proxy].is_local for proxy in proxies)
