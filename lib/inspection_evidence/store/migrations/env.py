"""Runs the register's migrations in the transaction the store has begun."""

from __future__ import annotations

from alembic import context

from inspection_evidence.store.schema import REGISTER

context.configure(connection=context.config.attributes["connection"], target_metadata=REGISTER)
with context.begin_transaction():
    context.run_migrations()
