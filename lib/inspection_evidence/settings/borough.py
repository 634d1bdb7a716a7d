"""What the suite must know of a borough: `parameters/boroughs/<slug>.yml` as an object."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    ValidationInfo,
    field_validator,
    model_validator,
)

from inspection_evidence.settings.authorities import Authorities
from inspection_evidence.settings.branding import Branding
from inspection_evidence.settings.fields import (
    IsoDate,
    PaperFileName,
    PdfFileName,
    SecureWebAddress,
    Sha256,
    Slug,
    Text,
    WebAddress,
)
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.settings.scorecard import ScorecardSettings


@dataclass
class BoroughChecks:
    """What a borough's fields are held against; made anew for each borough.

    `slug` is what its file is called (None: not from a file), `folder` where that file and the
    borough's logo lie, `files` the reports met so far and `papers` the council papers.
    """

    authorities: Authorities
    slug: str | None = None
    folder: Path | None = None
    files: set[str] = field(default_factory=set)
    papers: set[str] = field(default_factory=set)


def _checks(info: ValidationInfo) -> BoroughChecks | None:
    return info.context if isinstance(info.context, BoroughChecks) else None


def _known_neighbour(name: str, info: ValidationInfo) -> str:
    checks = _checks(info)
    if checks and name not in checks.authorities.names:
        near = did_you_mean(name, checks.authorities.names)
        raise ValueError(f"must be the name of an authority as in authorities.csv{near}")
    return name


def _listed_once(file: str, listed: set[str]) -> str:
    if file.casefold() in listed:
        raise ValueError("must not be listed twice")
    listed.add(file.casefold())
    return file


Neighbour = Annotated[str, AfterValidator(_known_neighbour)]


class Report(BaseModel):
    """One published inspection report.

    `file` is its name in the borough's folder, `published_on_site` the day it was put on the
    publisher's site, `url` its address there; `sha256` tells whether a download is that very file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: PdfFileName
    published_on_site: IsoDate
    sha256: Sha256 | None = None
    url: WebAddress | None = None

    @field_validator("file")
    @classmethod
    def _listed_once(cls, file: str, info: ValidationInfo) -> str:
        checks = _checks(info)
        return _listed_once(file, checks.files) if checks else file


class PaperHead(BaseModel):
    """What a council paper does not print of itself, as a person knows it.

    `file` is its name in the borough's committee folder, `url` its address on the council's site; of all
    but `file` at least one is given.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: PaperFileName
    meeting_date: IsoDate | None = None
    council: Text | None = None
    committee: Text | None = None
    url: SecureWebAddress | None = None

    @field_validator("file")
    @classmethod
    def _listed_once(cls, file: str, info: ValidationInfo) -> str:
        checks = _checks(info)
        return _listed_once(file, checks.papers) if checks else file

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any((self.meeting_date, self.council, self.committee, self.url)):
            raise ValueError("must give meeting_date, council, committee or url")
        return self


class Officer(BaseModel):
    """A person who works for the authority or a partner; a public pack prints the role instead."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    role: Text


class BoroughParameters(BaseModel):
    """One borough; fields as `docs/parameters.md` explains them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: Slug
    name: Text
    ons_code: Text
    also_known_as: tuple[Slug, ...] = ()
    fictional: StrictBool = Field(default=False, validate_default=True)
    statistical_neighbours: tuple[Neighbour, ...] = ()
    reports: tuple[Report, ...] = ()
    papers: tuple[PaperHead, ...] = ()
    officers: tuple[Officer, ...] = ()
    scorecard: ScorecardSettings = ScorecardSettings()
    branding: Branding = Branding()

    def paper_of(self, path: str) -> PaperHead | None:
        """What a person said of the council paper at `path`, by its file's name; None where nothing."""
        name = PurePath(path).name.casefold()
        return next((paper for paper in self.papers if paper.file.casefold() == name), None)

    @field_validator("slug")
    @classmethod
    def _called_like_its_file(cls, slug: str, info: ValidationInfo) -> str:
        checks = _checks(info)
        if checks and checks.slug not in (None, slug):
            raise ValueError(f"must be {checks.slug!r} like the file's name")
        return slug

    @field_validator("ons_code")
    @classmethod
    def _code_of_that_name(cls, ons_code: str, info: ValidationInfo) -> str:
        checks = _checks(info)
        if checks is None:
            return ons_code
        named = checks.authorities.find(info.data.get("name", ""))
        coded = checks.authorities.with_code(ons_code)
        if coded is None:
            hint = f"; {named.name} has {named.ons_code}" if named else ""
            raise ValueError(f"must be the code of an authority in authorities.csv{hint}")
        if named not in (None, coded):
            raise ValueError(f"that is the code of {coded.name}, and name is {info.data['name']!r}")
        return ons_code

    @field_validator("fictional")
    @classmethod
    def _fictional_if_the_authority_is(cls, fictional: bool, info: ValidationInfo) -> bool:
        checks = _checks(info)
        authority = checks and checks.authorities.with_code(info.data.get("ons_code", ""))
        if authority and authority.fictional != fictional:
            raise ValueError(f"must be {str(authority.fictional).lower()} for {authority.name}")
        return fictional
