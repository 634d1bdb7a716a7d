"""How the council looks in its pack: name, logo, colours and contact, from the borough's parameters."""

from __future__ import annotations

from dataclasses import dataclass, field

from inspection_evidence.pack.page.logo import logo_address
from inspection_evidence.settings import BoroughParameters, Workspace
from inspection_evidence.settings.branding import Contact

BAND, LINK = "#143c54", "#0b4f9e"
"""The suite's own colours, where the council gives none."""


@dataclass(frozen=True)
class Brand:
    """What the page is dressed in; `logo` is a data URI, `council` the name in full."""

    council: str | None = None
    logo: str | None = None
    colour: str = BAND
    link_colour: str = LINK
    contact: Contact = field(default_factory=Contact)


PLAIN = Brand()
"""The suite's own look, without any council's mark."""


def load_brand(borough: BoroughParameters, workspace: Workspace) -> Brand:
    """The look that the borough's file gives, its logo embedded.

    Raises RenderError where the logo is not a picture that can be used.
    """
    branding = borough.branding
    return Brand(
        council=branding.council,
        logo=logo_address(workspace.boroughs_folder / branding.logo) if branding.logo else None,
        colour=branding.colour or BAND,
        link_colour=branding.link_colour or LINK,
        contact=branding.contact,
    )
