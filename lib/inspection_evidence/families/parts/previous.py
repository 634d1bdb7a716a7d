"""Earlier inspections that a report tells of: what was inspected, when, with what grade."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspection_evidence.families.findings import quote_of
from inspection_evidence.families.grades import grades_in
from inspection_evidence.families.parts.blocks import Block
from inspection_evidence.families.parts.figure_words import MONTHS, WORD_PATTERN
from inspection_evidence.families.parts.sentences import sentences_of
from inspection_evidence.model import Grade, PreviousInspection
from inspection_evidence.reading.characters import letters

_SECTION = re.compile(
    r"^(?:(?:previous|other|last)(?:ofsted)?inspections?|progresssincethe(?:last|previous)inspections?)$"
)
_GRADES = re.compile(r":|\b(?:judged|graded|rated|judge?ments?|found\s+to|require[sd]?)\b", re.IGNORECASE)
_DATE = re.compile(
    rf"(?:\d{{1,2}}\s+(?:(?:to|-|\u2013)\s+\d{{1,2}}\s+)?)?(?:{MONTHS}\s+)?(?:to\s+\d{{1,2}}\s+{MONTHS}\s+)?\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_INSPECTED = re.compile(
    r"\binspections?(?:\s+reports?)?\s+(?:of|for)\s+(?P<what>.{5,160}?)\s+(?:was|were|took|in\s+(?:in\s+)?(?:[A-Z]|\d)|carried|published|by\b|\()",
)
_JUDGED = re.compile(
    r"^(?P<what>.{3,160}?)\s*(?::|,?\s+(?:which\s+|that\s+)?(?:was|were|is|are)\s+(?:all\s+|both\s+)?(?:judged|graded|rated|found)\b|\bwas\s+that\b|\brequire[sd]?\b)",
    re.IGNORECASE,
)
_OPERATES = re.compile(
    r"\b(?:operates|runs|has|maintains)\s+(?P<what>(?:[\w\u2019'-]+\s+){1,5}?homes?)\b", re.IGNORECASE
)
_OWN = re.compile(r"^The\s+(?:local\s+)?(?:authority|council)\s+(?:operates|runs|has)\s+", re.IGNORECASE)
_AUTHORITY_ITSELF = re.compile(
    r"^(?:the|this)?\s*(?:local\s+authority|council|authority|it|they|this|these|(?:overall\s+)?outcome(?:\s+of\s+the\s+inspection)?)$",
    re.IGNORECASE,
)
_ALL_OF = re.compile(r",\s+(?:both|all)\s+of(?:\s+which)?$", re.IGNORECASE)
_SOME = re.compile(
    rf"^(?:{WORD_PATTERN}|\d+|all|both|the\s+others?|the\s+remaining\s+\w+)(?:\s+of\s+(?:these|them|which))?$",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(r"\bmonitoring\s+visits?\b", re.IGNORECASE)
_LAST_INSPECTION = re.compile(
    rf"\b(?:last|previous)\s+(?:full\s+|Ofsted\s+|ILACS\s+|standard\s+|graded\s+|judgement\s+|short\s+)*inspection\b"
    rf"(?:\s+of\s+[^,.]{{3,120}}?)?,?\s+(?:in|of)\s+(?P<date>(?:{MONTHS}\s+)?20\d\d),?\s+when\b(?P<rest>[^.;]{{5,160}})",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^dates?\s+of\s+(?:the\s+)?previous\s+inspections?\s*:?\s*(?P<date>[^.]{4,60})$", re.IGNORECASE
)


def previous_inspections(blocks: list[Block]) -> list[PreviousInspection]:
    """The earlier inspections told of in `blocks`, in order.

    Read from a list under "Previous Ofsted inspections", from the label "Date of previous
    inspection" on page 1, and from prose that says it in one sentence ("the last inspection in
    2019, when services were judged inadequate"). Where a sentence names several grades, none is given.
    """
    listed = [item for block in blocks if _is_listed(block) for item in _from_list(block)]
    labelled = [item for block in blocks if block.lines[0].page == 1 for item in _from_label(block)]
    return [*labelled, *listed] or _from_prose(blocks)


def _is_listed(block: Block) -> bool:
    return block.kind != "heading" and bool(block.heading and _SECTION.match(letters(block.heading)))


def _from_list(block: Block) -> Iterator[PreviousInspection]:
    if _SINCE_THEN.search(block.text):
        return
    date = _date_in(block.text) or (_date_in(block.lead_in.text) if block.lead_in else None)
    inspected = _named_in(block.text)
    graded = [one for one in sentences_of(block.text) if _is_graded(one.text)]
    told: set[tuple[str, Grade | None]] = set()
    for sentence in graded:
        what, grade = _subject(sentence.text, inspected), _only(grades_in(sentence.text))
        if what and (what, grade) not in told:
            told.add((what, grade))
            yield _previous(what, date, grade, block)
    if not graded and inspected and date and _INSPECTED.search(block.text):
        yield _previous(inspected, date, None, block)


def _is_graded(sentence: str) -> bool:
    """Whether `sentence` gives a grade, rather than praise "good progress" or lead in to grades."""
    return bool(grades_in(sentence) and _GRADES.search(sentence)) and not sentence.endswith(":")


def _named_in(text: str) -> str | None:
    """What a block says was inspected, or what the authority runs: its later sentences speak of that."""
    match = _INSPECTED.search(text) or _OPERATES.search(text)
    return match["what"].strip(" ,") if match else None


def _subject(sentence: str, inspected: str | None) -> str | None:
    """What `sentence` says was judged, in full: "Three" are three of what was named before."""
    match = _JUDGED.match(sentence)
    subject = _ALL_OF.sub("", _OWN.sub("", match["what"])).strip(" ,") if match else ""
    if not subject or _AUTHORITY_ITSELF.match(subject):
        return inspected
    if _SOME.match(subject):
        return f"{subject} of {inspected}" if inspected else None
    return subject


def _from_label(block: Block) -> Iterator[PreviousInspection]:
    for line in block.lines:
        match = _LABEL.match(line.text)
        if match and any(char.isdigit() for char in match["date"]):
            quote = quote_of(line.text, [line])
            yield PreviousInspection(
                what="Previous inspection", date=match["date"].strip(), grade=None, quote=quote
            )


def _from_prose(blocks: list[Block]) -> list[PreviousInspection]:
    """The first plain sentence on the last inspection, before the numbered findings."""
    for block in blocks:
        if block.kind == "numbered":
            break
        match = _LAST_INSPECTION.search(block.text) if block.kind == "prose" else None
        grade = _only(grades_in(match["rest"])) if match else None
        if match and grade:
            return [_previous(_last_of(match["rest"]), match["date"], grade, block)]
    return []


def _last_of(rest: str) -> str:
    """What the last inspection judged, where the sentence names it: the grade can be one area's."""
    judged = _JUDGED.match(rest.strip())
    subject = judged["what"].strip(" ,") if judged else ""
    named = subject and not _AUTHORITY_ITSELF.match(subject)
    return f"last inspection: {subject}" if named else "last inspection"


def _previous(what: str, date: str | None, grade: Grade | None, block: Block) -> PreviousInspection:
    return PreviousInspection(
        what=what.strip(), date=date, grade=grade, quote=quote_of(block.text, block.words)
    )


def _only(grades: list[Grade]) -> Grade | None:
    return grades[0] if len(set(grades)) == 1 else None


def _date_in(text: str) -> str | None:
    match = _DATE.search(text)
    return match.group().strip() if match else None
