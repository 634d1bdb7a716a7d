"""The pack's look for its sections in JupyterLab, and keys that work in forms."""

from __future__ import annotations

from importlib.resources import files

from inspection_evidence.pack.section import Section


def screen_style() -> Section:
    """The style sheet that makes sections in a notebook look as they will in the pack."""
    return Section(title="Style", html=f"<style>\n{_template('notebook.css')}</style>")


def screen_for_forms() -> Section:
    """The style sheet, and the script by which arrows and letters choose in the lists of forms.

    For notebooks with forms; a pack's notebook has none, and a pack no script from a cell.
    """
    return Section(
        title="Style", html=f"{screen_style().html}\n<script>\n{_template('notebook.js')}</script>"
    )


def _template(name: str) -> str:
    return (files("inspection_evidence.pack") / "template" / name).read_text(encoding="utf-8")
