"""Council papers in pack and notebook: what stands there, what waits, and what is never quoted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from inspection_evidence.model import (
    BoroughEvidence,
    Document,
    Family,
    Grade,
    Paper,
    Paragraph,
    Remit,
    Statement,
    Tie,
    Verdict,
)
from inspection_evidence.pack import (
    committee_decisions,
    council_papers,
    documents_read,
    inspections_told,
    papers_on_page,
    pictures,
    what_to_check,
)
from inspection_evidence.settings import NotebookParameters, Workspace
from tests import pack_evidence as thornmere
from tests.council_documents import action, decision, minutes, report
from tests.pack_evidence import quote
from tests.pack_text import readable

ASKED = "Report on the timeliness of child protection conferences at every meeting."
STORY = "In one case, a ten-year-old boy told us that he had slept in the stairwell."
MET = date(2025, 3, 11)


def ours(made: Document, remit: Remit = Remit.CHILDREN) -> Document:
    """A paper every item of which is of this remit, and prints no council."""
    fields = ("recommendations", "decisions", "actions")
    items = {name: tuple(_marked(one, remit, name) for one in getattr(made, name)) for name in fields}
    return made.model_copy(update={"meeting_date": MET, "committee": "Scrutiny Committee", **items})


def _marked(item: Any, remit: Remit, name: str) -> Any:
    return item.model_copy(update={"remit": remit, "id": f"{name}/{item.id or item.text[:6]}"})


def evidence(*papers: Document) -> BoroughEvidence:
    """Thornmere's evidence with these papers."""
    held = tuple(
        Paper(key=f"thornmere/p{at}", authority="thornmere", sources=(one,)) for at, one in enumerate(papers)
    )
    return thornmere.evidence().model_copy(update={"papers": held, "documents": papers})


def words(section: Callable[..., Any], *papers: Document) -> str:
    return "\n".join(readable(section(evidence(*papers), thornmere.borough(), thornmere.run()).html))


def with_story(made: Document) -> Document:
    """The paper with a paragraph, and items of every kind, that tell one child's story."""
    told = quote(STORY)
    story = Paragraph(number="4.9", text=STORY, section=None, child_story=True, supports=None, quote=told)
    said = Statement(type="strength", subject=None, date=None, grade=None, text=STORY, quote=told)
    asked = report(STORY).recommendations[0].model_copy(update={"remit": Remit.CHILDREN, "quote": told})
    do = action(STORY).model_copy(update={"remit": Remit.CHILDREN, "quote": told})
    chose = decision("9", STORY, "agreed").model_copy(update={"remit": Remit.CHILDREN, "quote": told})
    fields = {"recommendations": (asked,), "decisions": (chose,), "actions": (do,)}
    return made.model_copy(update={"paragraphs": (story,), "statements": (said,), **fields})


def parameters(tmp_path: Path, document: Document) -> NotebookParameters:
    """Parameters of a workspace that has the paper's file."""
    folders = (tmp_path, tmp_path / "inputs", tmp_path, tmp_path, tmp_path)
    workspace = Workspace(*folders)
    made = NotebookParameters(workspace, thornmere.borough(), thornmere.run())
    folder = workspace.committee_folder(made.borough)
    folder.mkdir(parents=True)
    (folder / Path(document.path).name).write_bytes(b"%PDF-1.7")
    return made


def test_a_recommendation_stands_with_the_minute_that_decided_it() -> None:
    made, decided = ours(report(ASKED)), ours(minutes((ASKED, "amended")))
    by = {"document": decided.path, "number": "1", "id": decided.decisions[0].id}
    tie = Tie(recommendation=made.recommendations[0].id, decided_by=by, outcome="amended")
    text = words(committee_decisions, made.model_copy(update={"ties": (tie,)}), decided)
    assert "Agreed with changes Minute 1, Scrutiny Committee, 11 March 2025" in text
    assert "1 decision, 1 recommendation and no actions" in text


def test_owner_and_due_date_of_an_action_are_shown() -> None:
    made = minutes().model_copy(update={"actions": (action("Write to carers.", "Head of Care", "by May"),)})
    assert "| Head of Care | by May | page 1" in words(committee_decisions, ours(made))


def test_a_public_pack_names_no_officer_whose_role_is_not_known() -> None:
    asked = action("Ms Reed to write to carers.", "Ms Reed", "by May")
    text = words(committee_decisions, ours(minutes().model_copy(update={"actions": (asked,)})))
    assert "[an officer] to write to carers." in text
    assert "| An officer not named in the public version | by May | page 1" in text
    assert "Ms Reed" not in text


def test_other_business_and_procedure_are_left_out() -> None:
    procedural = minutes(("the minutes be agreed", "agreed"))
    marked = tuple(one.model_copy(update={"procedural": True}) for one in procedural.decisions)
    text = words(
        committee_decisions,
        ours(minutes(("the road be mended", "agreed")), Remit.OTHER),
        ours(procedural.model_copy(update={"decisions": marked})),
    )
    assert "road" not in text and "minutes be agreed" not in text
    assert "No dated council paper holds" in text


