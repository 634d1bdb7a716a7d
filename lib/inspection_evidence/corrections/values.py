"""Values of fields as people write them and as the records keep them: text."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from math import isfinite
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings.days import EARLIEST, LATEST, day_words
from inspection_evidence.settings.fields import iso_date

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Commands to a screen, marks that turn the direction of writing, halves of characters."""
LONGEST = 20_000
"""Characters of one value; the longest recommendation seen has 1,500."""


def as_text(value: object) -> str:
    """A field's value as text: dates in ISO form, a closed word by itself, nothing where there is none."""
    if value is None:
        return ""
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else str(value)


def parsed(model: type[BaseModel], field: str, value: str) -> Any:
    """The value that a person wrote, as the field holds it; an empty one stands for none.

    Raises ParameterError with a sentence where the field cannot hold it.
    """
    text = one_line(value)
    annotation = model.model_fields[field].annotation
    allowed = [one for one in (get_args(annotation) or (annotation,)) if one is not type(None)]
    if not text:
        if type(None) in get_args(annotation):
            return None
        raise ParameterError(f"{field} must not be empty.")
    if len(text) > LONGEST:
        raise ParameterError(f"{field} is longer than {LONGEST:,} characters; shorten it.")
    closed = closed_words(model, field)
    if closed:
        return _one_of(field, text, closed, allowed)
    if date in allowed:
        return _day(field, text)
    return _number(field, text) if float in allowed else text


def as_entered(model: type[BaseModel], field: str, value: str) -> str:
    """The value that a person enters now, as the records keep it.

    Raises ParameterError as `parsed` does, and for a day or a number that can only be a slip.
    """
    given = parsed(model, field, value)
    if isinstance(given, date) and not EARLIEST <= given < LATEST:
        raise ParameterError(f"{field} is {day_words(given)}: look at the year.")
    if isinstance(given, float) and not isfinite(given):
        raise ParameterError(f"{field} is {value!r}, but must be a number such as 61.8.")
    return as_text(given)


def one_line(text: str) -> str:
    """Text on one line, without characters that are none."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def reason_given(why: str | None) -> str | None:
    """A reason as it is kept, None where there is none; ParameterError where it is longer than is kept."""
    text = one_line(why or "")
    if len(text) > LONGEST:
        raise ParameterError(f"The reason is longer than {LONGEST:,} characters; shorten it.")
    return text or None


def closed_words(model: type[BaseModel], field: str) -> tuple[str, ...]:
    """The words that a field may hold, where its list is closed; else none."""
    annotation = model.model_fields[field].annotation
    for one in (annotation, *get_args(annotation)):
        if isinstance(one, type) and issubclass(one, StrEnum):
            return tuple(member.value for member in one)
        if get_origin(one) is Literal:
            return tuple(str(word) for word in get_args(one))
    return ()


def same_words(one: str, other: str) -> bool:
    """Whether two values say the same; spaces and capitals, in which readings differ, do not count."""
    return one.casefold().split() == other.casefold().split()


def _one_of(field: str, text: str, closed: tuple[str, ...], allowed: list[Any]) -> Any:
    word = next((word for word in closed if word.casefold() == text.casefold()), None)
    if word is None:
        raise ParameterError(f"{field} is {text!r}, but must be one of: {', '.join(closed)}.")
    enum = next((one for one in allowed if isinstance(one, type) and issubclass(one, StrEnum)), None)
    return enum(word) if enum else word


def _day(field: str, text: str) -> date:
    try:
        return iso_date(text)
    except ValueError as reason:
        raise ParameterError(f"{field} is {text!r}, but {reason}.") from None


def _number(field: str, text: str) -> float:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        raise ParameterError(f"{field} is {text!r}, but must be a number such as 61.8.") from None
