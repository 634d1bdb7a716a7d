"""Identifiers of decisions and actions beside those of recommendations, which all were until now."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Say of each identifier what kind of item bears it."""
    op.add_column(
        "identifiers",
        sa.Column("kind", sa.String(32), nullable=False, server_default="recommendation"),
    )
