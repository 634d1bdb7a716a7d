"""Rows written as documents come; those of reports get their ties at the end."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from inspection_evidence.extract import RowWriter
from inspection_evidence.model import Document, Family, Verdict
from tests.council_documents import RATES, minutes, report


def inspection() -> Document:
    """A read inspection report, which has no ties."""
    return Document(path="ilacs.pdf", sha256="0", verdict=Verdict.READ, framework=Family.ILACS)


def written(*documents: Document) -> list[dict[str, Any]]:
    """The rows of `documents`, in the order they are written."""
    output = io.StringIO()
    with RowWriter(output) as rows:
        for document in documents:
            rows.write(document)
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_what_can_have_no_tie_is_written_at_once() -> None:
    output = io.StringIO()
    with RowWriter(output) as rows:
        rows.write(inspection())
        assert json.loads(output.getvalue())["path"] == "ilacs.pdf"
    assert output.getvalue().count("\n") == 1


def test_ties_stand_in_the_reports_row_and_the_order_is_kept() -> None:
    rows = written(report(RATES), inspection(), minutes((RATES, "agreed")))
    assert [row["path"] for row in rows] == ["report.pdf", "ilacs.pdf", "minutes.pdf"]
    assert rows[0]["ties"] == [
        {
            "recommendation": "r1",
            "decided_by": {"document": "minutes.pdf", "number": "1"},
            "outcome": "agreed",
        }
    ]
    assert not rows[2]["ties"]


def test_papers_of_two_folders_are_not_tied() -> None:
    one = report(RATES).model_copy(update={"path": "eldermoor/report.pdf"})
    other = minutes((RATES, "agreed")).model_copy(update={"path": "penwith/minutes.pdf"})
    assert all(not row["ties"] for row in written(one, other))


def test_rows_that_waited_are_written_where_the_reading_is_broken_off() -> None:
    output = io.StringIO()
    with pytest.raises(KeyboardInterrupt), RowWriter(output) as rows:
        rows.write(report(RATES))
        raise KeyboardInterrupt
    assert json.loads(output.getvalue())["path"] == "report.pdf"
