"""Fields of the form: a label, a value, and where they stand in a row of fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import ipywidgets as widgets

_LABELLED = {"description_width": "11rem"}
_HALF = {"width": "30rem", "max_width": "100%"}
_WHOLE = {"width": "60.5rem", "max_width": "100%"}

Option = tuple[str, Any]
NOTHING = ""
"""What a list holds for “(none)”: for None a browser would show no words at all."""


def text(label: str, hint: str = "", whole: bool = False) -> widgets.Text:
    """A field for a line of text."""
    return widgets.Text(
        description=label, placeholder=hint, layout=_WHOLE if whole else _HALF, style=_LABELLED
    )


def suggested(label: str, options: Iterable[str], hint: str = "") -> widgets.Combobox:
    """A field for a line of text that offers what was entered elsewhere, so that names stay the same."""
    return widgets.Combobox(
        description=label, options=tuple(options), placeholder=hint, layout=_HALF, style=_LABELLED
    )


def passage(label: str, hint: str = "") -> widgets.Textarea:
    """A field for several lines of text."""
    return widgets.Textarea(description=label, placeholder=hint, rows=2, layout=_WHOLE, style=_LABELLED)


def day(label: str) -> widgets.DatePicker:
    """A field for a day."""
    return widgets.DatePicker(description=label, layout=_HALF, style=_LABELLED)


def choice(label: str, options: Sequence[Option], whole: bool = False) -> widgets.Dropdown:
    """A list of closed words to choose from."""
    return widgets.Dropdown(
        description=label, options=list(options), layout=_WHOLE if whole else _HALF, style=_LABELLED
    )


def group(title: str, fields: Sequence[widgets.Widget], explained: str = "") -> widgets.VBox:
    """Fields under a heading, two beside each other where there is room."""
    words = f"<p>{escape(explained)}</p>" if explained else ""
    heading = widgets.HTML(f'<div class="evidence-section"><h4>{escape(title)}</h4>{words}</div>')
    return widgets.VBox([heading, widgets.HBox(list(fields), layout={"flex_flow": "row wrap"})])
