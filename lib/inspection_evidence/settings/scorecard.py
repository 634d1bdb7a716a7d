"""How a borough's own scorecard is laid out: the part `scorecard` of its parameter file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictInt

from inspection_evidence.settings.fields import Text


def _table_file_name(value: str) -> str:
    if re.search(r'[\x00-\x1f\x7f/\\:*?"<>|]', value) or value.startswith("."):
        raise ValueError("must be the name of a file in the borough's KPI folder, without any folder")
    if not value.casefold().endswith((".csv", ".xlsx", ".xlsm")):
        raise ValueError("must end in .csv or .xlsx")
    return value


class ScorecardColumns(BaseModel):
    """The headings of a scorecard's columns, as printed; those left out go by their usual names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kpi: Text | None = None
    period: Text | None = None
    value: Text | None = None
    target: Text | None = None
    floor: Text | None = None
    note: Text | None = None
    authority: Text | None = None


class ScorecardSettings(BaseModel):
    """Which file is the scorecard, and how it names things.

    `kpis` gives the catalogue's id for the borough's own name of a KPI.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: Annotated[Text, AfterValidator(_table_file_name)] | None = None
    sheet: Text | None = None
    heading_row: Annotated[StrictInt, Field(ge=1, le=100)] = 1
    columns: ScorecardColumns = ScorecardColumns()
    kpis: Mapping[Text, Text] = {}
