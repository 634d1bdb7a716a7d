"""The picture of a numbered snapshot: of all boroughs, the same whatever is read afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspection_evidence.batch import borough_picture, snapshot_picture
from inspection_evidence.errors import NothingReadError
from inspection_evidence.model import BoroughEvidence, Document
from inspection_evidence.settings import (
    BoroughParameters,
    NationalParameters,
    NotebookParameters,
    Workspace,
    load_borough,
)
from inspection_evidence.store import open_workspace_store
from tests import pack_evidence as thornmere
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in

NEIGHBOUR = "ashenmere"
CODE = "X09000002"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of two fictional boroughs and a real one, in which this process works."""
    made = make_example_workspace(tmp_path / "suite")
    for slug, name, code, fictional in (
        (NEIGHBOUR, "Ashenmere", CODE, True),
        ("kent", "Kent", "E10000016", False),
    ):
        text = f"slug: {slug}\nname: {name}\nons_code: {code}\nfictional: {str(fictional).lower()}\n"
        (made.boroughs_folder / f"{slug}.yml").write_text(text, encoding="utf-8")
    with working_in(made):
        yield made


def keep(workspace: Workspace, slug: str, *documents: Document) -> BoroughEvidence:
    """Store a reading of a borough."""
    with open_workspace_store(workspace) as store:
        return store.record_reading(slug, thornmere.AS_AT, documents, extractor_version="1")


def snap(workspace: Workspace, *runs: str) -> int:
    """Take a snapshot as a run does that read these."""
    with open_workspace_store(workspace) as store:
        return store.take_snapshot(*runs, others=True)


def parameters(workspace: Workspace, slug: str | None, snapshot: int | None = None) -> NationalParameters:
    borough: BoroughParameters | None = load_borough(workspace, slug) if slug else None
    return NationalParameters(workspace, borough, thornmere.run(), snapshot)


def test_a_run_of_one_borough_is_numbered_with_the_latest_reading_of_all_others(workspace: Workspace) -> None:
    keep(workspace, NEIGHBOUR, thornmere.ilacs_2020())
    first = keep(workspace, EXAMPLE, thornmere.sif_2016())
    keep(workspace, EXAMPLE, thornmere.sif_2016(), thornmere.ilacs_2026())
    number = snap(workspace, first.run)
    with open_workspace_store(workspace) as store:
        held = store.snapshot_evidence(number)
    assert {slug: one and len(one.documents) for slug, one in held.items()} == {NEIGHBOUR: 1, EXAMPLE: 1}


def test_a_snapshot_shows_the_same_whatever_is_read_after_it(workspace: Workspace) -> None:
    keep(workspace, EXAMPLE, thornmere.sif_2016())
    number = snap(workspace)
    before = snapshot_picture(parameters(workspace, EXAMPLE, number))
    keep(workspace, EXAMPLE, thornmere.sif_2016(), thornmere.ilacs_2020())
    snap(workspace)
    assert snapshot_picture(parameters(workspace, EXAMPLE, number)) == before
    assert len(snapshot_picture(parameters(workspace, EXAMPLE)).reports) == 2


def test_the_order_of_reading_makes_no_difference(workspace: Workspace) -> None:
    for slugs in ((EXAMPLE, NEIGHBOUR), (NEIGHBOUR, EXAMPLE)):
        for slug in slugs:
            found = thornmere.sif_2016() if slug == EXAMPLE else thornmere.ilacs_2020()
            keep(workspace, slug, found)
        snap(workspace)
    first, second = (snapshot_picture(parameters(workspace, EXAMPLE, number)) for number in (1, 2))
    assert first.reports == second.reports


def test_real_and_fictional_authorities_never_stand_in_one_picture(workspace: Workspace) -> None:
    keep(workspace, EXAMPLE, thornmere.sif_2016())
    keep(workspace, "kent", thornmere.ilacs_2020())
    snap(workspace)
    names = [
        {one.name for one in snapshot_picture(parameters(workspace, slug)).reports}
        for slug in (EXAMPLE, None)
    ]
    assert names == [{"Thornmere"}, {"Kent"}]


def test_a_borough_that_can_no_longer_be_used_is_told_and_the_others_stand(workspace: Workspace) -> None:
    keep(workspace, EXAMPLE, thornmere.sif_2016())
    keep(workspace, NEIGHBOUR, thornmere.ilacs_2020())
    snap(workspace)
    workspace.borough_file(NEIGHBOUR).unlink()
    made = snapshot_picture(parameters(workspace, EXAMPLE))
    assert [one.name for one in made.reports] == ["Thornmere"]
    (sentence,) = made.missing
    assert sentence.startswith("ashenmere: There is no borough")


def test_what_the_cache_lost_is_told(workspace: Workspace) -> None:
    keep(workspace, EXAMPLE, thornmere.sif_2016())
    snap(workspace)
    workspace.cache_file.unlink()
    made = snapshot_picture(parameters(workspace, EXAMPLE))
    assert made.reports == ()
    assert made.missing == (
        "thornmere: what was read then is no longer stored; run inspection-evidence run thornmere.",
    )


def test_no_snapshot_and_an_unknown_one_are_told(workspace: Workspace) -> None:
    with pytest.raises(NothingReadError, match="run inspection-evidence run --all first"):
        snapshot_picture(parameters(workspace, EXAMPLE))
    keep(workspace, EXAMPLE, thornmere.sif_2016())
    snap(workspace)
    with pytest.raises(NothingReadError, match="There is no snapshot 9; the newest is 1"):
        snapshot_picture(parameters(workspace, EXAMPLE, 9))


def test_a_pack_stands_on_the_snapshot_its_evidence_belongs_to(workspace: Workspace) -> None:
    evidence = keep(workspace, EXAMPLE, thornmere.sif_2016())
    asked = NotebookParameters(workspace, load_borough(workspace, EXAMPLE), thornmere.run())
    assert borough_picture(asked, evidence) is None
    snap(workspace)
    keep(workspace, EXAMPLE, thornmere.sif_2016(), thornmere.ilacs_2020())
    snap(workspace)
    with open_workspace_store(workspace) as store:
        stored = store.borough_evidence(EXAMPLE, thornmere.AS_AT, evidence.run)
    assert stored is not None
    found = borough_picture(asked, stored)
    assert found is not None
    assert (found.snapshot, len(found.reports)) == (1, 1)
