"""Whose a text copy is: the borough's whose authority its title names, else nobody's.

Text copies lie together in `inputs/text`. One whose title names no authority is left out until a
person puts it into a borough's own folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from inspection_evidence.errors import shown_name
from inspection_evidence.extract.files import readable_files
from inspection_evidence.families.title_page import read_title_page
from inspection_evidence.reading.text_copy import TEXT_SUFFIX, read_text_copy
from inspection_evidence.settings import BoroughParameters, Workspace, find_authority, load_authorities
from inspection_evidence.settings.authorities import Authority
from inspection_evidence.settings.names import slugified


def text_copies_of(workspace: Workspace, borough: BoroughParameters) -> list[Path]:
    """The text copies whose title names the borough's authority, in path order."""
    named = ((path, named_authority(path)) for path in _text_copies(workspace))
    return [path for path, authority in named if authority and authority.ons_code == borough.ons_code]


def notes_on_text_copies(workspace: Workspace, boroughs: Sequence[BoroughParameters] = ()) -> list[str]:
    """A sentence on each text copy that nothing ties to a borough.

    Where `boroughs` are given, copies whose files are named after other authorities only are passed over.
    """
    what = "its title names no authority; to have it read, put it into the borough's own folder."
    return [
        f"{shown_name(path)}: {what}"
        for path in _text_copies(workspace)
        if named_authority(path) is None
        and not (boroughs and _is_named_after_others(path, workspace, boroughs))
    ]


def _is_named_after_others(path: Path, workspace: Workspace, boroughs: Sequence[BoroughParameters]) -> bool:
    """Whether a file's name holds the name of an authority, and of none of these boroughs."""
    own = {slug for borough in boroughs for slug in (borough.slug, *borough.also_known_as)}
    known = {slugified(name) for name in load_authorities(workspace.authorities_file).names}
    words = f"-{slugified(path.stem)}-"
    named = {slug for slug in known | own if f"-{slug}-" in words}
    return bool(named) and not named & own


def named_authority(path: Path) -> Authority | None:
    """The authority that the title of the text copy at `path` names; None where that is not certain."""
    status = path.stat()
    return _named_authority(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=1024)
def _named_authority(path: Path, changed: int, size: int) -> Authority | None:
    """As `named_authority`: a run asks once a borough, so answers are kept while a file is the same."""
    copy = read_text_copy(path).copy
    if copy is None:
        return None
    front = read_title_page(copy.as_pages)
    return find_authority(front.authority, front.inspection_start) if front.authority else None


def _text_copies(workspace: Workspace) -> list[Path]:
    return [path for path in readable_files(workspace.text_folder) if path.suffix.lower() == TEXT_SUFFIX]
