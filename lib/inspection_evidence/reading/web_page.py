"""Web pages (.html), such as a committee site's page of minutes, as text on one long page.

Scripts, navigation and hidden text are left out, nothing is run and nothing fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from inspection_evidence.model import Verdict
from inspection_evidence.reading.characters import BULLET
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.reading.flowed import BODY_SIZE, FlowedCopy, FlowedRead, Layout, Words
from inspection_evidence.reading.unreadable import UnreadableError, check_regular
from inspection_evidence.reading.word_numbering import number_as_printed

WEB_SUFFIXES = frozenset({".html", ".htm"})
_LARGEST = 20 << 20
"""Bytes; minutes of a long meeting have a fifth of a megabyte."""
_UNSHOWN = (
    "script style noscript template head nav aside iframe object embed svg canvas audio video "
    "button select option textarea input dialog"
).split()
_HIDING = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))", re.IGNORECASE
)
_BLOCKS = frozenset(
    (
        "p h1 h2 h3 h4 h5 h6 li div section article main header footer address blockquote pre dl dt dd ul ol "
        "table thead tbody tfoot tr td th caption figure figcaption form fieldset body html br hr"
    ).split()
)
_SIZES = {"h1": 18.0, "h2": 15.0, "h3": 13.5, "h4": 13.0}
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""HTML's names for the formats of a list's numbers, in those of Office Open XML."""
_BOLD = frozenset("b strong th h1 h2 h3 h4 h5 h6".split())


def read_web_page(path: Path) -> FlowedRead:
    """`path` as text without pages. Never raises for a bad file: the verdict says what is wrong."""
    sha256 = ""
    try:
        check_regular(path)
        if path.stat().st_size > _LARGEST:
            sentence = f"{path.name}: has more than {_LARGEST >> 20} MB; save the page of one meeting alone."
            raise UnreadableError(Verdict.OVER_LIMIT, sentence)
        sha256 = file_sha256(path)
        data = path.read_bytes()
    except UnreadableError as reason:
        return FlowedRead(sha256, reason.verdict, reason.sentence, None)
    except OSError as reason:
        return FlowedRead(
            sha256, Verdict.DAMAGED, f"{path.name}: cannot be opened ({reason.strerror}).", None
        )
    if _is_no_text(data):
        sentence = f"{path.name}: is not a web page; save it under the ending of what it is."
        return FlowedRead(sha256, Verdict.DAMAGED, sentence, None)
    copy = _laid_out(data, path, sha256)
    if not copy.lines:
        return FlowedRead(
            sha256,
            Verdict.NO_TEXT_LAYER,
            f"{path.name}: holds no text; save the page again once it shows.",
            None,
        )
    return FlowedRead(sha256, Verdict.READ, None, copy)


def _is_no_text(data: bytes) -> bool:
    """Whether `data` is a PDF or binary; UTF-16, which holds zeros, begins with its mark."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.startswith(b"%PDF-") or (b"\x00" in data[:1024] and not marked)


def _laid_out(data: bytes, path: Path, sha256: str) -> FlowedCopy:
    soup = BeautifulSoup(data, "html.parser")
    _drop_unshown(soup)
    main = soup.find("main") or soup.find(_is_main) or soup.body or soup
    layout = Layout()
    row_of = groupby(_paragraphs(main), key=lambda one: id(one[0]) if one[0] is not None else None)
    for row, paragraphs in row_of:
        if row is None:
            for _, _, words in paragraphs:
                layout.add(words)
        else:
            layout.add_row(_cells(list(paragraphs)))
    return layout.copy(path, sha256)


def _drop_unshown(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(_UNSHOWN):
        tag.extract()
    for tag in soup.find_all(_is_hidden):
        tag.extract()


def _is_main(tag: Tag) -> bool:
    return tag.get("role") == "main"


def _is_hidden(tag: Tag) -> bool:
    return (
        tag.has_attr("hidden")
        or tag.get("aria-hidden") == "true"
        or bool(_HIDING.search(str(tag.get("style") or "")))
    )


_Placed = tuple[Tag | None, Tag | None, Words]
"""A paragraph with the table row and the cell it stands in."""


def _paragraphs(main: Tag | BeautifulSoup) -> Iterator[_Placed]:
    """The shown text of `main` by paragraphs: strings that no block or line break parts."""
    texts: list[NavigableString] = []
    broken = False
    for node in main.descendants:
        if isinstance(node, Tag) and node.name in _BLOCKS:
            if texts:
                yield _placed(texts, goes_on=broken)
            texts, broken = [], node.name == "br"
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            if texts and _block(texts[-1]) is not _block(node):
                yield _placed(texts, goes_on=broken)
                texts, broken = [], False
            texts += [node] if node.strip() or texts else []
    if texts:
        yield _placed(texts, goes_on=broken)


def _block(text: NavigableString) -> Tag | None:
    return next((tag for tag in text.parents if tag.name in _BLOCKS), None)


def _placed(texts: list[NavigableString], *, goes_on: bool) -> _Placed:
    first = texts[0]
    names = {tag.name for tag in first.parents}
    heading = next((name for name in _SIZES if name in names), None)
    words = Words(
        _mark(first) + " ".join("".join(texts).split()),
        size=_SIZES.get(heading or "", BODY_SIZE),
        bold=all(_is_bold(text) for text in texts if text.strip()),
        indent=sum(tag.name in {"ul", "ol"} for tag in first.parents),
        goes_on=goes_on,
    )
    cell = next((tag for tag in first.parents if tag.name in {"td", "th"}), None)
    return (cell.find_parent("tr") if cell is not None else None), cell, words


def _is_bold(text: NavigableString) -> bool:
    return any(
        tag.name in _BOLD or "font-weight:bold" in str(tag.get("style") or "").replace(" ", "").lower()
        for tag in text.parents
    )


def _mark(text: NavigableString) -> str:
    """The bullet or number that a browser prints before the first text of a list's item."""
    item = next((tag for tag in text.parents if tag.name == "li"), None)
    if item is None or next((one for one in item.find_all(string=True) if one.strip()), None) is not text:
        return ""
    around = item.find_parent(["ul", "ol"])
    if around is None or around.name == "ul":
        return f"{BULLET} "
    return f"{_numbered(item, around)}. "


def _numbered(item: Tag, around: Tag) -> str:
    before = sum(1 for one in item.find_previous_siblings("li"))
    start = str(around.get("start") or "1")
    count = before + (int(start) if start.isdigit() else 1)
    return number_as_printed(count, _FORMATS.get(str(around.get("type")), "decimal"))


def _cells(paragraphs: list[_Placed]) -> list[list[Words]]:
    """The paragraphs of one row by its cells, in order; empty cells keep their place."""
    row = paragraphs[0][0]
    cells = row.find_all(["td", "th"], recursive=False) if row is not None else []
    return [[words for _, cell, words in paragraphs if cell is one] for one in cells]
