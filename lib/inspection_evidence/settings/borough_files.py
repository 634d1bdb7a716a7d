"""Finding a borough's parameter file by what a person calls the borough, and loading it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings.authorities import load_authorities
from inspection_evidence.settings.borough import BoroughChecks, BoroughParameters
from inspection_evidence.settings.messages import FieldLines, did_you_mean, validated
from inspection_evidence.settings.names import slugified
from inspection_evidence.settings.workspace import Workspace
from inspection_evidence.settings.yaml_file import field_lines, read_yaml


def borough_slugs(workspace: Workspace) -> list[str]:
    """Return the slug of every borough that has a parameter file, in alphabetical order."""
    return sorted(file.stem for file in workspace.boroughs_folder.glob("*.yml"))


def find_slug(workspace: Workspace, name: str) -> str:
    """Return the slug of the borough a person means by its slug, its name or another name of it.

    Raises ParameterError, with the nearest slugs, where there is no such borough, and where
    several boroughs claim the name.
    """
    slugs = borough_slugs(workspace)
    slug = slugified(name)
    if slug in slugs:
        return slug
    authority = load_authorities(workspace.authorities_file).find(name)
    if authority and authority.slug in slugs:
        return authority.slug
    claimants = [other for other in slugs if slug in _other_slugs(workspace.borough_file(other))]
    if len(claimants) == 1:
        return claimants[0]
    if claimants:
        raise ParameterError(
            f"{name!r} is among also_known_as of {' and '.join(claimants)}: name one of them."
        )
    hint = did_you_mean(name, slugs) or f"; add {workspace.boroughs_folder / slug}.yml to have it."
    raise ParameterError(f"There is no borough {name!r} in {workspace.boroughs_folder}{hint}")


def load_borough(workspace: Workspace, name: str) -> BoroughParameters:
    """Return the parameters of a borough, named as for `find_slug`.

    Raises one ParameterError with a sentence for every mistake in the borough's file.
    """
    file = workspace.borough_file(find_slug(workspace, name))
    return checked_borough(workspace, read_yaml(file), file.name, file.stem, lambda: field_lines(file))


def checked_borough(
    workspace: Workspace,
    fields: Mapping[Any, Any],
    label: str,
    slug: str | None = None,
    lines: Callable[[], FieldLines] | None = None,
) -> BoroughParameters:
    """Return the borough that the fields describe, each field checked against the table of authorities.

    `label` says where the fields stand, `slug` what the borough must be called, `lines` on which line of
    its file each field stands. Raises one ParameterError with a sentence for every mistake.
    """
    checks = BoroughChecks(load_authorities(workspace.authorities_file), slug, workspace.boroughs_folder)
    return validated(BoroughParameters, fields, label, checks, lines)


def _other_slugs(file: Path) -> list[str]:
    """Return what else a borough is called; a file that cannot be read claims nothing."""
    try:
        others = read_yaml(file).get("also_known_as")
    except ParameterError:
        return []
    return [str(other) for other in others] if isinstance(others, list) else []
