"""A council's own tracker as a workbook, for tests of its import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from inspection_evidence.tracker import TrackerMapping, load_mapping

EXAMPLE = Path(__file__).parent.parent / "parameters" / "trackers" / "example.yml"
HEADINGS = (
    "Ref",
    "Recommendation",
    "Response",
    "Reason",
    "Action",
    "Lead officer",
    "Portfolio holder",
    "Target date",
    "Revised date",
    "Reason for revision",
    "Status",
    "Completed",
    "Progress",
    "Updated",
)
CONFERENCES = "The timeliness of initial child protection conferences"
PLANS = "Pathway plans that say who will do what and by when"


def example_mapping() -> TrackerMapping:
    """The mapping that is shipped."""
    return load_mapping(EXAMPLE)


def row(recommendation: str | None, **cells: object) -> tuple[object, ...]:
    """A row of the tracker; a cell is named by its heading with lines for its spaces."""
    told = {
        "Recommendation": recommendation,
        **{name.replace("_", " "): value for name, value in cells.items()},
    }
    return tuple(told.get(heading) for heading in HEADINGS)


def council_file(folder: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write the tracker."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Action plan"
    sheet.append(HEADINGS)
    for number, cells in enumerate(rows, start=2):
        for place, value in enumerate(cells, start=1):
            cell = sheet.cell(number, place)
            cell.value = value  # type: ignore[assignment]
    file = folder / "action plan.xlsx"
    workbook.save(file)
    return file
