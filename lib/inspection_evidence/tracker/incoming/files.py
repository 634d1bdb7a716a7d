"""Opening a workbook that somebody sent: none too large, and told in a sentence where it is none."""

from __future__ import annotations

import zipfile
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from inspection_evidence.errors import shown_name
from inspection_evidence.tracker.planning import TrackerError

MOST_ROWS = 20_000
"""Rows of a sheet that are looked at."""
_MEGABYTE = 1024 * 1024
_LARGEST_FILE = 50 * _MEGABYTE
_LARGEST_UNPACKED = 400 * _MEGABYTE


def check_file(file: Path) -> None:
    """Raise TrackerError where a file is not there or too large to be a tracker."""
    try:
        size = file.stat().st_size
    except OSError as error:
        raise TrackerError(f"{shown_name(file)} cannot be opened ({error.strerror}).") from None
    if size > _LARGEST_FILE:
        raise TrackerError(
            f"{shown_name(file)} has {size // _MEGABYTE} megabytes, and at most {_LARGEST_FILE // _MEGABYTE} "
            "are read: take pictures and other sheets out and save it again."
        )


def open_workbook(file: Path, *, formulas: bool = True) -> Workbook:
    """Open an Excel workbook; with `formulas` a formula is one, without it is what was worked out last.

    Raises TrackerError where it cannot be opened, is no workbook, or unpacks to more than a tracker has.
    """
    check_file(file)
    name = shown_name(file)
    try:
        with zipfile.ZipFile(file) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > _LARGEST_UNPACKED:
            raise TrackerError(f"{name} unpacks to {unpacked // _MEGABYTE} megabytes and is not opened.")
        return load_workbook(file, data_only=not formulas)
    except OSError as error:
        raise TrackerError(f"{name} cannot be opened ({error.strerror or error}).") from None
    except TrackerError:
        raise
    except (InvalidFileException, zipfile.BadZipFile, zipfile.LargeZipFile):
        raise TrackerError(f"{name} is not an Excel workbook (.xlsx); save it as one.") from None
    except Exception as error:  # a damaged workbook can fail anywhere in its reader
        kind = type(error).__name__
        raise TrackerError(
            f"{name} is damaged ({kind}); open it in Excel, save it again as .xlsx and try that."
        ) from None
