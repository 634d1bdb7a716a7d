"""What an inspection asks the authority to send or publish, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inspection_evidence.model import Document, Family
from inspection_evidence.settings.days import day_words
from inspection_evidence.tracker.response_dates.working_days import working_days_after

LOCAL_AUTHORITIES = (
    "Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI 2007/462), "
    "regulation 3"
)
JOINT_AREA = "Children Act 2004 (Joint Area Reviews) Regulations 2015 (SI 2015/1792), regulations 3 and 4"
AREA_SEND = "Area SEND inspections: framework and handbook (Ofsted and CQC), priority action plan (area SEND)"
ILACS = (
    "Inspecting local authority children's services (Ofsted), focused visits with areas for priority action"
)

_STATEMENT_DAYS = 70
_DRAFT_DAYS = 20
_PRIORITY_PLAN_DAYS = 35
_WIDESPREAD_FAILINGS = 3


@dataclass(frozen=True)
class ResponseDate:
    """`what` is due on `day`; `estimated` where no paper prints the day; `reason` is a sentence for a person.

    `source` is the publication and clause that sets the time.
    """

    what: str
    day: date
    estimated: bool
    reason: str
    source: str


@dataclass(frozen=True)
class _Asked:
    """What a framework asks for, within how many working days; `doubt` is added to an estimate's reason."""

    what: str
    days: int
    source: str
    doubt: str = ""


_STATEMENT = _Asked("written statement of proposed action", _STATEMENT_DAYS, LOCAL_AUTHORITIES)
_PLAN = _Asked("action plan", _STATEMENT_DAYS, LOCAL_AUTHORITIES)
_DRAFT = _Asked("draft action plan", _DRAFT_DAYS, ILACS)
_JOINT = _Asked(
    "joint written statement of proposed action",
    _STATEMENT_DAYS,
    JOINT_AREA,
    "; it is due only if the report says that a statement should be made",
)
_PRIORITY_PLAN = _Asked("priority action plan (area SEND)", _PRIORITY_PLAN_DAYS, AREA_SEND)


def response_dates(
    document: Document, received: date | None = None, published: date | None = None
) -> tuple[ResponseDate, ...]:
    """Return what an inspection's report asks for, earliest first; nothing where it asks for none.

    The day that the report prints wins. Else it is estimated, from the day the authority received the
    report, else from its publication, which comes later: the true day may be some days earlier. Without
    either there is no date. In an estimate, the first day counted is the working day after.

    - ILACS and SIF (section 136 inspections): a written statement within 70 working days of receiving the
      report, whatever the grade. Source: Education and Inspections Act 2006, section 137(3), and SI
      2007/462, regulation 3.
    - A focused visit with an area for priority action: the plan within 70 working days, a draft within 20.
      Other visits ask for none. Source: Ofsted, "Inspecting local authority children's services".
    - JTAI: a written statement within 70 working days, where the report says that there should be one.
      Source: SI 2015/1792, regulations 3 and 4.
    - Area SEND with widespread and/or systemic failings: a priority action plan; the estimate is 35 working
      days. The other two outcomes ask to update the strategic plan and set no day. Source: Ofsted and CQC,
      "Area SEND inspections: framework and handbook".
    - Inspections before 2013 and schools: none, for their frameworks are withdrawn or not the authority's.

    Args:
        document: The report that speaks for the inspection.
        received: The day the authority received it, where somebody says so.
        published: The day it was published, where known.
    """
    asked = _asked(document)
    if document.response_due is not None:
        what = asked[-1] if asked else _Asked("response", 0, "the report itself")
        return (*_estimates(asked[:-1], received, published), _printed(what, document.response_due))
    return tuple(_estimates(asked, received, published))


def _asked(document: Document) -> tuple[_Asked, ...]:
    """What the framework asks for, the last being what a printed day is of."""
    match document.framework:
        case Family.ILACS | Family.SIF:
            return (_STATEMENT,)
        case Family.JTAI:
            return (_JOINT,)
        case Family.AREA_SEND if document.outcome_category == _WIDESPREAD_FAILINGS:
            return (_PRIORITY_PLAN,)
        case Family.FOCUSED_VISIT if _has_priority_action(document):
            return (_DRAFT, _PLAN)
    return ()


def _has_priority_action(document: Document) -> bool:
    sections = (recommendation.section or "" for recommendation in document.recommendations)
    return any("priority action" in section.casefold() for section in sections)


def _printed(asked: _Asked, day: date) -> ResponseDate:
    reason = f"The report asks for the {asked.what} by {day_words(day)}."
    return ResponseDate(asked.what, day, estimated=False, reason=reason, source=asked.source)


def _estimates(
    asked: tuple[_Asked, ...], received: date | None, published: date | None
) -> list[ResponseDate]:
    start = received or published
    if start is None:
        return []
    event = "receipt" if received else "publication"
    return [
        ResponseDate(
            one.what,
            working_days_after(start, one.days),
            estimated=True,
            reason=f"Estimated: {one.days} working days from {event} on {day_words(start)}{one.doubt}.",
            source=one.source,
        )
        for one in asked
    ]
