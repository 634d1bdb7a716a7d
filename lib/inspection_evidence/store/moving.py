"""Moving a register from its file to Postgres, or back."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Table, func, insert, select

from inspection_evidence.errors import StoreError
from inspection_evidence.store.opening import is_address, open_register
from inspection_evidence.store.restoring import move_count_on
from inspection_evidence.store.schema import REGISTER


def copy_register(source: Path | str, target: Path | str) -> int:
    """Copy a whole register into an empty one; the source stays as it is.

    Args:
        source: The register's file, or the `postgresql://` address of its database.
        target: Where it shall be; made where it is missing.

    Returns:
        How many rows were copied.

    Raises:
        StoreError: one of them cannot be opened, or the target holds something already.
    """
    if not is_address(source) and not Path(source).is_file():
        raise StoreError(f"{source} is not there; name the register's file or its database's address.")
    here, there = open_register(source), open_register(target)
    try:
        with here.reading() as reading, there.writing() as writing:
            _check_empty(writing)
            # Sorted so that no row comes before one it refers to.
            return sum(_copy_table(table, reading, writing) for table in REGISTER.sorted_tables)
    finally:
        here.close()
        there.close()


def _check_empty(connection: Connection) -> None:
    filled = [table.name for table in REGISTER.sorted_tables if _count(connection, table)]
    if filled:
        raise StoreError(
            f"The register to copy into holds rows already (in {', '.join(filled)}); name an empty one."
        )


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _copy_table(table: Table, reading: Connection, writing: Connection) -> int:
    rows = [dict(row) for row in reading.execute(select(table)).mappings()]
    if rows:
        writing.execute(insert(table), rows)
    if rows and "seq" in table.columns:
        move_count_on(writing, table.name, max(row["seq"] for row in rows))
    return len(rows)
