"""The catalogue and the themes: the suite's own are right, and mistakes are told with line and field."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.kpis import load_catalogue, load_themes
from tests.kpi_helpers import SUITE, catalogue, workspace_at

ENTRY = """\
kpis:
  rereferrals:
    name: Re-referrals
    definition: Share of referrals that came within 12 months
    unit: percent
    polarity: low
    theme: front_door
    year: financial
    published:
      - lait: ReReferral
    words: [re-referrals]
"""


def told(tmp_path: Path, content: str) -> list[str]:
    """The sentences that a catalogue raises."""
    (tmp_path / "parameters" / "boroughs").mkdir(parents=True)
    shutil.copy(SUITE.themes_file, tmp_path / "parameters")
    workspace = workspace_at(tmp_path)
    workspace.catalogue_file.write_text(content, encoding="utf-8")
    with pytest.raises(ParameterError) as raised:
        load_catalogue(workspace)
    return str(raised.value).splitlines()


def test_the_suites_catalogue_and_themes_are_whole() -> None:
    kpis = list(catalogue().all())
    assert len(kpis) == 87
    assert len(load_themes(SUITE.themes_file).themes) == 32
    assert len([kpi for kpi in kpis if kpi.is_local]) == 44
    assert all(kpi.words for kpi in kpis)
    assert all(kpi.id == name for name, kpi in catalogue().kpis.items())


def test_every_kpi_has_a_published_place_or_is_local() -> None:
    for kpi in catalogue().all():
        assert kpi.is_local == (not kpi.published)
        for place in kpi.published:
            assert bool(place.lait) != bool(place.dfe)
            assert place.measures if place.lait else place.column


def test_synonyms_are_found_by_any_form() -> None:
    themes = load_themes(SUITE.themes_file)
    for form in ("LAC", "CLA", "children in care"):
        assert "children looked after" in themes.synonyms_of(form)
    assert "education, health and care plan" in themes.synonyms_of("EHCP")
    assert "not in education, employment or training" in themes.synonyms_of("neet")
    assert themes.synonyms_of("teapot") == ("teapot",)


def test_no_form_is_in_two_groups_of_synonyms() -> None:
    forms = [form for group in load_themes(SUITE.themes_file).synonyms for form in group]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "polarity: low",
            "polarity: down",
            "line 6: kpis.rereferrals.polarity is 'down', but must be 'high', 'low' or 'none'.",
        ),
        (
            "theme: front_door",
            "theme: frontdoor",
            "line 7: kpis.rereferrals.theme is 'frontdoor', but must be a theme of themes.yml; "
            "did you mean front_door?",
        ),
        ("    unit: percent\n", "", "line 2: kpis.rereferrals.unit is missing."),
        (
            "    words:",
            "    wrods:",
            "line 11: kpis.rereferrals.wrods is not a known field; did you mean words?",
        ),
        (
            "- lait: ReReferral",
            "- column: x",
            "line 10: kpis.rereferrals.published 1 must name either lait or dfe.",
        ),
        (
            "  rereferrals:",
            "  Re-Referrals:",
            "line 2: kpis.Re-Referrals.id is 'Re-Referrals', but must be small letters, digits "
            "and _, beginning with a letter.",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line_and_field(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in ENTRY
    assert told(tmp_path, ENTRY.replace(old, new)) == [f"kpi_catalogue.yml, {sentence}"]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    wrong = ENTRY.replace("polarity: low", "polarity: down").replace("year: financial", "year: yearly")
    assert [line.split(":")[0] for line in told(tmp_path, wrong)] == [
        "kpi_catalogue.yml, line 6",
        "kpi_catalogue.yml, line 8",
    ]


def test_a_kpi_given_twice_is_refused(tmp_path: Path) -> None:
    twice = ENTRY + ENTRY.removeprefix("kpis:\n")
    assert told(tmp_path, twice) == [
        "kpi_catalogue.yml, line 12, column 3: the field 'rereferrals' is given twice."
    ]
