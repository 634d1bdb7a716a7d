"""Closed lists of words: verdicts on files, families of documents, grades, remits."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What became of a file; "found nothing" and "could not read" never look alike."""

    READ = "read"
    NO_TEXT_LAYER = "no_text_layer"
    NOT_A_PDF = "not_a_pdf"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    OVER_LIMIT = "over_limit"
    UNRECOGNISED = "unrecognised"


class Family(StrEnum):
    """Kinds of document the suite reads."""

    ILACS = "ILACS"
    SIF = "SIF"
    JTAI = "JTAI"
    AREA_SEND = "AREA_SEND"
    OLDER_OFSTED = "OLDER_OFSTED"
    FOCUSED_VISIT = "FOCUSED_VISIT"
    MONITORING_VISIT = "MONITORING_VISIT"
    SCHOOL = "SCHOOL"
    COMMITTEE_REPORT = "COMMITTEE_REPORT"
    COMMITTEE_MINUTES = "COMMITTEE_MINUTES"
    DECISION_RECORD = "DECISION_RECORD"
    SCRUTINY = "SCRUTINY"
    PERFORMANCE_REPORT = "PERFORMANCE_REPORT"
    OTHER_PAPER = "OTHER_PAPER"


COUNCIL_PAPERS = frozenset(
    {
        Family.COMMITTEE_REPORT,
        Family.COMMITTEE_MINUTES,
        Family.DECISION_RECORD,
        Family.SCRUTINY,
        Family.PERFORMANCE_REPORT,
        Family.OTHER_PAPER,
    }
)
"""Families of papers that councils write; the others are inspectorates' reports."""


class Remit(StrEnum):
    """Whose business an item is; only the first three enter tracker and pack by default."""

    CHILDREN = "children"
    EDUCATION = "education"
    SEND = "send"
    OTHER = "other"


class Grade(StrEnum):
    """Ofsted's grades; "Adequate" stands in reports before the single inspection framework."""

    OUTSTANDING = "Outstanding"
    GOOD = "Good"
    REQUIRES_IMPROVEMENT = "Requires improvement"
    INADEQUATE = "Inadequate"
    ADEQUATE = "Adequate"
