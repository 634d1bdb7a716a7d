"""What was told before, a theme's line, and what later papers report."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.kpis import load_themes
from inspection_evidence.linking import Asked, Paper, Told, find_repeats, progress_on, theme_lines
from inspection_evidence.linking.clauses import clauses_of
from inspection_evidence.linking.pair_features import pair_features
from inspection_evidence.linking.progress import MOST_TOLD, Passage
from inspection_evidence.linking.reasons import repeat_reasons
from inspection_evidence.linking.repeats import pair_score
from inspection_evidence.settings import Workspace

FIRST, SECOND = date(2017, 3, 1), date(2021, 6, 1)


def told(inspection: str, day: date | None, text: str, owner: str | None = None) -> Told:
    return Told(inspection, day, Asked(inspection, text, owner=owner))


def test_a_later_recommendation_repeats_an_earlier_one_of_another_owner() -> None:
    earlier = told("2017", FIRST, "Raise awareness of private fostering.", owner="LSCB")
    later = told("2021", SECOND, "The response to children living in private fostering arrangements.")
    other = told("2017", FIRST, "Publish the annual report of the board.")
    found = find_repeats([earlier, other, later])
    assert [(one.later, one.earlier) for one in found] == [(later, earlier)]
    assert 0 < found[0].score <= 1
    assert found[0].reasons[0] == "both name private fostering"


def test_reasons_say_what_both_ask_for() -> None:
    text = "Timely initial health assessments."
    found = find_repeats([told("2017", FIRST, text), told("2021", SECOND, text)])
    assert any(reason.startswith("both ask for timeliness") for reason in found[0].reasons)


@pytest.mark.parametrize("day", [None, SECOND])
def test_undated_and_simultaneous_ones_repeat_nothing(day: date | None) -> None:
    text = "The quality of supervision."
    assert find_repeats([told("2017", day, text), told("2021", SECOND, text)]) == []


def test_one_inspection_does_not_repeat_itself() -> None:
    text = "The quality of supervision."
    assert find_repeats([told("2021", FIRST, text), told("2021", SECOND, text)]) == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The management oversight of social work.", "The quality of supervision."),
        ("The response to children who go missing.", "The take-up of return home interviews."),
        ("The quality of pathway plans and care plans.", "Children’s written plans."),
    ],
)
def test_another_name_of_the_same_practice_is_the_same_line(earlier: str, later: str) -> None:
    features = pair_features(Asked("", later), Asked("", earlier))
    assert features["same_openings"] > 0 and not features["other_service"]


def test_the_oversight_of_one_service_is_not_that_of_all() -> None:
    general, late = (
        "The quality of management oversight.",
        Asked("", "The management oversight of fostering."),
    )
    of_another = pair_features(late, Asked("", "Management oversight of allegations against professionals."))
    assert of_another["other_service"] == 1.0
    assert pair_features(Asked("", general), Asked("", general))["other_service"] == 0.0
    assert pair_score(Asked("", general), Asked("", general)) > pair_score(Asked("", general), late)


def test_pairs_without_a_common_topic_say_what_both_open_with() -> None:
    later, earlier = Asked("", "Rigorous audit."), Asked("", "Quality assurance.")
    assert repeat_reasons(later, earlier) == [
        "both open with quality assurance and performance information, by different names"
    ]
    assert pair_features(later, Asked("", "Dental checks.")) == {}


@pytest.mark.parametrize("mark", ["(outcome 3, national framework)", "(Enabler two)", "(Outcome 4)"])
def test_marks_of_the_national_framework_name_no_practice(mark: str) -> None:
    assert clauses_of(f"The quality of supervision. {mark}")[0].text == "the quality of supervision."


def test_a_repeat_in_one_service_outweighs_a_general_one() -> None:
    asked = "The quality of life-story work for children in care."
    same = told("2017", FIRST, "Ensure that children looked after receive timely life-story work.")
    general = told("2017", FIRST, "Improve the quality of social work with families.")
    found = find_repeats([same, general, told("2021", SECOND, asked)])
    assert [one.earlier for one in found] == [same]


def test_the_latest_comes_first() -> None:
    text = "Awareness of private fostering."
    found = find_repeats([told(str(year), date(year, 1, 1), text) for year in (2015, 2018, 2022)])
    assert [one.later.inspection for one in found] == ["2022", "2022", "2018"]


def test_a_themes_line_runs_through_all_inspections() -> None:
    themes = load_themes(Workspace.find().themes_file)
    items = [
        told("2021", SECOND, "Pathway plans for care leavers."),
        told("2017", FIRST, "Accommodation for care leavers."),
        told("undated", None, "Care leavers' health histories."),
        told("2021", SECOND, "The quality of supervision."),
    ]
    first, second = theme_lines(items, themes)
    assert first.theme == "care_leavers" and first.inspections == 3 and first.last == SECOND
    assert [one.inspection for one in first.told] == ["2017", "2021", "undated"]
    assert len(second.told) == 1


def test_a_themes_line_takes_the_theme_that_a_person_gave() -> None:
    themes = load_themes(Workspace.find().themes_file)
    items = [told("2017", FIRST, "Pathway plans for care leavers."), told("2021", SECOND, "Care leavers.")]
    lines = theme_lines(items, themes, {"2017": "workforce"})
    assert {line.theme: [one.inspection for one in line.told] for line in lines} == {
        "workforce": ["2017"],
        "care_leavers": ["2021"],
    }


def paper(day: date | None, *texts: str) -> Paper:
    return Paper("paper", day, tuple(Passage("paragraph", None, 1, text) for text in texts))


ASKED = told("2021", SECOND, "The timeliness of return home interviews when children go missing.")


def test_progress_is_told_from_later_papers_best_first() -> None:
    later = paper(
        date(2022, 1, 1),
        "Parking charges were discussed.",
        "Return home interviews: following the Ofsted inspection, 85% of children who went missing had "
        "an interview in a timely way.",
    )
    found = progress_on(ASKED, [later])
    assert [one.passage.text[:11] for one in found] == ["Return home"]
    assert found[0].reasons[0].startswith("reports on") and "return home interviews" in found[0].reasons[0]
    assert "speaks of the inspection or the plan that answers it" in found[0].reasons


@pytest.mark.parametrize("day", [None, SECOND, FIRST])
def test_papers_undated_or_not_later_never_count(day: date | None) -> None:
    assert progress_on(ASKED, [paper(day, ASKED.asked.text)]) == []
    undated = Told("x", None, ASKED.asked)
    assert progress_on(undated, [paper(date(2023, 1, 1), ASKED.asked.text)]) == []


def test_progress_is_no_longer_than_a_person_reads() -> None:
    texts = [f"{ASKED.asked.text} {number}" for number in range(MOST_TOLD + 5)]
    assert len(progress_on(ASKED, [paper(date(2023, 1, 1), *texts)])) == MOST_TOLD
