"""The one script of a pack: it filters and sorts; every table is whole and plain without it."""

from __future__ import annotations

import base64
from functools import cache
from hashlib import sha256
from importlib.resources import files


@cache
def page_script() -> str:
    """The script as it stands in the page."""
    template = files("inspection_evidence.pack") / "template" / "committee_pack"
    return (template / "pack.js").read_text(encoding="utf-8")


def content_policy() -> str:
    """The page's Content-Security-Policy: this very script, styles and pictures in the file, nothing else.

    A script is let in by the hash of its text (W3C, Content Security Policy Level 3, 8.3), so one that
    came in with a report's words does not run.
    """
    digest = base64.b64encode(sha256(page_script().encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
