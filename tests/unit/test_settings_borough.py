"""A borough's parameter file: what is accepted, and what a mistake in it is told as."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import Workspace, borough_slugs, find_slug, load_authorities, load_borough
from tests.settings_workspace import KENT, PARAMETERS, make_workspace

SUITE = Workspace.find(PARAMETERS)


def told(tmp_path: Path, kent: str) -> list[str]:
    """The sentences that a file of Kent's raises."""
    workspace = make_workspace(tmp_path, kent)
    with pytest.raises(ParameterError) as raised:
        load_borough(workspace, "kent")
    return str(raised.value).splitlines()


def test_a_borough_is_loaded(tmp_path: Path) -> None:
    borough = load_borough(make_workspace(tmp_path), "kent")
    assert (borough.name, borough.ons_code, borough.fictional) == ("Kent", "E10000016", False)
    assert borough.statistical_neighbours == ("Essex", "East Sussex")
    assert borough.reports[1].published_on_site == date(2022, 7, 5)
    assert borough.reports[1].url is None


def test_every_borough_of_the_suite_is_right() -> None:
    boroughs = [load_borough(SUITE, slug) for slug in borough_slugs(SUITE)]
    table = load_authorities(SUITE.authorities_file)
    london = [authority.slug for authority in table.rows if authority.ons_code.startswith("E09")]
    assert [borough.slug for borough in boroughs] == sorted([*london, "kent", "thornmere"])
    assert [borough.slug for borough in boroughs if borough.fictional] == ["thornmere"]
    for borough in boroughs:
        assert len(borough.statistical_neighbours) == 10
        assert borough.name not in borough.statistical_neighbours
        assert borough.reports
        assert [report.file for report in borough.reports] == sorted(
            report.file for report in borough.reports
        )


def test_all_mistakes_are_told_at_once_by_file_field_and_remedy(tmp_path: Path) -> None:
    kent = """\
slug: kemt
name: 7
ons_code: E99999999
fictional: maybe
neighbours: []
statistical_neighbours: [Esex, East Sussex]
reports:
  - file: a.pdf
    published_on_site: 2022-13-05
    url: ftp://example.org/a.pdf
  - file: ../a.pdf
    published_on_site: 20220705
    sha256: abc
  - fiel: b.pdf
    published_on_site: 5 July 2022
  - a.pdf
"""
    assert told(tmp_path, kent) == [
        "kent.yml, line 1: slug is 'kemt', but must be 'kent' like the file's name.",
        "kent.yml, line 2: name is 7, but must be text (in quotation marks if it is a number).",
        "kent.yml, line 3: ons_code is 'E99999999', but must be the code of an authority in authorities.csv.",
        "kent.yml, line 4: fictional is 'maybe', but must be true or false.",
        "kent.yml, line 6: statistical neighbour 1 is 'Esex', but must be the name of an authority as in "
        "authorities.csv; did you mean Essex?",
        "kent.yml, line 9: report 1.published_on_site is '2022-13-05', but there is no such day.",
        "kent.yml, line 10: report 1.url is 'ftp://example.org/a.pdf', but must be a web address that "
        "begins with https:// or http://.",
        "kent.yml, line 11: report 2.file is '../a.pdf', but must be the name of a file in the borough's "
        "folder, without any folder.",
        "kent.yml, line 12: report 2.published_on_site is 20220705, but must be a date such as 2019-04-01 "
        "(year-month-day).",
        "kent.yml, line 13: report 2.sha256 is 'abc', but must be the file's SHA-256: 64 digits and letters "
        "a to f.",
        "kent.yml, line 14: report 3.file is missing.",
        "kent.yml, line 15: report 3.published_on_site is '5 July 2022', but must be a date such as "
        "2019-04-01 (year-month-day).",
        "kent.yml, line 14: report 3.fiel is not a known field; did you mean file?",
        "kent.yml, line 16: report 4 is 'a.pdf', but must be fields such as `file: …`, each on its own line.",
        "kent.yml, line 5: neighbours is not a known field; did you mean statistical_neighbours?",
    ]


