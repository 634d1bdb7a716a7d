"""What a pack says of itself on its cover and on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class Cover:
    """Borough, as-at date and marks; `made_at` is given, so that the same input makes the same bytes."""

    borough: str
    as_at: str
    draft: bool
    fictional: bool
    made_at: datetime

    @property
    def title(self) -> str:
        """The title of the file, as a browser's tab and a PDF reader show it."""
        return f"{self.borough}: inspection evidence pack, as at {self.as_at}" + (
            f" ({self.marks})" if self.marks else ""
        )

    @property
    def running_title(self) -> str:
        """The line at the head of every page."""
        return f"{self.borough}: inspection evidence pack, as at {self.as_at}"

    @property
    def marks(self) -> str:
        """What every page of the pack must warn of; empty for a final pack of a real borough."""
        warnings = ["Fictional example"] * self.fictional + ["Draft, not yet confirmed"] * self.draft
        return " · ".join(warnings)

    @property
    def made(self) -> str:
        """When the pack was made."""
        return f"{day(self.made_at.date())} at {self.made_at:%H:%M}"


def pack_cover(borough: BoroughParameters, run: RunParameters, made_at: datetime) -> Cover:
    """The cover of a borough's pack as at the run's date."""
    return Cover(borough.name, day(run.as_at), run.draft, borough.fictional, made_at)
