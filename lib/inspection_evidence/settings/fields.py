"""Kinds of field that parameters are made of; each error text ends the sentence "x is …, but …"."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings.names import checked_slug

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PAPER_ENDINGS = (".pdf", ".docx", ".html", ".htm")
_UNSAFE_IN_A_FILE_NAME = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


def iso_date(value: object) -> date:
    """Return the day; raise ValueError for anything but a date written year-month-day."""
    if type(value) is date:
        return value
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError("there is no such day") from None
    raise ValueError("must be a date such as 2019-04-01 (year-month-day)")


def _slug(value: str) -> str:
    try:
        return checked_slug(value)
    except ParameterError:
        raise ValueError("must be small letters, digits and hyphens, such as kent") from None


def _pdf_file_name(value: str) -> str:
    if _UNSAFE_IN_A_FILE_NAME.search(value) or value.startswith("."):
        raise ValueError("must be the name of a file in the borough's folder, without any folder")
    if not value.casefold().endswith(".pdf"):
        raise ValueError("must end in .pdf")
    return value


def _paper_file_name(value: str) -> str:
    if _UNSAFE_IN_A_FILE_NAME.search(value) or value.startswith("."):
        raise ValueError("must be the name of a file in the borough's folder, without any folder")
    if not value.casefold().endswith(_PAPER_ENDINGS):
        raise ValueError("must end in .pdf, .docx or .html")
    return value


def _sha256(value: str) -> str:
    if not _SHA256.fullmatch(value):
        raise ValueError("must be the file's SHA-256: 64 digits and letters a to f")
    return value


def _web_address(value: str) -> str:
    return _address(value, "https", "http")


def _secure_web_address(value: str) -> str:
    return _address(value, "https")


def _address(value: str, *schemes: str) -> str:
    wanted = f"must be a web address that begins with {' or '.join(f'{one}://' for one in schemes)}"
    try:
        parts = urlsplit(value)
    except ValueError:
        raise ValueError(wanted) from None
    if parts.scheme not in schemes or not parts.hostname or re.search(r"[\s\x00-\x1f]", value):
        raise ValueError(wanted)
    return value


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Slug = Annotated[str, AfterValidator(_slug)]
IsoDate = Annotated[date, BeforeValidator(iso_date)]
PdfFileName = Annotated[str, AfterValidator(_pdf_file_name)]
PaperFileName = Annotated[str, AfterValidator(_paper_file_name)]
Sha256 = Annotated[str, AfterValidator(_sha256)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
SecureWebAddress = Annotated[str, AfterValidator(_secure_web_address)]
