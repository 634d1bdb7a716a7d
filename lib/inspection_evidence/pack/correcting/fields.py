"""Fields of a form: a box for text, a list for closed words, and which of them a person changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as widgets
from pydantic import BaseModel

from inspection_evidence.corrections.values import closed_words

_WIDE = {"width": "52rem", "max_width": "100%"}
_LABELLED = {"description_width": "9rem"}
_LONG = ("text",)
_OPTIONAL = "(none)"


class Fields:
    """Widgets for some fields of a model, filled with what stands; `widget` shows them in order."""

    def __init__(self, model: type[BaseModel], names: Sequence[str], values: Mapping[str, str]) -> None:
        """Make a widget for each field, labelled with its name in words."""
        self._before = {name: values.get(name, "") for name in names}
        self.by_name = {name: _field(model, name, self._before[name]) for name in names}
        self.widget = widgets.VBox(list(self.by_name.values()))

    @property
    def values(self) -> dict[str, str]:
        """What stands in the fields, as a person wrote it."""
        return {name: one.value or "" for name, one in self.by_name.items()}

    @property
    def changed(self) -> dict[str, str]:
        """The fields that say something else than when the form was shown."""
        return {name: value for name, value in self.values.items() if value != self._before[name]}

    @property
    def filled(self) -> dict[str, str]:
        """The fields in which something is written."""
        return {name: value for name, value in self.values.items() if value.strip()}


def _field(model: type[BaseModel], name: str, value: str) -> widgets.Widget:
    label = name.replace("_", " ").capitalize()
    shared = {"description": label, "layout": _WIDE, "style": _LABELLED}
    closed = closed_words(model, name)
    if closed:
        options = [(_OPTIONAL, ""), *((word, word) for word in closed)]
        return widgets.Dropdown(options=options, value=value, **shared)
    if name in _LONG:
        return widgets.Textarea(value=value, rows=4, **shared)
    return widgets.Text(value=value, **shared)
