"""What becomes of decisions about links, whichever database they lie in."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.errors import ParameterError
from inspection_evidence.linking import (
    Act,
    LinkError,
    LinkKey,
    LinkKind,
    State,
    decide,
    decisions_of,
    read_choices,
    write_links,
)
from inspection_evidence.linking import workbook_layout as layout
from inspection_evidence.store import Store
from tests.links_borough import (
    AGAIN,
    CONFERENCES,
    EARLIER,
    LATER,
    TIMELY,
    UNLIKELY,
    linkable,
    links_now,
    wanted,
)
from tests.store_helpers import OnStore


def state(store: Store, key: LinkKey) -> State | None:
    link = links_now(store).find(key)
    return link.state if link else None


class LinksBehaviour(OnStore):
    """Inherited by the tests of each database."""

    def test_machine_only_suggests(self, store: Store) -> None:
        links = links_now(store)
        assert {link.state for link in links.every} == {State.SUGGESTED}
        assert {TIMELY, AGAIN} <= {link.key for link in links.every}
        assert [link.key.kind for link in links.of(LATER)][-1] is LinkKind.THEME
        assert store.events() == ()

    def test_decisions_outlive_a_rerun_and_say_who_when_and_why(self, store: Store) -> None:
        decide(store, [wanted(store, TIMELY, Act.CONFIRM, "The very measure")], "Ann Lead")
        decide(store, [wanted(store, AGAIN, Act.REJECT)], "Bea Hand")
        link = links_now(store).find(TIMELY)
        assert link is not None and link.decision is not None
        assert (link.state, link.decision.who, link.decision.why) == (
            State.CONFIRMED,
            "Ann Lead",
            "The very measure",
        )
        assert link.decision.at.tzinfo is not None
        assert state(store, AGAIN) is State.REJECTED
        assert [(event.kind, event.subject) for event in store.events()] == [
            ("link_confirmed", LATER),
            ("link_rejected", LATER),
        ]

    def test_committee_sees_what_is_confirmed_and_a_draft_also_suggestions(self, store: Store) -> None:
        assert links_now(store).to_show(LATER, LinkKind.KPI, draft=False) == ()
        assert TIMELY in {one.key for one in links_now(store).to_show(LATER, LinkKind.KPI, draft=True)}
        decide(store, [wanted(store, TIMELY, Act.CONFIRM)], "Ann")
        assert [one.key for one in links_now(store).to_show(LATER, LinkKind.KPI, draft=False)] == [TIMELY]
        decide(store, [wanted(store, TIMELY, Act.REJECT)], "Ann")
        assert TIMELY not in {one.key for one in links_now(store).to_show(LATER, LinkKind.KPI, draft=True)}

    def test_added_link_is_marked_as_found_by_hand(self, store: Store) -> None:
        decide(store, [wanted(store, UNLIKELY, Act.ADD)], "Ann")
        link = links_now(store).find(UNLIKELY)
        assert link is not None and link.is_by_hand and link.score is None
        assert link.may_go_to_committee

    def test_withdrawn_decision_leaves_the_suggestion(self, store: Store) -> None:
        decide(store, [wanted(store, TIMELY, Act.REJECT), wanted(store, UNLIKELY, Act.ADD)], "Ann")
        decide(store, [wanted(store, TIMELY, Act.WITHDRAW), wanted(store, UNLIKELY, Act.WITHDRAW)], "Ann")
        assert state(store, TIMELY) is State.SUGGESTED
        assert state(store, UNLIKELY) is None
        assert len(store.events()) == 4

    def test_a_recommendation_has_one_theme(self, store: Store) -> None:
        suggested = next(one for one in links_now(store).of(LATER, LinkKind.THEME))
        first, other = (LinkKey(LATER, LinkKind.THEME, name) for name in ("adoption_permanence", "workforce"))
        decide(store, [wanted(store, first, Act.ADD)], "Ann")
        decide(store, [wanted(store, other, Act.ADD)], "Bea")
        assert [one.key for one in links_now(store).of(LATER, LinkKind.THEME)] == [other]
        assert suggested.key not in (first, other)

    @pytest.mark.parametrize("side", ["recommendation", "earlier one"])
    def test_changed_words_keep_the_decision_but_wait_for_a_look(self, store: Store, side: str) -> None:
        decide(store, [wanted(store, AGAIN, Act.CONFIRM)], "Ann")
        other = CONFERENCES.replace("timeliness", "timeliness and quality")
        changed = linkable(text=other) if side == "recommendation" else linkable(earlier_text=other)
        link = links_now(store, changed).find(AGAIN)
        assert link is not None and link.state is State.CONFIRMED
        assert link.has_changed and link.is_open and not link.may_go_to_committee
        spaced = links_now(store, linkable(text=CONFERENCES.upper().replace(" ", "  "))).find(AGAIN)
        assert spaced is not None and not spaced.has_changed

    def test_decision_whose_recommendation_is_gone_is_kept_to_settle_by_hand(self, store: Store) -> None:
        decide(store, [wanted(store, AGAIN, Act.CONFIRM)], "Ann")
        whole = linkable()
        only_later = type(whole)(whole.told[:1], whole.papers, whole.catalogue, whole.themes)
        links = links_now(store, only_later)
        assert [one.key for one in links.orphans] == [AGAIN]
        assert links.find(AGAIN) is None
        decide(store, [wanted(store, AGAIN, Act.WITHDRAW)], "Ann")
        assert links_now(store, only_later).orphans == ()

    def test_decisions_of_other_boroughs_do_not_count(self, store: Store) -> None:
        store.append_event("link_confirmed", "thornmere-north/ilacs-2026-05-aaaa/u1", _payload(), "Ann")
        assert links_now(store).orphans == ()

    def test_redacted_decision_stays_without_its_words(self, store: Store) -> None:
        event = store.append_event("link_rejected", "thornmere/x/1", _payload(), "Ann")
        store.redact(event.seq, "names a parent", "Bea")
        (decision,) = decisions_of(store, "thornmere").values()
        assert (decision.act, decision.key.target) == (Act.REJECT, "sw_agency")
        assert str(decision.why).startswith("removed (redacted on ")
        assert (decision.text, decision.target_text) == ("", "")

    def test_mistakes_are_told_together_and_nothing_is_taken(self, store: Store) -> None:
        choices = [
            wanted(store, TIMELY, Act.CONFIRM),
            wanted(store, AGAIN, Act.WITHDRAW),
            wanted(store, UNLIKELY, Act.WITHDRAW),
        ]
        with pytest.raises(LinkError) as caught:
            decide(store, choices, "Ann")
        assert len(str(caught.value).splitlines()) == 2
        assert "nothing can be withdrawn" in str(caught.value)
        assert store.events() == ()

    @pytest.mark.parametrize(
        ("key", "act", "told"),
        [
            (LinkKey(LATER, LinkKind.KPI, "icpc_15_day"), Act.ADD, "did you mean icpc_15_days"),
            (LinkKey("thornmere/ilacs-2026-05-e5f6/u9", LinkKind.KPI, "sw_agency"), Act.ADD, "did you mean"),
            (UNLIKELY, Act.CONFIRM, "to make the link yourself: add"),
            (LinkKey(EARLIER, LinkKind.REPEAT, LATER), Act.ADD, "of an earlier inspection"),
            (LinkKey(LATER, LinkKind.PROGRESS, "nowhere"), Act.ADD, "no passage .nowhere. in a later"),
        ],
    )
    def test_what_cannot_be_linked_is_a_sentence(
        self, store: Store, key: LinkKey, act: Act, told: str
    ) -> None:
        with pytest.raises(ParameterError, match=told):
            wanted(store, key, act)

    def test_no_name_no_decision(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("INSPECTION_EVIDENCE_WHO", raising=False)
        monkeypatch.setattr("getpass.getuser", lambda: "")
        with pytest.raises(ParameterError, match="INSPECTION_EVIDENCE_WHO"):
            decide(store, [wanted(store, TIMELY, Act.CONFIRM)], "  ")

    # The workbook

    def test_workbook_goes_out_and_comes_back(self, store: Store, tmp_path: Path) -> None:
        file = filled(store, tmp_path, {TIMELY: "confirm", AGAIN: " Reject "}, [(UNLIKELY, "add")])
        taken = decide(store, read_choices(file, links_now(store)), "Ann")
        assert len(taken) == 3
        assert [state(store, key) for key in (TIMELY, AGAIN, UNLIKELY)] == [
            State.CONFIRMED,
            State.REJECTED,
            State.CONFIRMED,
        ]
        again = decide(store, read_choices(file, links_now(store)), "Ann")
        assert again == ()

    def test_untouched_workbook_decides_nothing(self, store: Store, tmp_path: Path) -> None:
        file = filled(store, tmp_path, {})
        assert read_choices(file, links_now(store)) == []

    def test_decision_taken_meanwhile_is_told_and_stays(self, store: Store, tmp_path: Path) -> None:
        file = filled(store, tmp_path, {TIMELY: "confirm", AGAIN: "confirm"})
        decide(store, [wanted(store, TIMELY, Act.REJECT)], "Bea Hand")
        with pytest.raises(LinkError, match=r"sheet Links, row \d+, column J .*Bea Hand decided “reject”"):
            decide(store, read_choices(file, links_now(store)), "Ann")
        assert [state(store, key) for key in (TIMELY, AGAIN)] == [State.REJECTED, State.SUGGESTED]

    def test_every_mistake_of_a_workbook_is_told_with_its_place(self, store: Store, tmp_path: Path) -> None:
        unknown = LinkKey("thornmere/nothing/1", LinkKind.KPI, "sw_agency")
        formula = LinkKey(LATER, LinkKind.KPI, "=1+1")
        added = [
            (unknown, "add"),
            (formula, "add"),
            (UNLIKELY, "confirm"),
            (UNLIKELY, "ad"),
            (TIMELY, "reject"),
        ]
        file = filled(store, tmp_path, {TIMELY: "confirm"}, added)
        with pytest.raises(LinkError) as caught:
            read_choices(file, links_now(store))
        told = str(caught.value).splitlines()
        expected = [
            "no recommendation",
            "is a formula",
            "Nobody suggested",
            "must be one of",
            "the same link",
        ]
        assert len(told) == len(expected)
        for sentence, words in zip(told, expected, strict=True):
            assert sentence.startswith("links.xlsx, sheet Links, row ") and words in sentence
        assert "column D (linked to)" in told[1]
        assert store.events() == ()


def _payload() -> dict[str, str | None]:
    return {"link": "kpi", "target": "sw_agency", "why": None, "text": "Other.", "target_text": "Other."}


def filled(
    store: Store, folder: Path, decided: dict[LinkKey, str], added: list[tuple[LinkKey, str]] | None = None
) -> Path:
    """A workbook as exported, in which a person has then decided and added rows."""
    file = folder / "links.xlsx"
    write_links(file, links_now(store))
    workbook = load_workbook(file)
    sheet = workbook[layout.LINKS_SHEET]
    assert isinstance(sheet, Worksheet)
    column = {name: place for place, name in enumerate(layout.COLUMNS, start=1)}
    for row in range(2, sheet.max_row + 1):
        named = [
            sheet.cell(row, column[name]).value for name in (layout.IDENTIFIER, layout.KIND, layout.TARGET)
        ]
        key = LinkKey(str(named[0]), LinkKind(str(named[1])), str(named[2]))
        sheet.cell(row, column[layout.DECISION]).value = decided.get(key)
    for key, act in added or []:
        row = sheet.max_row + 1
        values = (key.recommendation, key.kind.value, key.target, act)
        names = (layout.IDENTIFIER, layout.KIND, layout.TARGET, layout.DECISION)
        for name, value in zip(names, values, strict=True):
            sheet.cell(row, column[name]).value = value
    workbook.save(file)
    return file
