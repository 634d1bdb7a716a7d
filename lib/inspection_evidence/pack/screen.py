"""The pack's look for its sections in JupyterLab."""

from __future__ import annotations

from importlib.resources import files

from inspection_evidence.pack.section import Section


def screen_style() -> Section:
    """The style sheet that makes sections in a notebook look as they will in the pack."""
    sheet = files("inspection_evidence.pack") / "template" / "notebook.css"
    return Section(title="Style", html=f"<style>\n{sheet.read_text(encoding='utf-8')}</style>")
