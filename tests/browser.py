"""A headless Chromium that reaches this machine and nothing else, driven through Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_OPTIONS = (
    "--no-sandbox",  # the sandbox refuses to run as root, as in a container
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find_chromium() -> str:
    """The machine's own Chromium; skips the test, before anything is started, where a browser is missing."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("chromium is not installed")
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    return chromium


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Run the machine's own Chromium; skips the test where it or Playwright is not installed.

    Playwright's loop runs in this thread meanwhile, so that no asyncio of the test's own can: keep the
    browser to the test or the module that needs it.
    """
    chromium = find_chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(_OPTIONS), headless=True)
        try:
            yield browser
        finally:
            browser.close()
