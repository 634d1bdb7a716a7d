"""The fields that say which rows are listed and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import ipywidgets as widgets

from inspection_evidence.pack.linked.finding import find_field
from inspection_evidence.pack.tracked.listing import Order, Wanted, choices_of
from inspection_evidence.pack.tracked.rows import RowView

_WIDTH = {"width": "30rem", "max_width": "100%"}
_LABELLED = {"description_width": "8rem"}
_ALL = ("(all)", "")


class Filters:
    """Lists and boxes; `act` is called whenever one of them is changed."""

    def __init__(self, act: Callable[[], None]) -> None:
        """Begin with every open row."""
        self._act = act
        self.find = find_field("words, an officer or A15", self._changed, layout=_WIDTH, style=_LABELLED)
        self.place = _choice("Only inspection")
        self.colour = _choice("Only colour")
        self.lead = _choice("Only lead officer")
        self.theme = _choice("Only theme")
        self.order = widgets.Dropdown(
            description="Order",
            options=[(order.value, order) for order in Order],
            layout=_WIDTH,
            style=_LABELLED,
        )
        self.closed = widgets.Checkbox(description="Closed ones too", indent=False)
        self.papers = widgets.Checkbox(
            description="What council papers recommend and decide, not tracked yet",
            indent=False,
            layout={"width": "auto"},
        )
        self._offering = {
            "places": self.place,
            "colours": self.colour,
            "leads": self.lead,
            "themes": self.theme,
        }
        lists = widgets.HBox(
            [self.find, *self._offering.values(), self.order], layout={"flex_flow": "row wrap"}
        )
        boxes = widgets.HBox([self.closed, self.papers], layout={"flex_flow": "row wrap"})
        self.widget = widgets.VBox([lists, boxes])
        for field in (*self._offering.values(), self.order, self.closed, self.papers):
            field.observe(self._changed, names="value")

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(
            place=self.place.value,
            colour=self.colour.value,
            lead=self.lead.value,
            theme=self.theme.value,
            find=self.find.value,
            closed=self.closed.value,
            order=self.order.value,
        )

    def offer(self, views: Sequence[RowView]) -> None:
        """Offer what the rows have; what is chosen stays chosen, though no row may have it any more."""
        choices = choices_of(views)
        for name, field in self._offering.items():
            words = getattr(choices, name)
            chosen = field.value
            kept = words if chosen in ("", *words) else (*words, chosen)
            field.unobserve(self._changed, names="value")
            field.options = [_ALL, *((word, word) for word in kept)]
            field.value = chosen
            field.observe(self._changed, names="value")

    def _changed(self, _: Any = None) -> None:
        self._act()


def _choice(label: str) -> widgets.Dropdown:
    return widgets.Dropdown(description=label, options=[_ALL], value="", layout=_WIDTH, style=_LABELLED)
