"""A run over boroughs in two phases: read all their documents, then make each borough's pack.

Between the phases stands a numbered snapshot of what was read, so that no pack depends on the
order of work. Workers return results; this process alone stores them in the first phase.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from inspection_evidence.batch.evidence import borough_files, record_unless_stored, split_by_cache
from inspection_evidence.batch.example import load_example_history
from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.batch.publishing import faults_of_published
from inspection_evidence.batch.tasks import make_pack, read_files
from inspection_evidence.batch.text_copies import notes_on_text_copies
from inspection_evidence.batch.workers import Task, results_of
from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.extract import Limits, is_settled
from inspection_evidence.families.version import EXTRACTOR_VERSION
from inspection_evidence.kpis import load_own
from inspection_evidence.kpis.scorecard import UNFILLED
from inspection_evidence.model import BoroughEvidence, Document, Verdict
from inspection_evidence.pack.wording import counted
from inspection_evidence.settings import BoroughParameters, RunParameters, Workspace, load_borough
from inspection_evidence.store import Store, open_workspace_store

Tell = Callable[[str], None]
"""Takes a line for a person who watches the run or reads its log."""


@dataclass
class Run:
    """What a run works with; `by_name` says that a person named the boroughs."""

    workspace: Workspace
    parameters: RunParameters
    executor: Callable[[], Executor]
    tell: Tell
    by_name: bool
    outcomes: dict[str, Outcome] = field(default_factory=dict)


def run_boroughs(run: Run, boroughs: Sequence[BoroughParameters]) -> tuple[list[Outcome], int | None]:
    """Make the pack of each of `boroughs`; their outcomes in order, and the snapshot's number.

    One borough's failure never stops the others. Raises StoreError when the store cannot be used.
    """
    with open_workspace_store(run.workspace) as store:
        for note in store.notes:
            run.tell(note)
        for note in notes_on_text_copies(run.workspace, boroughs if run.by_name else ()):
            run.tell(note)
        evidence = _read_all(run, boroughs, store)
        _load_examples(run, [borough for borough in boroughs if borough.slug in evidence], store)
        snapshot = _take_snapshot(store, evidence)
    due = [borough for borough in boroughs if borough.slug in evidence]
    tasks = [Task(one.slug, make_pack, (run.workspace, one, run.parameters)) for one in due]
    for slug, result in results_of(tasks, run.executor):
        outcome = Outcome(slug, why_not=result) if isinstance(result, str) else result
        run.outcomes[slug] = replace(outcome, notes=_notes(run.workspace, evidence[slug]))
        run.tell(f"[{len(run.outcomes)}/{len(boroughs)}] {slug}: {_briefly(outcome)}")
    return [run.outcomes[borough.slug] for borough in boroughs], snapshot


def _read_all(run: Run, boroughs: Sequence[BoroughParameters], store: Store) -> dict[str, BoroughEvidence]:
    """The first phase: evidence by borough; a borough without any has its outcome already."""
    known: dict[str, list[Document]] = {}
    tasks: list[Task[list[Document]]] = []
    limits = Limits(run.parameters.seconds_per_file, run.parameters.megabytes_per_file)
    for borough in boroughs:
        files = _files(run, borough)
        if files:
            known[borough.slug], new = split_by_cache(store, files)
            tasks += [Task(borough.slug, read_files, (new, limits))] if new else []
    new_files = sum(len(task.arguments[0]) for task in tasks)
    if known:
        run.tell(f"Reading {counted(new_files, 'new file')} of {counted(len(known), 'borough')}.")
    for slug, result in results_of(tasks, run.executor):
        if isinstance(result, str):
            run.outcomes[slug] = Outcome(slug, why_not=result)
            del known[slug]
            continue
        for document in result:
            if is_settled(document):
                store.keep_document(document, EXTRACTOR_VERSION)
        known[slug] += result
        run.tell(f"{slug}: {len(result)} files read.")
    return {
        borough.slug: record_unless_stored(
            store, run.workspace, borough, run.parameters.as_at, known[borough.slug]
        )
        for borough in boroughs
        if borough.slug in known
    }


def _load_examples(run: Run, boroughs: Sequence[BoroughParameters], store: Store) -> None:
    """Give fictional boroughs the entries supplied with them; a damaged file stops nobody's pack."""
    for borough in boroughs:
        try:
            loaded = load_example_history(store, run.workspace, borough)
        except InspectionEvidenceError as mistake:
            loaded = str(mistake)
        if loaded:
            run.tell(loaded)


def _take_snapshot(store: Store, evidence: Mapping[str, BoroughEvidence]) -> int | None:
    """Number what was read in this run, with the latest reading of every borough it left out."""
    if not evidence:
        return None
    return store.take_snapshot(*(one.run for one in evidence.values()), others=True)


def _files(run: Run, borough: BoroughParameters) -> list[Path]:
    try:
        return borough_files(run.workspace, borough)
    except InspectionEvidenceError as reason:
        run.outcomes[borough.slug] = Outcome(borough.slug, why_not=str(reason), skipped=not run.by_name)
        return []


def _notes(workspace: Workspace, evidence: BoroughEvidence) -> tuple[str, ...]:
    """The files that could not be used, and published packs that are no longer as they were published."""
    unread = (one.error or one.path for one in evidence.documents if one.verdict is not Verdict.READ)
    return (
        *unread,
        *_unused_kpi_files(workspace, evidence.borough),
        *faults_of_published(workspace, evidence.borough),
    )


def _unused_kpi_files(workspace: Workspace, slug: str) -> tuple[str, ...]:
    """Why files of the borough's own KPI folder are not used; a wrong catalogue is told of by each pack."""
    try:
        own = load_own(workspace, load_borough(workspace, slug))
        return own.problems + tuple(one for one in own.notices if one.endswith(UNFILLED))
    except InspectionEvidenceError:
        return ()


def _briefly(outcome: Outcome) -> str:
    return f"pack made in {outcome.seconds:.0f} s" if outcome.html else f"no pack: {outcome.why_not}"
