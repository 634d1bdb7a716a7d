"""Parameters of a run: `parameters/defaults.yml`, and what a person or the batch sets otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt

from inspection_evidence.settings.fields import iso_date
from inspection_evidence.settings.messages import validated
from inspection_evidence.settings.workspace import Workspace
from inspection_evidence.settings.yaml_file import read_yaml


def _today_if_empty(value: object) -> date:
    return date.today() if value in (None, "") else iso_date(value)


class RunParameters(BaseModel):
    """How one run is made; fields as `docs/parameters.md` explains them.

    `as_at` is always a day once loaded. `workers` is None for as many as the machine has cores.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    as_at: Annotated[date, BeforeValidator(_today_if_empty)] = Field(default_factory=date.today)
    draft: StrictBool = True
    seconds_per_file: Annotated[StrictInt, Field(ge=1, le=3600)] = 60
    megabytes_per_file: Annotated[StrictInt, Field(ge=256, le=65536)] = 1024
    page_image_resolution: Annotated[StrictInt, Field(ge=50, le=300)] = 110
    workers: Annotated[StrictInt, Field(ge=1, le=256)] | None = None


def load_run(
    workspace: Workspace, overrides: Mapping[str, Any] | None = None, label: str = "Parameters of this run"
) -> RunParameters:
    """Return the parameters of a run: the overrides, and `defaults.yml` where one is None or absent.

    Raises one ParameterError with a sentence for every mistake; `label` says where the overrides
    stand.
    """
    file = workspace.defaults_file
    defaults = validated(RunParameters, read_yaml(file), file.name)
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    return validated(RunParameters, {**defaults.model_dump(), **given}, label)
