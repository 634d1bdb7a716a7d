"""A pack is written whole or not at all: HTML and PDF together, an old pack stays on failure."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.cover import Cover, pack_cover
from inspection_evidence.pack.exporter import notebook_html
from inspection_evidence.pack.pdf import write_pdf
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class PackFiles:
    """Where a pack was written."""

    html: Path
    pdf: Path


def render_pack(
    executed_notebook: Path, folder: Path, borough: BoroughParameters, run: RunParameters, made_at: datetime
) -> PackFiles:
    """Renders an executed notebook 4 into `folder` as `<slug>-pack.html` and `<slug>-pack.pdf`.

    `made_at` is printed as the time of making; nothing else depends on the clock. Raises
    RenderError where the notebook failed or the folder cannot be written.
    """
    return _render(executed_notebook, folder, f"{borough.slug}-pack", pack_cover(borough, run, made_at))


def render_national(
    executed_notebook: Path, folder: Path, run: RunParameters, made_at: datetime
) -> PackFiles:
    """Renders an executed notebook 5 into `folder` as `national-picture.html` and `.pdf`.

    Everything in it is as `render_pack` has it.
    """
    cover = Cover("National picture", day(run.as_at), draft=True, fictional=False, made_at=made_at)
    return _render(executed_notebook, folder, "national-picture", cover)


def _render(executed_notebook: Path, folder: Path, name: str, cover: Cover) -> PackFiles:
    html = notebook_html(executed_notebook, cover)
    pack = PackFiles(folder / f"{name}.html", folder / f"{name}.pdf")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".pack-", dir=folder) as workshop:
            made = PackFiles(Path(workshop) / pack.html.name, Path(workshop) / pack.pdf.name)
            made.html.write_text(html, encoding="utf-8")
            write_pdf(html, made.pdf, cover)
            _put_in_place(made, pack)
    except OSError as error:
        raise RenderError(f"The pack cannot be written to {folder}: {error.strerror or error}.") from error
    return pack


def _put_in_place(made: PackFiles, pack: PackFiles) -> None:
    """Moves both files in; where the second cannot be, the first is put back as it was."""
    kept = made.pdf.with_suffix(".before.pdf")
    if pack.pdf.exists():
        shutil.copy2(pack.pdf, kept)
    made.pdf.replace(pack.pdf)
    try:
        made.html.replace(pack.html)
    except OSError:
        if kept.exists():
            kept.replace(pack.pdf)
        else:
            pack.pdf.unlink()
        raise
