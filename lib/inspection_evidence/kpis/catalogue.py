"""The KPIs that can be held against a recommendation: `parameters/kpi_catalogue.yml` as objects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    ValidationInfo,
    model_validator,
)

from inspection_evidence.kpis.periods import YearKind
from inspection_evidence.kpis.themes import load_themes, with_ids
from inspection_evidence.settings import Workspace
from inspection_evidence.settings.fields import Text
from inspection_evidence.settings.messages import did_you_mean, validated
from inspection_evidence.settings.yaml_file import field_lines, read_yaml

Unit = Literal["percent", "per_10000", "per_100000", "count", "cases", "weeks", "days", "score"]
Polarity = Literal["high", "low", "none"]


def _id(value: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", value):
        raise ValueError("must be small letters, digits and _, beginning with a letter")
    return value


def _known_theme(theme: str, info: ValidationInfo) -> str:
    known = info.context
    if known is not None and theme not in known:
        raise ValueError(f"must be a theme of themes.yml{did_you_mean(theme, known)}")
    return theme


class DfeColumn(BaseModel):
    """A column of one of the DfE's "explore education statistics" files.

    `dfe` is the file's name without the years it covers and without `.csv`; `filters` the columns
    that choose the rows, with the one value each must have.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    dfe: Text
    column: Text
    filters: Mapping[Text, Text] = {}

    def is_file(self, stem: str) -> bool:
        """Say whether a file of that name (without its ending) is this one, of whatever years."""
        return bool(re.fullmatch(rf"{re.escape(self.dfe)}(_\d{{4}}(_to_\d{{4}})?)?", stem, re.IGNORECASE))


class Published(BaseModel):
    """Where a KPI is published: in LAIT (key and titles of the measure) or in a file of the DfE's.

    `complement` says that LAIT publishes the rest: the value is 100 less what is printed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    lait: Text | None = None
    measures: tuple[Text, ...] = ()
    complement: StrictBool = False
    dfe: Text | None = None
    column: Text | None = None
    filters: Mapping[Text, Text] = {}

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if bool(self.lait) == bool(self.dfe):
            raise ValueError("must name either lait or dfe")
        if self.dfe and not self.column:
            raise ValueError("must name the column of the dfe file")
        return self

    @property
    def dfe_column(self) -> DfeColumn | None:
        """The column of the DfE's file; None where this is LAIT."""
        if self.dfe is None or self.column is None:
            return None
        return DfeColumn(dfe=self.dfe, column=self.column, filters=self.filters)


class PublishedCount(DfeColumn):
    """The number of children or cases behind a rate: where it is published, what it counts, in what words."""

    what: Text
    words: tuple[Text, ...] = ()


class Kpi(BaseModel):
    """One KPI; `docs/kpis.md` explains the fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[Text, AfterValidator(_id)]
    name: Text
    definition: Text
    unit: Unit
    polarity: Polarity
    theme: Annotated[Text, AfterValidator(_known_theme)]
    year: YearKind
    decimals: Annotated[StrictInt, Field(ge=0, le=3)] = 1
    published: tuple[Published, ...] = ()
    count: PublishedCount | None = None
    below_one: StrictBool = False
    suppressed_up_to: Annotated[StrictInt, Field(ge=1, le=100)] | None = None
    note: Text | None = None
    words: tuple[Text, ...] = ()
    proxy: Annotated[Text, AfterValidator(_id)] | None = None
    """A published KPI to show, labelled as a proxy, while this one has no series."""

    @property
    def is_total(self) -> bool:
        """Whether it is a number that grows with the authority, so that no other area compares with it."""
        return self.unit == "count"

    @property
    def is_local(self) -> bool:
        """Whether only the authority's own scorecard has it."""
        return not self.published

    @property
    def count_id(self) -> str:
        """The id of the series of the number behind a rate."""
        return f"{self.id}.count"


class Catalogue(BaseModel):
    """All KPIs, by id, in the file's order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kpis: Mapping[str, Kpi]

    @model_validator(mode="after")
    def _proxies_are_published(self) -> Self:
        for kpi in self.kpis.values():
            if kpi.proxy is not None and (kpi.proxy not in self.kpis or self.kpis[kpi.proxy].is_local):
                raise ValueError(f"the proxy of {kpi.id} must be a published KPI of the catalogue")
        return self

    def __getitem__(self, kpi: str) -> Kpi:
        """Return the KPI of that id; KeyError where there is none."""
        return self.kpis[kpi]

    def all(self) -> Iterator[Kpi]:
        """Yield every KPI."""
        yield from self.kpis.values()


def load_catalogue(workspace: Workspace) -> Catalogue:
    """Read the catalogue; raise one ParameterError with a sentence, its line and field, a mistake."""
    return _loaded(workspace.catalogue_file, workspace.themes_file)


@lru_cache(maxsize=4)
def _loaded(file: Path, themes_file: Path) -> Catalogue:
    themes = frozenset(load_themes(themes_file).themes)
    fields = with_ids(read_yaml(file), "kpis")
    return validated(Catalogue, fields, file.name, context=themes, lines=lambda: field_lines(file))
