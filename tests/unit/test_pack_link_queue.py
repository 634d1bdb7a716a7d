"""The queue of links as widgets, pressed as a person would; and what it is where nobody is there."""

from __future__ import annotations

import re
from pathlib import Path

import ipywidgets as widgets
import pytest

from inspection_evidence.linking import Act, LinkError, LinkKey, LinkKind, Links, borough_links, decisions_of
from inspection_evidence.pack.linked.candidates import Candidates
from inspection_evidence.pack.linked.queue import LinkQueue, link_queue
from inspection_evidence.pack.linked.selection import linkable_evidence
from inspection_evidence.pack.linked.taking import DecisionTaker
from inspection_evidence.pack.section import Section
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.settings.presence import somebody_is_there
from inspection_evidence.store import open_workspace_store
from tests import pack_evidence as thornmere
from tests.example_workspace import workspace_at
from tests.pack_kpis import thornmere_kpis

Taken = list[tuple[LinkKey, Act, str | None, str]]


@pytest.fixture
def parameters(tmp_path: Path) -> NotebookParameters:
    return NotebookParameters(workspace_at(tmp_path), thornmere.borough(), thornmere.run())


@pytest.fixture
def links() -> Links:
    kpis = thornmere_kpis()
    borough, run = thornmere.borough(), thornmere.run()
    return borough_links(
        linkable_evidence(thornmere.evidence(), borough, run, kpis.catalogue, kpis.themes), {}
    )


def queue_of(parameters: NotebookParameters, links: Links, taken: Taken) -> LinkQueue:
    def take(key: LinkKey, act: Act, why: str | None, who: str) -> str:
        if why == "too late":
            raise LinkError("Bea decided since.")
        taken.append((key, act, why, who))
        return "Decided <so>."

    candidates = Candidates(parameters, thornmere.evidence(), thornmere_kpis(), links)
    return LinkQueue(links, candidates, take, "Ann Lead")


def parts(widget: widgets.Widget, kind: type[widgets.Widget]) -> list[widgets.Widget]:
    found = [widget] if isinstance(widget, kind) else []
    return found + [one for child in getattr(widget, "children", ()) for one in parts(child, kind)]


def buttons(queue: LinkQueue, label: str) -> list[widgets.Button]:
    return [one for one in parts(queue.widget, widgets.Button) if one.description.startswith(label)]


def press(queue: LinkQueue, label: str) -> None:
    next(one for one in buttons(queue, label) if one.description == label).click()


def said(queue: LinkQueue) -> list[str]:
    """What is told beneath the rows, in their order."""
    shown = "".join(one.value for one in parts(queue.body, widgets.HTML))
    return re.findall(r'role="alert">(.*?)</p>', shown)


def progress(queue: LinkQueue) -> str:
    return next(str(one.value) for one in parts(queue.widget, widgets.Label))


def test_recommendations_are_found_by_their_words(parameters: NotebookParameters, links: Links) -> None:
    queue = queue_of(parameters, links, [])
    every = len(queue.choice.options)
    queue.find.value = "PERSONAL advisers"
    assert 0 < len(queue.choice.options) < every
    assert all("personal advisers" in label for label, _ in queue.choice.options)
    queue.find.value = "nothing of the kind"
    assert queue.choice.options == () and "empty “Find”" in progress(queue)
    queue.find.value = ""
    assert len(queue.choice.options) == every


def test_confirm_and_reject_say_which_link_and_who(parameters: NotebookParameters, links: Links) -> None:
    taken: Taken = []
    queue = queue_of(parameters, links, taken)
    recommendation, waiting = next(iter(links.queue().items()))
    press(queue, "Confirm 1")
    press(queue, f"Reject {len(waiting)}")
    assert taken == [
        (waiting[0].key, Act.CONFIRM, None, "Ann Lead"),
        (waiting[-1].key, Act.REJECT, None, "Ann Lead"),
    ]
    assert waiting[0].key.recommendation == recommendation
    assert said(queue) == ["Decided &lt;so&gt;.", "Decided &lt;so&gt;."]
    assert f"2 of {len(waiting)} links decided here" in progress(queue)


