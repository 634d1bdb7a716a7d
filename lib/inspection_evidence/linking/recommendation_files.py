"""The files that the commands `suggest` and `repeats` read: lists of recommendations as JSON."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from inspection_evidence.errors import ParameterError, shown_name
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.repeats import Told
from inspection_evidence.settings.messages import shown

_Entry = TypeVar("_Entry", bound=BaseModel)


class RecommendationToLink(BaseModel):
    """One recommendation of a file for `suggest`; further keys are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    rid: str
    text: str
    framework: str | None = None
    section: str | None = None
    owner: str | None = None


class RecommendationTold(BaseModel):
    """One recommendation of a file for `repeats`: the inspection's key, its day, the text."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    h12: str
    date: datetime.date | None = None
    text: str


class AuthorityTold(BaseModel):
    """All recommendations of one authority in a file for `repeats`; further keys are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    la: str
    recommendations: tuple[RecommendationTold, ...]


def recommendations_of(file: Path) -> list[Asked]:
    """Read a file for `suggest`; raise ParameterError with a sentence where it is not such a file."""
    return [
        Asked(one.rid, one.text, one.framework, one.section, one.owner)
        for one in _entries(file, RecommendationToLink)
    ]


def authorities_of(file: Path) -> list[list[Told]]:
    """Read a file for `repeats`, a list an authority; raise ParameterError where it is not such a file."""
    return [
        [Told(one.h12, one.date, Asked(one.h12, one.text)) for one in authority.recommendations]
        for authority in _entries(file, AuthorityTold)
    ]


def _entries(file: Path, entry: type[_Entry]) -> list[_Entry]:
    try:
        return TypeAdapter(list[entry]).validate_python(_json(file))  # type: ignore[valid-type]
    except ValidationError as error:
        raise ParameterError(
            f"{shown_name(file)}: {_mistake(error)}; the file must be a JSON list of objects with "
            f"{', '.join(entry.model_fields)}."
        ) from None


def _mistake(error: ValidationError) -> str:
    """The first mistake, with the entry (counted from 1) and the field it stands in."""
    first = error.errors()[0]
    if not first["loc"]:
        return "it is no list"
    entry, *fields = first["loc"]
    place = ".".join(str(part + 1) if isinstance(part, int) else part for part in fields)
    number = entry + 1 if isinstance(entry, int) else entry
    what = "is missing" if first["type"] == "missing" else f"is {shown(first['input'])}"
    return f"entry {number}, {place}, {what}" if place else f"entry {number} {what}"


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ParameterError(f"{shown_name(file)} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise ParameterError(f"{shown_name(file)} is not JSON; save it as a JSON list in UTF-8.") from None
