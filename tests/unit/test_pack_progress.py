"""Progress in the pack: quoted from later papers, confirmed for a committee; nothing earlier or undated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.linking import Act, LinkKey, LinkKind, Links, borough_links, passage_key
from inspection_evidence.linking.progress import paper_of
from inspection_evidence.model import (
    Action,
    BoroughEvidence,
    Decision,
    Document,
    Family,
    Paper,
    Paragraph,
    Recommendation,
    Remit,
)
from inspection_evidence.pack import links_table, recommendation_cards
from inspection_evidence.pack.data.link_rows import link_table
from inspection_evidence.pack.data.quoted import quoted
from inspection_evidence.pack.published.position import position_of
from tests import pack_evidence as thornmere
from tests.pack_links import CONFERENCES, links_with, progress_of
from tests.pack_register import told_of
from tests.pack_text import readable

REPORTED = "Initial child protection conferences are now held on time, as the Ofsted action plan asked."
DECIDED = "that the timeliness of initial child protection conferences be reported to every meeting"
SUGGESTED = "Suggested, not confirmed"


def paragraph(text: str, child_story: bool = False, verified: bool = True) -> Paragraph:
    return Paragraph(
        number="2.1",
        text=text,
        section=None,
        child_story=child_story,
        supports=None,
        quote=thornmere.quote(text, 2, verified),
    )


def minutes(name: str, met: date | None, *paragraphs: Paragraph, decided: str = DECIDED) -> Paper:
    decision = Decision(
        id=f"thornmere/{name}/42",
        number="42",
        text=decided,
        owner=None,
        procedural=False,
        vote=None,
        outcome="agreed",
        quote=thornmere.quote(decided, 1),
        remit=Remit.CHILDREN,
    )
    document = thornmere.document(
        f"{name}.pdf",
        framework=Family.COMMITTEE_MINUTES,
        committee="Scrutiny Committee",
        meeting_date=met,
        paragraphs=paragraphs,
        decisions=(decision,),
    )
    return Paper(key=f"thornmere/{name}", authority="thornmere", sources=(document,))


def with_papers(*papers: Paper) -> BoroughEvidence:
    return thornmere.evidence().model_copy(update={"papers": papers})


LATER = minutes("minutes-2021", date(2021, 3, 9), paragraph(REPORTED))


def shown(evidence: BoroughEvidence, links: Links, draft: bool = True) -> list[str]:
    section = recommendation_cards(told_of(evidence, run=thornmere.run(draft=draft), links=links))
    return readable(section.html)


def told(lines: list[str], containing: str) -> str:
    (line,) = [line for line in lines if containing in line]
    return line


def test_draft_quotes_the_paper_with_committee_date_page_and_reason() -> None:
    evidence = with_papers(LATER)
    lines = shown(evidence, links_with(evidence))
    row = told(lines, f"“{REPORTED}”")
    assert "Scrutiny Committee, 9 March 2021, page 2, paragraph 2.1" in row and "minutes-2021.pdf" in row
    assert SUGGESTED in row and "reports on child protection conferences" in row
    assert told(lines, f"“{DECIDED}”")
    assert told(lines, "A card without “Progress” has none found.")
    later = [line for line in lines if "No council paper read here is dated after it" in line]
    assert len(later) == 1 and "11 to 22 May 2026" in later[0]


def test_committee_sees_only_what_is_confirmed_and_why() -> None:
    evidence = with_papers(LATER)
    nothing = shown(evidence, links_with(evidence), draft=False)
    assert not [line for line in nothing if "“" in line and "conferences" in line]
    assert told(nothing, "A card without “Progress” has none confirmed.")
    assert told(nothing, "suggested reports of progress")
    key = progress_of(links_with(evidence), CONFERENCES, "now held on time")
    links = links_with(evidence, (key, Act.CONFIRM), why="The director reported it")
    lines = shown(evidence, links, draft=False)
    assert "The director reported it" in told(lines, f"“{REPORTED}”")
    assert not [line for line in lines if SUGGESTED in line or DECIDED in line]


@pytest.mark.parametrize("met", [date(2019, 5, 1), date(2020, 1, 24)])
def test_paper_from_before_the_inspection_never_counts(met: date) -> None:
    evidence = with_papers(minutes("minutes-2019", met, paragraph(REPORTED)))
    links = links_with(evidence)
    assert links.of(CONFERENCES, LinkKind.PROGRESS) == ()
    paper = links.linkable.papers[0]
    key = LinkKey(CONFERENCES, LinkKind.PROGRESS, passage_key(paper, paper.passages[0]))
    with pytest.raises(ParameterError, match=r"no passage .* in a later committee paper"):
        links.linkable.checked(key)


def test_undated_paper_is_named_to_be_dated_first_and_not_quoted() -> None:
    evidence = with_papers(minutes("undated", None, paragraph(REPORTED)))
    lines = shown(evidence, links_with(evidence))
    assert told(lines, "Date this paper first:")
    assert told(lines, "- undated.pdf: may report on recommendation 1 of January 2020")
    assert not [line for line in lines if REPORTED in line]
    committee = shown(evidence, links_with(evidence), draft=False)
    assert not [line for line in committee if "undated.pdf" in line]


def test_undated_paper_on_other_business_is_not_named() -> None:
    evidence = with_papers(minutes("parking", None, paragraph("Parking charges."), decided="that they rise"))
    assert not [line for line in shown(evidence, links_with(evidence)) if "Date this paper" in line]


def test_confirmed_passage_of_a_paper_dated_earlier_since_waits_as_an_orphan() -> None:
    evidence = with_papers(LATER)
    key = progress_of(links_with(evidence), CONFERENCES, "now held on time")
    decisions = links_with(evidence, (key, Act.CONFIRM)).decisions
    linkable = links_with(evidence).linkable
    earlier = replace(linkable, papers=tuple(replace(one, day=date(2019, 1, 1)) for one in linkable.papers))
    links = borough_links(earlier, decisions)
    assert links.find(key) is None and [one.key for one in links.orphans] == [key]
    table = links_table(evidence, links, thornmere.borough(), thornmere.run()).html
    assert "a date has changed" in table
    assert not [line for line in shown(evidence, links, draft=False) if REPORTED in line]


def test_childs_story_and_words_not_found_again_are_never_quoted() -> None:
    story = paragraph(f"In one case, a girl of nine waited. {REPORTED}", child_story=True)
    unverified = paragraph(f"Perhaps: {REPORTED}", verified=False)
    evidence = with_papers(minutes("minutes-2021", date(2021, 3, 9), story, unverified))
    links = links_with(evidence)
    assert [one.text for one in links.of(CONFERENCES, LinkKind.PROGRESS)] == [DECIDED]
    assert "girl of nine" not in " ".join(shown(evidence, links))


def test_what_a_paper_asks_for_is_told_once_and_its_own_recommendation_is_no_progress() -> None:
    asked = "Agree that the timeliness of initial child protection conferences be reported."
    document: Document = LATER.document.model_copy(
        update={
            "paragraphs": (paragraph(f"1. {asked}"), paragraph(DECIDED), paragraph(REPORTED)),
            "recommendations": (
                Recommendation(
                    id="x", number="1", text=asked, section=None, owner=None, quote=thornmere.quote(asked)
                ),
            ),
        }
    )
    assert [one.text for one in paper_of(document, date(2021, 3, 9)).passages] == [REPORTED, DECIDED]


def test_whom_a_paper_gives_a_task_is_named_to_members_and_not_in_public() -> None:
    task = Action(id="x/a1", text="Rota.", owner="Barnaby Oxlade", due=None, quote=thornmere.quote("Rota."))
    paper = minutes("minutes-2021", date(2021, 3, 9), paragraph(f"{REPORTED} Barnaby Oxlade saw to it."))
    document: Document = paper.document.model_copy(update={"actions": (task,)})
    evidence = with_papers(paper.model_copy(update={"sources": (document,)}))
    links = links_with(evidence)
    key = progress_of(links, CONFERENCES, "Barnaby Oxlade")
    for audience, name in (("public", "[an officer]"), ("members", "Barnaby Oxlade")):
        run = thornmere.run().model_copy(update={"audience": audience})
        made = told_of(evidence, run=run, links=links)
        assert f"{name} saw to it." in " ".join(readable(recommendation_cards(made).html))
        (row,) = [one for one in link_table(made.sources).rows if one["target"] == key.target]
        assert str(row["target_text"]).endswith(f"{name} saw to it.")
        quotes = [one for one in quoted(made.sources) if "saw to it" in one.quote.text]
        assert len(quotes) == (audience == "members")
    confirmed = links_with(evidence, (key, Act.CONFIRM))
    kept = position_of(told_of(evidence, run=run, links=confirmed).sources).model_dump_json()
    assert "[an officer] saw to it." in kept and "Barnaby" not in kept


def test_hostile_words_stay_words() -> None:
    hostile = paragraph(f"{REPORTED} {thornmere.HOSTILE_TEXT}")
    evidence = with_papers(minutes("minutes-2021", date(2021, 3, 9), hostile))
    html = recommendation_cards(told_of(evidence)).html
    assert "<script>" not in html and "&lt;script&gt;" in html


def test_without_papers_or_inspections_it_is_a_sentence() -> None:
    alone = thornmere.evidence()
    assert len([line for line in shown(alone, links_with(alone)) if "none can report progress" in line]) == 3
    nothing = thornmere.evidence(thornmere.broken_file())
    assert told(shown(nothing, links_with(nothing)), "No recommendation of a dated inspection could be read")
