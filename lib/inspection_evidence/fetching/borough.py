"""Fetching all of a borough's published reports that are not in its folder yet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from inspection_evidence.errors import FetchError
from inspection_evidence.fetching.download import download, open_client
from inspection_evidence.fetching.limits import DownloadLimits
from inspection_evidence.settings import BoroughParameters, Report, Workspace


@dataclass
class FetchSummary:
    """File names by what became of them; `failed` has a sentence to each."""

    downloaded: list[str] = field(default_factory=list)
    present: list[str] = field(default_factory=list)
    without_address: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)


def fetch_borough(
    workspace: Workspace,
    borough: BoroughParameters,
    progress: Callable[[str], None],
    limits: DownloadLimits | None = None,
    transport: httpx.BaseTransport | None = None,
) -> FetchSummary:
    """Download the reports of a borough that its folder lacks; one failure never stops the others.

    `progress` is told a line a file. A file already in the folder is never replaced; one that is
    not what its sha256 says is told among the failed. Raises nothing that concerns one file only.
    """
    limits = limits or DownloadLimits()
    folder = workspace.ofsted_folder(borough)
    summary = FetchSummary()
    with open_client(limits, transport) as client:
        for report in borough.reports:
            progress(_fetch_report(client, report, folder, limits, summary))
    return summary


def _fetch_report(
    client: httpx.Client, report: Report, folder: Path, limits: DownloadLimits, summary: FetchSummary
) -> str:
    """Bring one report's file about, enter it in the summary and return a line that says so."""
    destination = folder / report.file
    try:
        if destination.exists():
            _check_present(destination, report)
            return _entered(summary.present, report, "is there")
        if report.url is None:
            return _entered(summary.without_address, report, "has no address: download it by hand")
        folder.mkdir(parents=True, exist_ok=True)
        download(client, report.url, destination, report.sha256, limits)
        return _entered(summary.downloaded, report, "downloaded")
    except (FetchError, OSError) as error:
        sentence = f"{report.file}: {_reason(error)}{f' ({report.url})' if report.url else ''}."
        summary.failed.append((report.file, sentence))
        return sentence


def _entered(files: list[str], report: Report, what: str) -> str:
    files.append(report.file)
    return f"{report.file}: {what}."


def _reason(error: FetchError | OSError) -> str:
    if isinstance(error, FetchError):
        return str(error)
    return f"the file cannot be read or written ({error.strerror})"


def _check_present(file: Path, report: Report) -> None:
    with file.open("rb") as content:
        if report.sha256 and hashlib.file_digest(content, "sha256").hexdigest() != report.sha256:
            raise FetchError("the file in the folder is not the one that sha256 names; it was left as it is")
