"""What is told beside the buttons: a sentence, and a line for each thing to mend."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets as widgets


class Told:
    """A place for what was done or why it could not be; a screen reader says it at once."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.widget = widgets.HTML()

    def tell(self, sentence: str, lines: Sequence[str] = (), is_mistake: bool = False) -> None:
        """Say a sentence, and what belongs to it line by line."""
        look = "attention" if is_mistake else "decided"
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        listed = f"<ul>{items}</ul>" if items else ""
        words = f'<div class="{look}" role="alert"><p>{escape(sentence)}</p>{listed}</div>'
        self.widget.value = f'<div class="evidence-section">{words}</div>'

    def clear(self) -> None:
        """Say nothing any more."""
        self.widget.value = ""

    @staticmethod
    def words(sentence: str) -> str:
        """A plain sentence of the form as HTML."""
        return f'<div class="evidence-section"><p>{escape(sentence)}</p></div>' if sentence else ""


def ended(sentence: str) -> str:
    """A sentence with one full stop, also where the words that it ends with have theirs."""
    return f"{sentence.rstrip('.')}."
