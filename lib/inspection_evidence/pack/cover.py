"""What a pack says of itself on its cover and on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inspection_evidence.pack.audience import audience_mark, audience_sentences, embargo_mark
from inspection_evidence.pack.page.brand import PLAIN, Brand
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters
from inspection_evidence.settings.run import Length

KINDS: dict[Length, str] = {
    "brief": "Member briefing on inspections",
    "pack": "Inspection evidence pack",
    "register": "Full register of inspection evidence",
}


@dataclass(frozen=True)
class Cover:
    """Borough, as-at date and marks; no time of making, so that the same input makes the same bytes.

    `warnings` say for whom it is and until when it is under an embargo, `sentences` the same on the
    first page in full. `brand` is how the council looks: its name, logo, colours and contact, as far as
    it gave them.
    """

    borough: str
    as_at: date
    draft: bool
    fictional: bool
    brand: Brand = PLAIN
    warnings: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    length: Length = "pack"

    @property
    def kind(self) -> str:
        """What it is, by how much stands in it."""
        return KINDS[self.length]

    @property
    def day(self) -> str:
        """The as-at date in words."""
        return day(self.as_at)

    @property
    def title(self) -> str:
        """The title of the file, as a browser's tab and a PDF reader show it."""
        return self.running_title + (f" ({self.marks})" if self.marks else "")

    @property
    def running_title(self) -> str:
        """The line at the head of every page."""
        return f"{self.borough}: {self.kind[0].lower()}{self.kind[1:]}, as at {self.day}"

    @property
    def marks(self) -> str:
        """What every page of the pack must warn of: fiction, draft, embargo, and for whom it is."""
        states = ["Fictional example"] * self.fictional + ["Draft, not yet confirmed"] * self.draft
        return " · ".join([*states, *self.warnings])


def pack_cover(borough: BoroughParameters, run: RunParameters, brand: Brand = PLAIN) -> Cover:
    """The cover of a borough's pack as at the run's date."""
    return Cover(
        borough=borough.name,
        as_at=run.as_at,
        draft=run.draft,
        fictional=borough.fictional,
        brand=brand,
        warnings=tuple(filter(None, (embargo_mark(run), audience_mark(run)))),
        sentences=tuple(audience_sentences(borough, run)),
        length=run.length,
    )
