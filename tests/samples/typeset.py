"""Typeset the fictional borough of Thornmere's inspection reports as PDFs.

``python tests/samples/typeset.py [--out FOLDER]`` writes three reports, laid out as in 2016, 2020 and 2026,
and one file cut short that no reader of PDFs can open. The words are in ``thornmere/*.html``, the layouts in
``thornmere/*.css``. The same machine makes the same bytes each time. The PDFs are kept in the repository, so
only somebody who changes a sample needs WeasyPrint and the DejaVu fonts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pikepdf
import pypdfium2
from weasyprint import CSS, HTML

SOURCES = Path(__file__).parent / "thornmere"
EXPECTED = SOURCES / "expected.json"
DEFAULT_OUT = Path(__file__).parents[2] / "inputs" / "ofsted" / "thornmere"
BROKEN = "2022-09-13-childrens-services.pdf"


@dataclass(frozen=True)
class Report:
    """One report: the stem its template and style sheet share, and the day it was published (an ISO date)."""

    source: str
    published: str

    @property
    def file_name(self) -> str:
        """The PDF's name, as in the inputs of a real borough."""
        return f"{self.published}-childrens-services.pdf"


REPORTS = (
    Report("sif-2016", "2016-06-14"),
    Report("ilacs-2020", "2020-02-25"),
    Report("ilacs-2026", "2026-06-23"),
)


def fill_template(report: Report) -> str:
    """The report's words as one page of HTML."""
    loader = jinja2.FileSystemLoader(SOURCES)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.get_template(f"{report.source}.html").render(created=report.published)


def typeset(report: Report, folder: Path) -> Path:
    """Write the report as a tagged PDF and return where it is."""
    sheets = [SOURCES / "base.css", SOURCES / f"{report.source}.css"]
    styles = [CSS(sheet) for sheet in sheets]
    path = folder / report.file_name
    page = HTML(string=fill_template(report))
    page.write_pdf(path, stylesheets=styles, pdf_variant="pdf/ua-1", pdf_identifier=report.source.encode())
    return path


def opens(path: Path) -> bool:
    """Whether either PDF library finds a page in the file."""
    try:
        with pikepdf.open(path) as pdf:
            return len(pdf.pages) > 0
    except pikepdf.PdfError:
        pass
    try:
        return len(pypdfium2.PdfDocument(path)) > 0
    except pypdfium2.PdfiumError:
        return False


def cut_short(whole: Path, path: Path) -> Path:
    """Write the first third of a PDF, as a download that broke off leaves it."""
    data = whole.read_bytes()
    path.write_bytes(data[: len(data) // 3])
    if opens(path):
        raise ValueError(f"{path.name} was meant to be damaged, but a library opens it")
    return path


def stamp_expected(paths: list[Path]) -> None:
    """Bring the hashes in expected.json up to date; everything else in it is written by hand."""
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    entries = json.loads(EXPECTED.read_text(encoding="utf-8"))
    for entry in entries:
        entry["sha256"] = hashes[entry["file"]]
        entry["h12"] = entry["sha256"][:12]
    EXPECTED.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Typeset every sample; hashes are stamped only when the repository's own copies are written."""
    parser = argparse.ArgumentParser(description="Typeset the fictional borough of Thornmere's reports.")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="folder to write the PDFs to")
    folder: Path = parser.parse_args(arguments).out
    folder.mkdir(parents=True, exist_ok=True)
    paths = [typeset(report, folder) for report in REPORTS]
    broken = cut_short(paths[1], folder / BROKEN)
    if folder.resolve() == DEFAULT_OUT.resolve() and EXPECTED.exists():
        stamp_expected(paths)
    for path in [*paths, broken]:
        print(f"{path} ({path.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main()
