"""Fetching reports from a server that lies, stalls, breaks off and sends the wrong thing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx
import pytest

from inspection_evidence.fetching import DownloadLimits, FetchSummary, fetch_borough
from inspection_evidence.settings import BoroughParameters, Report, Workspace
from tests.slow.lying_server import HALF, PDF, LyingServer, lying_server

SHA256 = hashlib.sha256(PDF).hexdigest()
QUICK = DownloadLimits(
    connect_seconds=1,
    read_seconds=0.3,
    total_seconds=10,
    bytes=5_000_000,
    redirects=3,
    attempts=3,
    first_pause_seconds=0.01,
)


@pytest.fixture
def server() -> Iterator[LyingServer]:
    with lying_server() as running:
        yield running


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path, tmp_path / "inputs", tmp_path / "p", tmp_path / "r", tmp_path / "o")


def folder(workspace: Workspace) -> Path:
    return workspace.inputs / "ofsted" / "kent"


def files(workspace: Workspace) -> list[str]:
    return sorted(file.name for file in folder(workspace).iterdir())


def fetch(
    workspace: Workspace,
    *urls: str | None,
    sha256: str | None = None,
    limits: DownloadLimits = QUICK,
    transport: httpx.BaseTransport | None = None,
) -> tuple[FetchSummary, list[str]]:
    """Fetch a borough that has a report at each address; return the summary and the lines told."""
    reports = tuple(
        Report(file=f"{number}.pdf", published_on_site=date(2022, 7, 5), url=url, sha256=sha256)
        for number, url in enumerate(urls, start=1)
    )
    borough = BoroughParameters(slug="kent", name="Kent", ons_code="E10000016", reports=reports)
    told: list[str] = []
    return fetch_borough(workspace, borough, told.append, limits, transport), told


@pytest.mark.parametrize("sha256", [None, SHA256])
@pytest.mark.parametrize(
    "path", ["good", "busy-once", "moved", "dropped", "dropped-and-no-ranges", "another-part", "nothing-more"]
)
def test_a_report_is_downloaded_whole(
    server: LyingServer, workspace: Workspace, path: str, sha256: str | None
) -> None:
    summary, told = fetch(workspace, server.url(path), sha256=sha256)
    assert (summary.downloaded, summary.failed) == (["1.pdf"], [])
    assert told == ["1.pdf: downloaded."]
    assert files(workspace) == ["1.pdf"]
    assert (folder(workspace) / "1.pdf").read_bytes() == PDF


@pytest.mark.parametrize(
    ("path", "attempts", "sentence"),
    [
        ("web-page", 1, "the address gives a web page, not a PDF"),
        ("missing", 1, "the server answers 404 Not Found"),
        ("always-busy", 3, "the server answers 500 Internal Server Error"),
        ("loop", 4, "the address redirects more than 3 times"),
        ("to-a-file", 1, "the address redirects to one that is not of the web (file)"),
        ("short", 3, "the connection failed or broke off ("),
        ("cut", 3, "the PDF has no end"),
        ("stall", 3, "the server did not answer in time"),
        ("silence", 3, "the server did not answer in time"),
        ("endless", 1, "the file is larger than 5 megabytes"),
        ("huge", 1, "the file is larger than 5 megabytes"),
    ],
)
def test_what_is_not_the_whole_report_never_gets_in(
    server: LyingServer, workspace: Workspace, path: str, attempts: int, sentence: str
) -> None:
    summary, told = fetch(workspace, server.url(path))
    ((file, reason),) = summary.failed
    assert file == "1.pdf"
    assert reason.startswith(f"1.pdf: {sentence}")
    assert reason.endswith(f"({server.url(path)}).")
    assert told == [reason]
    assert server.times_asked(path) == attempts
    assert not list(folder(workspace).glob("*.pdf"))


def test_a_trickle_ends_at_the_limit_of_the_whole_and_is_kept_to_go_on(
    server: LyingServer, workspace: Workspace
) -> None:
    summary, _ = fetch(workspace, server.url("trickle"), limits=replace(QUICK, total_seconds=0.5))
    assert "the download took more than 0.5 seconds" in summary.failed[0][1]
    assert files(workspace) == ["1.pdf.part"]


def test_another_file_than_sha256_names_is_refused_and_not_kept(
    server: LyingServer, workspace: Workspace
) -> None:
    summary, _ = fetch(workspace, server.url("good"), sha256="0" * 64)
    assert "what the address gives is not the file that sha256 names" in summary.failed[0][1]
    assert files(workspace) == []


def test_a_download_goes_on_in_the_next_run(server: LyingServer, workspace: Workspace) -> None:
    summary, _ = fetch(workspace, server.url("dropped"), limits=replace(QUICK, attempts=1))
    assert summary.downloaded == []
    assert files(workspace) == ["1.pdf.part", "1.pdf.part.version"]
    summary, _ = fetch(workspace, server.url("dropped"))
    assert summary.downloaded == ["1.pdf"]
    assert server.asked == [("/dropped", None), ("/dropped", f"bytes={HALF}-")]


def test_two_versions_put_together_are_found_out_and_fetched_anew(
    server: LyingServer, workspace: Workspace
) -> None:
    summary, _ = fetch(workspace, server.url("changed-meanwhile"), sha256=SHA256)
    assert summary.downloaded == ["1.pdf"]
    assert [asked for _, asked in server.asked] == [None, f"bytes={HALF}-", None]


def test_a_part_of_unknown_origin_is_not_built_upon(server: LyingServer, workspace: Workspace) -> None:
    folder(workspace).mkdir(parents=True)
    (folder(workspace) / "1.pdf.part").write_bytes(b"%PDF- of something else")
    summary, _ = fetch(workspace, server.url("good"))
    assert summary.downloaded == ["1.pdf"]
    assert (folder(workspace) / "1.pdf").read_bytes() == PDF
    assert server.asked == [("/good", None)]


def test_one_failure_never_stops_the_others(server: LyingServer, workspace: Workspace) -> None:
    folder(workspace).mkdir(parents=True)
    (folder(workspace) / "4.pdf").write_bytes(PDF)
    urls = [server.url("missing"), None, server.url("good"), server.url("good")]
    summary, told = fetch(workspace, *urls, sha256=SHA256)
    assert [file for file, _ in summary.failed] == ["1.pdf"]
    assert summary.without_address == ["2.pdf"]
    assert summary.downloaded == ["3.pdf"]
    assert summary.present == ["4.pdf"]
    assert told[1:] == [
        "2.pdf: has no address: download it by hand.",
        "3.pdf: downloaded.",
        "4.pdf: is there.",
    ]
    assert server.times_asked("good") == 1


def test_a_file_in_the_folder_is_never_replaced(server: LyingServer, workspace: Workspace) -> None:
    folder(workspace).mkdir(parents=True)
    (folder(workspace) / "1.pdf").write_bytes(b"mine")
    summary, _ = fetch(workspace, server.url("good"), sha256=SHA256)
    assert "the file in the folder is not the one that sha256 names" in summary.failed[0][1]
    assert (folder(workspace) / "1.pdf").read_bytes() == b"mine"
    assert server.asked == []


def test_a_folder_that_cannot_be_made_is_told(server: LyingServer, workspace: Workspace) -> None:
    workspace.inputs.write_text("a file where the folder should be")
    summary, _ = fetch(workspace, server.url("good"))
    assert "the file cannot be read or written (Not a directory)" in summary.failed[0][1]


def test_a_server_that_is_not_there_is_told(workspace: Workspace) -> None:
    with lying_server() as gone:
        url = gone.url("good")
    summary, _ = fetch(workspace, url)
    assert "the connection failed or broke off" in summary.failed[0][1]


def test_an_encrypted_address_never_leads_to_an_open_one(workspace: Workspace) -> None:
    def redirect(request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "https":
            return httpx.Response(301, headers={"Location": "http://example.org/report.pdf"})
        return httpx.Response(200, content=PDF)

    transport = httpx.MockTransport(redirect)
    summary, _ = fetch(workspace, "https://example.org/report.pdf", transport=transport)
    assert "redirects from https to http" in summary.failed[0][1]
    summary, _ = fetch(workspace, "http://example.org/report.pdf", transport=transport)
    assert summary.downloaded == ["1.pdf"]
