"""The first cell of every notebook: its parameters, checked before anything else runs.

papermill only warns of an unknown name and changes values on its command line (`0907` becomes
907); in JupyterLab nobody warns at all. So the names that stand in the notebook are checked here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any, NamedTuple

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings.borough import BoroughParameters
from inspection_evidence.settings.borough_files import borough_slugs, checked_borough, load_borough
from inspection_evidence.settings.messages import did_you_mean, shown
from inspection_evidence.settings.run import RunParameters, load_run
from inspection_evidence.settings.workspace import Workspace
from inspection_evidence.settings.yaml_file import read_yaml

_LABEL = "Parameters of this notebook"
_BOROUGH_NAMES = frozenset(BoroughParameters.model_fields)
_RUN_NAMES = frozenset(RunParameters.model_fields)
_OF_IPYTHON = frozenset({"In", "Out", "exit", "quit", "open", "get_ipython"})


class NotebookParameters(NamedTuple):
    """What a notebook works with: where, for which borough, how."""

    workspace: Workspace
    borough: BoroughParameters
    run: RunParameters


class NationalParameters(NamedTuple):
    """What the national notebook works with; `borough` and `snapshot` are None where not chosen."""

    workspace: Workspace
    borough: BoroughParameters | None
    run: RunParameters
    snapshot: int | None


def notebook_parameters(namespace: Mapping[str, Any]) -> NotebookParameters:
    """Return the parameters that stand in a notebook; call it as `notebook_parameters(globals())`.

    The namespace holds `slug`, and any other field of the borough or the run; what is None or
    absent comes from `parameters/`. Raises one ParameterError with a sentence for every mistake,
    names that are no parameter among them.
    """
    workspace = Workspace.find()
    mistakes = _unknown_names(namespace)
    with _collected(mistakes):
        run = load_run(workspace, _given(namespace, _RUN_NAMES), _LABEL)
    with _collected(mistakes):
        borough = _borough(workspace, _given(namespace, _BOROUGH_NAMES))
    if mistakes:
        raise ParameterError("\n".join(mistakes))
    return NotebookParameters(workspace, borough, run)


def national_parameters(namespace: Mapping[str, Any]) -> NationalParameters:
    """Return the parameters that stand in the national notebook; its `slug` and `snapshot` may be None.

    Raises one ParameterError with a sentence for every mistake, names that are no parameter among
    them.
    """
    workspace = Workspace.find()
    mistakes = _unknown_names({name: value for name, value in namespace.items() if name != "snapshot"})
    with _collected(mistakes):
        run = load_run(workspace, _given(namespace, _RUN_NAMES), _LABEL)
    with _collected(mistakes):
        given = _given(namespace, _BOROUGH_NAMES)
        borough = _borough(workspace, given) if given else None
    with _collected(mistakes):
        snapshot = _snapshot(namespace.get("snapshot"))
    if mistakes:
        raise ParameterError("\n".join(mistakes))
    return NationalParameters(workspace, borough, run, snapshot)


def _snapshot(value: object) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
        return value
    raise ParameterError(f"{_LABEL}: snapshot is {shown(value)}, but must be a number such as 3.")


def _borough(workspace: Workspace, given: Mapping[str, Any]) -> BoroughParameters:
    """Return the borough's file as an object, with the fields given in the notebook in place of its own."""
    slug = given.get("slug")
    if not isinstance(slug, str) or not slug:
        found = "missing" if slug in (None, "") else f"{shown(slug)}, but must be text"
        raise ParameterError(f'{_LABEL}: slug is {found}; write one such as slug = "kent".')
    if len(given) == 1:
        return load_borough(workspace, slug)
    if slug in borough_slugs(workspace):
        given = {**read_yaml(workspace.borough_file(slug)), **given}
    return checked_borough(workspace, given, _LABEL)


def _given(namespace: Mapping[str, Any], names: frozenset[str]) -> dict[str, Any]:
    return {name: namespace[name] for name in names if namespace.get(name) is not None}


def _unknown_names(namespace: Mapping[str, Any]) -> list[str]:
    """Return a sentence for every name that is no parameter.

    A notebook whose parameters were read before is being run again by a person, and holds the
    names of its later cells: then there is nothing to be told apart.
    """
    if any(
        isinstance(value, NotebookParameters | NationalParameters | BoroughParameters)
        for value in namespace.values()
    ):
        return []
    known = sorted(_BOROUGH_NAMES | _RUN_NAMES)
    return [
        _unknown(name, known) for name, value in namespace.items() if _is_parameter_like(name, value, known)
    ]


def _is_parameter_like(name: str, value: object, known: list[str]) -> bool:
    """Say whether a name was set by a person or papermill, and is not a parameter."""
    set_by_a_person = not (name.startswith("_") or name in _OF_IPYTHON)
    return set_by_a_person and name not in known and not (isinstance(value, ModuleType) or callable(value))


def _unknown(name: str, known: list[str]) -> str:
    return f"{_LABEL}: {name} is not a parameter{did_you_mean(name, known) or '.'}"


@contextmanager
def _collected(mistakes: list[str]) -> Iterator[None]:
    """Keep the sentences of a ParameterError and go on, so that all mistakes are told at once."""
    try:
        yield
    except ParameterError as error:
        mistakes.append(str(error))
