"""The page of plain text that lies among the data: what they are, of when, and who may read them."""

from __future__ import annotations

from inspection_evidence.pack.audience import audience_sentences
from inspection_evidence.pack.data.listing import data_files
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.wording import day


def read_me(sources: PackSources) -> bytes:
    """The text as UTF-8, its lines ended so that any editor of Windows shows them."""
    borough, run = sources.borough, sources.run
    state = (
        "Draft: not yet confirmed by the improvement lead. Suggested links are marked so."
        if run.draft
        else "Confirmed by the improvement lead. Only confirmed links are listed."
    )
    lines = [
        f"Data of the inspection evidence pack of {borough.name}, as at {day(run.as_at)}",
        "",
        *[f"{borough.name} does not exist: this is a fictional example."] * borough.fictional,
        state,
        *audience_sentences(borough, run),
        "",
        *(f"{name}: {words}" for name, words in data_files(borough.slug, run.audience)),
        "A provenance with brief or register in its name is that of the briefing or of the full register.",
        "",
        "Recommendations are quoted from published reports; each row says from which file and page.",
    ]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8")
