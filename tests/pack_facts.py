"""A borough's pack in its folder, made by hand: files, data, facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from inspection_evidence.pack.audience import data_folder_name, file_stem, marked_name
from inspection_evidence.pack.data.listing import POSITION
from inspection_evidence.pack.data.table_files import pretty_json
from inspection_evidence.pack.facts import FileKind, PackFacts, facts_file, facts_of, made_file
from inspection_evidence.pack.published.position import position_of
from inspection_evidence.settings import RunParameters, Workspace
from tests import pack_evidence as thornmere
from tests.pack_sources import sources

MAY = date(2026, 5, 1)


def make_pack_folder(
    workspace: Workspace, words: str = "A pack.", position_name: str | None = None, **fields: Any
) -> PackFacts:
    """Write a committee's pack of the fictional borough as at a day, as a run would, and give its facts."""
    run = RunParameters.model_validate({"as_at": MAY, "draft": False, **fields})
    made = sources(run=run)
    folder = workspace.pack_folder(thornmere.borough().slug, run.as_at)
    stem, data = file_stem("thornmere", run.audience), folder / data_folder_name(run.audience)
    data.mkdir(parents=True, exist_ok=True)
    contents: list[tuple[str, FileKind, bytes]] = [
        (f"{stem}.html", "html", f"<p>{words}</p>".encode()),
        (f"{stem}.pdf", "pdf", b"%PDF"),
        (
            f"{data.name}/{position_name or marked_name(POSITION, run.audience)}",
            "data",
            pretty_json(position_of(made).model_dump(mode="json")),
        ),
    ]
    for name, _, content in contents:
        (folder / name).write_bytes(content)
    facts = facts_of(made, [made_file(folder, folder / name, kind) for name, kind, _ in contents], None)
    facts_file(folder, facts.slug, facts.audience).write_bytes(pretty_json(facts.model_dump(mode="json")))
    return facts
