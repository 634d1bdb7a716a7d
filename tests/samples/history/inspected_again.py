"""July to September 2026: the inspection of 2026 is answered."""

from __future__ import annotations

from inspection_evidence.linking import Act
from inspection_evidence.tracker import (
    add_action,
    change_action,
    link_action,
    note_action,
    revise_date,
    set_response,
)
from tests.samples.history.steps import (
    CLERK,
    DIRECTOR,
    ILACS_2020,
    ILACS_2026,
    IMPROVEMENT,
    MEMBER,
    QUALITY,
    SIF,
    Linking,
    agreed,
    day,
    step,
)

AFTER_INSPECTION = (
    step(
        "2026-07-15 09:30",
        DIRECTOR,
        set_response(f"{ILACS_2026}/u1", "accepted"),
        set_response(f"{ILACS_2026}/u2", "accepted"),
        set_response(
            f"{ILACS_2026}/u3",
            "partly_accepted",
            "The meetings will be offered before a conference, and not yet at the first contact.",
        ),
        set_response(f"{ILACS_2026}/u4", "accepted"),
    ),
    step(
        "2026-07-15 10:15",
        IMPROVEMENT,
        link_action("chairs", f"{ILACS_2026}/u1"),
        add_action(
            "Share each safety plan with the school on the day that it is made",
            [f"{ILACS_2026}/u1"],
            lead_officer="Service Manager, Child Protection",
            due=day("2026-10-31"),
            name="safety plans",
        ),
        add_action(
            "Count supervision every month and tell each team its own figure",
            [f"{ILACS_2026}/u2", f"{ILACS_2020}/u2"],
            lead_officer=QUALITY,
            accountable=MEMBER,
            due=day("2026-12-31"),
            name="monthly count",
        ),
        add_action(
            "Offer a family network meeting before every first conference",
            [f"{ILACS_2026}/u3"],
            lead_officer="Head of Family Help",
            due=day("2027-03-31"),
            name="network meetings",
        ),
        add_action(
            "Add to every pathway plan what happens if it does not work",
            [f"{ILACS_2026}/u4", f"{ILACS_2020}/u6"],
            lead_officer="Head of Leaving Care",
            accountable=MEMBER,
            due=day("2026-11-30"),
            name="fallback",
        ),
        change_action(
            "supervision form", "declared", "superseded", "The new case system brings a form of its own."
        ),
    ),
    step(
        "2026-07-16 14:00",
        QUALITY,
        Linking(f"{ILACS_2026}/u1", "kpi", "icpc_15_days"),
        Linking(f"{ILACS_2026}/u1", "repeat", f"{ILACS_2020}/u1"),
        Linking(f"{ILACS_2026}/u1", "theme", "child_protection"),
        Linking(f"{ILACS_2026}/u2", "kpi", "supervision_on_time"),
        Linking(
            f"{ILACS_2026}/u2",
            "kpi",
            "cin_over_2_years",
            Act.REJECT,
            "It counts children, and says nothing of supervision.",
        ),
        Linking(f"{ILACS_2026}/u2", "repeat", f"{ILACS_2020}/u2"),
        Linking(f"{ILACS_2026}/u4", "kpi", "pathway_plans_current"),
        Linking(f"{ILACS_2026}/u4", "repeat", f"{ILACS_2020}/u6"),
    ),
    step(
        "2026-08-04 10:30",
        QUALITY,
        change_action("monthly count", "declared", "in_progress"),
        note_action("monthly count", "The first count, of July, has gone to all teams.", day("2026-08-03")),
    ),
    step(
        "2026-09-09 09:15",
        CLERK,
        agreed(f"{SIF}/2", "closed_implemented", "2026-09-08", "15"),
    ),
    step(
        "2026-09-10 11:10",
        "Head of Safeguarding",
        note_action("chairs", "One chair begins in October.", day("2026-09-10")),
        revise_date("chairs", day("2027-01-31"), "One of the two posts had to be advertised again."),
    ),
    step(
        "2026-09-15 16:30",
        "Head of Family Help",
        change_action("network meetings", "declared", "in_progress"),
        note_action("network meetings", "Three coordinators have been trained.", day("2026-09-15")),
        source="workbook:thornmere-tracker.xlsx",
    ),
)
