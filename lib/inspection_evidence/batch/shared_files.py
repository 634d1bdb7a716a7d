"""The files of parameters that every borough's pack needs, checked before any is made."""

from __future__ import annotations

from collections.abc import Callable

from inspection_evidence.errors import ParameterError
from inspection_evidence.kpis.catalogue import load_catalogue
from inspection_evidence.kpis.themes import load_themes
from inspection_evidence.settings import Workspace, load_authorities
from inspection_evidence.tracker.rules import load_rules


def check_shared_files(workspace: Workspace) -> None:
    """Raise one ParameterError with every mistake in the files that all boroughs share, each told once.

    They are the table of authorities, the themes, the catalogue of KPIs and the tracker's rules.
    """
    loads: tuple[Callable[[], object], ...] = (
        lambda: load_authorities(workspace.authorities_file),
        lambda: load_themes(workspace.themes_file),
        lambda: load_catalogue(workspace),
        lambda: load_rules(workspace.tracker_file),
    )
    told = [sentence for load in loads for sentence in _mistakes(load)]
    if told:
        raise ParameterError("\n".join(dict.fromkeys(told)))


def _mistakes(load: Callable[[], object]) -> list[str]:
    try:
        load()
    except ParameterError as mistake:
        return str(mistake).splitlines()
    return []
