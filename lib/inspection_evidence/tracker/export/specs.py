"""The tables of the export and the meaning of every column: the data dictionary is made of this."""

from __future__ import annotations

from inspection_evidence.tracker.export.identifier_specs import IDENTIFIER_TABLES
from inspection_evidence.tracker.export.tables import Column, Table

_AUTHORITY = Column("authority", "The authority’s slug")
_EVENT = Column("event", "The number of the event it stands in", "whole number")
_WHO = Column("who", "Who entered it")
_AT = Column("at", "When it was entered, in UTC", "moment")
_WHY = Column("why", "The reason given")
_SUBJECT = Column("subject", "What it is about: an identifier, a document, an action")
_ACTION = Column("action", "The action’s identifier")
_ITEM = Column("identifier", "The recommendation or decision")

EVENTS = Table(
    "events",
    "Something that happened: what people entered and what the suite noted of its reading, oldest first.",
    (
        _EVENT,
        _AT,
        _WHO,
        Column("kind", "What kind of event it is"),
        _AUTHORITY,
        _SUBJECT,
        Column("field", "The field that was changed"),
        Column("old", "What it said before"),
        Column("new", "What it says from then on"),
        _WHY,
        Column("source", "Where it was entered: notebook, command, workbook or import, with its name"),
        Column("payload", "All that the event says, as JSON"),
    ),
)
ITEMS = Table(
    "items",
    "A recommendation or decision as it is tracked now.",
    (
        _AUTHORITY,
        _ITEM,
        Column("response", "The authority’s response: accepted, partly_accepted, rejected or noted"),
        Column("response_why", "The reason of the response"),
        Column("agreed", "Where a committee says it stands; open where none has said"),
        Column("committee", "The committee that agreed it last"),
        Column("meeting_date", "The day of its meeting", "date"),
        Column("minute", "The reference of its minute"),
        Column("rag_set", "A colour set by hand in place of the rule’s"),
        Column("rag_why", "The reason of that colour"),
        Column("rag_until", "The last day of that colour", "date"),
        Column("actions", "The numbers of its actions", "list"),
    ),
)
AGREEMENTS = Table(
    "agreements",
    "What a committee agreed of a recommendation or decision, oldest first.",
    (
        _AUTHORITY,
        _ITEM,
        Column("agreed", "open, closed_implemented, closed_not_implemented or reopened"),
        Column("committee", "The committee"),
        Column("meeting_date", "The day of the meeting", "date"),
        Column("minute", "The reference of the minute"),
        Column("removed", "What is shown in its place, where it was redacted"),
        _WHO,
        _AT,
        _EVENT,
    ),
)
ACTIONS = Table(
    "actions",
    "An action of officers as it stands now.",
    (
        _AUTHORITY,
        _ACTION,
        Column("title", "What will be done"),
        Column("recommendations", "The recommendations and decisions it is for", "list"),
        Column("lead_officer", "Who does it"),
        Column("accountable", "The accountable member or partner body"),
        Column("original_due", "The date it was first due", "date"),
        Column("due", "The date in force", "date"),
        Column("requested", "A later date asked for that nobody has agreed", "date"),
        Column("declared", "Where officers say it stands"),
        Column("completed_on", "The day it was completed", "date"),
    ),
)
DATES = Table(
    "date_revisions",
    "A date asked for in place of another, oldest first.",
    (
        _AUTHORITY,
        _ACTION,
        Column("old", "The date before", "date"),
        Column("new", "The date asked for", "date"),
        _WHY,
        Column("agreed_by", "Who agreed it; empty while it is only asked for"),
        _WHO,
        _AT,
        _EVENT,
    ),
)
NOTES = Table(
    "notes",
    "A note on a recommendation, a decision or an action, oldest first.",
    (
        _AUTHORITY,
        Column("about", "The identifier of what it is on"),
        Column("on", "The day it is of", "date"),
        Column("text", "Its words; what is shown in their place where they were redacted"),
        _WHO,
        _AT,
        _EVENT,
    ),
)
EVIDENCE = Table(
    "evidence",
    "Evidence of an action, oldest first; what was withdrawn is not there.",
    (
        _AUTHORITY,
        _ACTION,
        Column("kind", "link, document or kpi"),
        Column("value", "The address, the document’s name or the KPI’s id"),
        Column("page", "The page of the document", "whole number"),
        Column("what", "What it shows"),
        _WHO,
        _AT,
        _EVENT,
    ),
)
CORRECTIONS = Table(
    "corrections",
    "A correction of what was read that holds: confirmed, corrected, added, rejected, repaired, described.",
    (
        _AUTHORITY,
        _SUBJECT,
        Column("kind", "What was done"),
        Column("field", "The field that was corrected"),
        Column("old", "What the suite had read"),
        Column("new", "What a person says it is"),
        _WHY,
        _WHO,
        _AT,
        _EVENT,
    ),
)
LINKS = Table(
    "links",
    "What a person decided last about a link of a recommendation.",
    (
        _AUTHORITY,
        Column("recommendation", "The identifier of the recommendation"),
        Column("kind", "kpi, repeat, progress or theme"),
        Column("target", "What it is linked to"),
        Column("decision", "confirm, reject, add or withdraw"),
        _WHY,
        _WHO,
        _AT,
        _EVENT,
    ),
)
ORPHANS = Table(
    "orphans",
    "An identifier whose item was no longer read, with the words it last had.",
    (
        _AUTHORITY,
        _ITEM,
        Column("text", "Its last words"),
        Column("settled_to", "The identifier its history follows, where a person settled it"),
        Column("closed", "Whether a person said that it is no longer in the report", "true or false"),
        _EVENT,
    ),
)
DICTIONARY = Table(
    "data_dictionary",
    "A column of one of the tables.",
    (
        Column("table", "The table, and the name of its file"),
        Column("holds", "What a row of the table is"),
        Column("column", "The column’s name"),
        Column("meaning", "What it means"),
        Column("kind", "What its values are"),
    ),
)
TABLES = (
    EVENTS,
    ITEMS,
    AGREEMENTS,
    ACTIONS,
    DATES,
    NOTES,
    EVIDENCE,
    CORRECTIONS,
    LINKS,
    ORPHANS,
    *IDENTIFIER_TABLES,
    DICTIONARY,
)


def dictionary() -> Table:
    """Return the data dictionary: every column of every table, in their order."""
    return DICTIONARY.of(
        {
            "table": table.name,
            "holds": table.holds,
            "column": column.name,
            "meaning": column.meaning,
            "kind": column.kind,
        }
        for table in TABLES
        for column in table.columns
    )
