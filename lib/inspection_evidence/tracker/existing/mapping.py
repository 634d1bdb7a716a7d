"""How a council's own tracker is laid out: `parameters/trackers/<name>.yml` as an object."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, model_validator

from inspection_evidence.settings.fields import Text
from inspection_evidence.settings.messages import validated
from inspection_evidence.settings.names import checked_slug
from inspection_evidence.settings.workspace import Workspace
from inspection_evidence.settings.yaml_file import field_lines, read_yaml
from inspection_evidence.tracker.vocabulary import AgreedStatus, DeclaredStatus, Response

_AGREEMENT = ("agreed", "committee", "meeting_date", "minute")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TrackerColumns(_Part):
    """The headings of the council's columns, as they stand in its file; those it lacks are left out."""

    recommendation: Text
    number: Text | None = None
    response: Text | None = None
    response_why: Text | None = None
    action: Text | None = None
    lead_officer: Text | None = None
    accountable: Text | None = None
    due: Text | None = None
    revised_due: Text | None = None
    revised_why: Text | None = None
    revised_agreed_by: Text | None = None
    declared: Text | None = None
    completed_on: Text | None = None
    note: Text | None = None
    note_on: Text | None = None
    evidence: Text | None = None
    agreed: Text | None = None
    committee: Text | None = None
    meeting_date: Text | None = None
    minute: Text | None = None

    @property
    def named(self) -> dict[str, str]:
        """The headings that are given, by field."""
        return {name: heading for name, heading in self if heading is not None}

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        given = self.named
        if "agreed" in given and not all(name in given for name in _AGREEMENT):
            raise ValueError(
                "must name committee, meeting_date and minute beside agreed: only a committee agrees a status"
            )
        if len(set(map(str.casefold, given.values()))) < len(given):
            raise ValueError("must not name one column for two fields")
        return self


class TrackerWords(_Part):
    """What the council's words mean here; a word that is in no list is told and never guessed.

    `no_date` are words that stand where a date is not set, such as "Ongoing".
    """

    response: Mapping[Text, Response] = {}
    declared: Mapping[Text, DeclaredStatus] = {}
    agreed: Mapping[Text, AgreedStatus] = {}
    no_date: tuple[Text, ...] = ()


class TrackerMapping(_Part):
    """The layout of one council's tracker.

    `inspections` are keys of inspections or papers (`kent/ilacs-2024-03-b2d5`) to whose items it is
    matched; none: to all. `fill_down`: an empty cell of recommendation or number says what the last one
    above says. `revised_dates_agreed_by` names who agreed all revised dates where no column does.
    """

    name: Text
    sheet: Text | None = None
    heading_row: Annotated[StrictInt, Field(ge=1, le=100)] = 1
    fill_down: StrictBool = False
    inspections: tuple[Text, ...] = ()
    revised_dates_agreed_by: Text | None = None
    columns: TrackerColumns
    words: TrackerWords = TrackerWords()


def load_mapping(file: Path) -> TrackerMapping:
    """Read a mapping; raise one ParameterError with a sentence, its line and field, a mistake.

    Its `name` is that of the file where it gives none.
    """
    fields = {"name": file.stem, **read_yaml(file)}
    return validated(TrackerMapping, fields, file.name, lines=lambda: field_lines(file))


def mapping_file(workspace: Workspace, name: str) -> Path:
    """Return the file of a mapping by its name; raise ParameterError for a name that leaves the folder."""
    return workspace.parameters / "trackers" / f"{checked_slug(name)}.yml"
