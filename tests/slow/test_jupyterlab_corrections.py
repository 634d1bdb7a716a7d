"""Notebook 1's forms, worked by a person in a real JupyterLab: mouse, keyboard, records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inspection_evidence.corrections import CORRECTION_KINDS, borough_events
from inspection_evidence.settings import Workspace
from inspection_evidence.store import Event, open_workspace_store
from tests import jupyterlab_page as lab
from tests.browser import running_browser
from tests.example_workspace import EXAMPLE, make_example_workspace
from tests.jupyterlab_server import LabServer, running_lab

if TYPE_CHECKING:
    from playwright.sync_api import Page

WHO = "Ann Shaw, Head of Quality"
NBSP = "\u00a0"
"""What ipywidgets puts for each space of a choice, so that none is lost."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """JupyterLab over the example borough, of which nothing has been read yet."""
    folder: Path = tmp_path_factory.mktemp("lab")
    with running_lab(make_example_workspace(folder / "suite"), folder, WHO) as running:
        yield running


@pytest.fixture(scope="module")
def page(server: LabServer) -> Iterator[Page]:
    """Notebook 1, opened and run once for all tests of this file, every item in its list."""
    with running_browser() as browser, lab.lab_page(browser) as opened:
        lab.open_notebook(opened, server, "1-read-documents")
        lab.run_all(opened)
        assert [one for one in entered(server.workspace) if one.who == WHO] == []
        lab.find_field(opened, "Show every item, not only those to check").check()
        lab.wait_for_words(opened, "Item 1 of")
        yield opened


def entered(workspace: Workspace) -> list[Event]:
    """What people entered, oldest first; the example's own history, loaded at the first reading, too."""
    with open_workspace_store(workspace) as store:
        return list(borough_events(store, EXAMPLE, CORRECTION_KINDS, predecessors=()))


def go_to(page: Page, kind: str, at: int) -> None:
    """Choose an item of a kind in the list: each test that presses anything has its own."""
    options = lab.find_field(page, "Item").locator("option").all_text_contents()
    chosen = [place for place, words in enumerate(options) if f". {kind}: " in words.replace(NBSP, " ")][at]
    lab.find_field(page, "Item").select_option(index=chosen)
    lab.wait_for_words(page, f"Item {chosen + 1} of")


def test_words_stand_beside_the_picture_of_their_page(page: Page) -> None:
    go_to(page, "recommendation", 0)
    image = lab.outputs(page).get_by_alt_text("with the recommendation boxed").first
    image.scroll_into_view_if_needed()
    assert image.evaluate("image => image.complete && image.naturalWidth > 100")


def test_owner_is_corrected_with_the_mouse_and_kept(page: Page, server: LabServer) -> None:
    go_to(page, "recommendation", 1)
    lab.find_field(page, "Owner").fill("Director of children’s services")
    lab.press(page, "Save corrections")
    lab.wait_for_words(page, f"Corrected (owner) by {WHO}")
    made = entered(server.workspace)[-1]
    assert (made.kind, made.who, made.payload["field"]) == ("item_corrected", WHO, "owner")
    assert made.payload["new"] == "Director of children’s services"
    lab.wait_for_words(page, "These forms show it now")
    lab.wait_for_words(page, "1 dealt with here")
    item = lab.find_field(page, "Item")
    assert "done · recommendation" in item.evaluate("one => one.selectedOptions[0].text").replace(NBSP, " ")


def test_unsaved_words_are_not_lost_by_moving_on(page: Page, server: LabServer) -> None:
    go_to(page, "recommendation", 2)
    before, owner = entered(server.workspace), lab.find_field(page, "Owner").input_value()
    lab.find_field(page, "Owner").fill("Somebody")
    lab.press_by_keyboard(page, "Next item")
    lab.wait_for_words(page, "What you changed is not saved")
    assert lab.find_field(page, "Owner").input_value() == "Somebody"
    lab.press(page, "Discard changes")
    lab.wait_for_words(page, "Your changes were discarded")
    assert lab.find_field(page, "Owner").input_value() == owner and entered(server.workspace) == before


def test_impossible_day_is_told_under_its_own_form_in_the_words_of_the_form(
    page: Page, server: LabServer
) -> None:
    before = entered(server.workspace)
    lab.find_field(page, "Meeting date").fill("31.02.2026")
    lab.press(page, "Save details")
    lab.wait_for_words(page, "Meeting date is '31.02.2026', but must be a date")
    assert entered(server.workspace) == before and not any(lab.errors(page))


def test_grade_is_confirmed_by_keyboard_alone(page: Page, server: LabServer) -> None:
    go_to(page, "judgement", 0)
    lab.press_by_keyboard(page, "Confirm")
    lab.wait_for_words(page, f"Confirmed by {WHO}")
    made = entered(server.workspace)[-1]
    assert made.kind == "item_confirmed" and "/judgement:" in made.subject


def test_missed_item_is_added(page: Page, server: LabServer) -> None:
    text = lab.outputs(page).get_by_label("Text", exact=True).last
    text.fill("The quality of supervision.")
    lab.press(page, "Add item")
    lab.wait_for_words(page, "Added as")
    assert entered(server.workspace)[-1].payload["item"]["text"] == "The quality of supervision."


def test_running_again_shows_what_was_put_right(page: Page) -> None:
    lab.run_all(page)
    lab.wait_for_words(page, "What people put right, newest first")
    assert lab.outputs(page).locator("table.corrections tbody tr").count() >= 1
