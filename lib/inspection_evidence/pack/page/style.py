"""The one stylesheet that stands in a pack: how it looks on a screen, then on paper."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_SHEETS = ("pack.css", "print.css")


@cache
def stylesheet() -> str:
    """The suite's style, which loads nothing from elsewhere."""
    folder = files("inspection_evidence.pack") / "template" / "committee_pack"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in _SHEETS)
