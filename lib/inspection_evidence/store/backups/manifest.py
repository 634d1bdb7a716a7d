"""What a backup says of itself: when it was made, of what, and the hash of each of its files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from inspection_evidence.errors import StoreError

MANIFEST = "manifest.json"


class Manifest(BaseModel):
    """The manifest beside a backup's files.

    `revision` is that of the register's tables, `rows` how many rows each table holds, `files` the
    sha256 of every file by its path within the backup.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    made_at: datetime
    revision: str
    rows: dict[str, int]
    files: dict[str, str]


def read_manifest(backup: Path) -> Manifest:
    """Read the manifest of a backup's folder.

    Raises:
        StoreError: there is none, or it cannot be read.
    """
    file = backup / MANIFEST
    try:
        return Manifest.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        raise StoreError(
            f"{backup} is not a backup: it holds no {MANIFEST}; choose another folder."
        ) from None
    except (OSError, ValidationError):
        raise StoreError(f"{file} cannot be read as the list of a backup; choose another backup.") from None


def write_manifest(backup: Path, manifest: Manifest) -> None:
    """Write the manifest into a backup's folder, whole or not at all."""
    new = backup / f"{MANIFEST}.new"
    new.write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
    new.replace(backup / MANIFEST)


@contextmanager
def unchanged_otherwise(register: Path) -> Iterator[None]:
    """Bring a backup's manifest up to date with what is done to its register within this.

    A register that is not as the manifest says stays so: damage is not signed for. Copies without a
    manifest need nothing.
    """
    backup = register.parent
    manifest = read_manifest(backup) if (backup / MANIFEST).is_file() else None
    whole = manifest is not None and manifest.files.get(register.name) == file_hash(register)
    yield
    if manifest and whole:
        files = {**manifest.files, register.name: file_hash(register)}
        write_manifest(backup, manifest.model_copy(update={"files": files}))


def file_hash(file: Path) -> str:
    """Give the sha256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
