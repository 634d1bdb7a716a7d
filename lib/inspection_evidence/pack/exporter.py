"""An executed notebook becomes the HTML of a pack, through the suite's own nbconvert template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import nbformat
from nbconvert import HTMLExporter

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.checks import check_document, check_notebook
from inspection_evidence.pack.cover import Cover
from inspection_evidence.pack.page.accessibility import accessibility_statement
from inspection_evidence.pack.page.brand import Brand
from inspection_evidence.pack.page.dates import keep_dates_together
from inspection_evidence.pack.page.glossary import glossary
from inspection_evidence.pack.page.script import content_policy, page_script
from inspection_evidence.pack.page.style import stylesheet

IN_BRIEF = "in-brief"
"""The tag of a cell that stands in a member briefing too."""
HEADING = re.compile(r"<(h[23])>(.*?)</\1>", re.DOTALL)
FIRST_HEADING = re.compile(r"\A\s*#\s+[^\n]*\n?")
TOP_HEADING = re.compile(r"^#(?=\s)", re.MULTILINE)


@dataclass(frozen=True)
class ContentsEntry:
    """A heading of the second level and the address it can be reached at."""

    anchor: str
    title: str


def notebook_html(executed_notebook: Path, cover: Cover) -> str:
    """The pack's HTML: what the notebook's cells show and its markdown, nothing else.

    Raises RenderError where the notebook cannot be read, stopped at an error, or shows something
    that a pack may not hold.
    """
    notebook = _read_notebook(executed_notebook)
    check_notebook(notebook, executed_notebook.name)
    if cover.length == "brief":
        _keep_brief(notebook)
    _settle_headings(notebook)
    with as_file(files("inspection_evidence.pack") / "template") as templates:
        exporter = _exporter(templates)
        resources = {
            "cover": cover,
            "stylesheet": stylesheet(),
            "script": page_script(),
            "policy": content_policy(),
        }
        html, _ = exporter.from_notebook_node(notebook, resources)
    check_document(html, executed_notebook.name, page_script())
    return str(html)


def contents(html: str) -> list[ContentsEntry]:
    """The second-level headings of a piece of HTML, in order: the pack's list of contents."""
    reader = _HeadingReader()
    reader.feed(html)
    return reader.entries


def finished(content: str, brand: Brand, brief: bool = False) -> str:
    """The sections of a pack with what every pack ends on: the short forms used, and accessibility.

    `content` is the HTML of all cells; `brand` says whom to ask for another form. A member briefing
    ends where its cells do: the pack it belongs to has the rest.
    """
    if brief:
        return keep_dates_together(content)
    whole = content + accessibility_statement(brand).html
    short_forms = glossary(whole)
    if short_forms:
        whole = content + short_forms.html + accessibility_statement(brand).html
    return keep_dates_together(whole)


def with_anchors(html: str) -> str:
    """The HTML of a markdown cell with an id on each heading, so that the contents can lead there."""
    return HEADING.sub(lambda found: f'<{found[1]} id="own-{_slug(found[2])}">{found[2]}</{found[1]}>', html)


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"<[^>]*>", "", words).lower()).strip("-")


def _read_notebook(path: Path) -> Any:
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.reader.NotJSONError) as error:
        raise RenderError(f"{path.name} cannot be read as a notebook: run 4-pack again.") from error


def _keep_brief(notebook: Any) -> None:
    """Keep the cells that stand in a member briefing: those with its tag."""
    notebook.cells = [cell for cell in notebook.cells if IN_BRIEF in cell.metadata.get("tags", ())]


def _settle_headings(notebook: Any) -> None:
    """The pack has its own h1: the notebook's title goes, any other top heading moves down one."""
    markdown = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    for index, cell in enumerate(markdown):
        source = FIRST_HEADING.sub("", cell.source) if index == 0 else cell.source
        cell.source = TOP_HEADING.sub("##", source)
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type != "markdown" or cell.source.strip()]


def _exporter(templates: Path) -> HTMLExporter:
    exporter = HTMLExporter(
        template_name="committee_pack",
        extra_template_basedirs=[str(templates)],
        exclude_anchor_links=True,
    )
    exporter.register_filter("contents", contents)
    exporter.register_filter("finished", finished)
    exporter.register_filter("with_anchors", with_anchors)
    return exporter


class _HeadingReader(HTMLParser):
    """Collects h2 headings with their ids."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[ContentsEntry] = []
        self._anchor: str | None = None
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2":
            self._anchor, self._words = dict(attrs).get("id"), []

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "h2" and self._anchor:
            self.entries.append(ContentsEntry(self._anchor, "".join(self._words).strip()))
            self._anchor = None
