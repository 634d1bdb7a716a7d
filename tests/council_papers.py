"""Made-up council papers, set line by line: each line of a text is one printed line.

`**bold**` and `//italic//` lines are set so; an empty line is the space between paragraphs; two
spaces at a line's start set it 18 points to the right; `|` divides a line into columns; `===` begins
a new page. Fictional councils and people throughout.
"""

from __future__ import annotations

from inspection_evidence.families.council.families import CommitteeMinutes
from inspection_evidence.families.findings import FamilyReader, Findings
from inspection_evidence.reading.page import Pages
from tests.pages import HANGING, MARGIN, Sheet, pages_of

COLUMN = 120.0
HEAD_OF_REPORT = """
From: | Morwenna Pell, Director of Children's Services
To: | Children's Committee, 11 March 2025
Subject: | Fostering allowances
Status: | Unrestricted

"""
HEAD_OF_MINUTES = """
**ELDERMOOR BOROUGH COUNCIL**

**CHILDREN'S SCRUTINY PANEL**

MINUTES of a meeting of the Children's Scrutiny Panel held in the Guildhall on
Tuesday, 4 June 2024.

PRESENT: Councillor A Penhallow (Chair), Councillor B Oakes

"""


def paper(text: str) -> Pages:
    """The pages that `text` describes."""
    sheets = [Sheet()]
    for line in text.strip("\n").split("\n"):
        if line == "===":
            sheets.append(Sheet(number=len(sheets) + 1))
        elif not line.strip():
            sheets[-1].y += 12.0
        else:
            _put(sheets[-1], line)
    return pages_of(*sheets)


def read_as(family: FamilyReader, text: str) -> Findings:
    """What `family` reads in the paper `text`, which it must recognise."""
    pages = paper(text)
    assert family.recognises(pages)
    return family.read(pages)


def minutes(text: str) -> Findings:
    """What is read in minutes whose items are `text`."""
    return read_as(CommitteeMinutes(), HEAD_OF_MINUTES + text)


def decided(text: str) -> list[tuple[str | None, str]]:
    """Number and text of each decision in minutes whose items are `text`."""
    return [(one.number, one.text) for one in minutes(text).decisions]


def _put(sheet: Sheet, line: str) -> None:
    indent = (len(line) - len(line.lstrip(" "))) // 2 * HANGING
    words = line.strip()
    bold, italic = words.startswith("**"), words.startswith("//")
    parts = [part.strip() for part in words.strip("/").replace("**", "").split("|")]
    at = tuple(MARGIN + indent + COLUMN * column for column in range(len(parts)))
    sheet.put(*parts, at=at, bold=bold, italic=italic)
