"""Where everything is: every path of the suite is made here and nowhere else."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings.names import checked_slug

if TYPE_CHECKING:
    from inspection_evidence.settings.borough import BoroughParameters

HOME = "INSPECTION_EVIDENCE_HOME"
INPUTS = "INSPECTION_EVIDENCE_INPUTS"
OUTPUTS = "INSPECTION_EVIDENCE_OUTPUTS"
RECORDS = "INSPECTION_EVIDENCE_RECORDS"
DATABASE_URL = "INSPECTION_EVIDENCE_DATABASE_URL"


@dataclass(frozen=True)
class Workspace:
    """The folders of one installation, all absolute.

    `database_url` is that of a Postgres database, None for SQLite files; it may hold a password
    and is never shown.
    """

    root: Path
    inputs: Path
    parameters: Path
    records: Path
    outputs: Path
    database_url: str | None = field(default=None, repr=False)

    @classmethod
    def find(cls, start: Path | None = None) -> Workspace:
        """Find the workspace: in the environment, upwards of `start`, or where the suite itself is.

        INSPECTION_EVIDENCE_HOME names the root; INSPECTION_EVIDENCE_INPUTS, _OUTPUTS and _RECORDS
        each move one folder, counted from the root where relative, so that a notebook finds the same
        folder as a command. `start` is the current directory unless given. Raises ParameterError
        where no folder holds `parameters/boroughs`.
        """
        root = _root(start)
        return cls(
            root=root,
            inputs=_from_environment(INPUTS, root) or root / "inputs",
            parameters=root / "parameters",
            records=_from_environment(RECORDS, root) or root / "records",
            outputs=_from_environment(OUTPUTS, root) or root / "outputs",
            database_url=os.environ.get(DATABASE_URL) or None,
        )

    @property
    def environment(self) -> dict[str, str]:
        """The variables that make another process find this very workspace."""
        folders = {HOME: self.root, INPUTS: self.inputs, OUTPUTS: self.outputs, RECORDS: self.records}
        return {name: str(folder) for name, folder in folders.items()}

    @property
    def boroughs_folder(self) -> Path:
        """The folder of the boroughs' parameter files."""
        return self.parameters / "boroughs"

    @property
    def defaults_file(self) -> Path:
        """The parameters of a run that hold for every borough."""
        return self.parameters / "defaults.yml"

    @property
    def authorities_file(self) -> Path:
        """The table of English local authorities."""
        return self.parameters / "authorities.csv"

    @property
    def catalogue_file(self) -> Path:
        """The KPIs that can be held against a recommendation."""
        return self.parameters / "kpi_catalogue.yml"

    @property
    def themes_file(self) -> Path:
        """The themes of practice and their vocabulary."""
        return self.parameters / "themes.yml"

    @property
    def tracker_file(self) -> Path:
        """The tracker's words and the rule of its colours."""
        return self.parameters / "tracker.yml"

    @property
    def kpi_folder(self) -> Path:
        """The folder of KPI files: those for every borough, and a folder for each borough's own."""
        return self.inputs / "kpi"

    @property
    def register_file(self) -> Path:
        """What people entered and decided."""
        return self.records / "register.sqlite"

    @property
    def cache_file(self) -> Path:
        """The evidence as read; it can be read again."""
        return self.outputs / "cache.sqlite"

    @property
    def kpi_figures_file(self) -> Path:
        """The published KPI figures as loaded; they can be loaded again."""
        return self.outputs / "kpi-figures.parquet"

    def borough_file(self, slug: str) -> Path:
        """The parameters of one borough; raises ParameterError for what is not a slug."""
        return self.boroughs_folder / f"{checked_slug(slug)}.yml"

    def ofsted_folder(self, borough: BoroughParameters) -> Path:
        """The folder of a borough's inspection reports, there or not."""
        return _input_folder(self.inputs / "ofsted", borough)

    def committee_folder(self, borough: BoroughParameters) -> Path:
        """The folder of a borough's committee papers, there or not."""
        return _input_folder(self.inputs / "committee", borough)

    def borough_kpi_folder(self, borough: BoroughParameters) -> Path:
        """The folder of a borough's own KPI files, there or not."""
        return _input_folder(self.kpi_folder, borough)

    def example_register_folder(self, borough: BoroughParameters) -> Path:
        """The folder of what a fictional borough's register begins with, there or not."""
        return _input_folder(self.inputs / "register", borough)

    @property
    def text_folder(self) -> Path:
        """The folder of text copies of any borough's documents, there or not."""
        return self.inputs / "text"

    def pack_folder(self, slug: str, as_at: date) -> Path:
        """Where a borough's pack as at that day goes; raises ParameterError for what is not a slug."""
        return self.borough_outputs(slug) / as_at.isoformat()

    def borough_outputs(self, slug: str) -> Path:
        """Where all packs of a borough go; raises ParameterError for what is not a slug."""
        return self.outputs / checked_slug(slug)

    def published_folder(self, slug: str) -> Path:
        """Where a borough's published packs are kept; raises ParameterError for what is not a slug."""
        return self.records / "packs" / checked_slug(slug)

    def national_folder(self, as_at: date) -> Path:
        """Where the picture of all boroughs as at that day goes."""
        return self.outputs / "national" / as_at.isoformat()

    def notebook(self, name: str) -> Path:
        """The notebook of that name, such as `4-pack`; raises ParameterError where there is none."""
        file = self.root / "notebooks" / f"{checked_slug(name)}.ipynb"
        if not file.is_file():
            raise ParameterError(f"{file}: there is no such notebook.")
        return file


def _input_folder(parent: Path, borough: BoroughParameters) -> Path:
    """Return the folder named after the borough, else after another of its names if that one is there."""
    others = (parent / checked_slug(slug) for slug in borough.also_known_as)
    own = parent / checked_slug(borough.slug)
    return own if own.is_dir() else next((folder for folder in others if folder.is_dir()), own)


def _root(start: Path | None) -> Path:
    home = _from_environment(HOME, Path.cwd())
    if home is not None:
        if not _is_root(home):
            raise ParameterError(f"{HOME} is {home}, but that folder does not hold parameters/boroughs.")
        return home
    return _looked_up(start)


def _looked_up(start: Path | None) -> Path:
    """Look upwards of `start`, then upwards of the package, so that commands work from any folder."""
    here = (start or Path.cwd()).absolute()
    package = Path(__file__).resolve()
    for folder in (here, *here.parents, *package.parents):
        if _is_root(folder):
            return folder
    raise ParameterError(
        f"No folder at or above {here} holds parameters/boroughs: go to the suite's folder, "
        f"or name it in {HOME}."
    )


def _is_root(folder: Path) -> bool:
    return (folder / "parameters" / "boroughs").is_dir()


def _from_environment(name: str, start: Path) -> Path | None:
    """Return the folder that a variable names, counted from `start` where relative; None if not set."""
    value = os.environ.get(name)
    return (start / Path(value).expanduser()).resolve() if value else None
