"""Notebook 3's tracker, worked by a person in a real JupyterLab: mouse, keyboard, records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from inspection_evidence.batch import read_borough, tracking_of
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.settings import NotebookParameters, load_borough, load_run
from inspection_evidence.store import Event, open_workspace_store
from inspection_evidence.tracker import KINDS, TrackedAction, add_action, change_action, set_response
from tests import jupyterlab_page as lab
from tests.browser import running_browser
from tests.example_workspace import EXAMPLE, working_in
from tests.jupyterlab_server import LabServer, running_lab
from tests.tracked_notebook import WHO, untracked_example

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

SOON = date.today() + timedelta(days=20)


@pytest.fixture(scope="module")
def tracking(tmp_path_factory: pytest.TempPathFactory) -> BoroughTracking:
    """The example borough, read; its newest report's first two recommendations each have an action."""
    workspace = untracked_example(tmp_path_factory.mktemp("tracked") / "suite")
    with working_in(workspace):
        run = load_run(workspace, {}, "The test")
        parameters = NotebookParameters(workspace, load_borough(workspace, EXAMPLE), run)
        tracking = tracking_of(parameters, read_borough(parameters))
    first, second = (one.id for one in tracking.evidence.inspections[-1].document.recommendations[:2])
    tracking.apply(
        [
            set_response(first, "accepted"),
            add_action("Daily rota of managers", [first], lead_officer="Head of Assessment", due=SOON),
            add_action("Audit of records", [second], lead_officer="Head of Quality", due=SOON, name="audit"),
        ],
        "Director of children’s services",
        "command",
    )
    return tracking


@pytest.fixture(scope="module")
def server(tracking: BoroughTracking, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LabServer]:
    """JupyterLab over that borough."""
    folder = tmp_path_factory.mktemp("lab")
    with running_lab(tracking.parameters.workspace, folder, WHO) as running:
        yield running


@pytest.fixture(scope="module")
def page(server: LabServer, tracking: BoroughTracking) -> Iterator[Page]:
    """Notebook 3, opened and run once for all tests of this file."""
    before = entered(tracking)
    with running_browser() as browser, lab.lab_page(browser) as opened:
        lab.open_notebook(opened, server, "3-review-and-track")
        lab.run_all(opened)
        assert lab.errors(opened) == [] and entered(tracking) == before
        yield opened


def entered(tracking: BoroughTracking) -> list[Event]:
    """What lies in the records of the tracker, oldest first."""
    with open_workspace_store(tracking.parameters.workspace) as store:
        return list(store.events_about(f"{EXAMPLE}/", KINDS))


def action(tracking: BoroughTracking, name: str) -> TrackedAction:
    """An action as the records have it."""
    found = tracking.tracker().action(name)
    assert found is not None
    return found


def go_to(page: Page, place: int) -> None:
    """Choose a row in the list, by its place from 0."""
    lab.find_field(page, "Choose").select_option(index=place)
    lab.wait_for_words(page, f"{place + 1} of ")


def type_day(page: Page, field: Locator, day: date) -> None:
    """Type a day into a field as its three parts, in the order in which the browser asks for them."""
    field.focus()
    page.keyboard.type(day.strftime("%m%d%Y"))
    if field.input_value() != day.isoformat():
        field.fill("")
        field.focus()
        page.keyboard.type(day.strftime("%d%m%Y"))
    assert field.input_value() == day.isoformat()


def place_on_screen(button: Locator) -> float:
    """How far below the top of the window a button stands."""
    box = button.bounding_box()
    assert box is not None
    return box["y"]


def test_list_words_page_and_charts_are_seen(page: Page) -> None:
    go_to(page, 0)
    shown = lab.outputs(page)
    lab.wait_for_words(page, "Actions still to be done, by when they are due")
    for picture in (shown.get_by_alt_text("with the words boxed"), shown.locator(".chart img")):
        image = picture.first
        image.scroll_into_view_if_needed()
        assert image.evaluate("image => image.complete && image.naturalWidth > 100")


def test_every_button_and_field_has_a_name(page: Page) -> None:
    desk = lab.outputs(page).filter(has=page.get_by_role("button", name="Save", exact=True)).first
    for panel in ("Evidence and links", "Response and committee", "Note and colour", "Actions"):
        desk.get_by_role("button", name=panel, exact=True).click()
        page.wait_for_timeout(500)
        for role in ("button", "textbox", "combobox", "checkbox", "listbox"):
            every, named = desk.get_by_role(role), desk.get_by_role(role, name=lab.ANY_NAME)
            assert every.count() == named.count() > 0, (panel, role)
        dates = desk.locator('input[type="date"]')
        assert all(dates.nth(at).evaluate("one => one.labels.length") for at in range(dates.count())), panel


def chosen_words(field: Locator) -> str:
    """What a list shows as chosen; ipywidgets has hard spaces in it."""
    return str(field.evaluate("one => one.selectedOptions[0]?.text ?? ''")).replace("\u00a0", " ")


def test_every_list_shows_in_words_what_is_chosen_also_where_it_is_nothing(page: Page) -> None:
    go_to(page, 0)
    lists = {
        "Evidence and links": {
            "New evidence": "(nothing new)",
            "Withdraw": "(none)",
            "Is also for": "(none)",
        },
        "Response and committee": {"Committee agreed": "(no new decision)"},
        "Note and colour": {"Colour": "(by the rule)"},
        "Actions": {},
    }
    for panel, expected in lists.items():
        lab.find_button(page, panel).click()
        for label, words in expected.items():
            lab.find_field(page, label).wait_for()
            assert chosen_words(lab.find_field(page, label)) == words, (panel, label)


