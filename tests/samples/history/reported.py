"""March to July 2025: members are reported to, and one note is redacted."""

from __future__ import annotations

from inspection_evidence.corrections import Act as CorrectionAct
from inspection_evidence.corrections import Change as Correction
from inspection_evidence.tracker import (
    add_action,
    add_evidence,
    change_action,
    note_action,
    revise_date,
)
from tests.samples.history.steps import (
    CABINET_MINUTES,
    CLERK,
    ILACS_2020,
    IMPROVEMENT,
    MEMBER,
    QUALITY,
    SCRUTINY_MINUTES,
    SIF,
    Linking,
    Redacting,
    agreed,
    day,
    step,
)

AFTER_SCRUTINY = (
    step(
        "2025-03-12 09:15",
        CLERK,
        agreed(
            f"{ILACS_2020}/u1",
            "open",
            "2025-03-11",
            "42 (i)",
            "To be reported to every meeting until it has stayed above the target for two quarters.",
        ),
        add_action(
            "Report how many conferences were in time to every meeting of the committee",
            [f"{ILACS_2020}/u1", f"{SCRUTINY_MINUTES}/42(i)"],
            lead_officer=QUALITY,
            due=day("2025-09-30"),
            name="report to members",
        ),
    ),
    step(
        "2025-03-20 14:30",
        IMPROVEMENT,
        Linking(f"{ILACS_2020}/u1", "progress", "8b5f75de7a9e/p2/1125d91c"),
        Linking(f"{ILACS_2020}/u1", "kpi", "icpc_15_days"),
        Linking(f"{ILACS_2020}/u1", "repeat", f"{SIF}/1"),
        Linking(f"{ILACS_2020}/u3", "kpi", "return_home_interviews"),
        Linking(f"{ILACS_2020}/u5", "kpi", "cla_initial_health_20_days"),
    ),
    step(
        "2025-03-28 10:10",
        IMPROVEMENT,
        add_action(
            "Offer the interviews to children placed in other boroughs too",
            [f"{ILACS_2020}/u3", f"{CABINET_MINUTES}/78"],
            lead_officer="Service Manager, Adolescents",
            accountable=MEMBER,
            due=day("2025-05-01"),
            name="other boroughs",
        ),
        change_action("other boroughs", "declared", "in_progress"),
    ),
    step(
        "2025-03-31 16:40",
        "Service Manager, Child Protection",
        change_action("weekly look", "declared", "complete", on=day("2025-03-31")),
        add_evidence("weekly look", "kpi", "icpc_15_days"),
        add_evidence(
            "weekly look",
            "document",
            "2025-03-11-scrutiny-agenda-pack.pdf",
            page=2,
            what="91% in 2024/25, against a target of 90%",
        ),
        change_action("supervision policy", "declared", "complete", on=day("2025-03-27")),
    ),
    step(
        "2025-04-03 09:30",
        IMPROVEMENT,
        Correction(
            CorrectionAct.DESCRIBE,
            "2025-03-27-equality-impact-assessment.pdf",
            "meeting_date",
            "2025-03-27",
            "It went to the Cabinet with the agenda of that day.",
        ),
    ),
    step(
        "2025-05-06 13:20",
        "Service Manager, Adolescents",
        change_action("other boroughs", "declared", "complete", on=day("2025-05-01")),
    ),
)

SUMMER_2025 = (
    step(
        "2025-06-18 09:00",
        "Head of Leaving Care",
        change_action("plans together", "declared", "in_progress"),
        revise_date(
            "plans together",
            day("2025-10-31"),
            "Young people asked for a say in the new form first.",
            "Corporate Parenting Board, 17 June 2025",
        ),
    ),
    step(
        "2025-06-25 09:20",
        CLERK,
        agreed(
            f"{SCRUTINY_MINUTES}/42(ii)",
            "closed_implemented",
            "2025-06-24",
            "5",
            "The Cabinet agreed on 27 March 2025, minute 78.",
        ),
        agreed(f"{ILACS_2020}/u4", "closed_implemented", "2025-06-24", "6"),
    ),
    step("2025-06-25 10:00", QUALITY, change_action("report to members", "declared", "in_progress")),
    step(
        "2025-06-26 15:30",
        "Service Manager, Adolescents",
        revise_date("interviews", day("2025-12-31"), "Two of five interviewers have left."),
    ),
    step(
        "2025-07-03 17:10",
        "Service Manager, Adolescents",
        note_action("interviews", "Words that were removed.", day("2025-07-03")),
        called="a child's story",
    ),
    step(
        "2025-07-04 08:50",
        QUALITY,
        Redacting("a child's story", "the note told one child's story"),
        source="command",
    ),
    step(
        "2025-07-04 09:00",
        QUALITY,
        note_action("interviews", "Four of five interviews were in time in June.", day("2025-07-03")),
    ),
)
