"""Notebook 3's tracker of the fictional borough for tests: opened in a folder, filled, pressed."""

from __future__ import annotations

import re
import shutil
from datetime import timedelta
from html import unescape
from pathlib import Path

import ipywidgets as widgets

from inspection_evidence.linking import Links, borough_links
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.linked.selection import linkable_evidence
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.desk import TrackerDesk
from inspection_evidence.pack.tracked.form.row_parts import Panel
from inspection_evidence.settings import NotebookParameters, Workspace
from inspection_evidence.tracker import (
    add_action,
    agree_status,
    change_action,
    load_rules,
    note_action,
    revise_date,
    set_response,
)
from tests import pack_evidence as thornmere
from tests.example_workspace import ROOT, make_example_workspace, workspace_at
from tests.pack_kpis import thornmere_kpis

WHO = "Ann Shaw, Head of Quality"
ADVISERS, LIFE_STORY, UNSURE = (f"thornmere/ilacs-2026-05-e5f6/u{number}" for number in (1, 2, 3))
FOSTERING = "thornmere/ilacs-2020-01-c3d4/u2"
DAY = timedelta(days=1)


def tracking_at(folder: Path, evidence: BoroughEvidence | None = None) -> BoroughTracking:
    """The borough's tracker in a folder, in which nothing is tracked yet."""
    parameters = NotebookParameters(workspace_at(folder), thornmere.borough(), thornmere.run())
    rules = load_rules(ROOT / "parameters" / "tracker.yml")
    return BoroughTracking(parameters, evidence or thornmere.evidence(), rules)


def untracked_example(root: Path) -> Workspace:
    """The example borough's workspace without the history that the suite supplies for it."""
    made = make_example_workspace(root)
    shutil.rmtree(made.inputs / "register", ignore_errors=True)
    return made


def filled(tracking: BoroughTracking) -> BoroughTracking:
    """The tracker with A1 overdue and in progress, A2 for two rows and not started, one row closed."""
    today = tracking.as_at
    tracking.apply(
        [
            set_response(ADVISERS, "accepted"),
            add_action("Call <b>every</b> month", [ADVISERS], lead_officer="Head of Leaving Care",
                       due=today - 30 * DAY),
            change_action("A1", "declared", "in_progress"),
            note_action("A1", "Half of them are called."),
            add_action("Train workers", [ADVISERS, LIFE_STORY], lead_officer="Head of Learning",
                       due=today + 20 * DAY, name="training"),
            revise_date("training", today + 60 * DAY, "No trainer yet."),
        ],
        "Bea Ward",
        "command",
    )  # fmt: skip
    met = {"committee": "Scrutiny Committee", "meeting_date": thornmere.ilacs_2020().inspection_end}
    tracking.apply([agree_status(FOSTERING, "closed_implemented", minute="27", **met)], "Clerk", "command")  # type: ignore[arg-type]
    return tracking


def links_of(tracking: BoroughTracking) -> Links:
    """The links of the borough as suggested, none decided."""
    _, borough, run = tracking.parameters
    kpis = thornmere_kpis()
    return borough_links(linkable_evidence(tracking.evidence, borough, run, kpis.catalogue, kpis.themes), {})


class Desk:
    """The widgets of the notebook, found by their labels and pressed as a person would."""

    def __init__(self, tracking: BoroughTracking, who: str = WHO) -> None:
        self.tracking = tracking
        self.made = TrackerDesk(tracking, thornmere_kpis(), links_of(tracking), who)

    def parts(self, widget: widgets.Widget | None = None) -> list[widgets.Widget]:
        """All widgets that are shown, outer ones first."""
        one = widget or self.made.widget
        return [one, *(part for child in getattr(one, "children", ()) for part in self.parts(child))]

    def field(self, label: str) -> widgets.Widget:
        """The first widget of that label."""
        return next(one for one in self.parts() if getattr(one, "description", "") == label)

    def fill(self, **values: object) -> None:
        """Write into fields, whose labels have underscores for spaces."""
        for label, value in values.items():
            self.field(label.replace("_", " ")).value = value

    def work_on(self, panel: Panel) -> None:
        """Turn to another panel of the form."""
        next(one for one in self.parts() if isinstance(one, widgets.ToggleButtons)).value = panel.value

    def press(self, label: str) -> None:
        """Press a button."""
        self.field(label).click()

    def go_to(self, identifier: str) -> None:
        """Choose a row in the list."""
        self.made.choice.value = identifier

    @property
    def listed(self) -> list[str]:
        """The identifiers in the list."""
        return [name for _, name in self.made.choice.options]

    @property
    def said(self) -> str:
        """What is told beside the buttons, as text."""
        told = self.made.form.said.widget.value + self.made.told.widget.value
        return unescape(re.sub(r"<[^>]+>", " ", told))

    @property
    def shown(self) -> str:
        """All HTML of the desk."""
        return "\n".join(one.value for one in self.parts() if isinstance(one, widgets.HTML))
