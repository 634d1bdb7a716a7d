"""The register's migrations; Alembic reads this folder."""
