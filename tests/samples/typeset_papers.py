"""Typeset the fictional council of Thornmere's committee papers: PDFs, a Word file and a web page.

``python tests/samples/typeset_papers.py [--out FOLDER]`` writes a paper of every kind that is read. The words
are in ``thornmere/papers/*.html``, those of the Word file in ``WORD``. The same machine makes the same bytes
each time; what should be read from them is in ``thornmere/expected_papers.json``, written by hand.
"""

from __future__ import annotations

import argparse
import io
import shutil
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import docx
import jinja2
from weasyprint import CSS, HTML

SOURCES = Path(__file__).parent / "thornmere"
DEFAULT_OUT = Path(__file__).parents[2] / "inputs" / "committee" / "thornmere"
WORD_FILE = "2025-11-11-care-leavers-offer.docx"
WEB_FILE = "2025-10-14-foster-carers-allowances.html"
MARK = "FICTIONAL EXAMPLE - Thornmere does not exist"
_STAMPED = '@page { @bottom-center { content: "Page " counter(page); } } .item { position: relative; }'
"""Packs bear the stamp that a committee system puts at the foot of their pages."""


@dataclass(frozen=True)
class Paper:
    """One paper: its template's stem, the day it is dated (an ISO date) and what its file is called."""

    source: str
    dated: str
    name: str

    @property
    def file_name(self) -> str:
        """The PDF's name, as in the inputs of a real borough."""
        return f"{self.dated}-{self.name}.pdf"


PAPERS = (
    Paper("report", "2025-03-11", "progress-in-childrens-services"),
    Paper("pack", "2025-03-11", "scrutiny-agenda-pack"),
    Paper("minutes", "2025-03-11", "scrutiny-minutes"),
    Paper("equality", "2025-03-27", "equality-impact-assessment"),
    Paper("cabinet", "2025-03-27", "cabinet-minutes"),
    Paper("record", "2025-04-02", "record-of-decision-family-hubs"),
    Paper("call-in", "2025-05-06", "call-in-family-hubs"),
    Paper("performance", "2025-05-20", "quarterly-performance-report"),
    Paper("notes", "2025-06-17", "corporate-parenting-board-notes"),
    Paper("tracker", "2025-09-09", "improvement-board-actions"),
)
WORD = (
    ("Title", "London Borough of Thornmere"),
    ("Normal", MARK),
    ("Normal", "Committee: Children and Education Scrutiny Committee"),
    ("Normal", "Date: 11 November 2025"),
    ("Normal", "Subject: The offer to care leavers"),
    ("Normal", "Report author: Imke Farrowdale, Head of Improvement"),
    ("Heading 1", "Purpose"),
    ("Normal", "This report tells the committee what care leavers are offered and what it costs."),
    ("Heading 1", "Recommendations"),
    ("Normal", "The committee is asked to:"),
    ("Normal", "1. Recommend that the Cabinet pay the council tax of every care leaver up to the age of 25."),
    ("Normal", "2. Ask for a report on care leavers’ health histories within six months."),
)


def typeset(paper: Paper, folder: Path) -> Path:
    """Write the paper as a tagged PDF and return where it is."""
    loader = jinja2.FileSystemLoader(SOURCES)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    words = environment.get_template(f"papers/{paper.source}.html").render(created=paper.dated)
    sheets = [CSS(SOURCES / "papers" / "papers.css")]
    sheets += [CSS(string=_STAMPED)] if paper.source == "pack" else []
    path = folder / paper.file_name
    HTML(string=words).write_pdf(
        path, stylesheets=sheets, pdf_variant="pdf/ua-1", pdf_identifier=paper.source.encode()
    )
    return path


def write_word_file(path: Path) -> Path:
    """Write the Word file, without the moment at which it was made, and return where it is."""
    document = docx.Document()
    for style, text in WORD:
        document.add_paragraph(text, style=style)
    document.core_properties.author = "inspection-evidence project"
    document.core_properties.created = document.core_properties.modified = datetime(2025, 11, 11)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            timeless = zipfile.ZipInfo(entry.filename)
            target.writestr(timeless, source.read(entry), zipfile.ZIP_DEFLATED)
    return path


def main(arguments: list[str] | None = None) -> None:
    """Write every paper."""
    parser = argparse.ArgumentParser(description="Typeset the fictional council of Thornmere's papers.")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="folder to write the papers to")
    folder: Path = parser.parse_args(arguments).out
    folder.mkdir(parents=True, exist_ok=True)
    paths = [typeset(paper, folder) for paper in PAPERS]
    paths.append(write_word_file(folder / WORD_FILE))
    paths.append(Path(shutil.copyfile(SOURCES / "papers" / "decision.html", folder / WEB_FILE)))
    for path in paths:
        print(f"{path} ({path.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main()
