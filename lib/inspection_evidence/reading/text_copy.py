"""Plain-text copies of reports: a text copied out of a PDF, whose pages and typography are lost.

Numbers, apostrophes and whole lines can be lost with them. What is left is given as lines with
their characters' positions, so that each quote can be found again in the file.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.errors import shown_name
from inspection_evidence.model import Quote, Verdict
from inspection_evidence.reading.characters import clean, letters
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.reading.page import Cell, Line, Page, Pages
from inspection_evidence.reading.unreadable import UnreadableError, check_regular

TEXT_SUFFIX = ".txt"
_LARGEST = 20 << 20
"""Bytes; a report copied out as text has a tenth of a megabyte."""
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\f\v\x85\u2028\u2029]")
_NOWHERE = (0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class TextLine(Line):
    """A line of a text copy: characters `start` to `end` (not included) of the text.

    `after_gap` says that an empty line stands before it. Place, size and weight are unknown.
    """

    start: int = 0
    end: int = 0
    after_gap: bool = False


@dataclass(frozen=True)
class TextCopy:
    """A text copy's whole text and its lines that are not empty, in order."""

    path: Path
    sha256: str
    text: str
    lines: list[TextLine]

    @property
    def as_pages(self) -> Pages:
        """The lines as one page, for what is told by words alone, such as a title."""
        return Pages(self.path, self.sha256, [Page(1, 0.0, 0.0, list[Line](self.lines))])

    def quote(self, text: str, lines: list[TextLine]) -> Quote:
        """`text` as a quote that stands on `lines` of this copy, looked up again in it."""
        start, end = lines[0].start, lines[-1].end
        verified = bool(letters(text)) and letters(text) in letters(self.text[start:end])
        return Quote(text=text, places=(), characters=(start, end), verified=verified)


@dataclass(frozen=True, slots=True)
class TextRead:
    """What came of a text file: its hash, verdict, a sentence where it is not `read`, its text."""

    sha256: str
    verdict: Verdict
    error: str | None
    copy: TextCopy | None


def read_text_copy(path: Path) -> TextRead:
    """`path` as a text copy. Never raises for a bad file: the verdict says what is wrong."""
    sha256 = ""
    try:
        check_regular(path)
        _check_size(path)
        sha256 = file_sha256(path)
        text = _decoded(path)
    except UnreadableError as reason:
        return TextRead(sha256, reason.verdict, reason.sentence, None)
    except OSError as reason:
        return TextRead(
            sha256, Verdict.DAMAGED, f"{shown_name(path)}: cannot be opened ({reason.strerror}).", None
        )
    return TextRead(sha256, Verdict.READ, None, TextCopy(path, sha256, text, _lines(text)))


def _check_size(path: Path) -> None:
    if path.stat().st_size > _LARGEST:
        megabytes = _LARGEST >> 20
        raise UnreadableError(
            Verdict.OVER_LIMIT,
            f"{shown_name(path)}: has more than {megabytes} MB of text; put the report alone into the file.",
        )


def _decoded(path: Path) -> str:
    """The file's text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows' Western European."""
    data = path.read_bytes()
    if not data.strip():
        raise UnreadableError(
            Verdict.NO_TEXT_LAYER, f"{shown_name(path)}: is an empty file; copy the report's text anew."
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if b"\x00" in data or data.startswith(b"%PDF-"):
        raise UnreadableError(
            Verdict.DAMAGED, f"{shown_name(path)}: is not plain text; save it under the ending of what it is."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _lines(text: str) -> list[TextLine]:
    lines: list[TextLine] = []
    end = 0
    for match in _LINE.finditer(text):
        words = clean(match.group())
        if not words:
            continue
        breaks = len(_BREAK.findall(text, end, match.start()))
        lines.append(_line(words, match.start(), match.end(), after_gap=breaks > 1))
        end = match.end()
    return lines


def _line(words: str, start: int, end: int, *, after_gap: bool) -> TextLine:
    return TextLine(
        text=words,
        page=1,
        box=_NOWHERE,
        size=0.0,
        bold=False,
        italic=False,
        cells=(Cell(words, _NOWHERE),),
        start=start,
        end=end,
        after_gap=after_gap,
    )
