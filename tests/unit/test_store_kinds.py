"""A register from before decisions and actions had identifiers: what it holds are recommendations."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from inspection_evidence.store import open_store
from inspection_evidence.store.migration import MIGRATIONS
from tests.store_helpers import KEY, read
from tests.store_reports import CAREER, identifiers, report, sha

FIRST = (
    f"INSERT INTO inspections VALUES ('{KEY}', 'camden', '2024-05-01')",
    f"INSERT INTO sources VALUES (1, 'camden', '{sha('report')}', '{KEY}', 'ILACS', '2024-03-11')",
    f"INSERT INTO identifiers VALUES ('{KEY}/7', '{KEY}', '7', '2024-05-01')",
    f"INSERT INTO items VALUES ('{KEY}/7', '{CAREER}', 0)",
    f"INSERT INTO wordings VALUES (1, '{KEY}/7', '{sha('report')}', '7', '{CAREER}')",
)


def test_identifiers_of_an_older_register_stay_with_their_recommendations(tmp_path: Path) -> None:
    file = tmp_path / "register.sqlite"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with create_engine(f"sqlite:///{file}").begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in FIRST:
            connection.execute(text(statement))
    with open_store(file, tmp_path / "cache.sqlite") as store:
        evidence = read(store, report("report", [(None, CAREER)]))
        assert identifiers(evidence.documents[0]) == [f"{KEY}/7"]
    assert file.with_name("register.sqlite.before-0003").is_file()
