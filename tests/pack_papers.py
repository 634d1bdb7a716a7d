"""The example council's papers as a run holds them, read from their files, without a store."""

from __future__ import annotations

from inspection_evidence.batch.council_papers import copied_papers, with_given_head, with_ties
from inspection_evidence.model import Paper
from inspection_evidence.settings import Workspace, load_borough
from inspection_evidence.store import provisional_identifiers
from inspection_evidence.store.holders import gather_holders
from inspection_evidence.store.labels import make_key
from tests.example_workspace import EXAMPLE, ROOT, read_once


def thornmere_papers() -> tuple[Paper, ...]:
    """Every paper of the example council, with identifiers and ties; one published twice is one."""
    borough = load_borough(Workspace.find(ROOT), EXAMPLE)
    files = sorted((ROOT / "inputs" / "committee" / EXAMPLE).iterdir())
    headed = (with_given_head(read_once(file), borough) for file in files)
    documents = with_ties(tuple(provisional_identifiers(one, EXAMPLE) for one in headed))
    sources = {make_key(EXAMPLE, one): [one.sha256] for one in documents}
    return gather_holders(EXAMPLE, documents, sources, copied_papers(documents))[1]
