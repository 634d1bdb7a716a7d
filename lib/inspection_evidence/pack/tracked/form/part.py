"""A part of the form: some fields, what stood in them, and the changes that a person made in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as widgets


class Fields:
    """Named widgets with what stood in them when the row was shown."""

    def __init__(self, by_name: Mapping[str, widgets.Widget]) -> None:
        """Begin with the widgets as they are."""
        self.by_name = dict(by_name)
        self._before: dict[str, Any] = {name: self[name] for name in by_name}

    def __getitem__(self, name: str) -> Any:
        """What stands in a field: text without spaces around it, None where it is empty."""
        widget = self.by_name[name]
        is_text = isinstance(widget, widgets.Text | widgets.Textarea | widgets.Combobox)
        return (widget.value.strip() or None) if is_text else widget.value

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
    if isinstance(widget, widgets.Dropdown | widgets.DatePicker):
        return value
    return bool(value) if isinstance(widget, widgets.Checkbox) else value or ""
