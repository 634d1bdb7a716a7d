"""What became of each borough of a run, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.errors import EXIT_ALL_WELL, EXIT_SOME_FAILED
from inspection_evidence.pack.wording import counted, sentence


@dataclass(frozen=True, slots=True)
class Outcome:
    """One borough's: its pack, or the sentence why there is none.

    `skipped` marks a borough that nobody asked for by name and whose folder is empty; `notes` are
    sentences a person should read beside the pack, such as files that could not be read.
    """

    slug: str
    html: Path | None = None
    pdf: Path | None = None
    why_not: str | None = None
    skipped: bool = False
    notes: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether a pack was due and is not there."""
        return self.html is None and not self.skipped


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """0 when every pack that was due is there, else 3."""
    return EXIT_SOME_FAILED if any(outcome.failed for outcome in outcomes) else EXIT_ALL_WELL


def told(outcome: Outcome) -> list[str]:
    """`outcome` in lines for a person."""
    if outcome.html is None:
        return [f"{outcome.slug}: {'skipped' if outcome.skipped else 'NO PACK'}. {outcome.why_not}"]
    return [
        f"{outcome.slug}: pack made in {outcome.seconds:.0f} s",
        f"  HTML {outcome.html}",
        f"  PDF  {outcome.pdf}",
        *(f"  note: {note}" for note in outcome.notes),
    ]


def summed_up(outcomes: Sequence[Outcome], snapshot: int | None) -> str:
    """The run in one line."""
    made = sum(outcome.html is not None for outcome in outcomes)
    skipped = sum(outcome.skipped for outcome in outcomes)
    failed = sum(outcome.failed for outcome in outcomes)
    told_snapshot = f" Snapshot {snapshot}." if snapshot is not None else ""
    return f"{sentence(counted(made, 'pack'))} made, {failed} failed, {skipped} skipped.{told_snapshot}"
