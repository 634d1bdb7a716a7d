"""The forms to add what the machine missed, to say what a document is, and to settle orphans."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from inspection_evidence.corrections import ADDABLE, DOCUMENT_FIELDS, KINDS, Addition, OrphanRow
from inspection_evidence.corrections.items import every_item
from inspection_evidence.corrections.kinds import JUDGED_AREAS
from inspection_evidence.corrections.values import as_text
from inspection_evidence.model import Document, Verdict
from inspection_evidence.pack.correcting.asking import Desk
from inspection_evidence.pack.correcting.fields import Fields
from inspection_evidence.pack.linked.queue_row import QueueRow, button
from inspection_evidence.pack.selection import file_name

_WIDE = {"width": "52rem", "max_width": "100%"}
_LABELLED = {"description_width": "9rem"}
_NONE_MISSING = "No item that was read before is missing now."


class AddForm:
    """A form for an item that the machine missed: its document, page, kind and fields."""

    def __init__(self, desk: Desk) -> None:
        """Begin with a recommendation in the first document that was read."""
        read = [one for one in desk.evidence.documents if one.verdict is Verdict.READ and one.framework]
        self._desk = desk
        self.document = _choice("Document", [(file_name(one), one.sha256) for one in read])
        self.kind = _choice("Kind", [(kind, kind) for kind in ADDABLE])
        self.page = widgets.BoundedIntText(value=1, min=1, max=5000, description="Page", style=_LABELLED)
        self.area = _choice("Area", [(area.replace("_", " "), area) for area in JUDGED_AREAS])
        self.row = QueueRow(widgets.VBox(), "Reason")
        self.row.put_before([button("Add item", "Enter the item as missed by the machine", self._add)])
        self.kind.observe(self._show, names="value")
        self.body = widgets.VBox()
        self.widget = widgets.VBox([self.document, self.page, self.kind, self.body, self.row.widget])
        self._show()

    def _show(self, _: Any = None) -> None:
        kind = KINDS[self.kind.value]
        self.fields = Fields(kind.model, kind.editable, {})
        is_judgement = kind.name == "judgement"
        self.body.children = (self.area, self.fields.widget) if is_judgement else (self.fields.widget,)

    def _add(self) -> None:
        def entered(who: str) -> str:
            area = self.area.value if self.kind.value == "judgement" else None
            wanted = Addition(
                self.kind.value,
                self.document.value or "",
                self.page.value,
                self.fields.filled,
                area,
                self.row.reason,
            )
            return self._desk.take.add(wanted, who)

        if self._desk.do(self.row, entered):
            self.fields.empty()  # so that pressing once more does not add it twice


class DocumentForm:
    """A form for what a document is: council, committee, dates; and to say that it was looked into."""

    def __init__(self, desk: Desk) -> None:
        """Begin with the first document that asks something, else the first."""
        self._desk = desk
        self._renew()
        options = [(_called(one), sha256) for sha256, one in self._documents.items()]
        self.document = _choice("Document", options)
        asking = [sha256 for sha256, one in self._documents.items() if _asks(one)]
        self.document.value = next(iter([*asking, *self._documents]), None)
        self.document.observe(self._show, names="value")
        self.body = widgets.VBox()
        self.widget = widgets.VBox([self.document, self.body])
        desk.tell_changes_to(self._renew)
        self._show()

    def _renew(self) -> None:
        """Know the documents as they now stand, to be shown when one is chosen."""
        self._documents = {one.sha256: one for one in self._desk.evidence.documents}

    def _show(self, _: Any = None) -> None:
        document = self._documents.get(self.document.value)
        if document is None:
            return
        self._shown = document
        values = {name: as_text(getattr(document, name)) for name in DOCUMENT_FIELDS}
        self.fields = Fields(Document, DOCUMENT_FIELDS, values)
        self.row = QueueRow(self.fields.widget, "Reason")
        self.row.put_before(
            [
                button("Save details", "Enter the details as you changed them", self._describe),
                button("Looked into", "What the document asks was looked into", self._look_at),
            ]
        )
        self.body.children = (self.row.widget,)

    def _describe(self) -> None:
        document, take = self._shown, self._desk.take
        if self._desk.do(
            self.row, lambda who: take.describe(document, self.fields.changed, self.row.reason, who)
        ):
            self.fields.keep()

    def _look_at(self) -> None:
        document, take = self._shown, self._desk.take
        self._desk.do(self.row, lambda who: take.look_at(document, self.row.reason, who))


class OrphanForm:
    """A form for items that are no longer read: where the history of each goes, or that it is closed."""

    def __init__(self, rows: list[OrphanRow], desk: Desk) -> None:
        """Begin with the first orphan; nothing is chosen for where it goes but what says nearly the same."""
        waiting = {row.identifier: row for row in rows if not row.is_settled}
        named = [found for found in every_item(desk.evidence).values() if found.kind.is_named]
        self._desk, self._waiting = desk, waiting
        self.orphan = _choice("No longer read", self._left())
        self.to = _choice(
            "Goes to",
            [("(choose)", ""), *((_short(f"{one.subject}: {one.words}"), one.subject) for one in named)],
        )
        self.row = QueueRow(widgets.VBox([self.orphan, self.to]), "Reason")
        self.row.put_before(
            [
                button("Send its history there", "All that hangs on it follows the item chosen", self._send),
                button("Close it", "It is no longer in the report", self._close),
            ]
        )
        self.orphan.observe(self._suggest, names="value")
        self._suggest()
        self.widget = widgets.VBox(
            [
                self.row.widget if waiting else widgets.Label(_NONE_MISSING),
                *(widgets.Label(_back_again(row)) for row in rows if row.is_read_again),
            ]
        )

    def _suggest(self, _: Any = None) -> None:
        row = self._waiting.get(self.orphan.value or "")
        self.to.value = row.nearest if row and row.nearest else ""

    def _left(self) -> list[tuple[str, str]]:
        """The orphans that nobody has settled yet, to choose from."""
        return [(_short(f"{one}: {row.text}"), one) for one, row in self._waiting.items()]

    def _send(self) -> None:
        if not self.to.value:
            self.row.tell("Choose the item that its history goes to, or close it.", is_mistake=True)
            return
        self._settle(self.to.value)

    def _close(self) -> None:
        self._settle(None)

    def _settle(self, to: str | None) -> None:
        orphan, take = self.orphan.value, self._desk.take
        if orphan is None:
            self.row.tell(_NONE_MISSING)
        elif self._desk.do(self.row, lambda who: take.settle(orphan, to, self.row.reason, who)):
            del self._waiting[orphan]
            self.orphan.options = self._left()


def _back_again(row: OrphanRow) -> str:
    where = "it was closed" if row.is_closed else f"its history went to {row.settled_to}"
    command = f"inspection-evidence correct undo {row.identifier.partition('/')[0]} {row.settled_by}"
    return f"{row.identifier} is read again, though {where}. To give it its history back: {command}."


def _choice(label: str, options: list[tuple[str, str]]) -> widgets.Dropdown:
    return widgets.Dropdown(description=label, options=options, layout=_WIDE, style=_LABELLED)


def _asks(document: Document) -> bool:
    return bool(document.flags) or document.verdict is not Verdict.READ


def _called(document: Document) -> str:
    return f"{file_name(document)}{' (to check)' if _asks(document) else ''}"


def _short(text: str) -> str:
    return text if len(text) <= 110 else f"{text[:109]}…"
