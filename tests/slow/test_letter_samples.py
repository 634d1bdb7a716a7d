"""Letters and a school report of our own words, typeset and read as files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from weasyprint import CSS, HTML

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Family

SAMPLES = Path(__file__).parents[1] / "samples" / "letters"


def typeset_and_read(name: str, folder: Path) -> Document:
    """The sample of that name as a tagged PDF in `folder`, read."""
    path = folder / f"{name}.pdf"
    HTML(SAMPLES / f"{name}.html").write_pdf(
        path, stylesheets=[CSS(SAMPLES / "letter.css")], pdf_variant="pdf/ua-1"
    )
    return read_document(path)


@pytest.mark.parametrize(
    ("name", "family", "first", "due", "sections"),
    [
        (
            "jtai",
            Family.JTAI,
            date(2018, 5, 14),
            date(2018, 10, 8),
            ["Leadership and management", "Leadership and management", "Work at the ‘front door’"],
        ),
        (
            "focused",
            Family.FOCUSED_VISIT,
            date(2023, 2, 1),
            date(2023, 5, 22),
            ["What needs to improve in this area of social work practice?"] * 2
            + ["Area for priority action"],
        ),
        ("monitoring", Family.MONITORING_VISIT, date(2019, 12, 18), None, []),
        (
            "school",
            Family.SCHOOL,
            date(2022, 5, 10),
            None,
            ["What does the school need to do to improve?"] * 2,
        ),
    ],
)
def test_a_sample_is_read_whole(
    tmp_path: Path, name: str, family: Family, first: date, due: date | None, sections: list[str]
) -> None:
    document = typeset_and_read(name, tmp_path)
    assert document.framework is family
    assert (document.inspection_start, document.response_due) == (first, due)
    assert document.local_authority_code == "X09000001"
    items = document.recommendations
    assert [str(item.section).split(" / ")[-1] for item in items] == sections
    assert all(item.quote.verified and item.text.endswith((".", "?")) for item in items)


def test_an_item_over_the_page_is_one(tmp_path: Path) -> None:
    first, second, _ = typeset_and_read("jtai", tmp_path).recommendations
    assert [place.page for place in first.quote.places] == [1, 2]
    assert first.text.endswith("This leaves some children without one.")
    assert second.text.endswith("This is so everywhere.")
