"""A pack is written whole or not at all: HTML and PDF together, an old pack stays on failure."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.audience import file_stem
from inspection_evidence.pack.cover import Cover, pack_cover
from inspection_evidence.pack.exporter import notebook_html
from inspection_evidence.pack.officers import page_shown
from inspection_evidence.pack.page.brand import PLAIN, Brand
from inspection_evidence.pack.pdf import write_pdf
from inspection_evidence.pack.printed import printed
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class PackFiles:
    """Where a pack was written."""

    html: Path
    pdf: Path


def render_pack(
    executed_notebook: Path,
    folder: Path,
    borough: BoroughParameters,
    run: RunParameters,
    brand: Brand = PLAIN,
) -> PackFiles:
    """Renders an executed notebook 4 into `folder` as `<slug>-pack.html` and `<slug>-pack.pdf`.

    A pack for members or an exempt one has that in its files' names, and a briefing or full register is
    called so in place of pack. A public one names no officer whom
    the borough's file lists.

    `brand` is the council's look, as `load_brand` makes it. Nothing depends on the clock: the same
    notebook makes the same bytes. Raises RenderError where the notebook failed or the folder cannot
    be written.
    """
    cover = pack_cover(borough, run, brand)
    html = page_shown(notebook_html(executed_notebook, cover), borough, run, executed_notebook.name)
    return _write(html, folder, file_stem(borough.slug, run.audience, run.length), cover)


def render_national(executed_notebook: Path, folder: Path, run: RunParameters) -> PackFiles:
    """Renders an executed notebook 5 into `folder` as `national-picture.html` and `.pdf`.

    Everything in it is as `render_pack` has it.
    """
    cover = Cover("National picture", run.as_at, draft=True, fictional=False)
    return _write(notebook_html(executed_notebook, cover), folder, "national-picture", cover)


def _write(html: str, folder: Path, name: str, cover: Cover) -> PackFiles:
    pack = PackFiles(folder / f"{name}.html", folder / f"{name}.pdf")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".pack-", dir=folder) as workshop:
            made = PackFiles(Path(workshop) / pack.html.name, Path(workshop) / pack.pdf.name)
            made.html.write_text(html, encoding="utf-8")
            write_pdf(printed(html), made.pdf, cover)
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
