"""A real Postgres server for the length of the tests, made and thrown away by Debian's own tools."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

PASSWORD = "correct horse/battery?"  # has what an address must encode
ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class PostgresServer:
    """A running server on this machine."""

    port: int
    stop_at_once_and_start: Callable[[], None]

    def address(self, database: str, user: str = ADMINISTRATOR, password: str = PASSWORD) -> str:
        """Give the address of a database, its password encoded."""
        encoded = password.replace("?", "%3F").replace("/", "%2F").replace(" ", "%20")
        return f"postgresql://{user}:{encoded}@127.0.0.1:{self.port}/{database}"

    def run(self, *statements: str) -> None:
        """Run statements as the administrator."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


def find_programs() -> Path | None:
    """Find the folder of initdb and pg_ctl, the newest version's first."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    return folders[-1].parent if folders else None


@contextmanager
def running_server(programs: Path, *, durable: bool = False) -> Iterator[PostgresServer]:
    """Start a server in a folder of its own, and stop it and remove the folder afterwards.

    Unless it is `durable`, it does not wait for the disk: quicker, for tests that stop it in peace.
    """
    folder = Path(tempfile.mkdtemp(prefix="inspection-evidence-postgres-"))
    data, port = folder / "data", _free_port()
    password = folder / "password"
    password.write_text(PASSWORD)
    _give_away(folder, password)
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w", "-t", "60"]
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
    options += "" if durable else " -c fsync=off"
    try:
        _run([str(programs / "initdb"), "-D", str(data), "-U", ADMINISTRATOR, "-E", "UTF8", "--locale=C",
              "-A", "scram-sha-256", f"--pwfile={password}", "-N"], folder)  # fmt: skip
        start = [*control, "-l", str(folder / "log"), "-o", options, "start"]

        def stop_at_once_and_start() -> None:
            """Stop it as a crash would, with nothing written down in an orderly way, and start it again."""
            _run([*control, "-m", "immediate", "stop"], folder)
            _run(start, folder)

        _run(start, folder)
        try:
            yield PostgresServer(port, stop_at_once_and_start)
        finally:
            _run([*control, "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder)


def _run(command: list[str], folder: Path) -> None:
    """Run one of the server's programs, which refuse to be run by root."""
    account = "postgres" if os.geteuid() == 0 else None
    log = folder / "output"
    with log.open("ab") as output:
        done = subprocess.run(
            command, cwd=folder, stdout=output, stderr=output, timeout=120, user=account, group=account
        )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {log.read_text()}")


def _give_away(*places: Path) -> None:
    if os.geteuid() == 0:
        for place in places:
            shutil.chown(place, "postgres", "postgres")


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port
