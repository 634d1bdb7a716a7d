"""All KPI files that a borough has: published ones and its own scorecard, as one set of series.

`inputs/kpi/lait` and `inputs/kpi/ees` hold published files for every borough;
`inputs/kpi/<slug>` a borough's scorecard, and further published files of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from inspection_evidence.errors import KpiFileError, shown_name
from inspection_evidence.kpis.areas import Crosswalk
from inspection_evidence.kpis.catalogue import Catalogue, load_catalogue
from inspection_evidence.kpis.dfe_files import load_dfe_file, wanted_from
from inspection_evidence.kpis.lait import is_lait_file, is_lait_helper, load_lait
from inspection_evidence.kpis.reported import load_reported
from inspection_evidence.kpis.scorecard import load_scorecard
from inspection_evidence.kpis.series import KpiSeries, Loaded, Observation
from inspection_evidence.model import Document
from inspection_evidence.settings import BoroughParameters, Workspace, load_authorities

_LAIT_ENDINGS = (".parquet", ".xlsx", ".xlsm", ".csv")
_SCORECARD_ENDINGS = (".xlsx", ".xlsm", ".csv")


class _Collected:
    """What the files gave so far; a file that cannot be used is a problem and gives nothing."""

    def __init__(self) -> None:
        self.observations: list[Observation] = []
        self.notices: list[str] = []
        self.problems: list[str] = []

    def add(self, load: Callable[[], Loaded]) -> None:
        """Load a file; keep its mistakes as problems."""
        try:
            loaded = load()
        except KpiFileError as error:
            self.problems += str(error).splitlines()
            return
        self.observations += loaded.observations
        self.notices += loaded.notices

    def series(self) -> KpiSeries:
        """All that was collected."""
        return KpiSeries(self.observations, self.notices, self.problems)


def load_series(
    workspace: Workspace, borough: BoroughParameters, documents: Iterable[Document] = ()
) -> KpiSeries:
    """Return every series there is for a borough: published ones of all authorities, and its own.

    `documents` are the borough's: KPIs that its performance reports print join its own line. A file
    with a mistake gives nothing; its sentences stand in `problems`. A fictional borough has only
    what lies in its own folder. Raises ParameterError where the catalogue is wrong.
    """
    own = load_own(workspace, borough, documents)
    return own if borough.fictional else load_published(workspace).and_also(own)


def load_own(
    workspace: Workspace, borough: BoroughParameters, documents: Iterable[Document] = ()
) -> KpiSeries:
    """Return the borough's own series: its scorecard, its performance reports, published files of its own."""
    catalogue = load_catalogue(workspace)
    crosswalk = Crosswalk(load_authorities(workspace.authorities_file))
    folder = workspace.borough_kpi_folder(borough)
    collected = _Collected()
    _add_published(collected, folder, catalogue, crosswalk)
    for file in _scorecards(collected, folder, borough):
        collected.add(partial(load_scorecard, file, borough, catalogue, crosswalk))
    collected.add(partial(load_reported, documents, borough, catalogue))
    return collected.series()


def load_published(workspace: Workspace) -> KpiSeries:
    """Return the published series of all authorities, from the files for every borough."""
    catalogue = load_catalogue(workspace)
    crosswalk = Crosswalk(load_authorities(workspace.authorities_file))
    collected = _Collected()
    _add_published(collected, workspace.kpi_folder, catalogue, crosswalk)
    return collected.series()


def _add_published(collected: _Collected, folder: Path, catalogue: Catalogue, crosswalk: Crosswalk) -> None:
    for file in _files(folder / "lait", _LAIT_ENDINGS):
        if is_lait_file(file):
            collected.add(partial(load_lait, file, catalogue, crosswalk))
        elif not is_lait_helper(file):
            collected.notices.append(f"{shown_name(file)}: there is no column LA and Regions; left out.")
    for file in _newest_editions(collected, _files(folder / "ees", (".csv",)), catalogue):
        collected.add(partial(load_dfe_file, file, catalogue, crosswalk))


def _newest_editions(collected: _Collected, files: Sequence[Path], catalogue: Catalogue) -> Iterator[Path]:
    """Yield the DfE's files; of several editions of one only the last by name."""
    last = {wanted.place.dfe: file for file in files for wanted in wanted_from(file, catalogue)}
    for file in files:
        wanted = wanted_from(file, catalogue)
        newer = [last[series.place.dfe] for series in wanted if last[series.place.dfe] != file]
        if newer:
            collected.notices.append(f"{shown_name(file)}: left out, as {shown_name(newer[0])} is newer.")
        else:
            yield file


def _scorecards(collected: _Collected, folder: Path, borough: BoroughParameters) -> list[Path]:
    """Return the borough's scorecard: the file its parameters name, else every file called so."""
    named = borough.scorecard.file
    if named and not (folder / named).is_file():
        collected.problems.append(
            f"{borough.slug}.yml: scorecard.file is {named!r}, but {folder} has no such file."
        )
    if named:
        return [folder / named] if (folder / named).is_file() else []
    files = _files(folder, _SCORECARD_ENDINGS)
    found = [file for file in files if file.stem.casefold().startswith("scorecard")]
    collected.problems += [
        f"{shown_name(file)}: its name does not begin with scorecard; rename it, or name it in "
        f"{borough.slug}.yml as scorecard.file."
        for file in files
        if file not in found
    ]
    return found


def _files(folder: Path, endings: tuple[str, ...]) -> list[Path]:
    """Return the files of a folder in name order; a spreadsheet's lock file (~$…) is none."""
    if not folder.is_dir():
        return []
    return sorted(
        file
        for file in folder.iterdir()
        if file.is_file() and file.suffix.casefold() in endings and not file.name.startswith(("~", "."))
    )
