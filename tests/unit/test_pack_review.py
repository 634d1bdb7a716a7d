"""Notebook 1: each recommendation beside its place, and what a person should look at."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.model import Document, Quote
from inspection_evidence.pack import pictures, recommendations_on_page, screen_style, what_to_check
from inspection_evidence.settings import NotebookParameters, Workspace
from tests import pack_evidence as thornmere
from tests.pack_text import readable


@pytest.fixture
def parameters(tmp_path: Path) -> NotebookParameters:
    workspace = Workspace(
        root=tmp_path,
        inputs=tmp_path / "inputs",
        parameters=tmp_path / "parameters",
        records=tmp_path / "records",
        outputs=tmp_path / "outputs",
    )
    workspace.ofsted_folder(thornmere.borough()).mkdir(parents=True)
    return NotebookParameters(workspace, thornmere.borough(), thornmere.run())


def put_file(parameters: NotebookParameters, document: Document) -> Path:
    path = parameters.workspace.ofsted_folder(parameters.borough) / Path(document.path).name
    path.write_bytes(b"%PDF-1.7")
    return path


def checks() -> str:
    return "\n".join(readable(what_to_check(thornmere.evidence(), thornmere.borough()).html))


def test_each_recommendation_stands_beside_its_picture(
    parameters: NotebookParameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put_file(parameters, thornmere.ilacs_2020())
    asked: list[tuple[Path, int | None, int]] = []

    def page_image(file: Path, quote: Quote, resolution: int, **masks: object) -> Image.Image:
        asked.append((file, quote.page, resolution))
        return Image.new("RGB", (40, 20), "white")

    monkeypatch.setattr(pictures, "page_image", page_image)
    html = recommendations_on_page(thornmere.evidence(thornmere.ilacs_2020()), parameters).html
    assert asked == [(path, 2, parameters.run.page_image_resolution)] * 3
    assert 'alt="Part of page 2 of 2020-02-25-childrens-services.pdf with recommendation 3 boxed."' in html
    picture = html.split("data:image/png;base64,")[1].split('"')[0]
    assert Image.open(io.BytesIO(base64.b64decode(picture))).size == (40, 20)


def test_a_file_that_is_gone_is_said(parameters: NotebookParameters) -> None:
    html = recommendations_on_page(thornmere.evidence(thornmere.ilacs_2020()), parameters).html
    assert "2020-02-25-childrens-services.pdf is no longer in the borough’s folder." in html
    assert "<img" not in html


def test_a_page_that_cannot_be_pictured_is_said(
    parameters: NotebookParameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_file(parameters, thornmere.ilacs_2020())

    def page_image(file: Path, quote: Quote, resolution: int, **masks: object) -> Image.Image:
        raise InspectionEvidenceError("The page is damaged.")

    monkeypatch.setattr(pictures, "page_image", page_image)
    html = recommendations_on_page(thornmere.evidence(thornmere.ilacs_2020()), parameters).html
    assert html.count("No picture of page 2: The page is damaged.") == 3


def test_a_stored_path_never_leads_out_of_the_folder(
    parameters: NotebookParameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(pictures, "page_image", lambda file, *_, **__: asked.append(file))
    document = thornmere.ilacs_2020().model_copy(update={"path": "/etc/../etc/passwd"})
    recommendations_on_page(thornmere.evidence(document), parameters)
    assert asked == []


def test_an_unverified_recommendation_is_shown_to_the_lead_and_marked(parameters: NotebookParameters) -> None:
    html = recommendations_on_page(thornmere.evidence(thornmere.ilacs_2026()), parameters).html
    assert "Words not found again." in html
    assert html.count("To check:") == 1


def test_what_to_check_lists_unread_files_and_quotes_not_found() -> None:
    text = checks()
    assert "2 points to look at" in text
    assert "2022-09-13-childrens-services.pdf | Not read: not a PDF." in text
    assert "Page 2, recommendation thornmere/ilacs-2026-05-e5f6/u3: the words were not found again" in text


def test_what_to_check_lists_flags_doubtful_grades_and_missing_dates() -> None:
    doubtful = thornmere.judgement("leadership", thornmere.G, verified=False)
    undated = thornmere.document(
        "new.pdf", flags=("The authority on the title is another.",), judgements=(doubtful,)
    )
    text = "\n".join(readable(what_to_check(thornmere.evidence(undated), thornmere.borough()).html))
    assert "No date is known" in text
    assert "The authority on the title is another." in text
    assert "Page 1, grade for Leadership and management: the words were not found" in text


def test_nothing_to_check_is_said() -> None:
    html = what_to_check(thornmere.evidence(thornmere.ilacs_2020()), thornmere.borough()).html
    assert "Nothing: every file was read" in html


def test_the_style_of_a_notebook_touches_only_sections_and_the_controls_below_cells() -> None:
    rules = [line for line in screen_style().html.splitlines() if line.endswith("}")]
    assert rules
    assert all(line.startswith((".evidence-section", ".jp-OutputArea")) for line in rules)
