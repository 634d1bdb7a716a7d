"""September 2024 to February 2025: the plan of 2020 is taken over, and the first of it is closed."""

from __future__ import annotations

from inspection_evidence.tracker import (
    add_action,
    add_evidence,
    change_action,
    note_action,
    note_item,
    revise_date,
    set_response,
    undo,
)
from tests.samples.history.steps import (
    CLERK,
    DIRECTOR,
    ILACS_2020,
    IMPROVEMENT,
    MEMBER,
    QUALITY,
    SIF,
    About,
    agreed,
    day,
    met,
    step,
)

TAKEN_OVER = (
    step(
        "2024-09-17 09:40",
        DIRECTOR,
        *(set_response(f"{ILACS_2020}/u{number}", "accepted") for number in range(1, 7)),
        note_item(
            f"{ILACS_2020}/u1",
            "Taken over from the improvement plan of 2020, with what is still to be done.",
            day("2024-09-17"),
        ),
    ),
    step(
        "2024-09-17 11:15",
        IMPROVEMENT,
        add_action(
            "Look every week at each child protection conference that may be late",
            [f"{ILACS_2020}/u1", f"{SIF}/1"],
            lead_officer="Service Manager, Child Protection",
            accountable=MEMBER,
            due=day("2025-03-31"),
            name="weekly look",
        ),
        add_action(
            "Write a supervision policy: how often, by whom, what is recorded",
            [f"{ILACS_2020}/u2", f"{SIF}/3"],
            lead_officer="Principal Social Worker",
            due=day("2024-12-31"),
            name="supervision policy",
        ),
        add_action(
            "Offer an interview within 72 hours of every time a child goes missing",
            [f"{ILACS_2020}/u3", f"{SIF}/6"],
            lead_officer="Service Manager, Adolescents",
            accountable=MEMBER,
            due=day("2025-06-30"),
            name="interviews",
        ),
        add_action(
            "Agree a joint protocol with housing for young people aged 16 and 17",
            [f"{ILACS_2020}/u4"],
            lead_officer="Head of Family Help",
            accountable="Director of Housing",
            due=day("2025-02-28"),
            name="housing protocol",
        ),
        add_action(
            "Set up a joint team with the hospital for initial health assessments",
            [f"{ILACS_2020}/u5", f"{SIF}/5"],
            lead_officer="Head of Children in Care",
            accountable="Integrated Care Board",
            due=day("2025-09-30"),
            name="health team",
        ),
        add_action(
            "Write every pathway plan with the young person in the room",
            [f"{ILACS_2020}/u6", f"{SIF}/7"],
            lead_officer="Head of Leaving Care",
            accountable=MEMBER,
            due=day("2025-06-30"),
            name="plans together",
        ),
    ),
    step(
        "2024-09-24 14:05",
        IMPROVEMENT,
        *(
            change_action(name, "declared", "in_progress")
            for name in ("weekly look", "supervision policy", "interviews", "housing protocol", "health team")
        ),
    ),
    step(
        "2024-10-08 10:30",
        DIRECTOR,
        *(set_response(f"{SIF}/{number}", "accepted") for number in range(1, 9)),
        set_response(f"{SIF}/51", "noted", "The partnership has had its own measures since 2019."),
        set_response(f"{SIF}/53", "rejected", "The training of partners is for the partnership to judge."),
        set_response(f"{SIF}/54", "noted"),
        source="workbook:thornmere-tracker.xlsx",
    ),
    step(
        "2024-10-08 10:50",
        IMPROVEMENT,
        add_action(
            "Tell schools, surgeries and nurseries each year what private fostering is",
            [f"{SIF}/4"],
            lead_officer="Head of Fostering",
            due=day("2024-11-30"),
            name="private fostering",
        ),
        add_action(
            "Give the corporate parenting board a scorecard every quarter",
            [f"{SIF}/8"],
            lead_officer=QUALITY,
            due=day("2024-12-31"),
            name="board scorecard",
        ),
        source="workbook:thornmere-tracker.xlsx",
    ),
)

FIRST_CLOSED = (
    step(
        "2024-11-22 16:20",
        "Head of Fostering",
        change_action("private fostering", "declared", "complete", on=day("2024-11-22")),
        add_evidence(
            "private fostering",
            "link",
            "https://www.thornmere.example/private-fostering",
            what="The page for schools and surgeries",
        ),
    ),
    step(
        "2024-12-10 09:10",
        QUALITY,
        change_action("board scorecard", "declared", "complete", on=day("2024-12-10")),
    ),
    step(
        "2024-12-13 15:00",
        "Principal Social Worker",
        revise_date("supervision policy", day("2025-03-31"), "Staff asked for more time to comment."),
    ),
    step(
        "2025-01-15 09:05",
        CLERK,
        agreed(f"{SIF}/4", "closed_implemented", "2025-01-14", "36"),
        agreed(
            f"{SIF}/54",
            "closed_not_implemented",
            "2025-01-14",
            "38",
            "The safeguarding board was replaced by a partnership in 2019.",
        ),
        revise_date(
            "supervision policy",
            day("2025-03-31"),
            "Staff asked for more time to comment.",
            met("2025-01-14"),
        ),
    ),
    step(
        "2025-01-15 09:20",
        CLERK,
        agreed(f"{SIF}/8", "closed_implemented", "2025-01-14", "73"),
        called="wrong minute",
    ),
    step(
        "2025-01-16 10:00",
        CLERK,
        About("wrong minute", lambda number: undo(f"{SIF}/8", number, "The minute is 37, not 73.")),
        agreed(f"{SIF}/8", "closed_implemented", "2025-01-14", "37"),
    ),
    step(
        "2025-02-20 11:45",
        "Service Manager, Child Protection",
        note_action("weekly look", "Nine of ten conferences were in time in January.", day("2025-02-18")),
    ),
    step(
        "2025-02-28 12:00",
        "Head of Family Help",
        change_action("housing protocol", "declared", "complete", on=day("2025-02-26")),
        add_evidence(
            "housing protocol",
            "link",
            "https://www.thornmere.example/homeless-at-16-and-17",
            what="The protocol, signed by both directors",
        ),
    ),
)
