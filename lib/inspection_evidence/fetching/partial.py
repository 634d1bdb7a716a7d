"""A download under way: the bytes so far, beside the place where the whole file will stand."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class PartialFile:
    """`<file>.part`, and `<file>.part.version`: the server's mark of the version it is a part of."""

    def __init__(self, destination: Path) -> None:
        """Take up what an earlier download of the same file left, if it left anything."""
        self.destination = destination
        self._part = destination.with_name(f"{destination.name}.part")
        self._version = destination.with_name(f"{destination.name}.part.version")

    @property
    def size(self) -> int:
        """How many bytes are there."""
        return self._part.stat().st_size if self._part.exists() else 0

    @property
    def version(self) -> str | None:
        """The ETag or Last-Modified that came with the bytes, None where there was none."""
        return self._version.read_text(encoding="ascii", errors="replace") if self._version.exists() else None

    @contextmanager
    def appended(self) -> Iterator[IO[bytes]]:
        """Open for the bytes that follow those already there."""
        with self._part.open("ab") as file:
            yield file

    def start_over(self, version: str | None = None) -> None:
        """Forget the bytes so far; those to come belong to that version."""
        self._part.unlink(missing_ok=True)
        self._version.unlink(missing_ok=True)
        if version:
            self._version.write_text(version, encoding="ascii", errors="replace")

    def sha256(self) -> str:
        """Return the SHA-256 of the bytes so far."""
        with self._part.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def first_and_last(self, length: int) -> tuple[bytes, bytes]:
        """Return the first and the last `length` bytes."""
        with self._part.open("rb") as file:
            first = file.read(length)
            file.seek(max(0, self.size - length))
            return first, file.read(length)

    def put_in_place(self) -> None:
        """Make the bytes the file itself, in one step."""
        with self._part.open("rb") as file:
            os.fsync(file.fileno())
        self._part.replace(self.destination)
        self._version.unlink(missing_ok=True)
