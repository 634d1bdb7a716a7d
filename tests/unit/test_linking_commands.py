"""The commands `suggest` and `repeats`: what they write, and mistakes in their files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from inspection_evidence.cli import main


def ran(command: str, tmp_path: Path, content: Any) -> tuple[Result, list[dict[str, Any]]]:
    """Run a command on a file with that content; the result and the rows it wrote."""
    file, output = tmp_path / "given.json", tmp_path / "rows.jsonl"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    result = CliRunner().invoke(main, [command, str(file), "--output", str(output)])
    lines = output.read_text(encoding="utf-8").splitlines() if output.exists() else []
    return result, [json.loads(line) for line in lines]


def test_suggest_writes_a_row_for_each(tmp_path: Path) -> None:
    given = [
        {"rid": "a", "framework": "ILACS", "section": None, "owner": None, "text": "Caseloads.", "more": 1},
        {"rid": "b", "text": "Launch the manual."},
    ]
    result, rows = ran("suggest", tmp_path, given)
    assert result.exit_code == 0
    assert [row["rid"] for row in rows] == ["a", "b"]
    assert rows[0]["theme"] == "workforce" and rows[0]["suggestions"][0].keys() == {"kpi", "score", "reasons"}
    assert rows[1]["suggestions"] == []


def test_repeats_writes_a_row_for_each_pair(tmp_path: Path) -> None:
    items = [
        {"h12": "one", "date": "2017-01-01", "text": "Awareness of private fostering."},
        {"h12": "two", "date": "2020-01-01", "text": "The response to private fostering."},
    ]
    result, rows = ran("repeats", tmp_path, [{"la": "x", "recommendations": items, "pairs": []}])
    assert result.exit_code == 0
    assert [(row["later_h12"], row["earlier_h12"]) for row in rows] == [("two", "one")]
    assert rows[0]["later_text"] == items[1]["text"] and rows[0]["reasons"]


@pytest.mark.parametrize("command", ["suggest", "repeats"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("not json", "is not JSON"),
        ({"rid": "a"}, "must be a JSON list"),
        ([{"text": 3}], "is missing; the file must be a JSON list of objects with"),
    ],
)
def test_a_mistake_is_a_sentence(command: str, content: Any, words: str, tmp_path: Path) -> None:
    result, rows = ran(command, tmp_path, content)
    assert result.exit_code == 2 and rows == []
    assert words in result.stderr and "Traceback" not in result.stderr


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["suggest", str(tmp_path / "absent.json")])
    assert result.exit_code == 2 and "absent.json cannot be read" in result.stderr
