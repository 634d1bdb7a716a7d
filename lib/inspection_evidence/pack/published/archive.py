"""Published packs, kept unchangeable: a folder each with a manifest that names every file's sha256."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.audience import marked_name
from inspection_evidence.pack.data.listing import POSITION
from inspection_evidence.pack.data.table_files import pretty_json
from inspection_evidence.pack.facts import MadeFile, PackFacts
from inspection_evidence.pack.published.position import Position
from inspection_evidence.settings.run import Audience

MANIFEST = "manifest.json"
_READ_ONLY_FILE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_READ_ONLY_FOLDER = _READ_ONLY_FILE | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH


class Manifest(BaseModel):
    """What a published pack is: its facts with every file's sha256, and who approved and published it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    number: int
    approved_by: str
    published_by: str
    published_at: datetime
    pack: PackFacts


@dataclass(frozen=True)
class PublishedPack:
    """A published pack as the register knows it: its folder and the sha256 its manifest had."""

    folder: Path
    as_at: date
    number: int
    audience: Audience
    approved_by: str
    manifest_sha256: str

    @property
    def name(self) -> str:
        """The name of its folder: the as-at date and the number."""
        return self.folder.name


def keep_pack(source: Path, shelf: Path, manifest: Manifest) -> PublishedPack:
    """Copy the files of a pack from `source` into a folder of `shelf` and make all of it read-only.

    Raises RenderError where a file is no longer the one that the facts name, or cannot be copied: then
    nothing is kept.
    """
    target = shelf / f"{manifest.pack.as_at.isoformat()}-{manifest.number}"
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".publishing-", dir=shelf) as workshop:
            made = Path(workshop) / "pack"
            made.mkdir()
            for file in manifest.pack.files:
                _copy(file, source, made)
            content = pretty_json(manifest.model_dump(mode="json"))
            _write_durably(made / MANIFEST, content)
            made.rename(target)
    except OSError as error:
        raise RenderError(
            f"The pack cannot be kept in {target}: {error.strerror or error}; nothing was published."
        ) from error
    _make_read_only(target)
    return PublishedPack(
        folder=target,
        as_at=manifest.pack.as_at,
        number=manifest.number,
        audience=manifest.pack.audience,
        approved_by=manifest.approved_by,
        manifest_sha256=hashlib.sha256(content).hexdigest(),
    )


def discard_pack(pack: PublishedPack) -> None:
    """Take a pack that was just kept off the shelf again, because its publication could not be recorded."""
    for path in (pack.folder, *pack.folder.rglob("*")):
        path.chmod(stat.S_IRWXU)
    shutil.rmtree(pack.folder)


def faults_of(pack: PublishedPack) -> list[str]:
    """A sentence for each way in which a kept pack is no longer as it was published; none where it is."""
    manifest = _manifest(pack)
    if manifest is None:
        return [f"{pack.folder / MANIFEST} is missing or is not the one that was published."]
    return list(_faults(pack, manifest))


def position_kept(pack: PublishedPack) -> Position | None:
    """The position that a kept pack tells of; None where the pack is no longer as it was published."""
    manifest = None if faults_of(pack) else _manifest(pack)
    # A pack published by an earlier version has the plain name, whoever may read it.
    names = {POSITION, marked_name(POSITION, pack.audience)}
    files = manifest.pack.files if manifest else ()
    found = [one for one in files if PurePosixPath(one.path).name in names]
    try:
        return Position.model_validate_json((pack.folder / found[0].path).read_bytes()) if found else None
    except ValidationError:
        return None


def _manifest(pack: PublishedPack) -> Manifest | None:
    try:
        content = (pack.folder / MANIFEST).read_bytes()
        if hashlib.sha256(content).hexdigest() != pack.manifest_sha256:
            return None
        return Manifest.model_validate_json(content)
    except (OSError, ValidationError):
        return None


def _faults(pack: PublishedPack, manifest: Manifest) -> Iterator[str]:
    listed = {file.path for file in manifest.pack.files} | {MANIFEST}
    for file in manifest.pack.files:
        path = pack.folder / file.path
        if not path.is_file():
            yield f"{path} is missing."
        elif hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
            yield f"{path} is not as it was published."
    for path in sorted(one for one in pack.folder.rglob("*") if one.is_file()):
        if path.relative_to(pack.folder).as_posix() not in listed:
            yield f"{path} was not published with the pack."


def _copy(file: MadeFile, source: Path, target: Path) -> None:
    path = source / _inside(file.path)
    content = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise RenderError(
            f"{source / file.path} was changed since the pack was made: run it again, look at it, publish it."
        )
    copy = target / _inside(file.path)
    copy.parent.mkdir(exist_ok=True)
    _write_durably(copy, content)


def _inside(path: str) -> PurePosixPath:
    """A path that stays in its folder: a file, or a file of a folder in it."""
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts or len(parts.parts) > 2:
        raise RenderError(
            f"The facts of the pack name {path!r}, which is not in its folder: make the pack again."
        )
    return parts


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _make_read_only(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        path.chmod(_READ_ONLY_FOLDER if path.is_dir() else _READ_ONLY_FILE)
