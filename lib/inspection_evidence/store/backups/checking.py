"""Whether a backup is whole: the very files that were written, and a register without damage."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from inspection_evidence.errors import StoreError
from inspection_evidence.store.backups.making import count_rows
from inspection_evidence.store.backups.manifest import Manifest, file_hash, read_manifest
from inspection_evidence.store.backups.places import REGISTER
from inspection_evidence.store.sqlite_file import check_sqlite


def checked_register(backup: Path) -> Path:
    """Give the register's file of a backup that is whole.

    Args:
        backup: The folder of a backup, or a copy of a register as the suite makes before an upgrade,
            which has no manifest to be held against.

    Raises:
        StoreError: something of it is missing, was changed or is damaged.
    """
    if backup.is_file():
        count_rows(backup)
        check_sqlite(backup)
        return backup
    manifest = read_manifest(backup)
    for name, sha256 in manifest.files.items():
        _check_file(backup, name, sha256)
    _check_register(backup / REGISTER, manifest)
    return backup / REGISTER


def _check_file(backup: Path, name: str, sha256: str) -> None:
    file, place = backup / name, PurePosixPath(name)
    if place.is_absolute() or ".." in place.parts or not file.resolve().is_relative_to(backup.resolve()):
        raise StoreError(
            f"The manifest of {backup} names a file outside of it ({name}); choose another backup."
        )
    if not file.is_file():
        raise StoreError(f"{file} is missing from the backup; choose another backup.")
    if file_hash(file) != sha256:
        raise StoreError(f"{file} is not as it was when the backup was made; choose another backup.")


def _check_register(register: Path, manifest: Manifest) -> None:
    if REGISTER not in manifest.files:
        raise StoreError(f"The backup {register.parent} holds no {REGISTER}; choose another backup.")
    check_sqlite(register)
    _, rows = count_rows(register)
    if rows != manifest.rows:
        raise StoreError(f"{register} does not hold the rows its manifest counts; choose another backup.")
