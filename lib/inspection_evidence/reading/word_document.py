"""Word files (.docx) as text laid out on one long page, through python-docx.

Text that Word does not show is left out: deleted in tracked changes, or formatted as hidden.
Nothing outside the file is fetched, and no macro is run: only its words are read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from inspection_evidence.model import Verdict
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.reading.flowed import BODY_SIZE, FlowedCopy, FlowedRead, Layout, Words
from inspection_evidence.reading.unreadable import UnreadableError, check_regular
from inspection_evidence.reading.word_numbering import ListNumbers

WORD_SUFFIX = ".docx"
_LARGEST_FILE = 100 << 20
_LARGEST_UNPACKED = 300 << 20
_MOST_PARTS = 5_000
_DEEPEST_TABLE = 5
"""Tables within tables: layout needs two; more are a file made to exhaust its reader."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEADING_SIZES = {"title": 18.0, "heading 1": 15.0, "heading 2": 13.5, "heading 3": 13.0}
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText")}
_PLACED = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_word_document(path: Path) -> FlowedRead:
    """`path` as text without pages. Never raises for a bad file: the verdict says what is wrong."""
    sha256 = ""
    try:
        check_regular(path)
        sha256 = file_sha256(path)
        _check(path)
        copy = _laid_out(_opened(path), path, sha256)
    except UnreadableError as reason:
        return FlowedRead(sha256, reason.verdict, reason.sentence, None)
    except OSError as reason:
        return FlowedRead(
            sha256, Verdict.DAMAGED, f"{path.name}: cannot be opened ({reason.strerror}).", None
        )
    if not copy.lines:
        sentence = f"{path.name}: holds no text, perhaps only pictures; ask for the document itself."
        return FlowedRead(sha256, Verdict.NO_TEXT_LAYER, sentence, None)
    return FlowedRead(sha256, Verdict.READ, None, copy)


def _check(path: Path) -> None:
    """Refuse what is not a Word file of today's format, and one that unpacks into more than is sane."""
    data = path.open("rb")
    with data:
        head = data.read(len(_OLE))
        rest = data.read(_LARGEST_FILE) if head == _OLE else b""
    if head == _OLE and _ENCRYPTED in rest:
        raise UnreadableError(
            Verdict.ENCRYPTED, f"{path.name}: is locked with a password; save a copy without one."
        )
    if head == _OLE:
        sentence = (
            f"{path.name}: is in Word\u2019s format of before 2007; open it in Word and save it as .docx."
        )
        raise UnreadableError(Verdict.DAMAGED, sentence)
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
    except zipfile.BadZipFile as reason:
        sentence = f"{path.name}: is damaged or not a Word file; ask for the file again."
        raise UnreadableError(Verdict.DAMAGED, sentence) from reason
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        sentence = f"{path.name}: unpacks into more than {_LARGEST_UNPACKED >> 20} MB and was not opened."
        raise UnreadableError(Verdict.OVER_LIMIT, sentence)


def _opened(path: Path) -> WordFile:
    try:
        return docx.Document(str(path))
    except Exception as reason:
        # python-docx raises whatever a damaged part leads it, or lxml, to.
        sentence = f"{path.name}: is damaged or not a Word file; ask for the file again."
        raise UnreadableError(Verdict.DAMAGED, sentence) from reason


def _laid_out(file: WordFile, path: Path, sha256: str) -> FlowedCopy:
    layout = Layout()
    reader = _Reader(file)
    for words in reader.header():
        layout.add(words)
    for block in _blocks(file.element.body):
        if block.tag == qn("w:tbl"):
            for row in reader.rows(block, 0):
                layout.add_row(row)
        else:
            for words in reader.paragraph(block):
                layout.add(words)
    return layout.copy(path, sha256)


