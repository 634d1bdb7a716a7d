"""Write the lived-in history of Thornmere, the fictional example: two years of entries by named roles.

``python -m tests.samples.history`` writes ``inputs/register/thornmere/records.json`` from the plain data in
the files beside this one. It reads the example's reports and papers first: each entry is held
against the tracker's own rules at its moment, each link and correction against what was read.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from inspection_evidence.batch.evidence import stored_evidence
from inspection_evidence.batch.links import links_of
from inspection_evidence.batch.tracking import tracking_of
from inspection_evidence.settings import NotebookParameters, RunParameters, load_borough
from inspection_evidence.store import Event, open_workspace_store
from tests.example_workspace import EXAMPLE, ROOT
from tests.executed_example import AS_AT, example_read
from tests.samples.history.inspected_again import AFTER_INSPECTION
from tests.samples.history.making import Making, export_text
from tests.samples.history.reopened import AUTUMN_2025, WINTER_2026
from tests.samples.history.reported import AFTER_SCRUTINY, SUMMER_2025
from tests.samples.history.taken_over import FIRST_CLOSED, TAKEN_OVER

STEPS = (
    *TAKEN_OVER,
    *FIRST_CLOSED,
    *AFTER_SCRUTINY,
    *SUMMER_2025,
    *AUTUMN_2025,
    *WINTER_2026,
    *AFTER_INSPECTION,
)
FILE = ROOT / "inputs" / "register" / EXAMPLE / "records.json"


def made_history(root: Path) -> list[Event]:
    """All events of the history, numbered from 1; the example is read into a workspace at `root`."""
    workspace = example_read(root)
    parameters = NotebookParameters(workspace, load_borough(workspace, EXAMPLE), RunParameters(as_at=AS_AT))
    evidence = stored_evidence(parameters)
    links = links_of(parameters, evidence)
    with open_workspace_store(workspace) as store:
        making = Making(store, evidence, links, tracking_of(parameters, evidence).known)
        for step in STEPS:
            making.take(step)
    return making.events


def main() -> None:
    """Write the file and say how much it holds."""
    with tempfile.TemporaryDirectory(prefix="history-") as folder:
        events = made_history(Path(folder))
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(export_text(events), encoding="utf-8")
    print(f"{FILE}: {len(events)} events from {events[0].at:%Y-%m-%d} to {events[-1].at:%Y-%m-%d}")


if __name__ == "__main__":
    main()
