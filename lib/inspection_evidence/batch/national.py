"""All boroughs of a numbered snapshot as one picture, for notebooks and packs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from inspection_evidence.batch.records import own_corrections
from inspection_evidence.errors import NothingReadError, ParameterError
from inspection_evidence.kpis import load_themes
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.national.selection import NationalPicture, national_picture
from inspection_evidence.settings import (
    BoroughParameters,
    NationalParameters,
    NotebookParameters,
    RunParameters,
    Workspace,
    load_authorities,
    load_borough,
)
from inspection_evidence.store import Store, open_workspace_store

_NONE_TAKEN = "No snapshot of all boroughs is stored: run inspection-evidence run --all first."


def snapshot_picture(parameters: NationalParameters) -> NationalPicture:
    """The picture of the snapshot asked for, else of the newest.

    It depends on nothing but the snapshot, the files of parameters and the run's date. Real and
    fictional authorities never stand in one picture: it is of the chosen borough's own kind. Raises
    NothingReadError where no snapshot is stored, or none of that number.
    """
    workspace, borough, run, number = parameters
    with open_workspace_store(workspace) as store:
        newest = store.latest_snapshot()
        if newest is None:
            raise NothingReadError(_NONE_TAKEN)
        return _picture(store, workspace, run, number or newest, borough is not None and borough.fictional)


def borough_picture(parameters: NotebookParameters, evidence: BoroughEvidence) -> NationalPicture | None:
    """The picture of the snapshot a borough's evidence belongs to, else of the newest; None without any."""
    workspace, borough, run = parameters
    with open_workspace_store(workspace) as store:
        number = evidence.snapshot or store.latest_snapshot()
        return _picture(store, workspace, run, number, borough.fictional) if number else None


def _picture(
    store: Store, workspace: Workspace, run: RunParameters, number: int, fictional: bool
) -> NationalPicture:
    snapshot = store.snapshot(number)
    if snapshot is None:
        raise NothingReadError(f"There is no snapshot {number}; the newest is {store.latest_snapshot()}.")
    missing: list[str] = []
    pairs = [
        (evidence, borough)
        for evidence, borough in _usable(store, workspace, number, snapshot.taken_at, missing)
        if borough.fictional == fictional
    ]
    return national_picture(
        pairs,
        run,
        load_themes(workspace.themes_file),
        load_authorities(workspace.authorities_file),
        snapshot=number,
        taken_on=snapshot.taken_at.date(),
        missing=tuple(missing),
    )


def _usable(
    store: Store, workspace: Workspace, number: int, taken_at: datetime, missing: list[str]
) -> Iterator[tuple[BoroughEvidence, BoroughParameters]]:
    """Each borough's evidence with its parameters; a sentence in `missing` for what cannot be used.

    Corrections count that were entered before the snapshot was taken: what is entered later does not
    change a picture that was shown.
    """
    for slug, evidence in store.snapshot_evidence(number).items():
        if evidence is None:
            missing.append(
                f"{slug}: what was read then is no longer stored; run inspection-evidence run {slug}."
            )
            continue
        try:
            yield own_corrections(store, evidence, taken_at), load_borough(workspace, slug)
        except ParameterError as mistake:
            missing.append(f"{slug}: {mistake}")
