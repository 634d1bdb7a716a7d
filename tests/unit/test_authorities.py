"""Which authority a printed name means, and that nothing is ever guessed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import find_authority, load_authorities

TABLE = load_authorities(Path(__file__).parents[2] / "parameters" / "authorities.csv")


@pytest.mark.parametrize(
    ("printed", "slug"),
    [
        ("London Borough of Hammersmith & Fulham", "hammersmith-and-fulham"),
        ("London Borough of Merton Council", "merton"),
        ("Royal Borough of Kingston upon Thames", "kingston-upon-thames"),
        ("Kent County Council", "kent"),
        ("Calderdale Metropolitan Council", "calderdale"),
        ("Stockport Metropolitan Borough Council", "stockport"),
        ("City of Bradford Metropolitan District Council", "bradford"),
        ("City of Wolverhampton", "wolverhampton"),
        ("City of York Council", "york"),
        ("Newcastle", "newcastle-upon-tyne"),
        ("Hull", "kingston-upon-hull"),
        ("Kingston upon Hull, City of", "kingston-upon-hull"),
        ("Bristol, City of", "bristol"),
        ("St Helens", "st-helens"),
        ("St. Helens", "st-helens"),
        ("Stockton-On-Tees", "stockton-on-tees"),
        ("Bedford Borough", "bedford"),
        ("Durham County Council", "durham"),
        ("Southampton Council", "southampton"),
        ("The City of London Corporation", "city-of-london"),
        ("london corporation", "city-of-london"),
        ("Council of the Isles of Scilly", "isles-of-scilly"),
        ("Buckinghamshire County Council", "buckinghamshire"),
    ],
)
def test_a_name_as_printed_is_known(printed: str, slug: str) -> None:
    authority = TABLE.find(printed)
    assert authority is not None
    assert authority.slug == slug


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "Council",
        "London",
        "London Borough",
        "Kingston",
        "Newcastle-under-Lyme",
        "Kemt",
        "Kent and Medway",
        "Nottingham County Council",  # Nottinghamshire, or Nottingham City? Not for us to say
        "London Borough of Leeds",
        "Royal Metropolitan Borough of Kent",
    ],
)
def test_a_name_that_is_not_certain_gives_nothing(printed: str) -> None:
    assert TABLE.find(printed) is None


def test_the_day_settles_a_name_that_two_authorities_have_borne() -> None:
    codes = [
        getattr(TABLE.find("Dorset", on), "ons_code", None) for on in (date(2018, 5, 1), date(2019, 4, 1))
    ]
    assert codes == ["E10000009", "E06000059"]
    assert getattr(TABLE.find("Dorset"), "ons_code", None) == "E06000059"


def test_an_abolished_authority_names_its_successors() -> None:
    cumbria = TABLE.find("Cumbria County Council")
    assert cumbria is not None
    assert cumbria.abolished_on == date(2023, 4, 1)
    successors = [TABLE.with_code(code) for code in cumbria.successors]
    assert [successor and successor.name for successor in successors] == [
        "Cumberland",
        "Westmorland and Furness",
    ]


def test_every_authority_is_found_by_each_of_its_names_and_codes() -> None:
    for authority in TABLE.rows:
        day = authority.created_on or date(2015, 1, 1)
        assert all(TABLE.find(name, day) is authority for name in (authority.name, *authority.other_names))
        assert all(
            TABLE.with_code(code) is authority for code in (authority.ons_code, *authority.other_codes)
        )


def test_names_codes_and_slugs_are_unique_and_successors_known() -> None:
    for values in (TABLE.names, [row.ons_code for row in TABLE.rows], [row.slug for row in TABLE.rows]):
        assert len(set(values)) == len(values)
    assert all(TABLE.with_code(code) for row in TABLE.rows for code in row.successors)


def test_the_table_has_all_153_authorities_of_today_and_the_fictional_ones() -> None:
    today = [row for row in TABLE.rows if row.abolished_on is None]
    assert len([row for row in today if not row.fictional]) == 153
    fictional = [row for row in today if row.fictional]
    assert fictional[0].name == "Thornmere"
    assert all(row.ons_code.startswith("X09") and row.dfe_code is None for row in fictional)
    assert len([row for row in today if row.ons_code.startswith("E09")]) == 33


@given(st.text(max_size=40))
def test_any_text_is_answered(printed: str) -> None:
    found = TABLE.find(printed)
    assert found is None or found in TABLE.rows


def test_the_suites_own_table_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("INSPECTION_EVIDENCE_HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    authority = find_authority("LB Camden")
    assert authority is not None
    assert authority.ons_code == "E09000007"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("ons_code,name\nE1,Kent\n", "lacks the column dfe_code"),
        (
            "ons_code,dfe_code,name,region,other_names,other_codes,created_on,abolished_on,successors\n"
            "E1,1,Kent,South East,,,soon,,\n",
            "line 2 of the table of local authorities is wrong",
        ),
        (
            "ons_code,dfe_code,name,region,other_names,other_codes,created_on,abolished_on,successors\nE1,1\n",
            "line 2 of the table of local authorities is wrong",
        ),
    ],
)
def test_a_damaged_table_is_told_by_its_row(tmp_path: Path, content: str, sentence: str) -> None:
    file = tmp_path / "authorities.csv"
    file.write_text(content)
    with pytest.raises(ParameterError, match=sentence):
        load_authorities(file)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="cannot be read"):
        load_authorities(tmp_path / "authorities.csv")