def test_row_is_found_by_the_number_of_its_action_by_keyboard_alone(page: Page) -> None:
    find = lab.find_field(page, "Find")
    lab.walk_to(page, find, "Shift+Tab")
    page.keyboard.type("a2")
    page.keyboard.press("Enter")
    lab.wait_for_words(page, "1 of 1 row")
    lab.wait_for_words(page, "Audit of records")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    page.keyboard.press("Enter")
    lab.wait_for_words(page, " rows")


def test_status_and_date_are_changed_and_saved_by_keyboard_alone(
    page: Page, tracking: BoroughTracking
) -> None:
    go_to(page, 0)
    lab.walk_to(page, lab.find_field(page, "Declared status"))
    page.keyboard.press("ArrowDown")
    new = SOON + timedelta(days=70)
    type_day(page, lab.find_field(page, "New date"), new)
    lab.walk_to(page, lab.find_field(page, "Reason for new date"))
    page.keyboard.type("Two vacancies")
    save = lab.find_button(page, "Save")
    lab.walk_to(page, save)
    before = place_on_screen(save)
    page.keyboard.press("Space")
    lab.wait_for_words(page, f"Saved in the records: {WHO} declared A1 In progress; asked to move the date")
    assert lab.focused(page) == "Save" and abs(place_on_screen(save) - before) < 2, "the page jumped"
    declared, moved = entered(tracking)[-2:]
    assert (declared.who, declared.kind, declared.payload["new"]) == (WHO, "action_changed", "in_progress")
    assert (moved.kind, moved.payload["new"], moved.payload["why"]) == (
        "action_date_revised",
        new.isoformat(),
        "Two vacancies",
    )
    assert action(tracking, "A1").due == SOON and declared.payload["source"] == "notebook"


def test_stale_change_is_refused_with_both_values(page: Page, tracking: BoroughTracking) -> None:
    go_to(page, 1)
    lab.wait_for_words(page, "Audit of records")
    tracking.apply([change_action("A2", "lead_officer", "Head of Early Help")], "Bea Ward", "command")
    before = entered(tracking)
    lab.find_field(page, "Lead officer").fill("Head of Care")
    lab.press(page, "Save")
    lab.wait_for_words(page, "it is now “Head of Early Help”, yours is “Head of Care”")
    assert entered(tracking) == before
    lab.press(page, "Next")
    lab.wait_for_words(page, "What you changed is not saved")
    lab.press(page, "Discard changes")
    lab.wait_for_words(page, "Your changes were discarded")
    assert lab.find_field(page, "Lead officer").input_value() == "Head of Early Help"


def test_personal_data_is_warned_of_and_the_last_entry_undone(page: Page, tracking: BoroughTracking) -> None:
    go_to(page, 1)
    before = entered(tracking)
    lab.find_field(page, "Progress note").fill("The child born 12 March 2014 was seen.")
    lab.press_by_keyboard(page, "Save")
    lab.wait_for_words(page, "what looks like a date of birth")
    assert entered(tracking) == before
    page.keyboard.press("Space")
    lab.wait_for_words(page, "noted on A2")
    lab.find_field(page, "Reason for undoing").fill("Names a child")
    lab.press(page, "Undo my last entry")
    lab.wait_for_words(page, f"Undone by {WHO}")
    assert [event.kind for event in entered(tracking)[len(before) :]] == ["action_noted", "undone"]
    assert action(tracking, "A2").notes == ()


def test_an_action_is_linked_to_another_recommendation_and_taken_off_again(
    page: Page, tracking: BoroughTracking
) -> None:
    go_to(page, 1)
    lab.find_button(page, "Evidence and links").click()
    lab.find_field(page, "Is also for").select_option(index=1)
    lab.press(page, "Save")
    lab.wait_for_words(page, "linked A2 to")
    both = action(tracking, "A2").recommendations
    assert len(both) == 2
    lab.find_field(page, "Is no longer for").select_option(index=2)
    lab.find_field(page, "Reason for that").fill("Linked by mistake")
    lab.press(page, "Save")
    lab.wait_for_words(page, "took A2 off")
    assert len(action(tracking, "A2").recommendations) == 1
    lab.find_button(page, "Actions").click()
    lab.find_field(page, "Declared status").wait_for()


def test_after_a_reload_what_was_saved_is_there(
    page: Page, server: LabServer, tracking: BoroughTracking
) -> None:
    go_to(page, 1)
    lab.find_field(page, "Declared status").select_option(label="Superseded")
    lab.find_field(page, "Accountable").fill("Lead Member for Children")
    lab.press(page, "Save")
    lab.wait_for_words(page, "A2, declared status: it is declared superseded, but no reason says why")
    lab.find_field(page, "Reason for changes").fill("Part of the rota now")
    lab.press(page, "Save")
    lab.wait_for_words(page, "declared A2 Superseded")
    lab.open_notebook(page, server, "3-review-and-track")
    lab.run_all(page)
    go_to(page, 1)
    lab.find_field(page, "Action").select_option(label="A2: Audit of records")
    lab.find_field(page, "Declared status").wait_for()
    chosen = lab.find_field(page, "Declared status").evaluate("one => one.selectedOptions[0].text")
    assert chosen == "Superseded"
    assert lab.find_field(page, "Accountable").input_value() == "Lead Member for Children"
    assert lab.errors(page) == [] and action(tracking, "A2").status == "superseded"
