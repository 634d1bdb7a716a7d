"""Adding a passage of a later paper by hand in the queue: paper, passage, add."""

from __future__ import annotations

from pathlib import Path

import ipywidgets as widgets

from inspection_evidence.linking import Act, LinkKey, LinkKind, Paper, borough_links, passage_key
from inspection_evidence.linking.progress import Passage
from inspection_evidence.pack.linked.candidates import Candidates
from inspection_evidence.pack.linked.passage_choice import NO_PAPER, PassageChoice
from inspection_evidence.pack.linked.queue import LinkQueue
from inspection_evidence.settings import NotebookParameters
from tests import pack_evidence as thornmere
from tests.example_workspace import workspace_at
from tests.links_borough import EARLIER, LATER, REPORTED, linkable
from tests.pack_kpis import thornmere_kpis
from tests.pack_links import CONFERENCES, links_with
from tests.pack_papers import thornmere_papers

SUGGESTED = borough_links(linkable(), {})


def words_of(shown: widgets.Widget) -> str:
    """All words of the labels and texts among these widgets."""
    own = str(getattr(shown, "value", ""))
    return " ".join([own, *(words_of(one) for one in getattr(shown, "children", ()))])


def test_a_passage_suggested_already_is_not_offered_again() -> None:
    (paper,) = SUGGESTED.linkable.papers
    assert [one.key.target for one in SUGGESTED.of(LATER, LinkKind.PROGRESS)] == [
        passage_key(paper, paper.passages[0])
    ]
    choice = PassageChoice(SUGGESTED, LATER)
    assert not choice.offers_any and NO_PAPER in words_of(choice.widget)


def test_only_papers_after_the_inspection_are_offered_and_the_passage_is_shown_whole() -> None:
    long = f"{REPORTED} <b>{'Members asked for more. ' * 10}</b>"
    paper = Paper("feed", None, (Passage("paragraph", "4", 2, long),), "Scrutiny, undated (a.pdf)")
    base = linkable()
    for day, offered in ((None, 0), (base.told[1].day, 0), (base.papers[0].day, 1)):
        dated = Paper(paper.key, day, paper.passages, paper.name)
        links = borough_links(type(base)(base.told, (dated,), base.catalogue, base.themes), {})
        bare = type(links)(links.linkable, {}, (), ())
        choice = PassageChoice(bare, EARLIER)
        assert len(choice.papers.options) == 1 + offered and choice.key is None
    choice.papers.value = dated
    assert choice.key is None
    choice.passages.index = 1
    assert choice.key == LinkKey(EARLIER, LinkKind.PROGRESS, passage_key(dated, dated.passages[0]))
    label, _ = choice.passages.options[1]
    assert label.startswith("page 2, paragraph 4: Initial child") and label.endswith("…")
    shown = " ".join(one.value for one in found(choice.widget, widgets.HTML))
    assert "&lt;b&gt;" in shown and "<b>" not in shown


def test_the_queue_adds_the_passage_chosen(tmp_path: Path) -> None:
    evidence = thornmere.evidence().model_copy(update={"papers": thornmere_papers()})
    links = links_with(evidence)
    parameters = NotebookParameters(workspace_at(tmp_path), thornmere.borough(), thornmere.run())
    taken: list[tuple[LinkKey, Act, str | None, str]] = []

    def take(key: LinkKey, act: Act, why: str | None, who: str) -> str:
        taken.append((key, act, why, who))
        return "Decided."

    queue = LinkQueue(links, Candidates(parameters, evidence, thornmere_kpis(), links), take, "Ann Lead")
    recommendations = list(links.queue())
    queue.choice.value = recommendations.index(CONFERENCES)
    (add,) = [one for one in found(queue.widget, widgets.Button) if one.description == "Add as progress"]
    add.click()
    assert taken == [] and "Choose a paper, and the passage of it" in words_of(queue.widget)
    papers = next(one for one in found(queue.body, widgets.Dropdown) if one.description == "Paper")
    papers.index = 1
    next(one for one in found(queue.body, widgets.Dropdown) if one.description == "Passage").index = 1
    add.click()
    (key, act, _, who) = taken[0]
    assert (key.recommendation, key.kind, act, who) == (CONFERENCES, LinkKind.PROGRESS, Act.ADD, "Ann Lead")
    assert key.target in links.linkable.passages


def found(shown: widgets.Widget, kind: type[widgets.Widget]) -> list[widgets.Widget]:
    """All widgets of a kind among these."""
    own = [shown] if isinstance(shown, kind) else []
    return own + [one for child in getattr(shown, "children", ()) for one in found(child, kind)]
