"""What a pack's tables and cards are made from, built by hand, with a tracker in memory."""

from __future__ import annotations

from datetime import date

from inspection_evidence.linking import Links
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack import PackRegister, PackSources
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.registers.standing import LastPack
from inspection_evidence.settings import BoroughParameters, RunParameters
from inspection_evidence.tracker import (
    Tracker,
    add_action,
    add_evidence,
    agree_status,
    change_action,
    note_action,
    revise_date,
    set_response,
)
from tests import pack_evidence as thornmere
from tests.pack_kpis import thornmere_kpis
from tests.pack_links import ADVISERS, CONFERENCES, ILACS_2020, LIFE_STORY, SIF, links_with
from tests.tracker_helpers import Diary, rules

FOSTERING, PARENTS = f"{ILACS_2020}/u2", f"{ILACS_2020}/u3"


def told_of(
    evidence: BoroughEvidence | None = None,
    borough: BoroughParameters | None = None,
    run: RunParameters | None = None,
    kpis: BoroughKpis | None = None,
    links: Links | None = None,
    tracker: Tracker | None = None,
    last: LastPack | None = None,
) -> PackRegister:
    """The register of a pack; the example borough without links decided or anything tracked otherwise."""
    known = evidence or thornmere.evidence()
    sources = PackSources(
        known,
        kpis or thornmere_kpis(),
        links or links_with(known),
        borough or thornmere.borough(),
        run or thornmere.run(),
    )
    return PackRegister(sources, tracker or Tracker("thornmere"), rules(), last)


def lived_in() -> Tracker:
    """A tracker with every kind of row: overdue, asked for, done, closed, noted, moved."""
    diary = Diary()
    diary.apply(
        set_response(ADVISERS, "accepted"),
        add_action(
            "Duty rota for care leavers aged 21 and over",
            [ADVISERS],
            lead_officer="Ann Shaw, Head of Care",
            accountable="Lead Member for Children",
            due=date(2026, 9, 30),
            name="rota",
        ),
        change_action("rota", "declared", "in_progress"),
        note_action("rota", "Rota drafted with the personal advisers.", date(2026, 1, 3)),
        set_response(LIFE_STORY, "partly_accepted", why="Training is bought with the region"),
        add_action("Life-story training", [LIFE_STORY], due=date(2026, 10, 31), name="training"),
        revise_date("training", date(2027, 3, 31), why="The trainer left"),
        set_response(CONFERENCES, "accepted"),
        add_action("Chairs book conferences", [CONFERENCES], due=date(2025, 9, 1), name="book"),
        add_evidence("book", "kpi", "icpc_15_days"),
        change_action("book", "declared", "complete", on=date(2026, 1, 4)),
        set_response(FOSTERING, "noted"),
        agree_status(
            PARENTS, "closed_implemented", committee="Scrutiny", meeting_date=date(2025, 11, 4), minute="27"
        ),
        add_action("Plans checked each month", [f"{SIF}/2"], due=date(2026, 12, 15), name="plans"),
    )
    return diary.now
