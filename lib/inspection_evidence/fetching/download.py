"""Downloading one PDF from a server that may stall, break off, lie or send something else.

Nothing reaches the destination before it is whole and checked. What was received before a
failure that may pass is kept beside it and continued, by `Range` (RFC 9110, section 14), in the
next attempt or the next run.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from inspection_evidence.errors import FetchError
from inspection_evidence.fetching.limits import DownloadLimits, PassingFetchError
from inspection_evidence.fetching.partial import PartialFile

_PASSING_STATUS = {408, 425, 429, 500, 502, 503, 504}
_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_HEADERS = {"User-Agent": "inspection-evidence", "Accept": "application/pdf", "Accept-Encoding": "identity"}


def open_client(limits: DownloadLimits, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """Return an HTTP client that keeps to the limits; `transport` stands in for the network in tests."""
    timeout = httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds)
    return httpx.Client(timeout=timeout, headers=_HEADERS, transport=transport)


def download(
    client: httpx.Client, url: str, destination: Path, sha256: str | None, limits: DownloadLimits
) -> None:
    """Download a PDF to `destination`, replacing nothing until it is whole and checked.

    Failures that may pass are tried again after growing pauses. Raises FetchError, with a
    sentence that ends in what was wrong, and then leaves no file at the destination.
    """
    Download(client, url, PartialFile(destination), sha256, limits).run()


class Download:
    """One file's download: the attempts share its deadline and its partial file."""

    def __init__(
        self, client: httpx.Client, url: str, part: PartialFile, sha256: str | None, limits: DownloadLimits
    ) -> None:
        """Start the clock; nothing is asked of the server yet."""
        self.client = client
        self.url = url
        self.part = part
        self.sha256 = sha256
        self.limits = limits
        self.deadline = time.monotonic() + limits.total_seconds

    def run(self) -> None:
        """Attempt the download until it stands in place; raises FetchError."""
        attempts = Retrying(
            retry=retry_if_exception_type(PassingFetchError),
            stop=stop_after_attempt(self.limits.attempts),
            wait=wait_exponential(multiplier=self.limits.first_pause_seconds, max=20),
            reraise=True,
        )
        attempts(self._attempt)

    def _attempt(self) -> None:
        self._check_deadline()
        try:
            continued = self._receive()
        except httpx.TimeoutException as error:
            raise PassingFetchError("the server did not answer in time") from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise FetchError(f"the address cannot be used ({error})") from error
        except httpx.HTTPError as error:
            raise PassingFetchError(f"the connection failed or broke off ({error})") from error
        self._check_content(continued)
        self.part.put_in_place()

    def _receive(self) -> bool:
        """Receive the file, or the rest of it, into the partial file; return whether it was the rest."""
        response = self._response(self._range_headers())
        try:
            expected = self._prepare(response)
            self._append(response)
        finally:
            response.close()
        if expected is not None and self.part.size != expected:
            raise PassingFetchError(f"only {self.part.size} of {expected} bytes came")
        return response.status_code == httpx.codes.PARTIAL_CONTENT

    def _range_headers(self) -> dict[str, str]:
        """Ask for the rest only where the bytes so far can be told to belong to it."""
        version = self.part.version
        if not self.part.size or not (version or self.sha256):
            self.part.start_over()
            return {}
        headers = {"Range": f"bytes={self.part.size}-"}
        return headers | ({"If-Range": version} if version else {})

    def _response(self, headers: dict[str, str]) -> httpx.Response:
        """Return the answer after redirects, each of them checked before it is followed."""
        request = self.client.build_request("GET", self.url, headers=headers)
        for _ in range(self.limits.redirects + 1):
            response = self.client.send(request, stream=True)
            if response.next_request is None:
                return response
            response.close()
            _check_redirect(request.url, response.next_request.url)
            request = response.next_request
        raise FetchError(f"the address redirects more than {self.limits.redirects} times")

    def _prepare(self, response: httpx.Response) -> int | None:
        """Ready the partial file for the answer; return the whole file's size where it is told."""
        if response.status_code == httpx.codes.PARTIAL_CONTENT:
            return self._continued(response)
        if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE and self.part.size:
            self.part.start_over()
            raise PassingFetchError("the server has no more of the file than came before")
        _check_status(response)
        self.part.start_over(_version(response))
        length = response.headers.get("Content-Length", "")
        self._check_size(int(length) if length.isdecimal() else 0)
        return None

    def _continued(self, response: httpx.Response) -> int | None:
        """Check that the answer goes on where the bytes so far end."""
        told = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", ""))
        if told is None or int(told[1]) != self.part.size:
            self.part.start_over()
            raise PassingFetchError("the server sent another part of the file than was asked for")
        return int(told[2]) if told[2] != "*" else None

    def _append(self, response: httpx.Response) -> None:
        with self.part.appended() as file:
            for chunk in response.iter_bytes():
                self._check_deadline()
                self._check_size(file.tell() + len(chunk))
                file.write(chunk)

    def _check_content(self, continued: bool) -> None:
        """Refuse what is not the PDF wanted; what was put together from two answers gets one new start."""
        try:
            _check_pdf(self.part)
            if self.sha256 and self.part.sha256() != self.sha256:
                raise FetchError("what the address gives is not the file that sha256 names")
            if not self.sha256:
                _check_end(self.part)
        except FetchError as error:
            self.part.start_over()
            raise (PassingFetchError(str(error)) if continued else error) from None

    def _check_deadline(self) -> None:
        if time.monotonic() > self.deadline:
            raise FetchError(f"the download took more than {self.limits.total_seconds:g} seconds")

    def _check_size(self, size: int) -> None:
        if size > self.limits.bytes:
            self.part.start_over()
            raise FetchError(f"the file is larger than {self.limits.bytes / 1_000_000:g} megabytes")


def _check_redirect(source: httpx.URL, target: httpx.URL) -> None:
    if target.scheme not in ("http", "https"):
        raise FetchError(f"the address redirects to one that is not of the web ({target.scheme})")
    if source.scheme == "https" and target.scheme == "http":
        raise FetchError("the address redirects from https to http, where it could be tampered with")


def _check_status(response: httpx.Response) -> None:
    if response.status_code == httpx.codes.OK:
        return
    sentence = f"the server answers {response.status_code} {response.reason_phrase}".strip()
    kind = PassingFetchError if response.status_code in _PASSING_STATUS else FetchError
    raise kind(sentence)


def _version(response: httpx.Response) -> str | None:
    """Return what If-Range accepts: a strong ETag, else the date of the last change (RFC 9110, 13.1.5)."""
    etag: str = response.headers.get("ETag", "")
    last_modified: str | None = response.headers.get("Last-Modified")
    return etag if etag.startswith('"') else last_modified


def _check_pdf(part: PartialFile) -> None:
    """Refuse what does not begin like a PDF (`%PDF-` within the first 1024 bytes, as readers accept it)."""
    first, _ = part.first_and_last(1024)
    if b"%PDF-" not in first:
        looks_like_a_page = re.search(rb"<(!doctype html|html|head|body)\b", first, re.IGNORECASE)
        raise FetchError(f"the address gives {'a web page' if looks_like_a_page else 'something'}, not a PDF")


def _check_end(part: PartialFile) -> None:
    """Take a PDF without its end mark for cut short: nothing else tells where there is no sha256."""
    _, last = part.first_and_last(2048)
    if b"%%EOF" not in last:
        raise PassingFetchError("the PDF has no end: it was cut short on the way or at its address")
