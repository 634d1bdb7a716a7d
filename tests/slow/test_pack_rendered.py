"""A pack as its readers get it: the HTML in a browser, the PDF as a tagged file and as pages."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from PIL import Image

from inspection_evidence.errors import RenderError
from inspection_evidence.model import Document
from inspection_evidence.pack import PackFiles, render_pack
from inspection_evidence.pack import render as render_module
from tests import pack_evidence as thornmere
from tests.pack_notebook import pack_cells, write_notebook

CHROMIUM = shutil.which("chromium")
CHROMIUM_OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --allow-file-access-from-files --virtual-time-budget=3000"
).split()
MEASURE = """<!DOCTYPE html>
<iframe id="pack" src="{address}" width="{width}" height="900" style="border:0"></iframe>
<p id="measured"></p><script>
pack.onload = () => {{
  const page = pack.contentDocument;
  const loaded = pack.contentWindow.performance.getEntriesByType("resource").map(entry => entry.name);
  const outside = loaded.filter(name => !name.startsWith("data:"));
  measured.textContent = [page.scrollingElement.scrollWidth <= {width}, outside.length,
    [...page.images].every(image => image.naturalWidth > 0)].join(" ");
}};
</script>"""


def render(folder: Path, workshop: Path) -> PackFiles:
    cells = pack_cells(thornmere.evidence(), thornmere.borough(), thornmere.run())
    notebook = write_notebook(workshop / "4-pack.ipynb", cells)
    return render_pack(notebook, folder, thornmere.borough(), thornmere.run())


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> PackFiles:
    workshop = tmp_path_factory.mktemp("pack")
    return render(workshop / "new" / "folder", workshop)


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All structure elements below one."""
    kids = element.get("/K", pikepdf.Array())
    for kid in kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from elements(kid)


def structure(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    return [found for found in elements(pdf.Root.StructTreeRoot) if str(found.get("/S", "")) == kind]


def test_only_the_two_files_are_left_in_the_folder(pack: PackFiles) -> None:
    assert sorted(path.name for path in pack.html.parent.iterdir()) == [
        "thornmere-pack.html",
        "thornmere-pack.pdf",
    ]


def test_the_same_input_makes_the_same_bytes(pack: PackFiles, tmp_path: Path) -> None:
    again = render(tmp_path / "again", tmp_path)
    assert again.html.read_bytes() == pack.html.read_bytes()
    assert again.pdf.read_bytes() == pack.pdf.read_bytes()


def test_the_pdf_is_tagged_titled_and_in_english(pack: PackFiles) -> None:
    with pikepdf.open(pack.pdf) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title).startswith(
            "Thornmere: inspection evidence pack, as at 22 November 2026"
        )
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_every_header_cell_of_the_pdf_has_a_scope(pack: PackFiles) -> None:
    with pikepdf.open(pack.pdf) as pdf:
        scopes = [str(cell.A.Scope) for cell in structure(pdf, "/TH")]
    assert set(scopes) == {"/Column", "/Row"}
    assert len(scopes) > 30


def test_the_chart_of_the_pdf_has_its_description(pack: PackFiles) -> None:
    with pikepdf.open(pack.pdf) as pdf:
        descriptions = [str(found.Alt) for found in elements(pdf.Root.StructTreeRoot) if "/Alt" in found]
    assert any(words.startswith("Chart of grades over time") for words in descriptions)


