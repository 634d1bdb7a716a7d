"""A borough's evidence for its notebooks: read and stored by the first, fetched by the others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from tqdm import tqdm

from inspection_evidence.batch.council_papers import copied_papers, with_given_head, with_ties
from inspection_evidence.batch.example import load_example_history
from inspection_evidence.batch.records import as_people_left_it
from inspection_evidence.batch.text_copies import text_copies_of
from inspection_evidence.errors import NothingReadError, path_text, shown_name
from inspection_evidence.extract import Limits, is_settled, read_documents
from inspection_evidence.extract.files import readable_files
from inspection_evidence.families.version import EXTRACTOR_VERSION
from inspection_evidence.model import BoroughEvidence, Document
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.settings import BoroughParameters, NotebookParameters, Workspace
from inspection_evidence.settings.presence import somebody_is_there
from inspection_evidence.store import Store, open_workspace_store


def borough_files(workspace: Workspace, borough: BoroughParameters) -> list[Path]:
    """The files of a borough's folders of inspection reports and of council papers, and its text copies.

    Text copies are those that name its authority. Raises NothingReadError when there are none.
    """
    folder = workspace.ofsted_folder(borough)
    papers = readable_files(workspace.committee_folder(borough))
    files = readable_files(folder) + papers + text_copies_of(workspace, borough)
    if not files:
        raise NothingReadError(
            f"{borough.name}: there are no PDFs in {folder}; put the reports there, "
            f"or run: inspection-evidence fetch {borough.slug}"
        )
    return files


def read_borough(parameters: NotebookParameters) -> BoroughEvidence:
    """Read every file of the borough that is new or has changed, store all, and give it back corrected.

    What the store keeps is the machine's reading; what people made of it is applied on the way out.

    Raises NothingReadError when the borough's folder holds no files, StoreError for the store.
    """
    workspace, borough, run = parameters
    files = borough_files(workspace, borough)
    with open_workspace_store(workspace) as store:
        known, new = split_by_cache(store, files)
        limits = Limits(run.seconds_per_file, run.megabytes_per_file)
        reading = read_documents(new, limits) if new else ()
        shown = tqdm(reading, desc="Reading", total=len(new), file=_told_on(), disable=not new, unit="file")
        for document in shown:
            if is_settled(document):
                store.keep_document(document, EXTRACTOR_VERSION)
            known.append(document)
        read = record_unless_stored(store, workspace, borough, run.as_at, known)
        loaded = load_example_history(store, workspace, borough)
        if loaded:
            tqdm.write(loaded, file=_told_on())
        return as_people_left_it(store, parameters, read)


def _told_on() -> TextIO:
    """Where progress is told: to a person in a notebook among its output, where red is for mistakes."""
    return sys.stdout if somebody_is_there() else sys.stderr


def stored_evidence(parameters: NotebookParameters) -> BoroughEvidence:
    """The borough's evidence as last stored for the day of the run, as people left it.

    Raises NothingReadError, saying what to run first, when none is stored.
    """
    workspace, borough, run = parameters
    with open_workspace_store(workspace) as store:
        evidence = store.borough_evidence(borough.slug, run.as_at)
        if evidence is not None:
            return as_people_left_it(store, parameters, evidence)
    raise NothingReadError(
        f"Nothing is stored for {borough.name} as at {run.as_at:%-d %B %Y}: run 1-read-documents first."
    )


def split_by_cache(store: Store, files: Iterable[Path]) -> tuple[list[Document], list[Path]]:
    """The documents of files that this version has read before, and the files still to read."""
    known: list[Document] = []
    new: list[Path] = []
    for path in files:
        document = _cached(store, path)
        if document is None:
            new.append(path)
        else:
            known.append(
                document.model_copy(update={"path": path_text(path), "error": _renamed(document, path)})
            )
    return known, new


def _cached(store: Store, path: Path) -> Document | None:
    """The file's document, read before; None also where it cannot be opened, which reading it will tell."""
    try:
        return store.cached_document(file_sha256(path), EXTRACTOR_VERSION)
    except OSError:
        return None


def record_unless_stored(
    store: Store, workspace: Workspace, borough: BoroughParameters, as_at: date, documents: Iterable[Document]
) -> BoroughEvidence:
    """Store a reading, its paths counted from the inputs folder, its council papers held together.

    What the borough's file says of a paper's head is filled in, a paper published twice is told to the
    store, and reports are tied to what decided them. When the latest reading for that day is of the
    very same documents, it is given back instead.
    """
    headed = (with_given_head(_within_inputs(one, workspace), borough) for one in documents)
    ordered = sorted(headed, key=lambda one: one.path)
    latest = store.borough_evidence(borough.slug, as_at)
    if latest is not None and _is_same(latest.documents, ordered):
        return latest
    return store.record_reading(
        borough.slug,
        as_at,
        ordered,
        extractor_version=EXTRACTOR_VERSION,
        copies=copied_papers(ordered),
        finish=with_ties,
    )


def _is_same(stored: tuple[Document, ...], read: Sequence[Document]) -> bool:
    """Whether a stored reading is of the documents just read, and would be tied the same way today."""
    if [_content(one) for one in stored] != [_content(one) for one in read]:
        return False
    return with_ties(stored) == stored


def _within_inputs(document: Document, workspace: Workspace) -> Document:
    path = Path(document.path)
    if not path.is_relative_to(workspace.inputs):
        return document
    return document.model_copy(update={"path": path.relative_to(workspace.inputs).as_posix()})


def _content(document: Document) -> dict[str, object]:
    """A document without its identifiers, which are the store's to give, and its ties, which name them."""
    content = document.model_dump(exclude={"ties"})
    for item in (*content["recommendations"], *content["decisions"], *content["actions"]):
        del item["id"]
    return content


def _renamed(document: Document, path: Path) -> str | None:
    """The document's sentence with the name its file has now: the same file can lie in two places."""
    if document.error is None:
        return None
    _, separator, rest = document.error.partition(": ")
    return f"{shown_name(path)}{separator}{rest}"
