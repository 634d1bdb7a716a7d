"""The example pack as text, held against the one agreed on; docs/pack.md says how to renew it."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest

from inspection_evidence.pack.cover import pack_cover
from inspection_evidence.pack.exporter import notebook_html
from inspection_evidence.tracker import Tracker
from tests import pack_evidence as thornmere
from tests.pack_notebook import pack_cells, write_notebook
from tests.pack_papers import thornmere_papers
from tests.pack_register import lived_in
from tests.pack_text import readable

GOLDEN = Path(__file__).parents[1] / "golden"
RENEW = "INSPECTION_EVIDENCE_RENEW_GOLDEN"


@pytest.mark.parametrize(
    ("name", "length", "tracker"),
    [
        ("pack_example", "pack", None),
        ("pack_tracked", "register", lived_in()),
        ("brief_tracked", "brief", lived_in()),
    ],
)
def test_the_example_pack_reads_as_agreed(
    name: str, length: str, tracker: Tracker | None, tmp_path: Path
) -> None:
    evidence = thornmere.evidence().model_copy(update={"papers": thornmere_papers()})
    run = thornmere.run(draft=tracker is None).model_copy(update={"length": length})
    cells = pack_cells(evidence, thornmere.borough(), run, tracker)
    notebook = write_notebook(tmp_path / "4-pack.ipynb", cells)
    now = readable(notebook_html(notebook, pack_cover(thornmere.borough(), run)))
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get(RENEW):
        golden.write_text("\n".join(now) + "\n", encoding="utf-8")
    agreed = golden.read_text(encoding="utf-8").splitlines()
    difference = list(difflib.unified_diff(agreed, now, golden.name, "now", lineterm="", n=1))
    if difference:
        pytest.fail(
            "\n".join([*difference, f"If this is meant: {RENEW}=1 and run this test again."]), pytrace=False
        )
