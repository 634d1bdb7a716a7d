"""What a person does in JupyterLab, as functions over a Playwright page: open, run, wait, find, press.

Buttons, fields and messages are found as a screen reader finds them: by role and name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.jupyterlab_server import LabServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

OPENS_WITHIN = 60_000
RUNS_WITHIN = 240_000
"""Milliseconds: two cores that other tests use too."""
STARTS_WITHIN = 10_000
TRIES = 5
MOST_TABS = 150
ANY_NAME = re.compile(r"\w")
"""What a button or a field is called, to find those that are called anything."""

_READY = """async () => {
    const app = window.jupyterapp;
    await app.restored;
    await app.shell.currentWidget.revealed;
    await app.shell.currentWidget.sessionContext.ready;
}"""
_STARTED = """() => {
    const prompt = document.querySelector(".jp-Notebook .jp-CodeCell .jp-InputPrompt");
    return prompt && /\\[(\\*|\\d+)\\]/.test(prompt.textContent);
}"""
_IDLE = """() => {
    const prompts = [...document.querySelectorAll(".jp-Notebook .jp-InputPrompt")];
    const kernel = document.querySelector(".jp-Notebook-ExecutionIndicator");
    return kernel && kernel.dataset.status === "idle" && !prompts.some(one => one.textContent.includes("*"));
}"""


@contextmanager
def lab_page(browser: Browser, width: int = 1280, height: int = 1000) -> Iterator[Page]:
    """A window of the browser, in British English."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(OPENS_WITHIN)
    try:
        yield page
    finally:
        context.close()


def open_notebook(page: Page, lab: LabServer, name: str) -> None:
    """Open the notebook of that name, such as `2-link-kpis`, and wait until its kernel is ready."""
    page.goto(lab.notebook_address(name))
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", state="visible")
    page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.sessionContext")
    page.evaluate(_READY)
    wait_until_idle(page)


def run_all(page: Page) -> None:
    """Choose Run › Run All Cells in the menu, and wait until all of them have run."""
    from playwright.sync_api import TimeoutError as NotYet

    for _ in range(TRIES):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        try:
            page.wait_for_function(_STARTED, timeout=STARTS_WITHIN)
        except NotYet:  # JupyterLab is still putting itself together: nothing, or a question
            _answer_dialogue(page)
        else:
            return wait_until_idle(page)
    raise AssertionError("Run All Cells was chosen, but no cell began to run.")


def _answer_dialogue(page: Page) -> None:
    """Accept what a dialogue proposes, where there is one."""
    accept = page.locator("dialog .jp-mod-accept")
    if accept.is_visible():
        accept.click()


def wait_until_idle(page: Page) -> None:
    """Wait until the kernel is ready and no cell waits for it."""
    page.wait_for_function(_IDLE, timeout=RUNS_WITHIN)


def outputs(page: Page) -> Locator:
    """The outputs of all cells, where the widgets are."""
    return page.locator(".jp-Notebook .jp-Cell-outputArea")


def errors(page: Page) -> list[str]:
    """What stands red in the outputs: errors, and what cells wrote to standard error."""
    shown = page.locator('.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]')
    return [words.strip() for words in shown.all_inner_texts()]


def find_button(page: Page, name: str) -> Locator:
    """The first button of that very name in the outputs."""
    return outputs(page).get_by_role("button", name=name, exact=True).first


def find_field(page: Page, name: str) -> Locator:
    """The first text field of that very name in the outputs."""
    return outputs(page).get_by_label(name, exact=True).first


def press(page: Page, name: str) -> None:
    """Press the button of that name with the mouse."""
    button = find_button(page, name)
    button.scroll_into_view_if_needed()
    button.click()


def press_by_keyboard(page: Page, name: str, key: str = "Space") -> None:
    """Walk to the button of that name with Tab and press it with a key, `Space` or `Enter`."""
    walk_to(page, find_button(page, name))
    page.keyboard.press(key)


def walk_to(page: Page, wanted: Locator, key: str = "Tab") -> list[str]:
    """Press `key` until the element has the focus; gives the names of what had it on the way.

    Raises AssertionError where it is not reached.
    """
    passed: list[str] = []
    for _ in range(MOST_TABS):
        page.keyboard.press(key)
        if wanted.evaluate("element => element === document.activeElement"):
            return passed
        passed.append(focused(page))
    raise AssertionError(f"{key} does not reach it; it passed {passed}")


def focused(page: Page) -> str:
    """The name, else the tag, of what has the focus."""
    return str(
        page.evaluate(
            "() => { const e = document.activeElement;"
            " return e.getAttribute('aria-label') || e.innerText?.slice(0, 40) || e.tagName; }"
        )
    )


def wait_for_words(page: Page, words: str) -> None:
    """Wait until these words are seen in an output."""
    outputs(page).get_by_text(words).first.wait_for(state="visible")
