"""Real reports of the single inspection framework: citations, figures, teams and earlier inspections.

The labels and their scorer lie beside the corpus, in `gold` and `score`; nothing of them is in the
repository. Reports are recognised by their hash.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from inspection_evidence.extract import contract_row
from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document
from inspection_evidence.reading.fingerprint import file_sha256

RECALL, RIGHT_TARGET = 100.0, 90.0
FIGURES_FOUND, FIGURES_FALSE = 90.0, 5.0
UNSETTLED = 0.15
"""The largest share of marked paragraphs for which no recommendation may be given."""


@pytest.fixture(scope="module")
def gold(corpus: Path) -> Path:
    """The folder of hand labels beside the corpus."""
    folder = corpus.parent / "gold"
    if not folder.is_dir() or not (corpus.parent / "score").is_dir():
        pytest.skip("the hand labels beside the corpus are not here")
    return folder


@pytest.fixture(scope="module")
def labelled(corpus: Path, gold: Path) -> list[Document]:
    """The reports whose citations are labelled, found by their hash."""
    marks = json.loads((gold / "citations_dev.json").read_text(encoding="utf-8"))
    sheet = json.loads((gold / "answers_hf_sif.json").read_text(encoding="utf-8"))
    wanted = {mark["h12"] for mark in marks} | {sheet["h12"]}
    paths = sorted((corpus / "ofsted").glob("*/201[3-8]-*.pdf"))
    return [read_document(path) for path in paths if file_sha256(path)[:12] in wanted]


@pytest.fixture(scope="module")
def extracted(labelled: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The labelled reports as rows of the contract."""
    file = tmp_path_factory.mktemp("extracted") / "reports.jsonl"
    rows = (json.dumps(contract_row(document)) for document in labelled)
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def score(what: str, answers: Path, extracted: Path) -> dict[str, Any]:
    scorer = answers.parent.parent / "score" / "score_details.py"
    command = [sys.executable, str(scorer), what, str(answers), str(extracted)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return result


@pytest.mark.parametrize("answers", ["citations_dev.json", "answers_hf_sif.json"])
def test_citations_are_found_and_point_right(answers: str, gold: Path, extracted: Path) -> None:
    result = score("citations", gold / answers, extracted)
    assert result["recall"] >= RECALL and result["right_target"] >= RIGHT_TARGET, result


def test_figures_are_found_and_few_are_false(gold: Path, extracted: Path) -> None:
    result = score("figures", gold / "answers_hf_sif.json", extracted)
    assert result["found"] >= FIGURES_FOUND and result["false"] <= FIGURES_FALSE, result


def test_team_and_earlier_inspections_are_those_of_the_answers(gold: Path, labelled: list[Document]) -> None:
    sheet = json.loads((gold / "answers_hf_sif.json").read_text(encoding="utf-8"))
    report = next(document for document in labelled if document.sha256.startswith(sheet["h12"]))
    assert [(one.role, one.name) for one in report.inspection_team] == [
        (one["role"], one["name"]) for one in sheet["team"]
    ]
    assert [one.grade for one in report.previous_inspections] == [
        one["grade"] for one in sheet["previous_inspections"]
    ]
    leaders = {one["value"] for one in sheet["authority_facts"] if "in post since" in one["fact"]}
    assert leaders <= {one.value for one in report.authority_facts}


def test_every_quote_is_found_again_and_most_marks_are_settled(labelled: list[Document]) -> None:
    assert labelled
    for report in labelled:
        quotes = [one.quote for one in report.paragraphs] + [one.quote for one in report.figures]
        quotes += [one.quote for one in report.authority_facts]
        quotes += [one.quote for one in report.previous_inspections]
        assert all(quote.verified for quote in quotes), report.path
        marked = [one for one in report.paragraphs if one.supports is not None]
        unsettled = [one for one in marked if not one.supports]
        assert len(unsettled) <= UNSETTLED * len(marked), report.path


def test_numbers_run_on_without_a_gap_but_for_recommendations(labelled: list[Document]) -> None:
    for report in labelled:
        numbers = {int(one.number) for one in report.paragraphs}
        numbers |= {int(one.number) for one in report.recommendations if one.number}
        assert numbers == set(range(1, max(numbers) + 1)), report.path
