"""What comes in from files: proposed first, written down when asked for; see `docs/records-in-and-out.md`."""

from inspection_evidence.tracker.incoming.plan import Conflict, Import, Proposal, Refusal
from inspection_evidence.tracker.incoming.taking import apply_import

__all__ = ["Conflict", "Import", "Proposal", "Refusal", "apply_import"]
