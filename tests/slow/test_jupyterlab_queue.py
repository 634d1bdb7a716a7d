"""Notebook 2's queue of links, worked by a person in a real JupyterLab: mouse, keyboard, records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from inspection_evidence.batch import read_borough
from inspection_evidence.linking import Act, decisions_of
from inspection_evidence.linking.decisions import Decision
from inspection_evidence.settings import NotebookParameters, Workspace, load_borough, load_run
from inspection_evidence.store import open_workspace_store
from tests import jupyterlab_page as lab
from tests.browser import find_chromium, running_browser
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in
from tests.jupyterlab_server import LabServer, running_lab

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHO = "Ann Lead"


@dataclass(frozen=True)
class Opened:
    """The notebook in the browser, and what lay in the records before and after it was run."""

    page: Page
    before: list[Decision]
    after: list[Decision]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """JupyterLab over the example borough, whose documents have been read."""
    find_chromium()
    folder = tmp_path_factory.mktemp("lab")
    workspace = make_example_workspace(folder / "suite")
    with working_in(workspace):
        run = load_run(workspace, {}, "The test")
        read_borough(NotebookParameters(workspace, load_borough(workspace, EXAMPLE), run))
    with running_lab(workspace, folder, WHO) as running:
        yield running


@pytest.fixture(scope="module")
def opened(server: LabServer) -> Iterator[Opened]:
    """Notebook 2, opened and run once for all tests of this file."""
    before = decided(server.workspace)
    with running_browser() as browser, lab.lab_page(browser) as page:
        lab.open_notebook(page, server, "2-link-kpis")
        lab.run_all(page)
        yield Opened(page, before, decided(server.workspace))


@pytest.fixture
def page(opened: Opened) -> Page:
    """The page as notebook 2 left it, whatever other tests have pressed since."""
    return opened.page


def decided(workspace: Workspace) -> list[Decision]:
    """All decisions in the records, in the order in which they were taken."""
    with open_workspace_store(workspace) as store:
        return sorted(decisions_of(store, EXAMPLE).values(), key=lambda one: one.seq)


def go_to(page: Page, number: int) -> None:
    """Choose a recommendation in the list: each test that presses anything has its own."""
    lab.find_field(page, "Go to").select_option(index=number - 1)
    lab.wait_for_words(page, f"Recommendation {number} of")


def test_opening_and_running_decides_nothing(opened: Opened) -> None:
    assert opened.after == opened.before
    assert lab.find_button(opened.page, "Confirm 1").is_visible()
    assert lab.errors(opened.page) == []


def test_the_page_and_the_charts_of_candidates_are_seen(page: Page) -> None:
    go_to(page, 1)
    shown = lab.outputs(page)
    for picture in (shown.get_by_alt_text("with the recommendation boxed"), shown.locator(".chart img")):
        image = picture.first
        image.scroll_into_view_if_needed()
        assert image.evaluate("image => image.complete && image.naturalWidth > 100")
        assert image.get_attribute("alt")


def test_every_button_and_field_of_the_queue_has_a_name(page: Page) -> None:
    queue = lab.outputs(page).filter(has=page.get_by_role("button", name="Confirm 1", exact=True)).first
    for role in ("button", "textbox", "combobox", "checkbox"):
        every, named = queue.get_by_role(role), queue.get_by_role(role, name=lab.ANY_NAME)
        assert every.count() == named.count() > 0, role


def test_recommendation_is_found_by_its_words_and_lists_say_that_nothing_is_chosen(page: Page) -> None:
    find = lab.find_field(page, "Find")
    every = lab.find_field(page, "Go to").locator("option").count()
    find.fill("care leavers’ access")
    find.press("Enter")
    page.wait_for_function(
        "one => one.options.length < 5", arg=lab.find_field(page, "Go to").element_handle()
    )
    labels = lab.find_field(page, "Go to").locator("option").all_text_contents()
    assert 0 < len(labels) < every
    papers = lab.find_field(page, "Paper")
    if papers.count():
        assert "choose" in papers.evaluate("one => one.selectedOptions[0].text")
    find.fill("")
    find.press("Enter")
    lab.wait_for_words(page, f" of {every}")


def test_confirming_with_the_mouse_is_told_beside_the_button_and_kept(page: Page, server: LabServer) -> None:
    go_to(page, 2)
    before = datetime.now().astimezone()
    lab.press(page, "Confirm 1")
    lab.wait_for_words(page, f"Confirmed by {WHO}")
    assert page.get_by_role("alert").filter(has_text="Confirmed by").is_visible()
    made = decided(server.workspace)[-1]
    assert (made.who, made.act) == (WHO, Act.CONFIRM)
    assert before <= made.at <= datetime.now().astimezone()


def test_rejecting_by_keyboard_alone(page: Page, server: LabServer) -> None:
    go_to(page, 3)
    button = lab.find_button(page, "Reject 1")
    lab.walk_to(page, button)
    outline = button.evaluate("one => parseFloat(getComputedStyle(one).outlineWidth)")
    assert outline >= 2, "the focus cannot be seen"
    page.keyboard.press("Tab")
    page.keyboard.type("Another matter altogether")
    lab.walk_to(page, button, "Shift+Tab")
    page.keyboard.press("Space")
    lab.wait_for_words(page, f"Rejected by {WHO}")
    made = decided(server.workspace)[-1]
    assert (made.who, made.act, made.why) == (WHO, Act.REJECT, "Another matter altogether")


def test_moving_on_by_keyboard_begins_at_the_top_of_the_next(page: Page, server: LabServer) -> None:
    go_to(page, 4)
    before = decided(server.workspace)
    lab.press_by_keyboard(page, "Next recommendation", "Enter")
    lab.wait_for_words(page, "Recommendation 5 of")
    top = lab.find_button(page, "Next")
    page.wait_for_function("one => one === document.activeElement", arg=top.element_handle())
    lab.walk_to(page, lab.find_button(page, "Confirm 1"))
    assert decided(server.workspace) == before


def test_a_mistake_is_a_sentence_and_decides_nothing(page: Page, server: LabServer) -> None:
    go_to(page, 6)
    before = decided(server.workspace)
    name = lab.find_field(page, "Your name")
    name.fill("")
    lab.press(page, "Confirm 1")
    lab.wait_for_words(page, "Write your name in the field")
    assert decided(server.workspace) == before and lab.errors(page) == []
    name.fill(WHO)
    lab.press(page, "Confirm 1")
    lab.wait_for_words(page, f"Confirmed by {WHO}")
