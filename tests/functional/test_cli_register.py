"""`inspection-evidence register`: a tracker entered, looked at and put right by command alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.model import Family, Inspection
from inspection_evidence.settings import Workspace
from tests.command_line import assert_a_mistake
from tests.register_commands import EXAMPLE, WHO, borough_with, entered, number_in, register
from tests.tracked_borough import ONE, THREE, TWO, evidence


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    with borough_with(evidence(), tmp_path / "suite", monkeypatch) as made:
        yield made


def rota() -> None:
    """An action A1 for the first two recommendations."""
    entered(
        "action", "add", "Daily rota", "--for", ONE, "--for", TWO, "--lead-officer", "Head of Assessment",
        "--accountable", "Lead Member", "--due", "30 September 2026",
    )  # fmt: skip


@pytest.mark.usefixtures("workspace")
class TestRecommendations:
    def test_response_is_set_shown_and_told(self) -> None:
        said = entered("set", ONE, "response", "Partly accepted", "--why", "From April.")
        assert (
            said.startswith("Entry 1: On ") and f" {WHO} set the response to 1 to Partly accepted: " in said
        )
        assert said.endswith("From April.\n")
        assert "Response: Partly accepted, because: From April (" in entered("show", ONE)
        assert entered("set", ONE, "response", "partly_accepted", "--why", "From April.") == (
            "It stands like that already; nothing was entered.\n"
        )

    def test_colour_is_set_and_given_back(self) -> None:
        entered("set", ONE, "colour", "red", "--why", "An audit", "--until", "31/12/2099")
        assert "Red: set by Head of Quality on " in entered("show", ONE)
        entered("set", ONE, "colour", "rule", "--why", "Audited again")
        assert "Not rated: no action is recorded." in entered("show", ONE)

    def test_only_a_committee_closes_and_reopens(self) -> None:
        met = ("--committee", "Scrutiny", "--date", "2026-01-13", "--minute", "31")
        assert_a_mistake(
            register("agree", ONE, "reopened", *met),
            "it cannot be reopened, because no committee has closed it",
        )
        entered("agree", ONE, "Closed: implemented", *met)
        assert "Closed: implemented, Scrutiny, 13 January 2026, minute 31" in entered("show", ONE)
        assert "\n  1    Blue       Closed: implemented" in entered("show", EXAMPLE)
        shown = entered("show", EXAMPLE, "--open")
        assert "\n  2    Not rated  Open" in shown and "Blue" not in shown

    def test_agreeing_without_a_meeting_is_refused_a_sentence_each(self) -> None:
        needs = ("the committee", "the date of the meeting", "the minute reference")
        assert_a_mistake(register("agree", ONE, "closed_implemented"), *needs)

    def test_notes_are_kept_and_warned_of(self) -> None:
        result = register("note", ONE, "Born 12/03/2014", "--on", "2026-01-05")
        assert result.exit_code == 0 and "looks like a date of birth" in result.stderr
        assert "Note of 5 January 2026: Born 12/03/2014" in entered("show", ONE)
        assert f"{ONE}: the text holds what looks like a date of birth (entry 1)" in entered(
            "personal-data", EXAMPLE
        )


@pytest.mark.usefixtures("workspace")
class TestActions:
    def test_a_mistake_about_a_new_action_names_its_title_and_no_number(self) -> None:
        wrong = f"{EXAMPLE}/ilacs-2024-03-b2d5/99"
        assert_a_mistake(
            register("action", "add", "Daily rota", "--for", wrong), "New action “Daily rota”: there is no "
        )
        assert_a_mistake(register("action", "add", "", "--for", ONE), "New action: the action has no title.")

    def test_action_lives_through_its_dates(self) -> None:
        rota()
        entered("action", "set", f"{EXAMPLE}/a1", "declared", "in_progress")
        entered("action", "date", f"{EXAMPLE}/A1", "2026-12-31", "--why", "Two vacancies.")
        assert "Daily rota; 31 December 2026 is asked for. Two vacancies." in entered(
            "show", EXAMPLE, "--new-dates"
        )
        assert "    31 December 2026 was asked for, because: Two vacancies; nobody had agreed (" in entered(
            "show", f"{EXAMPLE}/A1"
        )
        moved = entered(
            "action", "date", f"{EXAMPLE}/action/A1", "2026-12-31", "--why", "Two vacancies.",
            "--agreed-by", "Board",
        )  # fmt: skip
        assert "from 30 September 2026 to 31 December 2026: Two vacancies; agreed by Board." in moved
        entered("action", "note", f"{EXAMPLE}/A1", "A note", "--on", "1 June 2026")
        shown = entered("show", f"{EXAMPLE}/A1")
        for told in ("Lead officer: Head of Assessment", "Accountable: Lead Member", "Declared: In progress"):
            assert told in shown
        assert "  Due: 31 December 2026\n" in shown and "Note of 1 June 2026: A note" in shown

    def test_rows_are_linked_and_taken_off(self) -> None:
        rota()
        entered("action", "link", f"{EXAMPLE}/A1", THREE)
        entered("action", "unlink", f"{EXAMPLE}/A1", ONE, "--why", "Another action does it")
        assert f"  For: {TWO}, {THREE}\n" in entered("show", f"{EXAMPLE}/A1")

    def test_evidence_is_added_and_withdrawn(self) -> None:
        rota()
        entered(
            "action", "evidence", f"{EXAMPLE}/A1", "document", "minutes.pdf", "--page", "2", "--what", "Seen"
        )
        number = number_in(entered("action", "evidence", f"{EXAMPLE}/A1", "kpi", "icpc_15_days"))
        assert "  Evidence: document minutes.pdf, page 2: Seen (" in entered("show", f"{EXAMPLE}/A1")
        assert_a_mistake(
            register("action", "evidence", f"{EXAMPLE}/A1", "kpi", "icpc_15_day"),
            "did you mean icpc_15_days?",
        )
        entered("action", "withdraw", f"{EXAMPLE}/A1", number, "--why", "It counts something else")
        assert "icpc_15_days" not in entered("show", f"{EXAMPLE}/A1")

    def test_change_made_after_an_older_look_is_refused_with_both_values(self) -> None:
        rota()
        entered("action", "set", f"{EXAMPLE}/A1", "lead_officer", "Head of Care")
        result = register(
            "action", "set", f"{EXAMPLE}/A1", "lead_officer", "Head of Early Help", "--seen", "1"
        )
        assert_a_mistake(result, "it is now “Head of Care”, yours is “Head of Early Help”")

    def test_overdue_and_likely_to_miss_are_listed_on_a_day(self) -> None:
        rota()
        shown = entered("show", EXAMPLE, "--overdue", "--as-at", "2099-10-01")
        assert "A1 was due on 30 September 2026 and is not complete" in shown and f"\n{ONE[:-2]}/\n" in shown
        assert "\nNone.\n" in entered("show", EXAMPLE, "--retired")


@pytest.mark.usefixtures("workspace")
class TestEntries:
    def test_undo_and_its_undo_stay_in_the_history(self) -> None:
        number = number_in(entered("set", ONE, "response", "accepted"))
        undone = number_in(entered("undo", number, "--why", "The wrong row"))
        assert "Response" not in entered("show", ONE).partition("\n")[2]
        entered("undo", undone, "--why", "It was the right one")
        assert "Response: Accepted" in entered("show", ONE)
        history = entered("history", ONE)
        assert [line.split()[0] for line in history.splitlines()[1:]] == ["1", "2", "3"]
        assert "undid the entry of " in history

    def test_history_begins_with_the_first_words_of_what_it_is_of(self) -> None:
        rota()
        entered("note", ONE, "Discussed")
        assert entered("history", ONE).startswith(f"{ONE}: The timeliness of initial child protection conf")
        assert entered("history", f"{EXAMPLE}/a1").startswith(f"{EXAMPLE}/action/A1: Daily rota\n")

    def test_a_minute_dated_after_its_meeting_is_warned_of_taken_and_listed(self) -> None:
        met = ("--committee", "Scrutiny", "--date", "2026-01-13", "--minute", "31 of 3 February 2026")
        result = register("agree", ONE, "closed_implemented", *met)
        told = f"{ONE}: the minute names 3 February 2026, which is after the meeting of 13 January 2026"
        assert result.exit_code == 0 and f"{told}; look whether" in result.stderr
        assert "Entry 1: " in result.stdout
        assert f"{told} (entry 1); undo it" in entered("check", EXAMPLE)
        entered("undo", "1", "--why", "The minute's day")
        assert entered("check", EXAMPLE).startswith(f"{EXAMPLE}: 0 found.")

    def test_redacted_words_are_gone(self) -> None:
        number = number_in(entered("note", ONE, "Words about one child"))
        assert_a_mistake(register("redact", number), "needs a reason")
        said = entered("redact", number, "--why", "names a child", "--yes")
        assert said.startswith(f"The words of entry {number} about {ONE} are removed, from the records")
        history = entered("history", ONE)
        assert "one child" not in history and f"by {WHO}: names a child)" in history

    def test_redaction_shows_the_entry_and_removes_nothing_until_told_so(self) -> None:
        number = number_in(entered("note", ONE, "Words about one child"))
        asked = register("redact", number, "--why", "names a child")
        assert asked.exit_code == 2 and "text: Words about one child" in asked.stderr
        assert asked.stderr.endswith("\nNothing was removed. To remove it without being asked, say --yes.\n")
        assert "Words about one child" in entered("history", ONE)

    def test_entries_of_other_rooms_are_named_with_their_command(self, workspace: Workspace) -> None:
        from inspection_evidence.store import open_workspace_store

        with open_workspace_store(workspace) as store:
            link = store.append_event("link_confirmed", ONE, {"link": "kpi", "target": "x"}, "Ann")
            item = store.append_event("item_confirmed", ONE, {}, "Ann")
            own = store.append_event("identifier_minted", ONE, {})
        assert_a_mistake(register("undo", str(link.seq), "--why", "x"), f"links withdraw {ONE} kpi x")
        assert_a_mistake(register("undo", str(item.seq), "--why", "x"), f"correct undo {EXAMPLE} {item.seq}")
        assert_a_mistake(register("undo", str(own.seq), "--why", "x"), "nothing that a person entered")
        assert_a_mistake(register("undo", "99", "--why", "x"), "There is no entry 99")


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("show", "thornmeer"), "did you mean thornmere?"),
        (("show", f"{EXAMPLE}/A7"), f"there is no row {EXAMPLE}/action/A7"),
        (("show", EXAMPLE, "--as-at", "yesterday"), "--as-at: 'yesterday' is not a date"),
        (("history", THREE), f"Nothing has been entered about {THREE} yet."),
        (("history", f"{THREE}3"), f"did you mean {THREE}"),
        (("note", "A1", "x"), "'A1' is no name of a row"),
        (("note", f"{EXAMPLE}/A1", "x"), "is an action"),
        (("note", ONE, "  "), "the note is empty"),
        (("note", ONE, "x", "--on", "31/02/2026"), "--on: '31/02/2026' is not a date"),
        (("action", "date", f"{EXAMPLE}/A1", "31/02/2026", "--why", "x"), "the date: '31/02/2026' is not"),
        (("show", EXAMPLE, "--overdue", "--due-soon"), "--overdue and --due-soon are separate lists"),
        (("show", ONE, "--overdue"), "--overdue is asked of a borough"),
        (("action", "note", ONE, "x"), "is no action"),
        (("action", "note", f"{EXAMPLE}/A1", "x"), "there is no action “A1”"),
        (("action", "add", "x", "--for", "kent/ilacs-2024-03-b2d5/1"), "kent"),
    ],
)
def test_mistakes_are_sentences(arguments: tuple[str, ...], sentence: str) -> None:
    assert_a_mistake(register(*arguments), sentence)


@pytest.mark.usefixtures("workspace")
def test_commands_to_a_terminal_are_not_passed_on() -> None:
    entered("note", ONE, "red \x1b[31m text")
    entered("action", "add", "Title\u202e\x07", "--for", ONE)
    for shown in (entered("show", ONE), entered("show", EXAMPLE), entered("history", ONE)):
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_the_newest_inspection_is_shown_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, before = evidence(), f"{EXAMPLE}/sif-2016-04-cd34"
    (newer,) = made.inspections
    asked = newer.document.recommendations[0].model_copy(update={"id": f"{before}/1"})
    told = {"framework": Family.SIF, "inspection_end": date(2016, 4, 22), "recommendations": (asked,)}
    document = newer.document.model_copy(update={"sha256": "cd34" * 16, **told})
    older = Inspection(key=before, authority=EXAMPLE, sources=(document,))
    both = made.model_copy(update={"documents": (document, newer.document), "inspections": (older, newer)})
    with borough_with(both, tmp_path / "suite", monkeypatch):
        shown = entered("show", EXAMPLE)
    assert shown.index(f"\n{newer.key}/") < shown.index(f"\n{before}/")
