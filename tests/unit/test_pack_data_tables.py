"""The tables of a pack's data: their columns, their rows, and their files."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.pack import PackSources
from inspection_evidence.pack.data.bundle import data_tables
from inspection_evidence.pack.data.dictionary import dictionary_page, dictionary_table
from inspection_evidence.pack.data.specs import SPECS
from inspection_evidence.pack.data.table_files import csv_bytes, json_bytes
from inspection_evidence.pack.data.tables import WITHHELD, Column, DataTable, TableSpec, table_of
from inspection_evidence.settings import PaperHead
from tests import pack_evidence as thornmere
from tests.pack_figures import REREFERRALS, stating
from tests.pack_sources import sources, told, with_officers, with_papers

PAGE = Path(__file__).parents[2] / "docs" / "data-dictionary.md"
RENEW = "INSPECTION_EVIDENCE_RENEW_GOLDEN"
STORY = "A 14-year-old girl told inspectors that she was moved three times; she felt that nobody listened."


def tables_of(made: PackSources | None = None) -> dict[str, DataTable]:
    return {table.spec.name: table for table in data_tables(made or with_papers())}


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def one_table(*values: str) -> DataTable:
    return table_of(
        TableSpec("sample", "A word.", (Column("word", "A word"),)), ({"word": one} for one in values)
    )


def test_every_table_of_the_dictionary_is_there_with_rows() -> None:
    tables = tables_of()
    assert list(tables) == [spec.name for spec in SPECS]
    assert [name for name, table in tables.items() if not table.rows] == ["stated_figures"]
    assert tables_of(sources(thornmere.evidence(stating(REREFERRALS))))["stated_figures"].rows


def test_every_column_is_explained_with_its_source() -> None:
    rows = dictionary_table().rows
    assert [row for row in rows if not (row["meaning"] and row["kind"] and row["source"])] == []
    assert len({(row["table"], row["column"]) for row in rows}) == len(rows)


def test_a_row_with_a_column_that_nobody_explained_is_refused() -> None:
    with pytest.raises(ValueError, match="sample: a row has word, more; its columns are word"):
        table_of(one_table().spec, [{"word": "a", "more": "b"}])


def test_the_page_of_the_dictionary_says_what_the_code_says() -> None:
    if os.environ.get(RENEW):
        PAGE.write_text(dictionary_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == dictionary_page(), f"{RENEW}=1 writes the page anew"


def test_only_what_the_pack_prints_is_there() -> None:
    texts = {row["text"] for row in tables_of()["recommendations"].rows}
    assert "The timeliness of initial child protection conferences." in texts
    assert "Words not found again." not in texts


def test_a_recommendation_that_tells_a_childs_story_stands_without_its_words() -> None:
    (row,) = tables_of(sources(told(STORY)))["recommendations"].rows
    assert row["text"] == WITHHELD


def test_a_draft_lists_suggested_links_and_a_committees_data_only_confirmed_ones() -> None:
    assert {row["state"] for row in tables_of()["links"].rows} == {"suggested, not confirmed"}
    assert tables_of(sources(run=thornmere.run(draft=False)))["links"].rows == ()


def test_figures_of_the_borough_stand_beside_england_and_the_neighbours() -> None:
    rows = [row for row in tables_of()["kpi_figures"].rows if row["kpi"] == "rereferrals"]
    newest = {row["area"]: row["value"] for row in rows if row["period"] == rows[0]["period"]}
    assert set(newest) == {"borough", "england", "neighbours"}


def test_a_stated_figure_stands_beside_the_published_one_with_the_difference() -> None:
    (row,) = tables_of(sources(thornmere.evidence(stating(REREFERRALS))))["stated_figures"].rows
    assert (row["kpi"], row["stated"], row["published"], row["difference"]) == ("rereferrals", 21.3, 16, 5.3)
    assert (row["url"], row["text"]) == (
        "https://files.example.org/thornmere-2020.pdf#page=4",
        REREFERRALS.text,
    )


def test_statements_of_papers_are_those_that_the_pack_prints() -> None:
    rows = tables_of()["statements"].rows
    assert {row["kind"] for row in rows} == {"school_judgement", "strength", "area_for_development"}
    assert all(row["paper"] and row["met"] and row["page"] for row in rows)


def test_items_of_a_paper_lead_to_its_page_or_where_it_has_none_to_the_file() -> None:
    made = with_papers()
    listed = tuple(
        PaperHead(file=one.file, url=f"https://council.example/{one.file}") for one in made.papers.papers
    )
    borough = made.borough.model_copy(update={"papers": listed})
    rows = tables_of(replace(made, borough=borough))["paper_items"].rows
    assert {row["page"] is None for row in rows} == {True, False}  # a web page has none
    for row in rows:
        page = f"page={row['page']}" if row["page"] else ""
        assert str(row["url"]).partition("#")[2] == page


def test_public_data_name_no_listed_officer() -> None:
    words = told("Ann Shaw will report on the timeliness of conferences.")
    public = tables_of(sources(words, borough=with_officers()))["recommendations"].rows[0]
    members = tables_of(
        sources(words, thornmere.run().model_copy(update={"audience": "members"}), with_officers())
    )
    assert str(public["text"]).startswith("[Head of Quality] will report")
    assert str(members["recommendations"].rows[0]["text"]).startswith("Ann Shaw")


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1"])
def test_a_formula_stays_text_in_csv_and_is_as_printed_in_json(text: str) -> None:
    table = one_table(text)
    assert read_csv(csv_bytes(table)) == [{"word": f"'{text}"}]
    assert json.loads(json_bytes({}, [table]))["sample"] == [{"word": text}]


def test_csv_keeps_lines_quotes_and_letters_of_all_kinds_in_their_cell() -> None:
    assert read_csv(csv_bytes(one_table('one\r\ntwo "three"', "Zoë – ‏עברית"))) == [
        {"word": 'one\ntwo "three"'},
        {"word": "Zoë – ‏עברית"},
    ]


def test_dates_and_truths_are_written_as_the_dictionary_says() -> None:
    spec = TableSpec("kinds", "One.", (Column("day", "D", "date"), Column("is", "T", "true or false")))
    table = table_of(spec, [{"day": date(2026, 6, 30), "is": True}])
    assert read_csv(csv_bytes(table)) == [{"day": "2026-06-30", "is": "true"}]
    assert json.loads(json_bytes({}, [table]))["kinds"] == [{"day": "2026-06-30", "is": True}]


def test_the_same_sources_give_the_same_bytes() -> None:
    first, second = (b"".join(map(csv_bytes, tables_of(sources()).values())) for _ in range(2))
    assert first == second
