"""Extraction: files into evidence, under limits, and as the rows of the contract."""

from inspection_evidence.extract.contract import contract_row
from inspection_evidence.extract.limited import Limits, cores, is_settled, read_documents
from inspection_evidence.extract.rows import RowWriter

__all__ = ["Limits", "RowWriter", "contract_row", "cores", "is_settled", "read_documents"]
