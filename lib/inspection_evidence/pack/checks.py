"""What a pack may not hold: errors, strange scripts, anything fetched, pictures without a description."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any

from inspection_evidence.errors import RenderError

NO_DESCRIPTION = "No description has been provided for this image"
"""nbconvert's own words where an image has no alt text."""

FORBIDDEN_TAGS = {"iframe", "object", "embed", "link", "base", "form", "video", "audio"} | {
    "meta http-equiv=refresh"
}
_BESIDE = re.compile(r"data(-members|-exempt)?/[a-z0-9][a-z0-9_.-]*")
"""A file of the data that stand beside a pack."""
LOADING_ATTRIBUTES = {"src", "srcset", "data", "poster", "background"}


def check_notebook(notebook: Any, name: str) -> None:
    """Raises RenderError where the executed notebook stopped at an error or shows a bare picture."""
    for position, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", ()):
            _check_output(output, f"{name}, cell {position}")


def check_document(html: str, name: str, own_script: str = "") -> None:
    """Raises RenderError where the finished HTML would load, run or confuse something.

    `own_script` is the text of the only script that may stand in it. One h1, each id once,
    every image embedded and described: WCAG 2.2, 1.1.1, 1.3.1 and 2.4.6.
    """
    inspector = _Inspector()
    inspector.feed(html)
    strange = ["script"] * any(script != own_script for script in inspector.scripts)
    for tag in strange + sorted(FORBIDDEN_TAGS & inspector.tags.keys()):
        raise RenderError(
            f"{name} shows a <{tag}> element, which a pack may not hold: take it out of the cell."
        )
    for address in inspector.loaded:
        raise RenderError(
            f"{name} loads “{address[:80]}”, but a pack fetches nothing: put the picture in the notebook."
        )
    for address in inspector.unsafe_links:
        raise RenderError(
            f"{name} links to “{address[:80]}”: a pack links only to http, https and mailto addresses."
        )
    for anchor, times in inspector.anchors.items():
        if times > 1:
            raise RenderError(f"{name} has two headings “{anchor}”: give one of them other words.")
    if inspector.tags["h1"] != 1:
        raise RenderError(f"{name} has {inspector.tags['h1']} main headings: write yours with ## instead.")
    if inspector.undescribed:
        raise RenderError(f"{name} has a picture without a description: write ![what it shows](…).")


def _check_output(output: Any, where: str) -> None:
    if output.output_type == "error":
        raise RenderError(
            f"{where} stopped with an error ({output.ename}): mend it and run the notebook again."
        )
    data = output.get("data", {})
    if any(kind.startswith("image/") for kind in data) and "text/html" not in data:
        raise RenderError(
            f"{where} shows a picture without a description: embed it in a markdown cell with one."
        )


class _Inspector(HTMLParser):
    """Notes what `check_document` asks about."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.anchors: Counter[str] = Counter()
        self.loaded: list[str] = []
        self.unsafe_links: list[str] = []
        self.undescribed = False
        self.scripts: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count the tag and note what of it a pack must not have."""
        self.tags[tag] += 1
        values = {name: value or "" for name, value in attrs}
        if tag == "script":
            self.scripts.append("")
            self._in_script = True
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.tags["meta http-equiv=refresh"] += 1
        if "id" in values:
            self.anchors[values["id"]] += 1
        self.loaded += [
            value
            for name, value in values.items()
            if name in LOADING_ATTRIBUTES and not value.startswith("data:")
        ]
        if not _is_safe(values.get("href", "#")):
            self.unsafe_links.append(values["href"])
        if tag == "img" and values.get("alt", NO_DESCRIPTION) in {"", NO_DESCRIPTION}:
            self.undescribed = True

    def handle_data(self, data: str) -> None:
        """Keep the text of a script."""
        if self._in_script:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a script."""
        self._in_script = self._in_script and tag != "script"


def _is_safe(address: str) -> bool:
    """Whether a link leads within the page, to the web, to a mailbox or to the data beside the pack."""
    if _BESIDE.fullmatch(address):
        return True
    return address.strip().lower().startswith(("#", "http://", "https://", "mailto:"))
