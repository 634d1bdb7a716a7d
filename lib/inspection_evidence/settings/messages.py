"""Mistakes in parameters, told as sentences: file, field, what was found and what is allowed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process, utils

from inspection_evidence.errors import ParameterError

_Model = TypeVar("_Model", bound=BaseModel)
FieldLines = Mapping[tuple[int | str, ...], int]
"""The line on which each field of a file begins, by its place in the file."""

_ALLOWED = {
    "string_type": "must be text (in quotation marks if it is a number)",
    "string_too_short": "must not be empty",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "tuple_type": "must be a list, each entry on its own line after a hyphen",
    "literal_error": "must be {expected}",
    "mapping_type": "must be fields such as `name: …`, each on its own line",
    "dict_type": "must be fields such as `name: …`, each on its own line",
    "model_type": "must be fields such as `file: …`, each on its own line",
}
_ONE_OF = {
    "reports": "report",
    "papers": "paper",
    "officers": "officer",
    "statistical_neighbours": "statistical neighbour",
}
_NEAR_ENOUGH = 70
_AS_NEAR = 10
"""Out of 100: how alike a name must be to be offered, and how far behind the nearest one."""


def validated(
    model: type[_Model],
    fields: Mapping[Any, Any],
    label: str,
    context: object = None,
    lines: Callable[[], FieldLines] | None = None,
    called: Callable[[str], str] = str,
) -> _Model:
    """Return the model of the fields; raise one ParameterError with a line for every mistake.

    `label` says where the fields stand, a file's name mostly, and may be empty; `context` is handed to
    the model's own checks; `lines` is asked on which line of the file a field stands, where there is a
    mistake; `called` gives what a person knows a field by. A field left empty counts as absent.
    """
    given = {name: value for name, value in fields.items() if value is not None}
    try:
        return model.model_validate(given, context=context)
    except ValidationError as error:
        placed = lines() if lines else {}
        sentences = [
            f"{label}{_line(mistake['loc'], placed)}: {_sentence(model, mistake, called)}".removeprefix(": ")
            for mistake in error.errors()
        ]
        raise ParameterError("\n".join(sentences)) from None


def _line(location: Sequence[int | str], lines: FieldLines) -> str:
    """Return ", line 12" of a field, or of what it is missing from; nothing where lines are not known."""
    for end in range(len(location), 0, -1):
        line = lines.get(tuple(location[:end]))
        if line:
            return f", line {line}"
    return ""


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
    if value is None:
        return "empty"
    if isinstance(value, dict | list | tuple):
        return "a list" if not isinstance(value, dict) else "a group of fields"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _sentence(model: type[BaseModel], mistake: ErrorDetails, called: Callable[[str], str]) -> str:
    place = called(_place(mistake["loc"]))
    if mistake["type"] == "missing":
        return f"{place} is missing."
    if mistake["type"] == "extra_forbidden":
        known = _fields_beside(model, mistake["loc"])
        return _ended(f"{place} is not a known field{did_you_mean(mistake['loc'][-1], known)}")
    allowed = _allowed(mistake)
    if isinstance(mistake["input"], dict) and allowed.startswith("must "):
        return _ended(f"{place} {allowed}")
    return _ended(f"{place} is {shown(mistake['input'])}, but {allowed}")


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
        if isinstance(part, str) and part in model.model_fields:
            model = next(_models_in(model.model_fields[part].annotation), model)
    return model.model_fields.keys()


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models that a field's type is made of, such as that of the entries of a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."
