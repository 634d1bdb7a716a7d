"""Fields of a form: a box for text, a list for closed words, and which of them a person changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import get_args

import ipywidgets as widgets
from pydantic import BaseModel

from inspection_evidence.corrections.values import closed_words
from inspection_evidence.tracker.incoming.days import day_written

_WIDE = {"width": "52rem", "max_width": "100%"}
_LABELLED = {"description_width": "9rem"}
_LONG = ("text",)
_OPTIONAL = "(none)"


class Fields:
    """Widgets for some fields of a model, filled with what stands; `widget` shows them in order."""

    def __init__(self, model: type[BaseModel], names: Sequence[str], values: Mapping[str, str]) -> None:
        """Make a widget for each field, labelled with its name in words."""
        self._model = model
        self._before = {name: values.get(name, "") for name in names}
        self.by_name = {name: _field(model, name, self._before[name]) for name in names}
        self.widget = widgets.VBox(list(self.by_name.values()))

    @property
    def values(self) -> dict[str, str]:
        """What stands in the fields, as a person wrote it; a day as the records keep it."""
        return {name: self._written(name, one.value or "") for name, one in self.by_name.items()}

    @property
    def changed(self) -> dict[str, str]:
        """The fields that say something else than when the form was shown."""
        return {name: value for name, value in self.values.items() if value != self._before[name]}

    @property
    def filled(self) -> dict[str, str]:
        """The fields in which something is written."""
        return {name: value for name, value in self.values.items() if value.strip()}

    def show(self, values: Mapping[str, str]) -> None:
        """Fill the fields with what now stands."""
        for name, one in self.by_name.items():
            one.value = values.get(name, "")
        self.keep()

    def keep(self) -> None:
        """Take what stands in the fields for what was shown: it has been entered."""
        self._before = self.values

    def empty(self) -> None:
        """Empty all fields for the next thing to enter."""
        for one in self.by_name.values():
            one.value = ""

    def _written(self, name: str, text: str) -> str:
        """A day however people write it; what is none stays as it is, to be told so."""
        if not (text.strip() and _is_day(self._model, name)):
            return text
        try:
            return day_written(text).isoformat()
        except ValueError:
            return text


def _is_day(model: type[BaseModel], name: str) -> bool:
    annotation = model.model_fields[name].annotation
    return date in (annotation, *get_args(annotation))


def _field(model: type[BaseModel], name: str, value: str) -> widgets.Widget:
    label = name.replace("_", " ").capitalize()
    shared = {"description": label, "layout": _WIDE, "style": _LABELLED}
    closed = closed_words(model, name)
    if closed:
        options = [(_OPTIONAL, ""), *((word, word) for word in closed)]
        return widgets.Dropdown(options=options, value=value, **shared)
    if name in _LONG:
        return widgets.Textarea(value=value, rows=4, **shared)
    hint = "such as 30 June 2026" if _is_day(model, name) else ""
    return widgets.Text(value=value, placeholder=hint, **shared)