@pytest.mark.parametrize("met", [None, date(2026, 12, 1)])
def test_a_paper_without_a_date_or_of_a_later_one_is_left_out(met: date | None) -> None:
    text = words(committee_decisions, ours(report(ASKED)).model_copy(update={"meeting_date": met}))
    assert ASKED not in text
    assert ("1 paper has no known date and is left out: report.pdf" in text) == (met is None)


def test_words_that_were_not_found_again_wait() -> None:
    made = ours(report(ASKED))
    unsure = made.recommendations[0].quote.model_copy(update={"verified": False})
    items = (made.recommendations[0].model_copy(update={"quote": unsure}),)
    text = words(committee_decisions, made.model_copy(update={"recommendations": items}))
    assert ASKED not in text
    assert "1 further item waits for a person to check" in text


def test_schools_and_self_evaluation_stand_with_their_dates() -> None:
    school = Statement(
        type="school_judgement",
        subject="Mill School",
        date="May 2024",
        grade=Grade.GOOD,
        text="…",
        quote=quote("…"),
    )
    weak = Statement(
        type="area_for_development",
        subject=None,
        date="2025-03-11",
        grade=None,
        text="Plans.",
        quote=quote("Plans."),
    )
    text = words(inspections_told, ours(report(ASKED)).model_copy(update={"statements": (school, weak)}))
    assert "| Mill School | May 2024 | Good | Scrutiny Committee, 11 March 2025, page 3" in text
    assert "- Plans. (page 3)" in text


def test_strengths_of_another_service_are_not_ours() -> None:
    said = Statement(
        type="strength", subject=None, date=None, grade=None, text="Roads.", quote=quote("Roads.")
    )
    made = ours(report("Mend the road."), Remit.OTHER).model_copy(update={"statements": (said,)})
    assert "Roads." not in words(inspections_told, made)


def test_one_childs_story_is_never_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = with_story(ours(report(ASKED)))
    pictured: list[str] = []
    monkeypatch.setattr(pictures, "page_image", lambda path, told, *_, **__: pictured.append(told.text))
    held = evidence(hostile)
    sections = [
        section(held, thornmere.borough(), thornmere.run())
        for section in (committee_decisions, inspections_told, documents_read)
    ]
    sections += [
        council_papers(held, thornmere.borough()),
        what_to_check(held, thornmere.borough()),
        papers_on_page(held, parameters(tmp_path, hostile)),
    ]
    everything = " ".join(section.html for section in sections)
    assert "stairwell" not in everything
    assert pictured == []
    assert "Paragraph 4.9 tells one child’s story and is not quoted." in sections[0].html
    assert everything.count("tells one child’s story and is not quoted") >= 8


def test_a_story_beside_an_item_is_painted_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = ours(report(ASKED))
    near = quote(STORY, page=1)
    story = Paragraph(number="4.9", text=STORY, section=None, child_story=True, supports=None, quote=near)
    hidden: list[object] = []

    def page_image(path: Path, told: object, resolution: int, **masks: object) -> Image.Image:
        hidden.append(masks["hidden"])
        return Image.new("RGB", (4, 4))

    monkeypatch.setattr(pictures, "page_image", page_image)
    told = made.model_copy(update={"paragraphs": (story,)})
    html = papers_on_page(evidence(told), parameters(tmp_path, told)).html
    assert hidden == [near.boxes]
    assert "data:image/png" in html and "stairwell" not in html


def test_text_of_a_paper_never_becomes_markup() -> None:
    hostile = ours(report(thornmere.HOSTILE_TEXT)).model_copy(update={"title": "<b>Title</b>"})
    html = committee_decisions(evidence(hostile), thornmere.borough(), thornmere.run()).html
    assert "<script" not in html and "<b>Title" not in html
    assert html.count("<table") == html.count("<caption")


def test_what_is_not_printed_is_asked_with_file_and_field() -> None:
    bare = ours(report(ASKED)).model_copy(update={"meeting_date": None, "council": None})
    text = words(lambda held, borough, run: what_to_check(held, borough), bare)
    assert "in thornmere.yml, under papers, write file: report.pdf and meeting_date: … and council: …" in text


def test_a_paper_that_holds_nothing_is_not_asked_for_its_date() -> None:
    made = Document(path="eqia.pdf", sha256="e", verdict=Verdict.READ, framework=Family.OTHER_PAPER)
    text = words(lambda held, borough, run: what_to_check(held, borough), made)
    assert "Nothing: every file was read" in text


def test_papers_are_listed_with_their_items_by_remit() -> None:
    made = ours(minutes((ASKED, "agreed"), ("the road be mended", "agreed")))
    other = made.decisions[1].model_copy(update={"remit": Remit.OTHER})
    held = made.model_copy(update={"decisions": (made.decisions[0], other)})
    text = words(lambda held, borough, run: council_papers(held, borough), held)
    assert "2 decisions: 1 children, 1 other" in text
