"""A member briefing has two pages, however much is overdue and asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf

from inspection_evidence.pack import load_brand, render_pack
from inspection_evidence.settings import Workspace
from inspection_evidence.tracker import Change, add_action, note_action, revise_date, set_response
from tests import pack_evidence as thornmere
from tests.example_workspace import ROOT
from tests.pack_links import ADVISERS, CONFERENCES, LIFE_STORY, SIF
from tests.pack_notebook import pack_cells, write_notebook
from tests.pack_papers import thornmere_papers
from tests.pack_register import FOSTERING, PARENTS
from tests.tracker_helpers import Diary

ROWS = (ADVISERS, LIFE_STORY, CONFERENCES, FOSTERING, PARENTS, f"{SIF}/1", f"{SIF}/2", f"{SIF}/3")
LEADS = ("Head of Care", "Head of Safeguarding", "Service Manager, Adolescents", "Director of Housing")


def overdue(number: int) -> list[Change]:
    """An overdue action with a note, and one that a new date is asked for."""
    row, lead, other = ROWS[number % 8], LEADS[number % 4], f"{number} of the others"
    return [
        add_action(
            "Set up a joint team with the hospital",
            [row],
            lead_officer=lead,
            due=date(2026, 9, 30),
            name=str(number),
        ),
        note_action(str(number), "Two of five interviewers have left, and the posts are advertised again."),
        add_action(
            "Check a tenth of pathway plans",
            [row, ROWS[-1]],
            lead_officer=lead,
            due=date(2026, 10, 1),
            name=other,
        ),
        revise_date(other, date(2027, 1, 31), "One of the two posts had to be advertised again."),
    ]


def test_a_briefing_has_two_pages(tmp_path: Path) -> None:
    diary = Diary()
    diary.apply(set_response(ADVISERS, "accepted"), *(one for number in range(12) for one in overdue(number)))
    published = thornmere.ilacs_2026().model_copy(update={"published": date(2026, 6, 23)})
    documents = (thornmere.sif_2016(), thornmere.ilacs_2020(), thornmere.broken_file(), published)
    evidence = thornmere.evidence(*documents).model_copy(update={"papers": thornmere_papers()})
    run = thornmere.run(draft=False).model_copy(update={"length": "brief"})
    borough = thornmere.borough()
    cells = pack_cells(evidence, borough, run, diary.now)
    notebook = write_notebook(tmp_path / "4-pack.ipynb", cells)
    made = render_pack(notebook, tmp_path, borough, run, load_brand(borough, Workspace.find(ROOT)))
    with pikepdf.open(made.pdf) as pdf:
        assert len(pdf.pages) == 2
