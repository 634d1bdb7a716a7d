"""Whatever is done to a file, it has a verdict, and what is read from it stands in it.

Broken PDFs are read in processes of their own, as a run reads them: a fault of the PDF library
would end the tests too. `make fuzz` does the same by the thousand.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from inspection_evidence.extract import Limits, read_documents
from inspection_evidence.model import Verdict
from tests import hostile

SAMPLE = Path(__file__).parents[2] / "inputs" / "ofsted" / "thornmere" / "2020-02-25-childrens-services.pdf"
BREAKS = st.lists(
    st.tuples(st.sampled_from(hostile.MUTATORS), st.integers(0, 2**32)), min_size=10, max_size=20
)


@settings(max_examples=3)
@given(breaks=BREAKS)
def test_a_broken_pdf_has_a_verdict_and_its_place(breaks: list[tuple[hostile.Mutator, int]]) -> None:
    data = hostile.plain_objects(SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{place:02}.pdf" for place in range(len(breaks))]
        for path, (mutator, seed) in zip(paths, breaks, strict=True):
            path.write_bytes(mutator(data, Random(seed)))
        documents = list(read_documents(paths, Limits(seconds=20, megabytes=1024), workers=2))
    assert [document.path for document in documents] == [str(path) for path in paths]
    for document in documents:
        assert (document.error is None) == (document.verdict is Verdict.READ)
        assert document.error is None or "could not be read (" not in document.error
