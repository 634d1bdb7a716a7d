"""Everything people entered as tables, and back; see `docs/records-in-and-out.md`."""

from inspection_evidence.tracker.export.restoring import import_export
from inspection_evidence.tracker.export.writing import export_all

__all__ = ["export_all", "import_export"]
