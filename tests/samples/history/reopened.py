"""September 2025 to April 2026: more is closed, one falls back and is reopened, one colour is set by hand."""

from __future__ import annotations

from inspection_evidence.tracker import (
    add_action,
    add_evidence,
    change_action,
    note_action,
    override_rag,
    revise_date,
    withdraw_evidence,
)
from tests.samples.history.steps import (
    CLERK,
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

AUTUMN_2025 = (
    step(
        "2025-09-10 10:00",
        IMPROVEMENT,
        add_action(
            "Train every team manager in children’s social care in reflective supervision",
            [f"{ILACS_2020}/u2", f"{SIF}/3"],
            lead_officer="Head of Workforce",
            due=day("2025-10-31"),
            name="training",
        ),
        add_action(
            "Check a tenth of pathway plans with the care leaver each month",
            [f"{ILACS_2020}/u6"],
            lead_officer="Head of Leaving Care",
            due=day("2025-11-30"),
            name="monthly check",
        ),
        add_action(
            "Tell schools about every child who has been missing from home",
            [f"{ILACS_2020}/u3"],
            lead_officer="Head of Education",
            due=day("2026-01-12"),
            name="tell schools",
        ),
        add_action(
            "Have a form for supervision in the case system",
            [f"{ILACS_2020}/u2"],
            lead_officer="Principal Social Worker",
            due=day("2026-09-30"),
            name="supervision form",
        ),
    ),
    step(
        "2025-09-17 09:10",
        CLERK,
        agreed(
            f"{ILACS_2020}/u1",
            "closed_implemented",
            "2025-09-16",
            "14",
            "Above the target for two quarters.",
        ),
        revise_date(
            "interviews", day("2025-12-31"), "Two of five interviewers have left.", met("2025-09-16")
        ),
    ),
    step(
        "2025-09-17 09:40",
        QUALITY,
        change_action("report to members", "declared", "complete", on=day("2025-09-16")),
    ),
    step(
        "2025-09-30 11:30",
        "Head of Children in Care",
        change_action("health team", "declared", "complete", on=day("2025-09-29")),
        add_evidence("health team", "kpi", "cla_initial_health_20_days"),
    ),
    step(
        "2025-10-06 13:40",
        IMPROVEMENT,
        *(
            change_action(name, "declared", "in_progress")
            for name in ("training", "monthly check", "tell schools")
        ),
    ),
    step(
        "2025-10-31 15:45",
        "Head of Workforce",
        change_action("training", "declared", "complete", on=day("2025-10-30")),
    ),
    step(
        "2025-10-31 15:50",
        "Head of Workforce",
        add_evidence("training", "kpi", "audits_good"),
        called="evidence of audits",
    ),
    step(
        "2025-11-03 09:25",
        QUALITY,
        About(
            "evidence of audits",
            lambda number: withdraw_evidence(
                "training", number, "It counts audits, and says nothing of supervision."
            ),
        ),
        add_evidence("training", "kpi", "supervision_on_time"),
    ),
    step(
        "2025-11-03 10:00",
        "Head of Leaving Care",
        revise_date(
            "plans together",
            day("2026-01-31"),
            "The new form was ready two months late.",
            "Corporate Parenting Board, 28 October 2025",
        ),
    ),
    step(
        "2025-12-01 12:15",
        "Head of Leaving Care",
        change_action("monthly check", "declared", "complete", on=day("2025-11-28")),
    ),
    step(
        "2025-12-09 09:35",
        IMPROVEMENT,
        change_action(
            "interviews", "lead_officer", "Head of Adolescent Services", "The service was reorganised."
        ),
    ),
    step(
        "2025-12-22 10:20",
        "Head of Adolescent Services",
        change_action("interviews", "declared", "complete", on=day("2025-12-19")),
        add_evidence("interviews", "kpi", "return_home_interviews"),
    ),
)

WINTER_2026 = (
    step(
        "2026-01-12 16:00",
        "Head of Education",
        change_action("tell schools", "declared", "complete", on=day("2026-01-12")),
    ),
    step(
        "2026-01-14 09:00",
        CLERK,
        agreed(f"{ILACS_2020}/u5", "closed_implemented", "2026-01-13", "31"),
        agreed(f"{SIF}/5", "closed_implemented", "2026-01-13", "31"),
    ),
    step(
        "2026-01-30 14:10",
        "Head of Leaving Care",
        change_action("plans together", "declared", "complete", on=day("2026-01-30")),
    ),
    step(
        "2026-02-03 11:00",
        QUALITY,
        override_rag(
            f"{ILACS_2020}/u6",
            "red",
            "In the audit of January, 11 of 30 plans had been written without the young person.",
            day("2027-03-31"),
        ),
    ),
    step(
        "2026-03-11 09:30",
        CLERK,
        agreed(
            f"{ILACS_2020}/u1",
            "reopened",
            "2026-03-10",
            "40",
            "Since the summer fewer conferences have been held in time.",
        ),
        agreed(f"{ILACS_2020}/u3", "closed_implemented", "2026-03-10", "41"),
        agreed(f"{SIF}/6", "closed_implemented", "2026-03-10", "41"),
    ),
    step(
        "2026-03-12 10:40",
        "Head of Safeguarding",
        add_action(
            "Appoint two more chairs of conferences",
            [f"{ILACS_2020}/u1"],
            lead_officer="Head of Safeguarding",
            accountable=MEMBER,
            due=day("2026-09-30"),
            name="chairs",
        ),
        source="command",
    ),
    step(
        "2026-04-01 09:50",
        "Head of Safeguarding",
        change_action("chairs", "declared", "in_progress"),
        note_action("chairs", "Both posts are advertised.", day("2026-04-01")),
        source="command",
    ),
)
