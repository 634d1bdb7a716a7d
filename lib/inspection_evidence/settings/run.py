"""Parameters of a run: `parameters/defaults.yml`, and what a person or the batch sets otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    ValidationInfo,
    field_validator,
)

from inspection_evidence.settings.days import today
from inspection_evidence.settings.fields import IsoDate, Text, iso_date
from inspection_evidence.settings.messages import validated
from inspection_evidence.settings.workspace import Workspace
from inspection_evidence.settings.yaml_file import field_lines, read_yaml

Audience = Literal["public", "members", "exempt"]
"""Who may read a pack: anyone, members of the committee, or only those whom a report in part 2 reaches."""

Length = Literal["brief", "pack", "register"]
"""How much stands in it: a member briefing of two pages, the committee's pack, or all with every history."""


def _today_if_empty(value: object) -> date:
    return today() if value in (None, "") else iso_date(value)


class RunParameters(BaseModel):
    """How one run is made; fields as `docs/parameters.md` explains them.

    `as_at` is always a day once loaded. `workers` is None for as many as the machine has cores.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    as_at: Annotated[date, BeforeValidator(_today_if_empty)] = Field(default_factory=today)
    draft: StrictBool = True
    length: Length = "pack"
    audience: Audience = "public"
    exempt_paragraph: Annotated[StrictInt, Field(ge=1, le=7)] | None = Field(
        default=None, validate_default=True
    )
    embargo_until: IsoDate | None = None
    approved_by: Text | None = None
    seconds_per_file: Annotated[StrictInt, Field(ge=1, le=3600)] = 60
    megabytes_per_file: Annotated[StrictInt, Field(ge=256, le=65536)] = 1024
    page_image_resolution: Annotated[StrictInt, Field(ge=50, le=300)] = 110
    workers: Annotated[StrictInt, Field(ge=1, le=256)] | None = None

    @field_validator("exempt_paragraph")
    @classmethod
    def _exempt_by_a_paragraph(cls, paragraph: int | None, info: ValidationInfo) -> int | None:
        """A report is exempt by a numbered paragraph or not at all (Local Government Act 1972, s. 100I)."""
        if (info.data.get("audience") == "exempt") != (paragraph is not None):
            raise ValueError("must be 1 to 7 where audience is exempt, and empty otherwise")
        return paragraph


def load_run(
    workspace: Workspace,
    overrides: Mapping[str, Any] | None = None,
    label: str = "Parameters of this run",
    called: Callable[[str], str] = str,
) -> RunParameters:
    """Return the parameters of a run: the overrides, and `defaults.yml` where one is None or absent.

    Raises one ParameterError with a sentence for every mistake; `label` says where the overrides
    stand, `called` what a person knows a field by.
    """
    file = workspace.defaults_file
    defaults = validated(RunParameters, read_yaml(file), file.name, lines=lambda: field_lines(file))
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    return validated(RunParameters, {**defaults.model_dump(), **given}, label, called=called)
