"""Finding in the long lists of forms: a field for words, and whether something says them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets


def find_field(hint: str, act: Callable[[Any], None], **looks: Any) -> widgets.Text:
    """A field “Find”; `act` is called with Enter, or when the field is left.

    Not at each letter: what is found may draw a page and its charts.
    """
    field = widgets.Text(
        description="Find", placeholder=f"{hint}, then Enter", continuous_update=False, **looks
    )
    field.observe(act, names="value")
    return field


def says(find: str, *texts: str) -> bool:
    """Whether each word that is looked for stands in one of the texts; capitals do not count."""
    said = " ".join(texts).casefold()
    return all(word in said for word in find.casefold().split())