@pytest.mark.parametrize(
    ("found", "written", "sentence"),
    [
        ("ons_code: E10000016", "ons_code: E10000012", "that is the code of Essex, and name is 'Kent'"),
        ("ons_code: E10000016", "ons_code: E1", "authorities.csv; Kent has E10000016"),
        ("ons_code: E10000016", "ons_code: X09000001\nfictional: true", "that is the code of Thornmere"),
        ("name: Kent", "name: Kent\nfictional: true", "fictional is True, but must be false for Kent"),
        ("2022-07-05-childrens", "2017-06-13-Childrens", "report 2.file .* must not be listed twice"),
        ("2022-07-05-childrens-services.pdf", "report.docx", "report 2.file .* must end in .pdf"),
        ("[kent-county]", "kent-county", "also_known_as is 'kent-county', but must be a list"),
        ("[kent-county]", "[Kent County]", "also_known_as 1 is 'Kent County', but must be small letters"),
        ("name: Kent", "name:", "name is missing"),
        ("name: Kent", "name: ' '", "name is ' ', but must not be empty"),
        ("https://files", "https://[files", "report 1.url .* must be a web address"),
        ("slug: kent\n", "", "slug is missing"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path: Path, found: str, written: str, sentence: str) -> None:
    assert found in KENT
    (line,) = told(tmp_path, KENT.replace(found, written))
    assert re.search(sentence, line)


@pytest.mark.parametrize("field", ["also_known_as", "statistical_neighbours", "reports"])
def test_a_list_left_empty_is_an_empty_list(tmp_path: Path, field: str) -> None:
    kent = f"slug: kent\nname: Kent\nons_code: E10000016\n{field}:\n"
    borough = load_borough(make_workspace(tmp_path, kent), "kent")
    assert getattr(borough, field) == ()


@pytest.mark.parametrize(
    ("kent", "sentence"),
    [
        (
            "slug: kent\nname: [Kent\n",
            "kent.yml, line 3, column 1: expected ',' or ']', but got '<stream end>'; look here",
        ),
        (
            "slug: kent\nname: Kent\nslug: kent\n",
            "kent.yml, line 3, column 1: the field 'slug' is given twice.",
        ),
        (
            "slug: kent\nreports:\n  - file: a.pdf\n    file: b.pdf\n",
            "kent.yml, line 4, column 5: the field 'file'",
        ),
        ("slug: kent\n\tname: Kent\n", "kent.yml, line 2, column 1: a tab stands here; indent with spaces."),
        ("- slug: kent\n", "kent.yml: the file must hold lines such as `slug: kent`, a field each."),
        ("slug: !!python/object/apply:os.getcwd []\n", "kent.yml, line 1, column 7: could not determine"),
        ("a\0b", "kent.yml: this is not YAML ("),
    ],
)
def test_what_is_not_yaml_is_told_by_its_place(tmp_path: Path, kent: str, sentence: str) -> None:
    (line, *_) = told(tmp_path, kent)
    assert line.startswith(sentence)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    workspace.borough_file("kent").write_bytes("name: Knöt".encode("utf-16"))
    with pytest.raises(ParameterError, match=r"kent\.yml: the file is not UTF-8 text"):
        load_borough(workspace, "kent")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("kent", "kent"),
        ("Kent County Council", "kent"),
        ("kent-county", "kent"),
        ("Hammersmith & Fulham", "hammersmith-and-fulham"),
        ("London Borough of Hammersmith and Fulham", "hammersmith-and-fulham"),
        ("london-corporation", "city-of-london"),
    ],
)
def test_a_borough_is_found_by_any_of_its_names(tmp_path: Path, name: str, slug: str) -> None:
    assert find_slug(make_workspace(tmp_path), name) == slug


def test_a_misspelt_borough_is_told_with_the_nearest(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    with pytest.raises(ParameterError, match=r"There is no borough 'kemt' in .*; did you mean kent\?$"):
        load_borough(workspace, "kemt")
    with pytest.raises(
        ParameterError, match=r"There is no borough 'leeds' in .*; add .*leeds\.yml to have it\.$"
    ):
        load_borough(workspace, "leeds")


def test_a_name_that_two_boroughs_claim_is_told(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, KENT.replace("kent-county", "london-corporation, the-garden"))
    workspace.borough_file("broken").write_text("also_known_as: [")
    assert find_slug(workspace, "the garden") == "kent"
    other = workspace.borough_file("essex")
    other.write_text("also_known_as: [the-garden]")
    with pytest.raises(ParameterError, match="'the garden' is among also_known_as of essex and kent"):
        find_slug(workspace, "the garden")