def test_the_pdf_has_one_main_heading(pack: PackFiles) -> None:
    with pikepdf.open(pack.pdf) as pdf:
        assert len(structure(pdf, "/H1")) == 1


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_every_page_names_the_borough_its_marks_and_its_number(pack: PackFiles) -> None:
    text = subprocess.run(
        ["pdftotext", "-layout", str(pack.pdf), "-"], capture_output=True, text=True, check=True
    )
    pages = text.stdout.split("\f")[:-1]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert "Thornmere: inspection evidence pack, as at 22 November 2026" in page
        assert "Fictional example · Draft, not yet confirmed" in page
        assert f"Page {number} of {len(pages)}" in page


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler-utils is not installed")
def test_the_chart_is_drawn_in_colour_on_a_page_of_the_pdf(pack: PackFiles, tmp_path: Path) -> None:
    subprocess.run(["pdftoppm", "-r", "40", "-png", str(pack.pdf), str(tmp_path / "page")], check=True)
    pages = [Image.open(path).convert("RGB") for path in sorted(tmp_path.glob("page*.png"))]
    assert any(
        (0, 122, 90) in {colour for _, colour in page.getcolors(maxcolors=2**20) or []} for page in pages
    )


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize("width", [600, 1200])
def test_a_browser_shows_it_without_network_or_overflow(pack: PackFiles, tmp_path: Path, width: int) -> None:
    page = tmp_path / "measure.html"
    page.write_text(MEASURE.format(address=pack.html.as_uri(), width=width), encoding="utf-8")
    command = [
        str(CHROMIUM),
        *CHROMIUM_OPTIONS,
        f"--user-data-dir={tmp_path / 'profile'}",
        "--dump-dom",
        page.as_uri(),
    ]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    assert '<p id="measured">true 0 true</p>' in shown.stdout


def held_in(document: Document, year: int) -> Document:
    return document.model_copy(
        update={
            "sha256": f"{year:064}",
            "inspection_start": date(year, 3, 1),
            "inspection_end": date(year, 3, 12),
            "recommendations": tuple(
                one.model_copy(update={"id": f"thornmere/held-{year}/{number}"})
                for number, one in enumerate(document.recommendations, start=1)
            ),
        }
    )


def test_six_inspections_stand_within_the_margins_of_the_paper(tmp_path: Path) -> None:
    older = [thornmere.sif_2016(), thornmere.ilacs_2020(), thornmere.ilacs_2020()]
    newer = [thornmere.sif_2016(), thornmere.ilacs_2020(), thornmere.ilacs_2026()]
    moved = [held_in(document, year) for document, year in zip(older, (2014, 2018, 2023), strict=True)]
    cells = pack_cells(thornmere.evidence(*moved, *newer), thornmere.borough(), thornmere.run())
    notebook = write_notebook(tmp_path / "4-pack.ipynb", cells)
    made = render_pack(notebook, tmp_path, thornmere.borough(), thornmere.run())
    with pdfplumber.open(made.pdf) as pdf:
        rightmost = max(word["x1"] for page in pdf.pages for word in page.extract_words())
        assert rightmost <= float(pdf.pages[0].width) - 1.8 * 72 / 2.54 + 1


def test_a_failure_leaves_the_old_pack_as_it_was(
    tmp_path: Path, pack: PackFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = PackFiles(tmp_path / "thornmere-pack.html", tmp_path / "thornmere-pack.pdf")
    old.html.write_text("old", encoding="utf-8")
    old.pdf.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(render_module, "write_pdf", fail)
    with pytest.raises(RenderError, match=r"cannot be written to .*: No space left on device"):
        render(tmp_path, pack.html.parent.parent)
    assert [path.read_text(encoding="utf-8") for path in (old.html, old.pdf)] == ["old", "old"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["thornmere-pack.html", "thornmere-pack.pdf"]


def test_when_the_html_cannot_be_put_in_place_the_old_pdf_is_put_back(tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    (folder / "thornmere-pack.html").mkdir(parents=True)
    (folder / "thornmere-pack.pdf").write_text("old", encoding="utf-8")
    with pytest.raises(RenderError):
        render(folder, tmp_path)
    assert (folder / "thornmere-pack.pdf").read_text(encoding="utf-8") == "old"


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("in the way", encoding="utf-8")
    with pytest.raises(RenderError, match="The pack cannot be written to"):
        render(tmp_path / "packs", tmp_path)
