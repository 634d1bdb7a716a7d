"""What a step of the example's history is: a moment, a role, and what was entered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from inspection_evidence.corrections import Change as Correction
from inspection_evidence.linking import Act
from inspection_evidence.tracker import Change, agree_status

SLUG = "thornmere"
SIF = f"{SLUG}/sif-2016-04-ed99"
ILACS_2020 = f"{SLUG}/ilacs-2020-01-ae1b"
ILACS_2026 = f"{SLUG}/ilacs-2026-05-1225"
SCRUTINY_MINUTES = f"{SLUG}/committee_minutes-2025-03-4654"
CABINET_MINUTES = f"{SLUG}/committee_minutes-2025-03-cd3d"

IMPROVEMENT = "Head of Improvement"
QUALITY = "Head of Quality Assurance"
DIRECTOR = "Executive Director for Children"
CLERK = "Children and Education Scrutiny Committee Clerk"
SCRUTINY = "Children and Education Scrutiny Committee"
MEMBER = "Cabinet Member for Children"

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Linking:
    """A decision about a link: the recommendation, kind and target, and why."""

    recommendation: str
    kind: str
    target: str
    act: Act = Act.CONFIRM
    why: str | None = None


@dataclass(frozen=True)
class Redacting:
    """The removal of an earlier step's words."""

    step: str
    why: str


FromEarlier = Callable[[int], Change]
"""A change that names an earlier entry by its number."""


@dataclass(frozen=True)
class About:
    """A change that needs the number of an earlier step's entry."""

    step: str
    change: FromEarlier


Entered = Change | Correction | Linking | Redacting | About


@dataclass(frozen=True)
class Step:
    """What one role entered at one moment (London's time); `called` lets a later step name it."""

    at: datetime
    who: str
    entered: tuple[Entered, ...]
    source: str = "notebook"
    called: str = ""


def step(moment: str, who: str, *entered: Entered, source: str = "notebook", called: str = "") -> Step:
    """A step at a moment such as "2024-09-17 09:40"."""
    at = datetime.fromisoformat(moment).replace(tzinfo=LONDON)
    return Step(at, who, entered, source, called)


def day(written: str) -> date:
    """A day such as "2024-09-17"."""
    return date.fromisoformat(written)


def agreed(item: str, status: str, met: str, minute: str, why: str | None = None) -> Change:
    """What the scrutiny committee agreed of an item at a meeting."""
    return agree_status(item, status, committee=SCRUTINY, meeting_date=day(met), minute=minute, why=why)


def met(on: str) -> str:
    """Who agreed a new date: the scrutiny committee at a meeting."""
    when = day(on)
    return f"{SCRUTINY}, {when.day} {when:%B %Y}"
