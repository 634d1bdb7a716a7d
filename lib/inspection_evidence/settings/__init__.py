"""Settings: where everything is, and the parameters of a borough and of a run."""

from inspection_evidence.settings.authorities import (
    Authorities,
    Authority,
    find_authority,
    load_authorities,
    same_authority,
)
from inspection_evidence.settings.borough import BoroughParameters, Officer, PaperHead, Report
from inspection_evidence.settings.borough_files import borough_slugs, find_slug, load_borough
from inspection_evidence.settings.notebook import (
    NationalParameters,
    NotebookParameters,
    national_parameters,
    notebook_parameters,
)
from inspection_evidence.settings.run import RunParameters, load_run
from inspection_evidence.settings.workspace import Workspace

__all__ = [
    "Authorities",
    "Authority",
    "BoroughParameters",
    "NationalParameters",
    "NotebookParameters",
    "Officer",
    "PaperHead",
    "Report",
    "RunParameters",
    "Workspace",
    "borough_slugs",
    "find_authority",
    "find_slug",
    "load_authorities",
    "load_borough",
    "load_run",
    "national_parameters",
    "notebook_parameters",
    "same_authority",
]