def test_add_takes_only_what_stands_in_the_list(parameters: NotebookParameters, links: Links) -> None:
    taken: Taken = []
    queue = queue_of(parameters, links, taken)
    (field,) = parts(queue.widget, widgets.Combobox)
    press(queue, "Add")
    assert said(queue) == ["Choose from the list what to link the recommendation to."]
    field.value = "KPI: Strategy discussions held on time"
    press(queue, "Add")
    recommendation = next(iter(links.queue()))
    key = LinkKey(recommendation, LinkKind.KPI, "strategy_discussions_timely")
    assert taken == [(key, Act.ADD, None, "Ann Lead")]


def test_one_recommendation_at_a_time(parameters: NotebookParameters, links: Links) -> None:
    queue = queue_of(parameters, links, [])
    assert queue.before.disabled and not queue.after.disabled
    first, second = list(links.queue())[:2]
    assert first in queue.body.children[0].value
    press(queue, "Next")
    assert second in queue.body.children[0].value
    assert not queue.before.disabled and queue.choice.label.startswith("2. ")


def test_mistake_is_shown_as_a_sentence(parameters: NotebookParameters, links: Links) -> None:
    queue = queue_of(parameters, links, [])
    reason = next(one for one in parts(queue.body, widgets.Text) if one.description == "Reason 1")
    reason.value = "too late"
    press(queue, "Confirm 1")
    assert said(queue) == ["Bea decided since."]
    assert "0 of" in progress(queue)


def test_nothing_is_decided_without_a_name(parameters: NotebookParameters, links: Links) -> None:
    taken: Taken = []
    queue = queue_of(parameters, links, taken)
    queue.who.value = " "
    press(queue, "Confirm 1")
    assert taken == [] and "Write your name" in said(queue)[0]


def test_what_was_decided_is_still_told_on_coming_back(parameters: NotebookParameters, links: Links) -> None:
    queue = queue_of(parameters, links, [])
    press(queue, "Reject 2")
    press(queue, "Next recommendation")
    assert said(queue) == []
    queue.choice.value = 0
    assert said(queue) == ["Decided &lt;so&gt;."]


def test_settled_links_can_be_looked_at_again(parameters: NotebookParameters, links: Links) -> None:
    key = next(iter(links.queue().values()))[0].key
    DecisionTaker(parameters, links)(key, Act.REJECT, None, "Ann Lead")
    with open_workspace_store(parameters.workspace) as store:
        later = borough_links(links.linkable, decisions_of(store, "thornmere"))
    queue = queue_of(parameters, later, [])
    waiting = len(buttons(queue, "Reject "))
    queue.settled.value = True
    assert len(buttons(queue, "Reject ")) == waiting + 1
    assert "Rejected" in "".join(one.value for one in parts(queue.body, widgets.HTML))


def test_with_all_settled_it_says_so(parameters: NotebookParameters, links: Links) -> None:
    settled = Links(links.linkable, {}, (), ())
    queue = queue_of(parameters, settled, [])
    assert progress(queue) == "No link waits to be settled." and queue.after.disabled
    queue.settled.value = True
    assert f"Recommendation 1 of {len(links.linkable.recommendations)}" in progress(queue)


def test_decision_lies_in_the_records(parameters: NotebookParameters, links: Links) -> None:
    key = next(iter(links.queue().values()))[0].key
    mine, hers = DecisionTaker(parameters, links), DecisionTaker(parameters, links)
    assert mine(key, Act.REJECT, None, "Ann Lead").startswith("Rejected by Ann Lead, and in the records: ")
    mine(key, Act.CONFIRM, "On second thoughts", "Ann Lead")
    with open_workspace_store(parameters.workspace) as store:
        held = decisions_of(store, "thornmere")[key]
    assert (held.who, held.act, held.why) == ("Ann Lead", Act.CONFIRM, "On second thoughts")
    with pytest.raises(LinkError, match="Ann Lead decided “confirm”"):
        hers(key, Act.REJECT, None, "Bea")


def test_with_nobody_there_it_is_a_sentence(parameters: NotebookParameters, links: Links) -> None:
    assert not somebody_is_there()
    shown = link_queue(parameters, thornmere.evidence(), thornmere_kpis(), links)
    assert isinstance(shown, Section)
    assert f"{len(links.queue())} recommendations with links to settle" in shown.html
