"""The tables of the export that say which item of which file has which identifier."""

from __future__ import annotations

from inspection_evidence.tracker.export.tables import Column, Table

_AUTHORITY = Column("authority", "The authority’s slug")
_INSPECTION = Column("inspection", "The key of the inspection or council paper")
_SHA = Column("sha256", "Fingerprint of the file", "SHA-256")

INSPECTIONS = Table(
    "inspections",
    "An inspection or council paper that the register knows.",
    (
        _AUTHORITY,
        _INSPECTION,
        Column("registered_at", "When it was read first, in UTC", "moment"),
    ),
)
SOURCES = Table(
    "sources",
    "A file that an inspection or council paper was read from, the one registered first before others.",
    (
        _AUTHORITY,
        _INSPECTION,
        _SHA,
        Column("family", "Kind of document, such as ILACS, as it was last read"),
        Column("first_day", "First day of the inspection, as it was last read", "date"),
    ),
)
IDENTIFIERS = Table(
    "identifiers",
    "An identifier that was given to a recommendation, decision or action, once and for good.",
    (
        _AUTHORITY,
        _INSPECTION,
        Column("identifier", "The identifier"),
        Column("label", "The label it was made of: the number as printed, else u or h and an ordinal"),
        Column("kind", "recommendation, decision or action"),
        Column("minted_at", "When it was given, in UTC", "moment"),
        Column("text", "The words of its item as last read; empty where it was only entered by hand"),
        Column("orphaned", "Whether its item was no longer read the last time; empty where it never was",
               "true or false"),
        Column("earlier", "Earlier identifiers whose history a person settled to follow this one", "list"),
    ),
)  # fmt: skip
WORDINGS = Table(
    "wordings",
    "A wording under which an item was read: its next reading is known by them, oldest first.",
    (
        _AUTHORITY,
        Column("identifier", "The identifier of the item"),
        _SHA,
        Column("label", "The label it had in that file"),
        Column("text", "The words; what is shown in their place where they were redacted"),
    ),
)
IDENTIFIER_TABLES = (INSPECTIONS, SOURCES, IDENTIFIERS, WORDINGS)
