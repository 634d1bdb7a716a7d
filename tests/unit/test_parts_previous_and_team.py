"""Previous inspections, facts on the authority, and the inspection team, as reports list them."""

from __future__ import annotations

from inspection_evidence.families.parts.authority_facts import authority_facts
from inspection_evidence.families.parts.blocks import read_blocks
from inspection_evidence.families.parts.figures import read_figures
from inspection_evidence.families.parts.previous import previous_inspections
from inspection_evidence.families.parts.sections import fact_places
from inspection_evidence.families.parts.team import inspection_team
from tests.pages import Sheet, pages_of


def previous(sheet: Sheet) -> list[tuple[str, str | None, str | None]]:
    return [(one.what, one.date, one.grade) for one in previous_inspections(read_blocks(pages_of(sheet)))]


def listed(*bullets: str) -> list[tuple[str, str | None, str | None]]:
    sheet = Sheet().heading("Previous Ofsted inspections")
    for bullet in bullets:
        sheet.item("\u2022", bullet)
    return previous(sheet)


def test_an_inspection_and_its_grade_in_two_sentences() -> None:
    text = (
        "The previous inspection of the services was in July 2011. The local authority was judged to be good."
    )
    assert listed(text) == [("the services", "July 2011", "Good")]


def test_a_home_that_was_judged() -> None:
    text = "The local authority operates one children\u2019s home, which was judged to be good."
    assert listed(text) == [("one children\u2019s home", None, "Good")]


def test_several_grades_in_one_sentence_are_none() -> None:
    text = "The authority runs four homes. Three were judged to be good and one was judged inadequate."
    assert listed(text) == [("Three of four homes", None, None)]


def test_grades_listed_below_their_date() -> None:
    sheet = Sheet().heading("Previous Ofsted inspections")
    sheet.item("\u2022", "The last report was published in July 2015. The judgements were:")
    sheet.item("\u2022", "Overall effectiveness: Inadequate", indent=30.0)
    sheet.item("\u2022", "Adoption performance: Good", indent=30.0)
    assert previous(sheet) == [
        ("Overall effectiveness", "July 2015", "Inadequate"),
        ("Adoption performance", "July 2015", "Good"),
    ]


def test_prose_on_the_last_inspection_where_it_is_plain() -> None:
    plain = "Since the last inspection in 2019, when services were judged inadequate, much was done."
    vague = "Since the last inspection in 2019, good progress has been made."
    assert previous(Sheet().paragraph(plain)) == [("last inspection: services", "2019", "Inadequate")]
    assert previous(Sheet().paragraph(vague)) == []


def test_the_date_of_the_previous_inspection_on_page_one() -> None:
    sheet = Sheet().put("Dates of previous inspection: 24 to 28 January 2022")
    assert previous(sheet) == [("Previous inspection", "24 to 28 January 2022", None)]


def test_facts_on_those_who_lead_and_figures_of_the_area() -> None:
    sheet = Sheet().heading("Local leadership")
    sheet.item("\u2022", "The Director of Children\u2019s Services (DCS) has been in post since May 2014.")
    sheet.item("\u2022", "The LSCB is shared with Thornmere.").heading(
        "Children living in this area", size=12
    )
    sheet.item("\u2022", "Approximately 29.7% of children are living in poverty.")
    blocks = read_blocks(pages_of(sheet))
    facts = authority_facts(blocks, read_figures(blocks, among_facts=fact_places(blocks)))
    assert [(one.fact, one.value) for one in facts] == [
        ("Director of Children\u2019s Services in post since", "May 2014"),
        ("LSCB is shared with", "Thornmere"),
        ("children are living in poverty", "29.7%"),
    ]


def test_the_team_with_names_that_wrap_and_without_offices() -> None:
    sheet = Sheet().heading("The inspection team").put("Lead inspector: Ada Marsh, Senior HMI")
    sheet.put("Team inspectors: Ben Oakes HMI; Cy Vale (associate inspector), Dot").put("Hill and Eve Lane")
    sheet.put("Any complaints about the report should be made to us.", size=10.0)
    members = [(one.role, one.name) for one in inspection_team(pages_of(sheet).body)]
    assert members == [
        ("Lead inspector", "Ada Marsh"),
        ("Team inspector", "Ben Oakes"),
        ("Team inspector", "Cy Vale"),
        ("Team inspector", "Dot Hill"),
        ("Team inspector", "Eve Lane"),
    ]


def test_a_report_without_a_team() -> None:
    assert inspection_team(pages_of(Sheet().paragraph("Lead inspector: Ada Marsh")).body) == []
