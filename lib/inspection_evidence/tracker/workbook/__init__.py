"""The officers' Excel workbook: written, and read back; see `docs/records-in-and-out.md`."""

from inspection_evidence.tracker.workbook.reading import read_workbook
from inspection_evidence.tracker.workbook.writing import write_workbook

__all__ = ["read_workbook", "write_workbook"]
