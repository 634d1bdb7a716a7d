"""A recommendation's clauses: what it asks for, and what the asking is for."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+(?=[A-Z(])")
_PURPOSE = re.compile(
    r",?\s\b(?=(?:so that|so as to|in order to|in order that|to enable|to support (?:good|effective|rigorous)"
    r"|which (?:will|would)|which (?:means|meant)|in line with)\b)"
)
_FRAMEWORK_MARK = re.compile(
    r"\((?:outcome|enabler)s?(?: (?:\d|one|two|three|four|five)\b[^()]*|\b[^()]*national framework)\)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^this (?:is so that|means|should|includes?)\b")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": " ", "—": " ", "‑": "-"})


@dataclass(frozen=True)
class Clause:
    """Part of a text in small letters; `purpose` says that it tells what the asking is for."""

    text: str
    purpose: bool


def plain(text: str) -> str:
    """`text` in small letters with plain marks, without the reference to the national framework.

    From 2026 ILACS items end in a reference to the Children's Social Care National Framework
    (Department for Education, 2023); it names no practice.
    """
    return " ".join(_FRAMEWORK_MARK.sub(" ", text).translate(_PLAIN).lower().split())


def clauses_of(text: str) -> list[Clause]:
    """The clauses of `text` in order: each sentence, cut where its purpose begins."""
    clauses: list[Clause] = []
    for sentence in _SENTENCE_END.split(_FRAMEWORK_MARK.sub(" ", text)):
        asked, *purposes = _PURPOSE.split(plain(sentence))
        clauses.append(Clause(asked, bool(_OPENING.match(asked)) and asked.startswith("this is so")))
        clauses.extend(Clause(purpose, purpose=True) for purpose in purposes)
    return [clause for clause in clauses if clause.text]
