"""Words a committee member reads: areas of practice, frameworks, verdicts, dates."""

from __future__ import annotations

from datetime import date

from inspection_evidence.model import Document, Family, Judgement, Verdict

AREA_NAMES = {
    "overall_effectiveness": "Overall effectiveness",
    "leadership": "Leadership and management",
    "help_and_protection": "Help and protection",
    "in_care": "Children in care",
    "care_leavers": "Care leavers",
    "in_care_and_care_leavers": "Children in care and care leavers (one grade)",
    "adoption": "Adoption",
    "lscb": "Local Safeguarding Children Board",
}
"""Areas in the order of the pack's tables. Reports name them differently from framework to framework."""

CARE_AREAS = ("in_care", "care_leavers")
COMBINED_CARE = "in_care_and_care_leavers"
"""From 2018 to 2022 ILACS gave one grade for both care areas."""

FRAMEWORK_NAMES = {
    Family.ILACS: "Inspecting local authority children’s services (ILACS)",
    Family.SIF: "Single inspection framework",
    Family.JTAI: "Joint targeted area inspection (JTAI)",
    Family.AREA_SEND: "Area SEND inspection",
    Family.OLDER_OFSTED: "Earlier Ofsted inspections",
    Family.FOCUSED_VISIT: "Focused visit",
    Family.MONITORING_VISIT: "Monitoring visit",
    Family.SCHOOL: "School inspection",
    Family.COMMITTEE_REPORT: "Committee report",
    Family.COMMITTEE_MINUTES: "Minutes",
    Family.DECISION_RECORD: "Record of decision",
    Family.SCRUTINY: "Scrutiny report",
    Family.PERFORMANCE_REPORT: "Performance report",
    Family.OTHER_PAPER: "Other council paper",
}

SHORT_FRAMEWORK_NAMES = {
    Family.ILACS: "ILACS",
    Family.SIF: "Single inspection",
    Family.JTAI: "JTAI",
    Family.AREA_SEND: "Area SEND",
    Family.OLDER_OFSTED: "Earlier Ofsted",
    Family.FOCUSED_VISIT: "Focused visit",
    Family.MONITORING_VISIT: "Monitoring visit",
}
"""Kinds of inspection of an authority or area, as short as a column of a table needs them."""

FRAMEWORK_YEARS = {
    Family.OLDER_OFSTED: "to 2013",
    Family.SIF: "2013 to 2018",
    Family.ILACS: "from 2018",
}
"""Years of the frameworks that give a local authority's children's services grades."""

OUTCOME_WORDS = {
    1: "Typically positive experiences and outcomes",
    2: "Inconsistent experiences and outcomes",
    3: "Widespread and/or systemic failings",
}
"""The three outcomes of an area SEND inspection (Ofsted and CQC, area SEND framework, 2023)."""

VERDICT_WORDS = {
    Verdict.READ: "Read",
    Verdict.NO_TEXT_LAYER: "Not read: a scan without text",
    Verdict.NOT_A_PDF: "Not read: not a PDF",
    Verdict.DAMAGED: "Not read: damaged",
    Verdict.ENCRYPTED: "Not read: locked with a password",
    Verdict.OVER_LIMIT: "Not read: took too long or too much memory",
    Verdict.UNRECOGNISED: "Not read: of a kind not known here",
}


def area_name(judgement: Judgement) -> str:
    """The suite's name of the area, the same in every framework; as printed where it has none."""
    return AREA_NAMES.get(judgement.area_key, judgement.area)


def framework_name(document: Document) -> str:
    """The framework's full name, or words saying that it is not known."""
    return FRAMEWORK_NAMES[document.framework] if document.framework else "Framework not known"


def day(moment: date) -> str:
    """A date as people write it: 9 June 2026."""
    return f"{moment.day} {moment:%B %Y}"


def month(moment: date) -> str:
    """A month as people write it: June 2026."""
    return f"{moment:%B %Y}"


def period(start: date, end: date) -> str:
    """The days of an inspection without repeating what they share: 9 to 20 June 2026."""
    if start == end:
        return day(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%B} to {day(end)}"
    return f"{day(start)} to {day(end)}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 file", "3 files", "no files"."""
    noun = one if number == 1 else (many or f"{one}s")
    return f"{number or 'no'} {noun}"


def sentence(text: str) -> str:
    """The text with a capital first letter, so that "no files" may open a sentence."""
    return text[:1].upper() + text[1:]
