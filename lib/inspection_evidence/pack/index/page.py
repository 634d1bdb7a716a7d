"""The index as a page: one self-contained file with the look of a pack, which fetches nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.index.entries import FAILURE_FILE, Failure, IndexEntry, index_entries
from inspection_evidence.pack.page.style import stylesheet
from inspection_evidence.pack.section import render_page

INDEX_PAGE = "index.html"
NATIONAL_PAGE = "national-picture.html"


@dataclass(frozen=True)
class NationalPage:
    """The newest national picture: its as-at date, by which its folder is called, and its address."""

    as_at: date
    address: str


def index_html(entries: Sequence[IndexEntry], national: NationalPage | None) -> str:
    """The page of these boroughs; everything in it is escaped."""
    packs = [pack for entry in entries for pack in entry.packs]
    return render_page(
        "index_page",
        entries=entries,
        failures=[(entry, entry.failure) for entry in entries if entry.failure],
        national=national,
        has_tracker=any(pack.facts.tracker for pack in packs),
        pack_count=len(packs),
        stylesheet=stylesheet(),
    )


def write_index(outputs: Path) -> Path:
    """Write `index.html` into the outputs folder, of all that lies there, and return where it is.

    A reader sees the old page or the new one, never half of one. Raises RenderError where it cannot be
    written.
    """
    page = outputs / INDEX_PAGE
    html = index_html(index_entries(outputs), _newest_national(outputs))
    replace_file(page, html.encode("utf-8"))
    return page


def keep_failure(folder: Path, failure: Failure | None) -> None:
    """Keep a borough's failure in its folder of outputs, or forget the last one where there is none now."""
    file = folder / FAILURE_FILE
    if failure is None:
        file.unlink(missing_ok=True)
    else:
        replace_file(file, failure.model_dump_json(indent=1).encode("utf-8"))


def replace_file(file: Path, content: bytes) -> None:
    """Write a file to one side and move it in. Raises RenderError where that cannot be done."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=file.parent) as workshop:
            made = Path(workshop) / file.name
            made.write_bytes(content)
            made.replace(file)
    except OSError as error:
        raise RenderError(f"{file} cannot be written: {error.strerror or error}.") from error


def _newest_national(outputs: Path) -> NationalPage | None:
    days = [
        day for file in (outputs / "national").glob(f"*/{NATIONAL_PAGE}") if (day := _day(file.parent.name))
    ]
    if not days:
        return None
    newest = max(days)
    return NationalPage(newest, f"national/{newest.isoformat()}/{NATIONAL_PAGE}")


def _day(folder: str) -> date | None:
    """The day that a folder is called by; None for a folder of somebody's own."""
    try:
        return date.fromisoformat(folder) if len(folder) == len("2026-06-30") else None
    except ValueError:
        return None
