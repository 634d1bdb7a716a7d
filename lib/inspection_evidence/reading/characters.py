"""Characters as a reader means them: hyphens, ligatures, bullets and odd code points.

Word and its printers leave private-use bullets, ligature glyphs and a special mark for a hyphen
at a line's end. Quotation marks and dashes stay as printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

BULLET = "\u2022"
LINE_END_HYPHEN = "\ufffe"
"""What pdfium puts for a hyphen with which a printed line ends."""

_BULLETS = "\u25fc\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6\u25ba\u2023\u2043\u2219\u00b7\u2022\u2756\u27a2"
_PRIVATE_BULLETS = "\uf06e\uf0a7\uf0b7\uf0a8\uf0d8\uf0fc\uf076\uf071\uf02d\uf0e0"
_TABLE = str.maketrans(
    dict.fromkeys(_BULLETS + _PRIVATE_BULLETS, BULLET)
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\t\r\n\u3000", " ")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\x02\x03")
    | {"\u2010": "-", "\u2011": "-", "\u02bc": "\u2019"}
)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Unicode's category Cc."""
_NOT_LETTERS = re.compile(r"[\W_]+")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_SPACES = re.compile(r" {2,}")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2019'][^\W\d_]+)*")


def clean(text: str) -> str:
    """`text` with bullets, spaces, hyphens and ligatures made uniform, single spaces, no ends."""
    if text.isascii() and text.isprintable():  # most lines: only their spaces can need it
        return _SPACES.sub(" ", text).strip()
    text = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text.translate(_TABLE))
    return _SPACES.sub(" ", _CONTROLS.sub("", text)).strip()


@lru_cache(maxsize=1 << 14)
def letters(text: str) -> str:
    """Only the letters and digits of `text`, lower case: what two readings of it share."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text).lower())


def words(text: str) -> list[str]:
    """The words of `text` in lower case; a hyphenated or apostrophed word is one."""
    return [match.lower() for match in _WORD.findall(text)]
