"""A pack's HTML as readable text, a line for each block, for golden files."""

from __future__ import annotations

from html.parser import HTMLParser

BLOCKS = {"h1", "h2", "h3", "p", "li", "tr", "caption", "figcaption", "div", "dt", "section", "title"}
MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "caption": "Table: "}


class _TextReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line = ""
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "style":
            self._hidden = True
        if tag in BLOCKS:
            self._end_line()
            self._line = MARKS.get(tag, "")
        if tag in {"td", "th", "dd"}:
            self._line += " | " if self._line.strip() else "| "
        if tag == "br":
            self._line += " "
        if tag == "img":
            self._line += f"[picture: {dict(attrs)['alt']}]"
        if tag == "a":
            self._line += f"<{dict(attrs)['href']}> "

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._line += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "style":
            self._hidden = False
        if tag in BLOCKS and tag != "dt":
            self._end_line()

    def _end_line(self) -> None:
        words = " ".join(self._line.split())
        if words.strip("#- |"):
            self.lines.append(words)
        self._line = ""


def readable(html: str) -> list[str]:
    """The words of the HTML, a line for each block; cells of a row are parted by a bar."""
    reader = _TextReader()
    reader.feed(html)
    reader.close()
    return reader.lines
