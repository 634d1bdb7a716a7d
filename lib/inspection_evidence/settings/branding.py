"""How a council looks and how it is reached: the part `branding` of a borough's parameter file."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationInfo

from inspection_evidence.settings.contrast import TEXT_CONTRAST, WHITE, contrast
from inspection_evidence.settings.fields import Text, WebAddress

PALEST_GROUNDS = (WHITE, "#eef3f6", "#fdf3e7")
"""What a pack's links stand on: the page, the head of a table, a warning."""

LARGEST_LOGO = 500_000
"""Bytes; the logo stands in every pack of the borough."""

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>\"',;:]+@[^\s@<>\"',;:]+\.[^\s@<>\"',;:]+")
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()]{5,24}")
_UNSAFE_IN_A_FILE_NAME = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


def _colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise ValueError(
            "must be a colour such as '#143c54': six digits and letters a to f, in quotation marks"
        )
    return value.lower()


def _seen_on(value: str, grounds: tuple[str, ...]) -> str:
    least = min(contrast(value, ground) for ground in grounds)
    if least < TEXT_CONTRAST:
        what = "white" if grounds == (WHITE,) else "the pack’s palest grounds"
        shown = math.floor(least * 100) / 100
        raise ValueError(
            f"has a contrast of {shown:.2f} to 1 with {what}, and text needs {TEXT_CONTRAST} to 1 "
            "(WCAG 2.2, 1.4.3): choose a darker colour"
        )
    return value


def _band_colour(value: str) -> str:
    return _seen_on(_colour(value), (WHITE,))


def _link_colour(value: str) -> str:
    return _seen_on(_colour(value), PALEST_GROUNDS)


def _email(value: str) -> str:
    if not _EMAIL.fullmatch(value):
        raise ValueError("must be an e-mail address such as committees@example.gov.uk")
    return value


def _telephone(value: str) -> str:
    if not _TELEPHONE.fullmatch(value):
        raise ValueError("must be a telephone number in quotation marks, such as '020 7946 0000'")
    return value


def _logo(value: str, info: ValidationInfo) -> str:
    """A picture beside the borough's file; `folder` of the checks is where that is, None where unknown."""
    if _UNSAFE_IN_A_FILE_NAME.search(value) or value.startswith("."):
        raise ValueError("must be the name of a file beside the borough's own, without any folder")
    if not value.casefold().endswith((".png", ".svg")):
        raise ValueError("must end in .png or .svg")
    folder: Path | None = getattr(info.context, "folder", None)
    if folder is not None and not (folder / value).is_file():
        raise ValueError(f"there is no such file in {folder.name}")
    if folder is not None and (folder / value).stat().st_size > LARGEST_LOGO:
        raise ValueError(f"must be a file of at most {LARGEST_LOGO // 1000} kilobytes")
    return value


class Contact(BaseModel):
    """Whom a reader of a pack turns to; at least one field is of use, none is needed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text | None = None
    email: Annotated[Text, AfterValidator(_email)] | None = None
    telephone: Annotated[Text, AfterValidator(_telephone)] | None = None
    website: WebAddress | None = None


class Branding(BaseModel):
    """How the council looks; what is left out is the suite's own plain look.

    `council` is its name in full. `colour` is that of the band and the headings, so white must be
    read on it and it on white; `link_colour` that of links. `logo` is a PNG or SVG file in
    `parameters/boroughs`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    council: Text | None = None
    logo: Annotated[Text, AfterValidator(_logo)] | None = None
    colour: Annotated[Text, AfterValidator(_band_colour)] | None = None
    link_colour: Annotated[Text, AfterValidator(_link_colour)] | None = None
    contact: Contact = Contact()
