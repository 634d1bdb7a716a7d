"""The page as it is printed: without what only a screen or a listener has use for.

What is left out here draws nothing on paper. Left in, it would be laid out all the same, and would stand
in the PDF's structure as spans that hold nothing: a tenth of the time and of the file.
"""

from __future__ import annotations

import re

_LINK_BESIDE = re.compile(r'<a class="beside" href="[^"]*">(.*?)</a>')
"""A link to a file of the data that stand beside a pack."""
_FOR_LISTENERS = re.compile(r'<span class="for-listeners">[^<]*</span>')
"""Words that a screen reader reads out and nobody sees."""
_DIRECTION_ONLY = re.compile(r'<span dir="auto">([^<]*)</span>')
"""Words whose direction a browser finds out; the PDF's own text layout does so without being asked."""


def printed(html: str) -> str:
    """A pack's page for the PDF: the words that are seen, in the same order.

    Files beside the pack are named and not linked, for a PDF is sent without them.
    """
    for pattern, kept in ((_LINK_BESIDE, r"\1"), (_FOR_LISTENERS, ""), (_DIRECTION_ONLY, r"\1")):
        html = pattern.sub(kept, html)
    return html