def _blocks(holder: Any) -> Iterator[Any]:
    """Paragraphs and tables of a body or cell in order, also those inside content controls."""
    for child in holder.iterchildren():
        if child.tag in {qn("w:p"), qn("w:tbl")}:
            yield child
        elif child.tag not in _SKIPPED and child.tag in {
            qn("w:sdt"),
            qn("w:sdtContent"),
            qn("w:ins"),
            qn("w:customXml"),
        }:
            yield from _blocks(child)


class _Reader:
    """Reads paragraphs and tables of one file, whose lists it counts on the way."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._numbers = ListNumbers.of(file)
        self._names = {style.style_id: (style.name or "").lower() for style in file.styles}

    def header(self) -> Iterator[Words]:
        """The page header of the first section, which often names the council."""
        header = self._file.sections[0].header if self._file.sections else None
        if header is not None and not header.is_linked_to_previous:
            for paragraph in header.paragraphs:
                yield from self.paragraph(paragraph._p)

    def rows(self, table: Any, depth: int) -> Iterator[list[list[Words]]]:
        """The rows of a table, each cell as its paragraphs; tables in a cell are read into it."""
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is table:
                cells = list(row.iterchildren(qn("w:tc")))
                yield [self._cell(cell, depth) for cell in cells]

    def _cell(self, cell: Any, depth: int) -> list[Words]:
        found: list[Words] = []
        for block in _blocks(cell):
            if block.tag == qn("w:p"):
                found += self.paragraph(block)
            elif depth < _DEEPEST_TABLE:
                found += [words for row in self.rows(block, depth + 1) for inner in row for words in inner]
        return [words for words in found if words.text.strip()]

    def paragraph(self, element: Any) -> list[Words]:
        """A paragraph as lines, parted at its line breaks, then the paragraphs of text boxes in it."""
        pieces = list(_pieces(element))
        size, heading = self._size(element)
        shown = [(text, bold) for text, bold in pieces if text.strip()]
        bold = heading or (bool(shown) and all(bold for _, bold in shown))
        mark = self._numbers.mark(element) if shown else None
        texts = "".join(text for text, _ in pieces).split("\n")
        texts[0] = f"{mark[0]} {texts[0].lstrip()}" if mark else texts[0]
        indent = mark[1] + 1 if mark else 0
        lines = [
            Words(text, size=size, bold=bold, indent=indent, goes_on=at > 0) for at, text in enumerate(texts)
        ]
        return lines + [words for inner in _boxed(element) for words in self.paragraph(inner)]

    def _size(self, element: Any) -> tuple[float, bool]:
        """The size that a paragraph's style stands for, and whether it is a heading's."""
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = self._names.get(style.get(qn("w:val")), "") if style is not None else ""
        heading = name == "title" or name.startswith("heading")
        return _HEADING_SIZES.get(name, BODY_SIZE), heading


def _pieces(element: Any) -> Iterator[tuple[str, bool]]:
    """The shown words of a paragraph, each run's with whether it is bold; not those of text boxes in it."""
    for child in element.iterchildren():
        if child.tag in _SKIPPED or child.tag == _FALLBACK:
            continue
        if child.tag == qn("w:r"):
            properties = child.find(qn("w:rPr"))
            if not _is_on(properties, "w:vanish"):
                yield "".join(_run_text(child)), _is_on(properties, "w:b")
        else:
            yield from _pieces(child)


def _run_text(run: Any) -> Iterator[str]:
    for child in run.iterchildren():
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _PLACED:
            yield _PLACED[child.tag]


def _boxed(element: Any) -> Iterator[Any]:
    """The paragraphs of text boxes drawn in a paragraph; Word keeps each box twice, for older readers."""
    for box in element.iter(qn("w:txbxContent")):
        outer = list(box.iterancestors(qn("w:txbxContent"), _FALLBACK, element.tag))
        if outer and outer[0] is element:
            yield from (block for block in _blocks(box) if block.tag == qn("w:p"))


def _is_on(properties: Any, name: str) -> bool:
    """Whether a run's property is set and not set to off."""
    found = properties.find(qn(name)) if properties is not None else None
    return found is not None and found.get(qn("w:val")) not in {"0", "false", "off"}
