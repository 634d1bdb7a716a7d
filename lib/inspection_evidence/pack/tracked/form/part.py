"""A part of the form: some fields, what stood in them, and the changes that a person made in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as widgets

from inspection_evidence.pack.tracked.form.fields import NOTHING


class Fields:
    """Named widgets with what stood in them when the row was shown."""

    def __init__(self, by_name: Mapping[str, widgets.Widget]) -> None:
        """Begin with the widgets as they are."""
        self.by_name = dict(by_name)
        self._before: dict[str, Any] = {name: self[name] for name in by_name}

    def __getitem__(self, name: str) -> Any:
        """What stands in a field: text without spaces around it, None where it or a list is empty."""
        held = self.by_name[name].value
        if type(held) is not str:  # a day, a tick, or a word of a closed list
            return held
        return held.strip() or None

    def show(self, values: Mapping[str, Any]) -> None:
        """Put values into the fields, and remember them; a field that is not named is emptied."""
        for name, widget in self.by_name.items():
            widget.value = _as_held(widget, values.get(name))
            self._before[name] = self[name]

    def changed(self, *names: str) -> bool:
        """Whether any of these fields, or of all, says something else than when it was shown."""
        return any(self[name] != self._before[name] for name in names or self.by_name)

    @property
    def widgets(self) -> Sequence[widgets.Widget]:
        """The fields in their order."""
        return tuple(self.by_name.values())


def _as_held(widget: widgets.Widget, value: Any) -> Any:
    """A value as a widget holds it: an empty field of text is no None."""
    if isinstance(widget, widgets.DatePicker):
        return value
    if isinstance(widget, widgets.Dropdown):
        return NOTHING if value is None else value
    return bool(value) if isinstance(widget, widgets.Checkbox) else value or ""
