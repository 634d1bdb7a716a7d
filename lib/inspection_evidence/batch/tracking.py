"""A borough's tracker for its notebook and commands: opened with its evidence, rules and predecessors."""

from __future__ import annotations

from datetime import date

from inspection_evidence.batch.evidence import read_borough
from inspection_evidence.kpis.catalogue import load_catalogue
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.settings import (
    NotebookParameters,
    Workspace,
    load_authorities,
    load_borough,
    load_run,
)
from inspection_evidence.settings.days import today
from inspection_evidence.settings.successors import predecessors_of
from inspection_evidence.tracker import load_rules


def tracking_of(parameters: NotebookParameters, evidence: BoroughEvidence) -> BoroughTracking:
    """The borough's tracker, ready to be looked at (`position`, `tracker`) and changed (`apply`).

    `evidence` is the borough's as people left it (`stored_evidence`, `read_borough`). Orphans follow the
    settlements that lie in the register. Raises ParameterError where the tracker's rules, the catalogue of
    KPIs or the table of authorities are wrong.
    """
    workspace = parameters.workspace
    return BoroughTracking(
        parameters=parameters,
        evidence=evidence,
        rules=load_rules(workspace.tracker_file),
        predecessors=carried_slugs(parameters),
        kpis=frozenset(load_catalogue(workspace).kpis),
    )


def carried_slugs(parameters: NotebookParameters) -> tuple[str, ...]:
    """The slugs of abolished authorities whose rows the borough carries on the run's day."""
    workspace, borough, run = parameters
    table = load_authorities(workspace.authorities_file)
    return tuple(one.slug for one in predecessors_of(table, borough.slug, run.as_at))


def opened_tracking(workspace: Workspace, name: str, as_at: date | None = None) -> BoroughTracking:
    """A borough's tracker for a command, once what is new in its folders was read.

    Args:
        workspace: Where everything is.
        name: The borough's slug, name or another of its names.
        as_at: The day to look at it on; today unless given. What stands in the
            reports is as it is read today, whatever the day.

    Raises:
        ParameterError: There is no such borough, or a file of parameters is wrong.
        NothingReadError: The borough's folders hold no files.
    """
    borough = load_borough(workspace, name)
    asked = load_run(workspace, {"as_at": as_at or today()})
    now = asked.model_copy(update={"as_at": today()})
    evidence = read_borough(NotebookParameters(workspace, borough, now))
    return tracking_of(NotebookParameters(workspace, borough, asked), evidence)
