"""England and its regions as published files know them, and one crosswalk of all names and codes.

An authority that changed its code is one authority here; an abolished one keeps its own series.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.settings import Authorities, Authority
from inspection_evidence.settings.names import normalised

ENGLAND = "E92000001"
LONDON = "E12000007"


@dataclass(frozen=True)
class Area:
    """England or a region: its ONS code, LAIT's number for it and the names it goes by."""

    code: str
    number: str
    name: str
    other_names: tuple[str, ...] = ()


AREAS = (
    Area(ENGLAND, "970", "England"),
    Area("E12000001", "980", "North East"),
    Area("E12000002", "981", "North West"),
    Area("E12000003", "982", "Yorkshire and The Humber"),
    Area("E12000004", "983", "East Midlands"),
    Area("E12000005", "984", "West Midlands"),
    Area("E12000006", "985", "East of England"),
    Area(LONDON, "986", "London"),
    Area("E13000001", "987", "Inner London", ("London (Inner)",)),
    Area("E13000002", "988", "Outer London", ("London (Outer)",)),
    Area("E12000008", "989", "South East"),
    Area("E12000009", "990", "South West"),
)
_BY_CODE = {area.code: area for area in AREAS}
_BY_NUMBER = {area.number: area for area in AREAS}
_BY_NAME = {normalised(name): area for area in AREAS for name in (area.name, *area.other_names)}


def area_name(code: str) -> str | None:
    """Return the name of England or of a region; None for any other code."""
    return _BY_CODE[code].name if code in _BY_CODE else None


def regions_of(authority: Authority) -> tuple[str, ...]:
    """Return the codes of the regions an authority lies in, the smallest first."""
    area = _BY_NAME.get(normalised(authority.region))
    if area is None:
        return ()
    return (area.code, LONDON) if area.code.startswith("E13") else (area.code,)


class Crosswalk:
    """From any code or name in a published file to one code an authority, a region or England."""

    def __init__(self, authorities: Authorities) -> None:
        """Stand on the table of authorities."""
        self.authorities = authorities

    def from_code(self, ons_code: str) -> str | None:
        """Return the code in use for an ONS code, present or former; None where it is unknown."""
        if ons_code in _BY_CODE:
            return ons_code
        authority = self.authorities.with_code(ons_code)
        return authority.ons_code if authority else None

    def from_number(self, number: str) -> str | None:
        """Return the code for DfE's number of an authority, or LAIT's of a region."""
        if number in _BY_NUMBER:
            return _BY_NUMBER[number].code
        authority = self.authorities.with_number(number)
        return authority.ons_code if authority else None

    def from_name(self, name: str) -> str | None:
        """Return the code for a name as printed; None where it is not certain."""
        area = _BY_NAME.get(normalised(name))
        if area:
            return area.code
        authority = self.authorities.find(name)
        return authority.ons_code if authority else None
