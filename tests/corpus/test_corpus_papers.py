"""Council papers of the corpus in the pack's sections: what a person enters, and no child's story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch.council_papers import with_given_head
from inspection_evidence.families.reader import read_document
from inspection_evidence.model import BoroughEvidence, Document, Paper
from inspection_evidence.pack import committee_decisions, council_papers, inspections_told, papers_on_page
from inspection_evidence.settings import (
    BoroughParameters,
    NotebookParameters,
    PaperHead,
    RunParameters,
    Workspace,
)

AS_AT = date(2026, 11, 22)
SLUG = "hammersmith-and-fulham"
NAME = "2018-childrens-services-update.pdf"
HEAD = PaperHead(
    file=NAME,
    meeting_date=date(2018, 1, 29),
    committee="Children and Education Policy and Accountability Committee",
)


@pytest.fixture(scope="module")
def parameters(corpus: Path) -> NotebookParameters:
    """A workspace that reads the corpus, and what a person would enter for the paper."""
    borough = BoroughParameters(
        slug=SLUG, name="Hammersmith and Fulham", ons_code="E09000013", papers=(HEAD,)
    )
    return NotebookParameters(
        Workspace(corpus, corpus, corpus, corpus, corpus), borough, RunParameters(as_at=AS_AT)
    )


@pytest.fixture(scope="module")
def paper(corpus: Path, parameters: NotebookParameters) -> Document:
    """The update of 2018, dated by hand."""
    return with_given_head(read_document(corpus / "committee" / SLUG / NAME), parameters.borough)


def test_no_childs_story_of_the_update_is_quoted(parameters: NotebookParameters, paper: Document) -> None:
    held = (Paper(key=f"{SLUG}/p", authority=SLUG, sources=(paper,)),)
    evidence = BoroughEvidence(
        borough=SLUG, as_at=AS_AT, run="r", snapshot=None, documents=(paper,), inspections=(), papers=held
    )
    decided = committee_decisions(evidence, parameters.borough, parameters.run).html
    told = inspections_told(evidence, parameters.borough, parameters.run).html
    shown = council_papers(evidence, parameters.borough).html + papers_on_page(evidence, parameters).html
    stories = [one for one in paper.paragraphs if one.child_story]
    assert len(stories) == 4
    for story in stories:
        assert f"Paragraph {story.number} tells one child’s story and is not quoted." in decided
        assert story.text[:40] not in decided + told + shown
    assert told.count("<li>") == 9 + 5  # strengths and areas for development
    assert told.count('class="grade') == 2  # schools
