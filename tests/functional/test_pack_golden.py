"""The example pack as text, held against the one agreed on; docs/pack.md says how to renew it."""

from __future__ import annotations

import difflib
import os
from datetime import datetime
from pathlib import Path

import pytest

from inspection_evidence.pack.cover import pack_cover
from inspection_evidence.pack.exporter import notebook_html
from tests import pack_evidence as thornmere
from tests.pack_notebook import pack_cells, write_notebook
from tests.pack_papers import thornmere_papers
from tests.pack_text import readable

GOLDEN = Path(__file__).parents[1] / "golden" / "pack_example.txt"
RENEW = "INSPECTION_EVIDENCE_RENEW_GOLDEN"


def test_the_example_pack_reads_as_agreed(tmp_path: Path) -> None:
    evidence = thornmere.evidence().model_copy(update={"papers": thornmere_papers()})
    cells = pack_cells(evidence, thornmere.borough(), thornmere.run())
    notebook = write_notebook(tmp_path / "4-pack.ipynb", cells)
    cover = pack_cover(thornmere.borough(), thornmere.run(), datetime(2026, 11, 22, 7, 0))
    now = readable(notebook_html(notebook, cover))
    if os.environ.get(RENEW):
        GOLDEN.write_text("\n".join(now) + "\n", encoding="utf-8")
    agreed = GOLDEN.read_text(encoding="utf-8").splitlines()
    difference = list(difflib.unified_diff(agreed, now, GOLDEN.name, "now", lineterm="", n=1))
    if difference:
        pytest.fail(
            "\n".join([*difference, f"If this is meant: {RENEW}=1 and run this test again."]), pytrace=False
        )
