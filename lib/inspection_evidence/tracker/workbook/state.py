"""The hidden column: what a row said when it was written, so that only what was edited is taken."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StrictInt, StrictStr, ValidationError
from pydantic import Field as Limited

from inspection_evidence.tracker.incoming.cells import compared
from inspection_evidence.tracker.workbook.columns import COLUMNS, OF, Field

_LENGTH = 8
Count = Annotated[StrictInt, Limited(ge=0)]


class RowState(BaseModel):
    """What the suite knew when it wrote a row.

    `item` and `action` are identifiers, `action` None where the row has none; `seen` the number of the
    last event by field, as `TrackedItem.seen` and `TrackedAction.seen` have it; `upto` that of the last
    event on either; `was` the digest of each cell that was not empty.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: StrictStr
    action: StrictStr | None = None
    seen: Mapping[StrictStr, Count] = {}
    upto: Count = 0
    was: Mapping[Field, StrictStr] = {}

    @property
    def text(self) -> str:
        """The state as the hidden cell holds it."""
        told = self.model_dump(mode="json", exclude_defaults=True)
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    def is_edited(self, field: Field, value: object) -> bool:
        """Whether a cell says something else than when it was written."""
        return digest(field, value) != self.was.get(field, "")


def digest(field: Field, value: object) -> str:
    """Return a short digest of a cell's content, "" of an empty cell; white space does not count."""
    text = compared(value, is_day=OF[field].is_day)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH] if text else ""


def digests(cells: Mapping[Field, object]) -> dict[Field, str]:
    """Return the digests of a row's cells that are not empty."""
    found = {column.field: digest(column.field, cells.get(column.field)) for column in COLUMNS}
    return {field: told for field, told in found.items() if told}


def read_state(text: str) -> RowState | None:
    """Return the state that a hidden cell holds; None where it is none any more."""
    try:
        return RowState.model_validate_json(text)
    except ValidationError:
        return None
