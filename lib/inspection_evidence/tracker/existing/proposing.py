"""Rows of a council's tracker as changes to propose; what the tracker holds already stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from inspection_evidence.tracker import changes as make
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.existing.matching import Match
from inspection_evidence.tracker.existing.understood import Taking, Understood, understood
from inspection_evidence.tracker.incoming.plan import Proposal
from inspection_evidence.tracker.incoming.text_cells import evidence_kind, same_title
from inspection_evidence.tracker.text import LONGEST_LINE, cleaned_line
from inspection_evidence.tracker.vocabulary import EvidenceKind

NO_REASON = "No reason is given in the council’s tracker."
_OF_ACTION = ("lead_officer", "accountable", "due", "revised_due", "declared", "completed_on", "evidence")


def proposals_of(match: Match, taking: Taking) -> Iterator[Proposal]:
    """Yield what the rows about one matched recommendation bring.

    A response or a committee's decision where the tracker has one, and an action whose title it has, are
    passed over: the tracker is newer than the council's file.
    """
    if match.item is None:
        return
    item = match.item.identifier
    rows = [read for row in match.wording.rows if (read := understood(row, taking))]
    yield from _response(item, rows, taking)
    yield from _agreement(item, rows, taking)
    titles: list[str] = []
    for row in rows:
        title = _title(row, taking)
        if title and _is_new(item, row, title, titles, taking):
            yield _action(item, row, title, taking)
        elif not title:
            yield from _without_action(item, row, taking)


def _response(item: str, rows: Sequence[Understood], taking: Taking) -> Iterator[Proposal]:
    told = _one(rows, "response", lambda row: (row.words["response"], row.text("response_why")), taking)
    if told is None:
        return
    if taking.tracker.item(item).response:
        taking.there += 1
        return
    why = told.text("response_why")
    change = make.set_response(item, told.words["response"], why, place=told.at("response"))
    yield Proposal(told.row.place("response"), item, "Response", "", told.texts["response"], (change,))


def _agreement(item: str, rows: Sequence[Understood], taking: Taking) -> Iterator[Proposal]:
    told = _one(rows, "agreed", _agreed, taking)
    if told is None:
        return
    if taking.tracker.item(item).agreements:
        taking.there += 1
        return
    change = make.agree_status(
        item,
        told.words["agreed"],
        committee=told.texts["committee"],
        meeting_date=told.days["meeting_date"],
        minute=told.texts["minute"],
        place=told.at("agreed"),
    )
    yield Proposal(told.row.place("agreed"), item, "Agreed status", "", told.texts["agreed"], (change,))


def _agreed(row: Understood) -> Hashable:
    return (row.words["agreed"], row.days["meeting_date"], row.text("committee"), row.text("minute"))


def _one(
    rows: Sequence[Understood], name: str, said: Callable[[Understood], Hashable], taking: Taking
) -> Understood | None:
    """The first row that says it; None where no row does, or where two rows say different things."""
    told = [row for row in rows if name in row.words]
    differing = [row for row in told if said(row) != said(told[0])]
    for row in differing:
        place = told[0].row.place(name)
        taking.refuse(row.row, name, f"{place} says something else of the same recommendation; keep one")
    return told[0] if told and not differing else None


def _title(row: Understood, taking: Taking) -> str:
    """What the action is called; where the council has no column of actions, as its recommendation."""
    if "action" in row.texts:
        return cleaned_line(row.texts["action"])
    has_any = any(row.text(name) for name in _OF_ACTION)
    return cleaned_line(row.texts["recommendation"])[:LONGEST_LINE] if has_any else ""


def _is_new(item: str, row: Understood, title: str, titles: list[str], taking: Taking) -> bool:
    """Whether neither the tracker nor a row above has the action."""
    if any(same_title(title, other) for other in titles):
        taking.refuse(row.row, "action", "a row above has the same action for the same recommendation")
        return False
    titles.append(title)
    held = any(same_title(action.title.value, title) for action in taking.tracker.item(item).actions)
    taking.there += held
    return not held


def _without_action(item: str, row: Understood, taking: Taking) -> Iterator[Proposal]:
    """A row without an action can bring a note on the recommendation, and nothing else."""
    lost = next((name for name in _OF_ACTION if row.text(name)), None)
    if lost:
        taking.refuse(row.row, lost, "the row has no action that this could be about")
    elif row.text("note"):
        change = make.note_item(item, row.texts["note"], row.days["note_on"], place=row.at("note"))
        if change.payload["text"] in {note.text for note in taking.tracker.item(item).notes}:
            taking.there += 1
            return
        yield Proposal(row.row.place("note"), item, "Note", "", row.texts["note"], (change,))


def _action(item: str, row: Understood, title: str, taking: Taking) -> Proposal:
    name = f"{row.row.sheet} row {row.row.number}".replace("/", " ")
    changes = (
        make.add_action(
            title,
            [item],
            lead_officer=row.text("lead_officer"),
            accountable=row.text("accountable"),
            due=row.days["due"] or row.days["revised_due"],
            name=name,
            place=row.at("action"),
        ),
        *_further(name, row, taking),
    )
    told = [title, row.text("lead_officer"), row.text("due"), row.text("declared")]
    then = "; ".join(one for one in told if one)
    return Proposal(row.row.place("action"), item, "New action", "", then, changes)


def _further(name: str, row: Understood, taking: Taking) -> Iterator[Change]:
    due, revised = row.days["due"], row.days["revised_due"]
    if due and revised and due != revised:
        yield make.revise_date(
            name,
            revised,
            row.text("revised_why") or NO_REASON,
            row.text("revised_agreed_by") or taking.mapping.revised_dates_agreed_by,
            place=row.at("revised_due"),
        )
    on = row.days["completed_on"]
    if "declared" in row.words or on:
        declared = row.words.get("declared")
        yield make.change_action(name, "declared", declared, on=on, place=row.at("declared"))
    if row.text("note"):
        yield make.note_action(name, row.texts["note"], row.days["note_on"], place=row.at("note"))
    value = row.text("evidence")
    if value:
        kind = evidence_kind(value)
        place = row.at("evidence")
        if kind is EvidenceKind.LINK:
            yield make.add_evidence(name, kind, value, place=place)
        else:
            yield make.note_action(name, f"Evidence in the council’s tracker: {value}", place=place)
