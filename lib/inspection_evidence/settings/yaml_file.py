"""Reading a YAML file of parameters, strictly: no repeated keys, and dates stay as written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from inspection_evidence.errors import ParameterError


class _Strict(yaml.constructor.SafeConstructor):
    """PyYAML's safe constructor that refuses a key given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Build the mapping; raise ConstructorError at a key that stands twice."""
        seen = set()
        for key_node, _ in node.value:
            if key_node.value in seen and isinstance(key_node, yaml.ScalarNode):
                problem = f"the field {key_node.value!r} is given twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key_node.start_mark)
            if isinstance(key_node, yaml.ScalarNode):
                seen.add(key_node.value)
        return super().construct_mapping(node, deep)


_NO_DATES = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
"""Dates stay text, so that an impossible one is told by field and not by PyYAML; papermill does so too."""


class _StrictSafeLoader(_Strict, yaml.SafeLoader):
    """The loader whose words and places of mistakes are told."""

    yaml_implicit_resolvers = _NO_DATES


if TYPE_CHECKING:
    _Fastest = yaml.SafeLoader
else:
    _Fastest = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _FastSafeLoader(_Strict, _Fastest):
    """The same on libyaml where PyYAML has it: seven times as fast, with other words for mistakes."""

    yaml_implicit_resolvers = _NO_DATES


def read_yaml(file: Path) -> dict[Any, Any]:
    """Return the fields of a YAML file; an empty file has none.

    Raises ParameterError, with line and column, where the file is absent, is not YAML, or is
    something other than `field: value` lines.
    """
    try:
        content = _content(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ParameterError(f"{file}: the file cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ParameterError(f"{file.name}: the file is not UTF-8 text; save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        raise ParameterError(f"{file.name}{_place(error)}: {_wrong(error)}.") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ParameterError(f"{file.name}: this is not YAML ({error}).") from error
    if content is not None and not isinstance(content, dict):
        raise ParameterError(f"{file.name}: the file must hold lines such as `slug: kent`, a field each.")
    return content or {}


def _content(text: str) -> Any:
    """What a text in YAML says; a mistake in it is found again by the loader whose words are told."""
    try:
        return _FastSafeLoader(text).get_single_data()
    except (yaml.YAMLError, ValueError, RecursionError):
        return _StrictSafeLoader(text).get_single_data()


def field_lines(file: Path) -> Mapping[tuple[int | str, ...], int]:
    """Return the line on which each field and list entry of a YAML file begins, by its place.

    The place of `b` in `a: [{b: 1}]` is ("a", 0, "b"). Lines count from 1. The file must be one that
    `read_yaml` can read.
    """
    node = _StrictSafeLoader(file.read_text(encoding="utf-8-sig")).get_single_node()
    return dict(_lines_under(node, ())) if node is not None else {}


def _lines_under(
    node: yaml.Node, place: tuple[int | str, ...]
) -> Iterator[tuple[tuple[int | str, ...], int]]:
    if isinstance(node, yaml.MappingNode):
        parts = [(key.value, key.start_mark.line, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        parts = [(index, entry.start_mark.line, entry) for index, entry in enumerate(node.value)]
    else:
        return
    for name, line, value in parts:
        yield (*place, name), line + 1
        yield from _lines_under(value, (*place, name))


def _wrong(error: yaml.MarkedYAMLError) -> str:
    """What is wrong: as PyYAML says it, for people who do not know its words."""
    told = error.problem or "this is not YAML"
    if isinstance(error, yaml.constructor.ConstructorError):
        return told
    if "'\\t'" in told:
        return "a tab stands here; indent with spaces"
    return f"{told}; look here and just above for a colon, a quote, a bracket or the indent"


def _place(error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark
    return f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
