"""One thing to decide in the queue: what it is, its buttons, the reason, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

import ipywidgets as widgets

WIDE = {"width": "36rem"}
_WRAPPED = {"flex_flow": "row wrap"}


class QueueRow:
    """The widgets of one row; what was done is told beneath its own buttons, where the person looks."""

    def __init__(self, shown: widgets.Widget, reason: str, told: str = "") -> None:
        """Show something with a field for the reason, named `reason`, and what was told before."""
        self.why = widgets.Text(description=reason, placeholder="optional", layout=WIDE)
        self._said = widgets.HTML()
        self._controls = widgets.HBox([self.why], layout=_WRAPPED)
        self.widget = widgets.VBox([shown, self._controls, self._said])
        if told:
            self.tell(told)

    @property
    def reason(self) -> str | None:
        """The reason as written, None where there is none."""
        return self.why.value.strip() or None

    def put_before(self, controls: Sequence[widgets.Widget]) -> None:
        """Put these buttons and fields before the reason."""
        self._controls.children = (*controls, self.why)

    def tell(self, sentence: str, is_mistake: bool = False) -> None:
        """Say what was done, or why it could not be; a screen reader says it at once."""
        look = "attention" if is_mistake else "decided"
        words = f'<p class="{look}" role="alert">{escape(sentence)}</p>'
        self._said.value = f'<div class="evidence-section">{words}</div>'


def button(label: str, explained: str, act: Callable[[], object]) -> widgets.Button:
    """Return a button that does something; `explained` says to a mouse and a screen reader what to."""
    made = widgets.Button(description=label, tooltip=explained, layout={"width": "auto"})
    made.on_click(lambda _: act())
    return made
