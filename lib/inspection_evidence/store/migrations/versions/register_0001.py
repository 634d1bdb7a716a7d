"""The register: inspections, identifiers, wordings, snapshots and the diary of events."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_APPEND_ONLY = {
    "events": "seq",
    "inspections": "key",
    "identifiers": "identifier",
    "snapshots": "number",
    "snapshot_readings": "snapshot",
}


def upgrade() -> None:
    """Make the tables, and have the database itself refuse changes to what is append-only."""
    _create_events()
    _create_inspections()
    _create_identifiers()
    _create_snapshots()
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgres()
    else:
        _guard_sqlite()


def _create_events() -> None:
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("kind", sa.String(64), nullable=False, index=True),
        sa.Column("subject", sa.Text, nullable=False, index=True),
        sa.Column("payload", sa.JSON, nullable=False),
        sqlite_autoincrement=True,
    )


def _create_inspections() -> None:
    op.create_table(
        "inspections",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("authority", sa.Text, nullable=False, index=True),
        sa.Column("registered_at", _MOMENT, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("authority", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("inspection", sa.Text, sa.ForeignKey("inspections.key"), nullable=False),
        sa.Column("family", sa.String(64), nullable=False),
        sa.Column("inspection_start", sa.Date),
        sa.UniqueConstraint("authority", "sha256", name="one_inspection_a_source"),
    )


def _create_identifiers() -> None:
    op.create_table(
        "identifiers",
        sa.Column("identifier", sa.Text, primary_key=True),
        sa.Column("inspection", sa.Text, sa.ForeignKey("inspections.key"), nullable=False, index=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("minted_at", _MOMENT, nullable=False),
    )
    op.create_table(
        "items",
        sa.Column("identifier", sa.Text, sa.ForeignKey("identifiers.identifier"), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("orphaned", sa.Boolean, nullable=False),
    )
    op.create_table(
        "wordings",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("identifier", sa.Text, sa.ForeignKey("identifiers.identifier"), nullable=False, index=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )


def _create_snapshots() -> None:
    op.create_table(
        "snapshots",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("taken_at", _MOMENT, nullable=False),
    )
    op.create_table(
        "snapshot_readings",
        sa.Column("snapshot", sa.Integer, sa.ForeignKey("snapshots.number"), primary_key=True),
        sa.Column("borough", sa.Text, primary_key=True),
        sa.Column("as_at", sa.Date, nullable=False),
        sa.Column("run", sa.Text, nullable=False),
        sa.Column("extractor_version", sa.Text, nullable=False),
        sa.Column("documents", sa.JSON, nullable=False),
    )


def _guard_sqlite() -> None:
    """Refuse UPDATE and DELETE, and INSERT OR REPLACE, which deletes without asking a trigger."""
    for table, key in _APPEND_ONLY.items():
        refusal = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        op.execute(f"CREATE TRIGGER {table}_keep_rows BEFORE DELETE ON {table} {refusal}")
        op.execute(f"CREATE TRIGGER {table}_keep_values BEFORE UPDATE ON {table} {refusal}")
        same = f"SELECT 1 FROM {table} WHERE {key} = NEW.{key}"  # noqa: S608 - names from the list above
        if table == "snapshot_readings":
            same += " AND borough = NEW.borough"
        op.execute(
            f"CREATE TRIGGER {table}_keep_first BEFORE INSERT ON {table} WHEN EXISTS ({same}) {refusal}"
        )


def _guard_postgres() -> None:
    """Refuse UPDATE, DELETE and TRUNCATE."""
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    for table in _APPEND_ONLY:
        for moment in ("UPDATE OR DELETE ON {} FOR EACH ROW", "TRUNCATE ON {} FOR EACH STATEMENT"):
            name = f"{table}_keep_{'rows' if moment.startswith('UPDATE') else 'all'}"
            op.execute(
                f"CREATE TRIGGER {name} BEFORE {moment.format(table)} EXECUTE FUNCTION refuse_change()"
            )
