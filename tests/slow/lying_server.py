"""A web server on this machine that stalls, breaks off, lies and sends the wrong thing, by path."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 400 + b"\n%%EOF\n"
HALF = len(PDF) // 2


class LyingServer(ThreadingHTTPServer):
    """Keeps what was asked of it: pairs of path and `Range` header."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str | None]] = []
        self.closing = threading.Event()

    def url(self, path: str) -> str:
        """The address of a path on this server."""
        return f"http://127.0.0.1:{self.server_port}/{path}"

    def times_asked(self, path: str) -> int:
        """How often the path was asked for."""
        return sum(asked == f"/{path}" for asked, _ in self.asked)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that hung up: the tests make it do so."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: LyingServer

    def do_GET(self) -> None:
        self.close_connection = True
        self.server.asked.append((self.path, self.headers.get("Range")))
        with suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, f"send_{self.path.strip('/').replace('-', '_')}")()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output quiet."""

    def answer(self, status: int, body: bytes, *, length: int | None = None, **headers: str) -> None:
        """Send an answer whose Content-Length is `length`, true unless given."""
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def first_time(self) -> bool:
        return self.server.times_asked(self.path.strip("/")) == 1

    def send_good(self) -> None:
        self.answer(200, PDF)

    def send_web_page(self) -> None:
        self.answer(200, b"<!DOCTYPE html><html><body>Sign in</body></html>")

    def send_missing(self) -> None:
        self.answer(404, b"%PDF- no such thing")

    def send_busy_once(self) -> None:
        self.answer(503, b"") if self.first_time() else self.send_good()

    def send_always_busy(self) -> None:
        self.answer(500, b"")

    def send_moved(self) -> None:
        self.answer(302, b"", Location="/good")

    def send_loop(self) -> None:
        self.answer(302, b"", Location="/loop")

    def send_to_a_file(self) -> None:
        self.answer(302, b"", Location="file:///etc/passwd")

    def send_short(self) -> None:
        self.answer(200, PDF[:HALF], length=len(PDF))

    def send_cut(self) -> None:
        self.answer(200, PDF, length=HALF)

    def send_stall(self) -> None:
        self.answer(200, PDF[:HALF], length=len(PDF))
        self.server.closing.wait(20)

    def send_silence(self) -> None:
        self.server.closing.wait(20)

    def send_trickle(self) -> None:
        self.answer(200, b"%PDF-", length=len(PDF))
        while not self.server.closing.wait(0.05):
            self.wfile.write(b" ")

    def send_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.closing.is_set():
            self.wfile.write(PDF)

    def send_huge(self) -> None:
        self.answer(200, b"%PDF-", length=10**12)

    def send_dropped(self) -> None:
        """Break off half-way the first time, then go on where asked to."""
        if self.first_time():
            self.answer(200, PDF[:HALF], length=len(PDF), ETag='"one"')
        elif self.headers.get("If-Range") == '"one"' and self.headers.get("Range") == f"bytes={HALF}-":
            self.answer(206, PDF[HALF:], Content_Range=f"bytes {HALF}-{len(PDF) - 1}/{len(PDF)}")
        else:
            self.answer(400, b"")

    def send_dropped_and_no_ranges(self) -> None:
        first = self.first_time()
        self.answer(200, PDF[:HALF] if first else PDF, length=len(PDF), ETag='"one"')

    def send_another_part(self) -> None:
        """Go on at the wrong place when asked for the rest."""
        if self.headers.get("Range"):
            self.answer(206, PDF[1:], Content_Range=f"bytes 1-{len(PDF) - 1}/{len(PDF)}")
        else:
            self.send_dropped_and_no_ranges()

    def send_changed_meanwhile(self) -> None:
        """Continue with the rest of another version, and say nothing of it."""
        if self.headers.get("Range"):
            rest = bytes(len(PDF) - HALF)
            self.answer(206, rest, Content_Range=f"bytes {HALF}-{len(PDF) - 1}/{len(PDF)}")
        else:
            self.send_dropped_and_no_ranges()

    def send_nothing_more(self) -> None:
        """Say that the rest does not exist when asked for it."""
        if self.headers.get("Range"):
            self.answer(416, b"")
        else:
            self.send_dropped_and_no_ranges()


@contextmanager
def lying_server() -> Iterator[LyingServer]:
    """Run the server for as long as the block lasts."""
    server = LyingServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
