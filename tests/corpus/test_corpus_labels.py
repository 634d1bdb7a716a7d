"""Real reports against what people read in them: hand labels, and the grades that Ofsted itself published.

The labels and their scorers lie beside the corpus, in `gold` and `score`; nothing of them is in the
repository. Reports are recognised by their hash.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from inspection_evidence.extract import contract_row, cores
from inspection_evidence.families.reader import read_document
from inspection_evidence.reading.fingerprint import file_sha256

BARS = {
    "ILACS": {
        "judgement_f1": 100.0,
        "rec_f1": 99.5,
        "rec_exact": 99.0,
        "rec_page": 100.0,
        "rec_owner": 100.0,
        "metadata": 98.0,
    },
    "SIF": {
        "judgement_f1": 97.0,
        "rec_f1": 95.0,
        "rec_exact": 95.0,
        "rec_page": 99.0,
        "rec_number": 99.0,
        "rec_owner": 97.0,
        "metadata": 98.0,
    },
}
"""The least that each family must reach, in percent of what its scorer counts."""


@pytest.fixture(scope="module")
def gold(corpus: Path) -> Path:
    """The folder of hand labels beside the corpus."""
    folder = corpus.parent / "gold"
    if not folder.is_dir() or not (corpus.parent / "score").is_dir():
        pytest.skip("the hand labels beside the corpus are not here")
    return folder


@pytest.fixture(scope="module")
def labelled(gold: Path) -> list[dict[str, Any]]:
    """The hand-labelled reports of the families that have a bar here."""
    reports: list[dict[str, Any]] = json.loads((gold / "dev.json").read_text(encoding="utf-8"))
    return [report for report in reports if report["framework"] in BARS]


@pytest.fixture(scope="module")
def outcomes(gold: Path) -> list[dict[str, Any]]:
    """Ofsted's published grades of ILACS inspections."""
    published: list[dict[str, Any]] = json.loads(
        (gold / "ofsted_outcomes_dev.json").read_text(encoding="utf-8")
    )
    return published


@pytest.fixture(scope="module")
def extracted(
    corpus: Path,
    labelled: list[dict[str, Any]],
    outcomes: list[dict[str, Any]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """What is read from every report that somebody has labelled or graded, as JSON Lines."""
    hashes = {report["h12"] for report in labelled} | {report["sha256"][:12] for report in outcomes}
    files = [path for path in sorted((corpus / "ofsted").rglob("*.pdf")) if file_sha256(path)[:12] in hashes]
    found = tmp_path_factory.mktemp("labels") / "extracted.jsonl"
    found.write_text("".join(f"{row}\n" for row in rows_of(files)), encoding="utf-8")
    return found


def rows_of(files: Iterable[Path]) -> list[str]:
    """The contract's row of each file, as text."""
    with ProcessPoolExecutor(cores(), mp_context=get_context("spawn")) as pool:
        return [
            json.dumps(contract_row(document)) for document in pool.map(read_document, files, chunksize=4)
        ]


def score(corpus: Path, scorer: str, *arguments: Path | str) -> str:
    """What a scorer prints."""
    command = [sys.executable, corpus.parent / "score" / scorer, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def figures(
    corpus: Path, labelled: list[dict[str, Any]], extracted: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, float | None]]:
    """The scorer's figures by family."""
    labels = tmp_path_factory.mktemp("labels") / "labels.json"
    labels.write_text(json.dumps(labelled), encoding="utf-8")
    scored: dict[str, dict[str, float | None]] = json.loads(
        score(corpus, "score.py", labels, extracted, "--json")
    )
    return scored


@pytest.mark.parametrize(
    ("family", "figure"), [(family, figure) for family, bars in BARS.items() for figure in bars]
)
def test_each_family_reaches_its_bar(
    figures: dict[str, dict[str, float | None]], family: str, figure: str
) -> None:
    reached = figures[family][figure]
    assert reached is not None and reached >= BARS[family][figure]


def test_every_grade_is_the_one_that_ofsted_published(
    gold: Path, corpus: Path, outcomes: list[dict[str, Any]], extracted: Path
) -> None:
    told = score(corpus, "score_outcomes.py", gold / "ofsted_outcomes_dev.json", extracted, "--errors")
    assert f"reports {len(outcomes)}  grades right {len(outcomes)} " in told, told
    assert f"start date right {len(outcomes)}" in told, told


def test_every_quote_of_a_labelled_report_is_verified(extracted: Path) -> None:
    rows = [json.loads(line) for line in extracted.read_text(encoding="utf-8").splitlines()]
    unverified = [
        (row["sha256"][:12], name, item["page"])
        for row in rows
        for name in ("judgements", "recommendations")
        for item in row[name]
        if not item["verified"]
    ]
    assert unverified == []
