"""The example borough's lived-in history: loaded once into a register that holds nothing of people's yet."""

from __future__ import annotations

from inspection_evidence.errors import StoreError
from inspection_evidence.settings import BoroughParameters, Workspace
from inspection_evidence.store import MACHINE, Store


def load_example_history(store: Store, workspace: Workspace, borough: BoroughParameters) -> str | None:
    """Bring a fictional borough's supplied entries into the register, with who and when as they are given.

    Args:
        store: The open store.
        workspace: Where the entries lie: `inputs/register/<slug>`, in the form of an export.
        borough: The borough; a real one is passed over, whatever lies there.

    Returns:
        A sentence where something was loaded; None where the borough is real, has no such entries, or
        people have entered something about it already.

    Raises:
        TrackerError: The file is damaged or of another version.
    """
    folder = workspace.example_register_folder(borough)
    if not borough.fictional or not folder.is_dir() or _people_entered(store, borough.slug):
        return None
    # Here, because a real borough's commands, and all but the first of the example's, do without it.
    from inspection_evidence.tracker.export import import_export

    try:
        events = import_export(store, folder)
    except StoreError:
        if _people_entered(store, borough.slug):  # another run was quicker
            return None
        raise
    first, last = events[0].at, events[-1].at
    return (
        f"{borough.name} is a fictional example: {len(events)} entries of {first:%B %Y} to {last:%B %Y}, "
        "supplied with the suite, were loaded into the records."
    )


def _people_entered(store: Store, slug: str) -> bool:
    return any(event.who != MACHINE for event in store.events_about(slug))
