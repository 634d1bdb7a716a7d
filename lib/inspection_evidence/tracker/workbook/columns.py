"""The columns of the officers' workbook, which writing, reading and its guidance share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a column holds, by the suite's own name."""

    IDENTIFIER = "identifier"
    ACTION = "action"
    INSPECTION = "inspection"
    NUMBER = "number"
    WORDS = "words"
    AGREED = "agreed"
    RAG = "rag"
    RESPONSE = "response"
    RESPONSE_WHY = "response_why"
    COLOUR = "colour"
    COLOUR_WHY = "colour_why"
    COLOUR_UNTIL = "colour_until"
    ITEM_NOTE = "item_note"
    TITLE = "title"
    LEAD_OFFICER = "lead_officer"
    ACCOUNTABLE = "accountable"
    DUE = "due"
    NEW_DUE = "new_due"
    NEW_DUE_WHY = "new_due_why"
    NEW_DUE_AGREED_BY = "new_due_agreed_by"
    DECLARED = "declared"
    COMPLETED_ON = "completed_on"
    ACTION_NOTE = "action_note"
    EVIDENCE = "evidence"
    EVIDENCE_KIND = "evidence_kind"
    EVIDENCE_PAGE = "evidence_page"
    LAST_NOTE = "last_note"
    EVIDENCE_HELD = "evidence_held"
    ALSO_ANSWERS = "also_answers"
    STATE = "state"


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in characters, what it means, and who may write where.

    `edited` says that officers write in it in every row, `in_new_rows` that they do in empty rows;
    `choices` names its list of words; `instead` says what to do in place of changing it.
    """

    field: Field
    heading: str
    width: int
    meaning: str
    edited: bool = False
    in_new_rows: bool = False
    choices: str = ""
    is_day: bool = False
    instead: str = ""


_READ = "it is what the report says; correct a wrong reading with inspection-evidence correct"
_WORKED_OUT = "the suite works it out from what is entered"


def _read_only(
    field: Field, heading: str, width: int, meaning: str, instead: str, **more: bool | str
) -> Column:
    return Column(
        field,
        heading,
        width,
        meaning,
        instead=instead,
        in_new_rows=bool(more.get("new")),
        choices=str(more.get("choices", "")),
        is_day=bool(more.get("day")),
    )


def _open(
    field: Field, heading: str, width: int, meaning: str, choices: str = "", day: bool = False
) -> Column:
    new = field not in _OF_ITEM
    return Column(field, heading, width, meaning, edited=True, in_new_rows=new, choices=choices, is_day=day)


_OF_ITEM = frozenset(
    {Field.RESPONSE, Field.RESPONSE_WHY, Field.COLOUR, Field.COLOUR_WHY, Field.COLOUR_UNTIL, Field.ITEM_NOTE}
)
COLUMNS = (
    _read_only(
        Field.IDENTIFIER,
        "Identifier",
        25,
        "The recommendation or decision. In an empty row: choose it.",
        "to write about another recommendation, use its own row or an empty one",
        new=True,
        choices="items",
    ),
    _read_only(
        Field.ACTION,
        "Action",
        8,
        "The action’s number. In an empty row: leave it empty for a new action, "
        "or write the number of an action that this recommendation is to have as well.",
        "an action keeps its number",
        new=True,
    ),
    _read_only(Field.INSPECTION, "From", 22, "The inspection or council paper it was made in.", _READ),
    _read_only(Field.NUMBER, "No.", 6, "Its number as printed.", _READ),
    _read_only(Field.WORDS, "Recommendation", 55, "Its exact words.", _READ),
    _read_only(
        Field.AGREED,
        "Agreed status",
        22,
        "Where a committee says it stands, with its meeting and minute.",
        "only a committee agrees it: enter its decision with inspection-evidence register agree",
    ),
    _read_only(
        Field.RAG,
        "RAG on the day",
        30,
        "The colour on the day the workbook was written, with its reason.",
        f"{_WORKED_OUT}; to set another colour, use “RAG set by hand”",
    ),
    _open(
        Field.RESPONSE,
        "Response",
        15,
        "The authority’s answer; “partly” and “rejected” need a reason.",
        "response",
    ),
    _open(Field.RESPONSE_WHY, "Reason for response", 30, "Why it is answered so."),
    _open(
        Field.COLOUR,
        "RAG set by hand",
        13,
        "A colour in place of the rule’s; needs a reason. Emptied, with a new "
        "reason, the rule’s colour holds again.",
        "colour",
    ),
    _open(Field.COLOUR_WHY, "Reason for RAG", 30, "Why the colour is set, or given back to the rule."),
    _open(
        Field.COLOUR_UNTIL,
        "RAG until",
        12,
        "The last day the colour set by hand holds; empty: no end.",
        day=True,
    ),
    _open(
        Field.ITEM_NOTE, "New note on the recommendation", 35, "A note to be added. Notes are never changed."
    ),
    _open(Field.TITLE, "What will be done", 45, "The action in a sentence."),
    _open(Field.LEAD_OFFICER, "Lead officer", 22, "Who does it: the role rather than the name."),
    _open(Field.ACCOUNTABLE, "Accountable", 22, "The accountable member or partner body."),
    _read_only(
        Field.DUE,
        "Due date",
        12,
        "The date in force. In the row of a new action: write its date.",
        "to move the date, write the new one in “New date asked for” with its reason",
        new=True,
        day=True,
    ),
    _open(
        Field.NEW_DUE,
        "New date asked for",
        12,
        "A date asked for in place of the due date; needs a reason.",
        day=True,
    ),
    _open(Field.NEW_DUE_WHY, "Reason for new date", 30, "Why the date is to move."),
    _open(
        Field.NEW_DUE_AGREED_BY,
        "New date agreed by",
        22,
        "Who agreed it. While empty, the due date stays in force.",
    ),
    _open(
        Field.DECLARED,
        "Declared status",
        14,
        "Where officers say the action stands; it closes nothing.",
        "declared",
    ),
    _open(
        Field.COMPLETED_ON,
        "Completed on",
        12,
        "With “complete”: the day it was done; empty: the day of entry.",
        day=True,
    ),
    _open(
        Field.ACTION_NOTE,
        "New progress note",
        40,
        "A note to be added to the action. Notes are never changed.",
    ),
    _open(
        Field.EVIDENCE,
        "New evidence",
        30,
        "A web address, the name of a document, or a KPI’s id; it is added.",
    ),
    _open(
        Field.EVIDENCE_KIND,
        "Kind of evidence",
        12,
        "What the new evidence is; empty for a web address.",
        "evidence",
    ),
    _open(Field.EVIDENCE_PAGE, "Page", 7, "The page of the document."),
    _read_only(
        Field.LAST_NOTE,
        "Last note",
        40,
        "The newest note of the action, else of the recommendation.",
        "notes are never changed: write a new one",
    ),
    _read_only(
        Field.EVIDENCE_HELD,
        "Evidence held",
        35,
        "The evidence of the action so far.",
        "write further evidence in “New evidence”",
    ),
    _read_only(
        Field.ALSO_ANSWERS,
        "Also answers",
        25,
        "Other recommendations that the action is for.",
        "choose the recommendation in an empty row and write the action’s number there",
    ),
    _read_only(
        Field.STATE,
        "State",
        10,
        "Hidden. By it the suite knows what was edited; leave it as it is.",
        "leave it as it is",
    ),
)
OF = {column.field: column for column in COLUMNS}
ITEM_FIELDS = tuple(field for field in Field if field in _OF_ITEM)
ACTION_FIELDS = tuple(column.field for column in COLUMNS if column.edited and column.field not in _OF_ITEM)
LOCKED = tuple(column.field for column in COLUMNS if not column.edited and column.field is not Field.STATE)
ADDED_TO = frozenset(
    {Field.ITEM_NOTE, Field.ACTION_NOTE, Field.EVIDENCE, Field.EVIDENCE_KIND, Field.EVIDENCE_PAGE}
)
"""Columns that are empty when written: what stands in them is added."""

TRACKER_SHEET, GUIDANCE_SHEET, LISTS_SHEET = "Tracker", "How to fill in", "Lists"
TABLE_NAME = "Tracker"
EMPTY_ROWS = 40
"""Rows for new actions below those written; a protected sheet lets nobody add rows to its table."""
