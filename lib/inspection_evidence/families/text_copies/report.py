"""What text copies of all reports share: the front, lists under headings, what is said of damage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.text_copies.lists import TextItem, ends_sentence, text_items
from inspection_evidence.families.title_page import lead_inspector, read_title_page
from inspection_evidence.model import Family, Recommendation
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary
from inspection_evidence.reading.text_copy import TextCopy, TextLine

TEXT_COPY = (
    "This is a text copy: its pages are unknown, and words of the report can be lost in it; see the PDF."
)
"""The flag that every text copy bears."""


_GLUED_MARK = re.compile(r"(?<=[^\W\d_])\d{1,2}$")
"""A footnote's mark, no longer raised."""


class TextReader(Protocol):
    """A kind of document in text copies: how it is recognised and what can be found in it."""

    family: Family

    def recognises(self, copy: TextCopy) -> bool:
        """Whether `copy` is a document of this kind, by its title, never by its file name."""

    def read(self, copy: TextCopy) -> Findings:
        """All evidence that is left in `copy`; what is damaged is flagged."""


@dataclass(frozen=True, slots=True)
class TextRegion:
    """The lines under one heading of a list; `start` is the heading's place among the copy's lines."""

    section: str
    start: int
    lines: list[TextLine]


def read_front(copy: TextCopy) -> Findings:
    """Title, authority, dates and lead inspector, as far as the copy has them."""
    front = read_title_page(copy.as_pages)
    return Findings(
        title=_GLUED_MARK.sub("", front.title),
        local_authority=front.authority,
        inspection_start=front.inspection_start,
        inspection_end=front.inspection_end,
        published=front.published,
        lead_inspector=front.lead_inspector or lead_inspector(list[Line](copy.lines)),
        flags=[TEXT_COPY],
    )


def text_regions(lines: list[TextLine], opens: re.Pattern[str], ends: re.Pattern[str]) -> list[TextRegion]:
    """The lines under each heading that `opens` matches, up to the next that either pattern matches.

    Headings are matched by their letters alone. One under which no sentence ends is a line of the
    table of contents.
    """
    regions = []
    for at, line in enumerate(lines):
        if _is_heading(line) and opens.match(letters(line.text)):
            region = TextRegion(line.text.rstrip(" :"), at, _under(lines, at, opens, ends))
            if any(ends_sentence(one) for one in region.lines):
                regions.append(region)
    return regions


def read_region(copy: TextCopy, region: TextRegion, owner: str | None, found: Findings) -> None:
    """Put the whole items of `region` into `found`, and flag what is damaged."""
    whole, damaged = text_items(region.lines)
    vocabulary = Vocabulary(copy.lines)
    found.recommendations += [_recommendation(copy, item, region, owner, vocabulary) for item in whole]
    if damaged:
        found.flags.append(_damage(region, owner, damaged, len(whole)))


def _is_heading(line: TextLine) -> bool:
    """Whether `line` can be a heading: "(Recommendation)." ends a sentence of the findings."""
    return line.text[0].isalnum() and not line.text.endswith((".", ";", "!"))


def _under(lines: list[TextLine], at: int, opens: re.Pattern[str], ends: re.Pattern[str]) -> list[TextLine]:
    under = []
    for line in lines[at + 1 :]:
        words = letters(line.text)
        if _is_heading(line) and (opens.match(words) or ends.match(words)):
            break
        under.append(line)
    return under


def _recommendation(
    copy: TextCopy, item: TextItem, region: TextRegion, owner: str | None, vocabulary: Vocabulary
) -> Recommendation:
    text = item.text(vocabulary)
    return Recommendation(
        id="",
        number=item.label,
        text=text,
        section=region.section,
        owner=owner,
        quote=copy.quote(text, item.lines),
    )


def _damage(region: TextRegion, owner: str | None, damaged: list[TextItem], whole: int) -> str:
    """The sentence on items whose beginnings or ends are lost; how many is told by the sentences' ends."""
    lines = [line for item in damaged for line in item.lines]
    count = max(sum(ends_sentence(line) for line in lines), len(damaged))
    rest = "about " + (f"{count} item" if count == 1 else f"{count} items")
    of_whom = f" ({owner})" if owner else ""
    others = f"; {whole} others are whole" if whole else ""
    return (
        f"The list \u201c{region.section}\u201d{of_whom} is damaged in this copy: of {rest}, beginning "
        f"\u201c{lines[0].text[:40]}\u201d, words are lost{others}; see the PDF."
    )
