"""Numbers and bullets of a Word file's lists, which the file does not hold as text but Word makes.

The rules are those of ECMA-376 (Office Open XML), part 1, section 17.9.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document as WordFile
from docx.oxml.ns import qn

from inspection_evidence.reading.characters import BULLET

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


@dataclass
class ListNumbers:
    """Counts the lists of one Word file, paragraph after paragraph."""

    levels: dict[str, dict[int, _Level]]
    styles: dict[str, Any]
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, file: WordFile) -> ListNumbers:
        """The list definitions of `file`; none where it has no lists."""
        styles = {style.get(qn("w:styleId")): style for style in file.styles.element.findall(qn("w:style"))}
        return cls(_levels(file), styles)

    def mark(self, paragraph: Any) -> tuple[str, int] | None:
        """The number or bullet that Word prints before `paragraph`, and its level from 0; None without."""
        number, level = self._list_of(paragraph)
        defined = self.levels.get(number or "", {}).get(level)
        if number is None or defined is None or defined.format == "none":
            return None
        if defined.format == "bullet":
            return BULLET, level
        counts = self._counts[number]
        counts[level] = counts.get(level, defined.start - 1) + 1
        for deeper in range(level + 1, _DEEPEST):
            counts.pop(deeper, None)
        return self._printed(number, level, defined), level

    def _list_of(self, paragraph: Any) -> tuple[str | None, int]:
        """The list's identifier and level, by the paragraph itself, else by its style."""
        properties = paragraph.find(qn("w:pPr"))
        for holder in (properties, self._style_properties(properties)):
            numbered = holder.find(qn("w:numPr")) if holder is not None else None
            if numbered is not None:
                identifier, level = numbered.find(qn("w:numId")), numbered.find(qn("w:ilvl"))
                number = identifier.get(qn("w:val")) if identifier is not None else None
                return (number if number != "0" else None), _whole(level, 0)
        return None, 0

    def _style_properties(self, properties: Any) -> Any:
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        found = self.styles.get(style.get(qn("w:val"))) if style is not None else None
        return found.find(qn("w:pPr")) if found is not None else None

    def _printed(self, number: str, level: int, defined: _Level) -> str:
        """The level's text with every level's count in its place, such as "2.1" or "(a)"."""
        levels, counts = self.levels[number], self._counts[number]

        def count(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            one = levels.get(at, defined)
            return number_as_printed(counts.get(at, one.start), one.format)

        return _PLACE.sub(count, defined.text)


def _levels(file: WordFile) -> dict[str, dict[int, _Level]]:
    try:
        root = file.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstract = {
        one.get(qn("w:abstractNumId")): {
            _whole_attribute(level, "w:ilvl"): _level(level) for level in one.findall(qn("w:lvl"))
        }
        for one in root.findall(qn("w:abstractNum"))
    }
    found = {}
    for one in root.findall(qn("w:num")):
        reference = one.find(qn("w:abstractNumId"))
        if reference is not None:
            found[one.get(qn("w:numId"))] = abstract.get(reference.get(qn("w:val")), {})
    return found


def _level(level: Any) -> _Level:
    kind, text = level.find(qn("w:numFmt")), level.find(qn("w:lvlText"))
    return _Level(
        kind.get(qn("w:val")) if kind is not None else "decimal",
        (text.get(qn("w:val")) or "") if text is not None else "",
        _whole(level.find(qn("w:start")), 1),
    )


def _whole(element: Any, otherwise: int) -> int:
    value = element.get(qn("w:val")) if element is not None else None
    return int(value) if value and value.lstrip("-").isdigit() else otherwise


def _whole_attribute(element: Any, name: str) -> int:
    value = element.get(qn(name)) or "0"
    return int(value) if value.isdigit() else 0


def number_as_printed(count: int, kind: str) -> str:
    """`count` in a list's format by its name in Office Open XML: "b", "B", "ii", "II", else "2"."""
    if kind in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in {"lowerRoman", "upperRoman"}:
        roman = ""
        for value, sign in _ROMAN:
            roman, count = roman + sign * (count // value), count % value
        return roman.upper() if kind == "upperRoman" else roman
    return str(count)
