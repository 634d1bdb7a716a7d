"""Actions in made-up minutes and notes."""

from __future__ import annotations

import pytest

from inspection_evidence.families.council.actions import due_in, read_actions
from inspection_evidence.families.council.blocks import read_paper
from tests.council_papers import paper


def actions(text: str) -> list[tuple[str, str | None, str | None]]:
    """Text, owner and due of each action in `text`."""
    return [(one.text, one.owner, one.due) for one in read_actions(read_paper(paper(text)).blocks)]


@pytest.mark.parametrize(
    ("line", "text", "owner"),
    [
        ("Action: Send the survey to schools (PB)", "Send the survey to schools", "PB"),
        ("ACTION: Send the survey to schools. (PB & KL)", "Send the survey to schools.", "PB & KL"),
        (
            "Action \u2013 Head of Fostering to send the survey.",
            "Head of Fostering to send the survey.",
            "Head of Fostering",
        ),
        ("Action: Jane Doe to send the survey.", "Jane Doe to send the survey.", "Jane Doe"),
        ("Action 3: send the survey", "send the survey", None),
    ],
)
def test_an_action_behind_its_word(line: str, text: str, owner: str | None) -> None:
    assert actions(line) == [(text, owner, None)]


def test_an_undertaking_is_an_action_of_who_gave_it() -> None:
    assert actions(
        "4. A member asked about results. Ms Tamsin Hale offered to send the\n"
        "results when they are published. Others agreed."
    ) == [
        (
            "Ms Tamsin Hale offered to send the results when they are published.",
            "Ms Tamsin Hale",
            "when they are published",
        )
    ]


def test_an_undertaking_at_the_end_of_a_sentence_belongs_to_its_subject() -> None:
    [(text, owner, due)] = actions(
        "Mr Reed said more data was needed and offered to come back by 3 May 2025."
    )
    assert text.startswith("Mr Reed said")
    assert (owner, due) == ("Mr Reed", "by 3 May 2025")


@pytest.mark.parametrize(
    "line",
    [
        "The Panel agreed to note the report.",
        "Members agreed to the amendment.",
        "A leaflet would be produced with the help of young people.",
        "The Council offered to host the event.",
        "Mr Reed agreed to the proposal.",
        "The Youth Service offered to help.",
        "Actions taken since the last meeting were described.",
    ],
)
def test_what_names_nobody_who_must_do_it_is_no_action(line: str) -> None:
    assert not actions(line)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("to report by the end of March 2025.", "by the end of March 2025"),
        ("to report to the next meeting.", "to the next meeting"),
        ("to report within six weeks.", "within six weeks"),
        ("to report as soon as possible after the 07/05/25.", "as soon as possible after the 07/05/25"),
        ("to report.", None),
    ],
)
def test_by_when_is_given_as_printed(text: str, due: str | None) -> None:
    assert due_in(text) == due


def test_an_owner_alone_takes_the_sentence_above() -> None:
    assert actions(
        "The Chair asked about waiting times. The figures would be sent to members.\n\nAction: Jane Doe"
    ) == [("The figures would be sent to members.", "Jane Doe", None)]
