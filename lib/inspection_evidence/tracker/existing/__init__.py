"""A council's existing tracker, read in by a mapping; see `docs/records-in-and-out.md`."""

from inspection_evidence.tracker.existing.importing import ExistingImport, import_existing
from inspection_evidence.tracker.existing.mapping import TrackerMapping, load_mapping, mapping_file
from inspection_evidence.tracker.existing.unsettled import read_settled, write_unsettled

__all__ = [
    "ExistingImport",
    "TrackerMapping",
    "import_existing",
    "load_mapping",
    "mapping_file",
    "read_settled",
    "write_unsettled",
]
