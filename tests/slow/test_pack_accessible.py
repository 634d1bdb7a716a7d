"""The example pack in a real browser: axe-core, narrow and enlarged, forced colours, the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import running_browser
from tests.executed_example import example_read, executed, rendered

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "320 pixels": {"viewport": {"width": 320, "height": 700}},
    # A browser's zoom of 200 % halves the page's own pixels and doubles those of the screen.
    "zoom of 200 %": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
    "forced colours": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}
STATES = ["draft", "tracked", "committee"]
FOCUSED = """() => {
  const found = document.activeElement, box = found.getBoundingClientRect(), style = getComputedStyle(found);
  return {
    what: found === document.body ? "" : found.tagName + " " + found.textContent.trim().slice(0, 40),
    place: [...document.querySelectorAll("*")].indexOf(found),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""
CONTROLS = """() => {
  const all = [...document.querySelectorAll("*")];
  const stops = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const seen = [...document.querySelectorAll(stops)].filter(one => one.checkVisibility());
  return seen.map(one => all.indexOf(one));
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as running:
        yield running


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The HTML of the example's pack: without and with its two years of history, and for a committee."""
    folder = tmp_path_factory.mktemp("accessible")
    bare, tracked = (example_read(folder / name, name == "tracked") for name in ("bare", "tracked"))
    made = {}
    for state, workspace in (("draft", bare), ("tracked", tracked), ("committee", tracked)):
        notebook = executed(workspace, folder / state, draft=state != "committee")
        made[state] = rendered(workspace, notebook, folder / state, draft=state != "committee").html
    return made


def opened(browser: Browser, pack: Path, **view: Any) -> Page:
    page = browser.new_page(**view)
    page.goto(pack.as_uri())
    return page


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(browser: Browser, packs: dict[str, Path], state: str, view: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    page = opened(browser, packs[state], **VIEWS[view])
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    page.close()
    assert found.response["violations"] == [], found.generate_report()
    assert len(found.response["passes"]) > 30


@pytest.mark.parametrize("view", ["320 pixels", "zoom of 200 %"])
@pytest.mark.parametrize("state", STATES)
def test_the_page_never_scrolls_sideways(
    browser: Browser, packs: dict[str, Path], state: str, view: str
) -> None:
    page = opened(browser, packs[state], **VIEWS[view])
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    width = page.evaluate("document.scrollingElement.scrollWidth")
    page.close()
    assert width <= VIEWS[view]["viewport"]["width"]


def test_what_is_wider_scrolls_in_a_frame_that_the_keyboard_reaches(
    browser: Browser, packs: dict[str, Path]
) -> None:
    page = opened(browser, packs["draft"], **VIEWS["320 pixels"])
    frames = page.evaluate("""() => [...document.querySelectorAll(".table-frame, .chart-frame")]
      .filter(one => one.checkVisibility())
      .map(one => ({
        wide: one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight,
        stop: one.tabIndex,
        named: !!(one.ariaLabel || document.getElementById(one.getAttribute("aria-labelledby"))),
      }))""")
    page.close()
    assert any(frame["wide"] for frame in frames)
    assert all(frame["named"] for frame in frames)
    assert [frame["stop"] for frame in frames] == [0 if frame["wide"] else -1 for frame in frames]


@pytest.mark.parametrize("view", ["desktop", "320 pixels", "forced colours"])
def test_a_keyboard_reaches_everything_and_leaves_again(
    browser: Browser, packs: dict[str, Path], view: str
) -> None:
    page = opened(browser, packs["tracked"], **VIEWS[view])
    controls = page.evaluate(CONTROLS)
    stops = []
    for _ in range(len(controls) + 5):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if not stop["what"]:
            break
        stops.append(stop)
    page.close()
    assert stops[0]["what"] == "A Skip to the content"
    assert [stop["what"] for stop in stops if not (stop["seen"] and stop["marked"])] == []
    assert {stop["place"] for stop in stops} == set(controls)


def test_the_skip_link_leads_past_the_contents(browser: Browser, packs: dict[str, Path]) -> None:
    page = opened(browser, packs["draft"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    page.close()


def test_nothing_is_asked_of_any_network(browser: Browser, packs: dict[str, Path]) -> None:
    page = browser.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(packs["draft"].as_uri(), wait_until="networkidle")
    pictures = page.evaluate("[...document.images].every(one => one.naturalWidth > 0)")
    page.close()
    assert [address for address in asked if not address.startswith("data:")] == [packs["draft"].as_uri()]
    assert complaints == []
    assert pictures


@pytest.mark.parametrize("state", STATES)
def test_headings_tables_and_landmarks(browser: Browser, packs: dict[str, Path], state: str) -> None:
    page = opened(browser, packs[state])
    levels = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.tagName[1]))"
    )
    bare = page.evaluate("""[...document.querySelectorAll("table")].filter(table => !table.caption
      || [...table.querySelectorAll("th")].some(cell => !cell.scope)).length""")
    landmarks = page.evaluate(
        "['header', 'nav', 'main', 'footer'].map(one => document.querySelectorAll(one).length)"
    )
    page.close()
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert bare == 0
    assert landmarks == [1, 1, 1, 1]


def test_the_register_is_filtered_and_sorted_by_keyboard(browser: Browser, packs: dict[str, Path]) -> None:
    page = opened(browser, packs["draft"])
    register = page.locator("[data-filter='recommendations']")
    rows = register.locator("tbody tr")
    whole = rows.count()
    register.get_by_label("Show only recommendations with these words").focus()
    page.keyboard.type("supervision")
    shown = [row for row in rows.all() if row.is_visible()]
    assert 0 < len(shown) < whole
    assert all("supervision" in (row.text_content() or "").lower() for row in shown)
    assert register.get_by_role("status").text_content() == f"{len(shown)} of {whole} recommendations shown"
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    assert all(row.is_visible() for row in rows.all())
    table = register.locator("table").first
    heading = table.locator("thead th").first
    cells = table.locator("tbody td:first-child")
    printed = cells.all_text_contents()
    heading.get_by_role("button").focus()
    orders = []
    for _ in range(3):
        page.keyboard.press("Enter")
        orders.append((heading.get_attribute("aria-sort"), cells.all_text_contents()))
    page.close()
    up, down = sorted(printed), sorted(printed, reverse=True)
    assert orders == [("ascending", up), ("descending", down), (None, printed)]


def test_paper_gets_every_row_and_no_control(browser: Browser, packs: dict[str, Path]) -> None:
    page = opened(browser, packs["draft"])
    page.get_by_label("Show only recommendations with these words").fill("no such words anywhere")
    assert not any(row.is_visible() for row in page.locator("[data-filter] tbody tr").all())
    page.emulate_media(media="print")
    assert all(row.is_visible() for row in page.locator("[data-filter] tbody tr").all())
    assert not page.locator(".filter").is_visible()
    page.close()


def test_without_script_every_table_is_whole_and_plain(browser: Browser, packs: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(packs["draft"].as_uri())
    assert page.locator(".filter, .sort").count() == 0
    assert all(row.is_visible() for row in page.locator("[data-filter] tbody tr").all())
    assert page.locator(".table-frame[tabindex='0']").count() == page.locator(".table-frame").count()
    context.close()
