"""Mistakes in parameters, told as sentences: file, field, what was found and what is allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process, utils

from inspection_evidence.errors import ParameterError

_Model = TypeVar("_Model", bound=BaseModel)

_ALLOWED = {
    "string_type": "must be text (in quotation marks if it is a number)",
    "string_too_short": "must not be empty",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "tuple_type": "must be a list, each entry on its own line after a hyphen",
    "model_type": "must be fields such as `file: …`, each on its own line",
}
_ONE_OF = {"reports": "report", "statistical_neighbours": "statistical neighbour"}
_NEAR_ENOUGH = 70
_AS_NEAR = 10
"""Out of 100: how alike a name must be to be offered, and how far behind the nearest one."""


def validated(model: type[_Model], fields: Mapping[Any, Any], label: str, context: object = None) -> _Model:
    """Return the model of the fields; raise one ParameterError with a line for every mistake.

    `label` says where the fields stand, a file's name mostly; `context` is handed to the model's
    own checks. A field left empty counts as absent.
    """
    given = {name: value for name, value in fields.items() if value is not None}
    try:
        return model.model_validate(given, context=context)
    except ValidationError as error:
        lines = [f"{label}: {_sentence(model, mistake)}" for mistake in error.errors()]
        raise ParameterError("\n".join(lines)) from None


def did_you_mean(name: object, known: Iterable[str]) -> str:
    """Return "; did you mean kent?" with the nearest names, at most three, or nothing where none is near."""
    near = process.extract(
        str(name),
        list(known),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=_NEAR_ENOUGH,
        limit=3,
    )
    nearest = [match for match, score, _ in near if score >= near[0][1] - _AS_NEAR]
    return f"; did you mean {' or '.join(nearest)}?" if nearest else ""


def shown(value: object) -> str:
    """Return what was found, short enough for a sentence and on one line."""
    if isinstance(value, dict | list | tuple):
        return "a list" if not isinstance(value, dict) else "a group of fields"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _sentence(model: type[BaseModel], mistake: ErrorDetails) -> str:
    place = _place(mistake["loc"])
    if mistake["type"] == "missing":
        return f"{place} is missing."
    if mistake["type"] == "extra_forbidden":
        known = _fields_beside(model, mistake["loc"])
        return _ended(f"{place} is not a known field{did_you_mean(mistake['loc'][-1], known)}")
    return _ended(f"{place} is {shown(mistake['input'])}, but {_allowed(mistake)}")


def _allowed(mistake: ErrorDetails) -> str:
    context = mistake.get("ctx", {})
    if mistake["type"] == "value_error":
        return str(context["error"])
    return _ALLOWED.get(mistake["type"], mistake["msg"]).format(**context)


def _place(location: Sequence[int | str]) -> str:
    """Return the field's place in words: ("reports", 2, "file") is "report 3.file"."""
    words: list[str] = []
    for part in location:
        if isinstance(part, int):
            words[-1] = f"{_ONE_OF.get(words[-1], words[-1])} {part + 1}"
        else:
            words.append(part)
    return ".".join(words)


def _fields_beside(model: type[BaseModel], location: Sequence[int | str]) -> Collection[str]:
    """Return the names allowed where the last part of the location stands."""
    for part in location[:-1]:
        if isinstance(part, str):
            model = next(inner for inner in get_args(model.model_fields[part].annotation))
    return model.model_fields.keys()


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."
