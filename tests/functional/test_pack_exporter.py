"""Notebook 4 becomes HTML: what stands in it, what stays out, and what is refused."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.cover import pack_cover
from inspection_evidence.pack.exporter import contents, notebook_html
from tests import pack_evidence as thornmere
from tests.pack_notebook import pack_cells, write_notebook


def thornmere_cells() -> list[nbformat.NotebookNode]:
    return pack_cells(thornmere.evidence(), thornmere.borough(), thornmere.run())


def html_of(tmp_path: Path, *cells: nbformat.NotebookNode, fictional: bool = True, draft: bool = True) -> str:
    notebook = write_notebook(tmp_path / "4-pack.ipynb", list(cells))
    cover = pack_cover(thornmere.borough(fictional), thornmere.run(draft=draft))
    return notebook_html(notebook, cover)


def shown(html: str) -> nbformat.NotebookNode:
    output = new_output("display_data", {"text/html": html})
    cell: nbformat.NotebookNode = new_code_cell("show()", outputs=[output])
    return cell


def test_sections_stand_in_the_order_of_the_cells(tmp_path: Path) -> None:
    cells = thornmere_cells()
    moved = [cells[0], cells[-1], *cells[1:-1]]
    titles = [entry.title for entry in contents(html_of(tmp_path, *moved))]
    assert titles == [
        "Contents",
        "About this pack",
        "At a glance",
        "Judgements over time",
        "Where each recommendation stands",
        "Each recommendation",
        "KPIs by theme",
        "What our committees recommended and decided",
        "Inspections told in papers",
        "Each theme through all inspections",
        "Learning from others",
        "Documents read and not read",
        "Method, assumptions and data sources",
        "Short forms used here",
        "Accessibility of this document",
    ]


def test_a_cell_of_ones_own_words_stands_in_the_pack_and_its_contents(tmp_path: Path) -> None:
    html = html_of(tmp_path, *thornmere_cells(), new_markdown_cell("## From the lead\n\nWell **done**."))
    assert "<strong>done</strong>" in html
    assert '<a href="#own-from-the-lead">From the lead</a>' in html


def test_code_printed_lines_and_cells_kept_out_do_not_appear(tmp_path: Path) -> None:
    noisy = new_code_cell(
        "secret_call()", outputs=[new_output("stream", name="stdout", text="progress line")]
    )
    hint = new_markdown_cell("A hint for the lead", metadata={"tags": ["not-in-pack"]})
    html = html_of(tmp_path, *thornmere_cells(), noisy, hint)
    for kept_out in ("secret_call", "progress line", "A hint for the lead", "at_a_glance(", "In&nbsp;["):
        assert kept_out not in html


def test_there_is_one_main_heading_and_the_notebook_title_is_not_it(tmp_path: Path) -> None:
    html = html_of(tmp_path, *thornmere_cells(), new_markdown_cell("# Written as a title"))
    assert html.count("<h1") == 1
    assert "The pack</h" not in html
    assert ">Written as a title</h2>" in html


def test_the_page_says_its_language_landmarks_and_where_to_skip_to(tmp_path: Path) -> None:
    html = html_of(tmp_path, *thornmere_cells())
    for part in ('lang="en-GB"', "<header>", "<nav ", '<main id="content"', "<footer>", 'href="#content"'):
        assert part in html


def test_a_fictional_borough_and_a_draft_are_marked(tmp_path: Path) -> None:
    marks = "Fictional example · Draft, not yet confirmed · Public version"
    assert f'<p class="marks">{marks}</p>' in html_of(tmp_path)
    final = html_of(tmp_path, fictional=False, draft=False)
    assert '<p class="marks">Public version</p>' in final


def test_the_pack_of_three_inspections_is_small(tmp_path: Path) -> None:
    assert len(html_of(tmp_path, *thornmere_cells()).encode()) < 300_000


def test_a_cell_that_failed_never_reaches_a_pack(tmp_path: Path) -> None:
    failed = new_code_cell(
        "x", outputs=[new_output("error", ename="NameError", evalue="x", traceback=["secret"])]
    )
    with pytest.raises(RenderError, match=r"4-pack\.ipynb, cell 2 stopped with an error \(NameError\)"):
        html_of(tmp_path, new_markdown_cell("# Pack"), failed)


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<iframe></iframe>", "<iframe>"),
        ('<meta http-equiv="Refresh" content="0;url=https://example.org">', "refresh"),
        ('<img src="https://example.org/a.png" alt="A map">', "fetches nothing"),
        ('<img src="data:image/png;base64,AA==">', "without a description"),
        ('<a href="javascript:alert(1)">x</a>', "links only to"),
        ('<a href=" JAVASCRIPT:alert(1)">x</a>', "links only to"),
        ('<h2 id="a">A</h2><h2 id="a">A</h2>', "two headings"),
        ("<h1>Another</h1>", "main headings"),
    ],
)
def test_what_a_pack_may_not_hold_is_refused_in_a_sentence(tmp_path: Path, html: str, complaint: str) -> None:
    with pytest.raises(RenderError, match=complaint):
        html_of(tmp_path, shown(html))


def test_a_picture_without_words_is_refused(tmp_path: Path) -> None:
    plot = new_code_cell(
        "plot()", outputs=[new_output("display_data", {"image/png": "AA==", "text/plain": "x"})]
    )
    with pytest.raises(RenderError, match="picture without a description"):
        html_of(tmp_path, plot)


def test_a_file_that_is_no_notebook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "4-pack.ipynb"
    path.write_text("not a notebook", encoding="utf-8")
    with pytest.raises(RenderError, match="cannot be read as a notebook"):
        notebook_html(path, pack_cover(thornmere.borough(), thornmere.run()))


def test_a_borough_name_is_escaped_on_the_cover(tmp_path: Path) -> None:
    borough = thornmere.borough().model_copy(update={"name": "Thorn & <Mere>"})
    notebook = write_notebook(tmp_path / "4-pack.ipynb", [])
    html = notebook_html(notebook, pack_cover(borough, thornmere.run()))
    assert "<Mere>" not in html
    assert "Thorn &amp; &lt;Mere&gt;" in html
