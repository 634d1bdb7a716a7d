"""What tests of backups share: a workspace, and words that can be looked for in raw files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.store import Event, Store, open_workspace_store

SECRET = "Zebedee Quillfeather of 12 Acacia Avenue"


@dataclass(frozen=True)
class Workspace:
    """What the store needs to know of a workspace."""

    root: Path
    database_url: str | None = None

    @property
    def register_file(self) -> Path:
        """The register's file."""
        return self.root / "records" / "register.sqlite"

    @property
    def cache_file(self) -> Path:
        """The cache's file."""
        return self.root / "outputs" / "cache.sqlite"

    def open(self) -> Store:
        """Open its store."""
        return open_workspace_store(self)


def note(store: Store, text: str, subject: str = "kent/action/A1") -> Event:
    """Write a note about an action."""
    return store.append_event("action_noted", subject, {"text": text, "on": None}, "Ann Abara")


def files_with(folder: Path, words: str) -> list[str]:
    """List the files under a folder that hold these words anywhere in their bytes."""
    sought = words.encode()
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return [file.relative_to(folder).as_posix() for file in files if sought in file.read_bytes()]
