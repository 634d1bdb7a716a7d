"""Where the copies of a register lie."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = "backups"
"""The folder of backups within that of the records."""
REGISTER = "register.sqlite"
"""The register's file within a backup."""


def known_copies(records: Path) -> list[Path]:
    """List every copy of the register that the suite made in the records' folder.

    These are the backups, and the copies made beside the register before an upgrade or a restoring.
    """
    beside = [
        file for file in records.glob("*.before-*") if not file.name.endswith(("-wal", "-shm", "-journal"))
    ]
    within = (records / FOLDER).glob(f"*/{REGISTER}")
    return sorted(file for file in (*beside, *within) if file.is_file() and not file.is_symlink())


def papers_beside(records: Path) -> list[Path]:
    """List what else the records' folder holds and no run can make again: not the register and its copies.

    Links are left out: they lead to what is kept elsewhere.
    """
    own = re.compile(rf"{re.escape(REGISTER)}.*")
    return sorted(
        file
        for file in records.rglob("*")
        if file.is_file()
        and not file.is_symlink()
        and file.resolve().is_relative_to(records.resolve())
        and file.relative_to(records).parts[0] != FOLDER
        and not own.fullmatch(file.relative_to(records).parts[0])
    )
