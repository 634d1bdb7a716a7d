"""The tables of both stores, as SQLAlchemy Core.

The register's tables are made and changed by the Alembic migrations beside this file; a test
holds that both say the same. The cache has no migrations: with another `CACHE_VERSION` it is
emptied and made again.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

CACHE_VERSION = 1

APPEND_ONLY = ("events", "inspections", "identifiers", "snapshots", "snapshot_readings")
"""Tables of the register whose rows the database itself refuses to change or delete; of an event a
redaction can take words away, and nothing else."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets time zones, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any moment with a time zone into UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Give the moment back with its time zone."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


REGISTER = MetaData()

events = Table(
    "events",
    REGISTER,
    Column("seq", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(64), nullable=False, index=True),
    Column("subject", Text().with_variant(Text(collation="C"), "postgresql"), nullable=False, index=True),
    Column("payload", JSON, nullable=False),
    sqlite_autoincrement=True,
)

inspections = Table(
    "inspections",
    REGISTER,
    Column("key", Text, primary_key=True),
    Column("authority", Text, nullable=False, index=True),
    Column("registered_at", UtcDateTime, nullable=False),
)

sources = Table(
    "sources",
    REGISTER,
    Column("seq", Integer, primary_key=True),
    Column("authority", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("inspection", Text, ForeignKey("inspections.key"), nullable=False),
    Column("family", String(64), nullable=False),
    Column("inspection_start", Date),
    UniqueConstraint("authority", "sha256", name="one_inspection_a_source"),
)

identifiers = Table(
    "identifiers",
    REGISTER,
    Column("identifier", Text, primary_key=True),
    Column("inspection", Text, ForeignKey("inspections.key"), nullable=False, index=True),
    Column("label", Text, nullable=False),
    Column("minted_at", UtcDateTime, nullable=False),
    Column("kind", String(32), nullable=False, server_default="recommendation"),
)

items = Table(
    "items",
    REGISTER,
    Column("identifier", Text, ForeignKey("identifiers.identifier"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("orphaned", Boolean, nullable=False),
)

wordings = Table(
    "wordings",
    REGISTER,
    Column("seq", Integer, primary_key=True),
    Column("identifier", Text, ForeignKey("identifiers.identifier"), nullable=False, index=True),
    Column("sha256", String(64), nullable=False),
    Column("label", Text, nullable=False),
    Column("text", Text, nullable=False),
)

snapshots = Table(
    "snapshots",
    REGISTER,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("taken_at", UtcDateTime, nullable=False),
)

snapshot_readings = Table(
    "snapshot_readings",
    REGISTER,
    Column("snapshot", Integer, ForeignKey("snapshots.number"), primary_key=True),
    Column("borough", Text, primary_key=True),
    Column("as_at", Date, nullable=False),
    Column("run", Text, nullable=False),
    Column("extractor_version", Text, nullable=False),
    Column("documents", JSON, nullable=False),
)

CACHE = MetaData()

cache_versions = Table(
    "cache_versions", CACHE, Column("version", Integer, primary_key=True, autoincrement=False)
)

bodies = Table(
    "bodies",
    CACHE,
    Column("digest", String(64), primary_key=True),
    Column("body", Text, nullable=False),
)

documents = Table(
    "documents",
    CACHE,
    Column("sha256", String(64), primary_key=True),
    Column("extractor_version", Text, primary_key=True),
    Column("digest", String(64), ForeignKey("bodies.digest"), nullable=False),
)

readings = Table(
    "readings",
    CACHE,
    Column("seq", Integer, primary_key=True),
    Column("borough", Text, nullable=False),
    Column("as_at", Date, nullable=False),
    Column("run", Text, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
    Column("extractor_version", Text, nullable=False),
    Column("inspections", JSON, nullable=False),
    UniqueConstraint("borough", "as_at", "run", name="one_reading_a_run"),
    sqlite_autoincrement=True,
)

reading_documents = Table(
    "reading_documents",
    CACHE,
    Column("reading", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("path", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("verdict", String(32), nullable=False),
    Column("digest", String(64), ForeignKey("bodies.digest"), nullable=False),
    ForeignKeyConstraint(["reading"], ["readings.seq"], ondelete="CASCADE"),
)
