"""Which disks SQLite's write-ahead log may be used on.

The log needs memory shared between processes, which network and synced folders do not give:
https://www.sqlite.org/wal.html ("WAL does not work over a network filesystem").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

MOUNTS = Path("/proc/mounts")

_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\w*|9p|fuse\..+|afs|afpfs|davfs\d?|ncpfs|ceph|glusterfs|lustre|vboxsf|virtiofs|drvfs"
)
_SYNCED = re.compile(
    r"onedrive\b.*|sharepoint\b.*|dropbox\b.*|google ?drive\b.*|my drive|icloud ?drive\b.*"
    r"|com~apple~clouddocs|mobile documents|box sync|nextcloud",
    re.IGNORECASE,
)
_OCTAL = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class Journal:
    """SQLite's journal mode for a file, and the sentence that tells a person why."""

    mode: Literal["WAL", "DELETE"]
    note: str | None = None


def choose_journal(file: Path, mounts: Path = MOUNTS) -> Journal:
    """Choose the journal mode that is safe where a database file lies.

    Args:
        file: The database file; it need not exist.
        mounts: The system's list of mounted disks, in the form of `/proc/mounts`; where there is
            none, only the folder names tell.
    """
    place = file.resolve()
    reason = _synced_folder(place) or _network_disk(place, mounts)
    if reason is None:
        return Journal("WAL")
    return Journal(
        "DELETE",
        f"{file} is in {reason}: the slower, safer journal is used, and only one person at a time "
        "should work with it; a local disk or Postgres has no such limit.",
    )


def _synced_folder(place: Path) -> str | None:
    for part in place.parts:
        if _SYNCED.fullmatch(part):
            return f"a synced folder ({part})"
    return None


def _network_disk(place: Path, mounts: Path) -> str | None:
    if str(place).startswith(("\\\\", "//")):
        return "a network folder"
    if place.is_relative_to("/Volumes"):  # where a Mac, which has no list to look in, puts them
        return "an external or network volume"
    kind = _disk_kind(place, mounts)
    return f"a network folder ({kind})" if kind and _NETWORK.fullmatch(kind) else None


def _disk_kind(place: Path, mounts: Path) -> str | None:
    """Give the kind of the disk mounted nearest above a place; the last of equals hides the others."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    nearest, kind = -1, None
    for fields in (line.split(" ") for line in lines if line.count(" ") >= 2):
        point = Path(_OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[1]))
        if place.is_relative_to(point) and len(point.parts) >= nearest:
            nearest, kind = len(point.parts), fields[2]
    return kind
