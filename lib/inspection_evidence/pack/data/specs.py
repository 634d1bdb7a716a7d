"""The tables of a pack's data and what each of their columns means: the data dictionary."""

from __future__ import annotations

from inspection_evidence.pack.data.tables import Column, TableSpec

_SUITE = "worked out by the suite"
_REGISTER = "the suite’s register"
_PARAMETERS = "the borough’s parameters file"
_CATALOGUE = "parameters/kpi_catalogue.yml"
_PEOPLE = "entered by a person, in the register"

_KEY = Column("inspection", "Key of the inspection, the same in every pack", source=_REGISTER)
_SHA = Column("sha256", "Fingerprint of the file it stands in", "SHA-256", source="the file")
_PAGE = Column(
    "page", "Page on which it begins, 1 the PDF’s first; empty for a text copy", "whole number", "page"
)
_URL = Column(
    "url",
    "Address of that page of the published file; of the file itself where it has no pages",
    "web address",
    source=_PARAMETERS,
)
_BY_HAND = Column(
    "by_hand",
    "What a person did to what the suite read: added, confirmed, corrected or repaired; empty: nothing",
    source=_PEOPLE,
)
_PAPER = Column("paper", "Key of the paper, the same in every pack", source=_REGISTER)
_COMMITTEE = Column("committee", "Committee or body", source="printed, else the borough’s parameters file")
_MET = Column(
    "met", "Day of the meeting or decision", "date", source="printed, else the borough’s parameters file"
)
_REMIT = Column("remit", "Whose business it is: children, education, send or other", source=_SUITE)

DOCUMENTS = TableSpec(
    "documents",
    "A file of the borough’s folders, read or not, that is not later than the as-at date.",
    (
        Column("path", "Where the file lies, counted from the inputs folder", source="the file"),
        _SHA,
        Column("verdict", "What became of it: read, no_text_layer, not_a_pdf, damaged, encrypted, "
               "over_limit or unrecognised", source=_SUITE),
        Column("explanation", "Why it could not be read; empty where it was", source=_SUITE),
        Column("family", "Kind of document, such as ILACS or COMMITTEE_MINUTES", source=_SUITE),
        Column("title", "Its title as printed"),
        Column("local_authority", "The authority it is about, as printed"),
        Column("committee", "Committee or body of a council paper", source="printed, else the borough’s "
               "parameters file"),
        Column("stands_at", "The day it counts from: inspected or met, else printed, else put on the "
               "publisher’s site", "date", source=_SUITE),
        Column("pages", "How many pages it has", "whole number", "pages", "the file"),
        Column("url", "Address of the published file", "web address", source=_PARAMETERS),
    ),
)  # fmt: skip

INSPECTIONS = TableSpec(
    "inspections",
    "A dated inspection of the authority.",
    (
        _KEY,
        Column("family", "Framework it was held under, such as ILACS", source=_SUITE),
        Column("first_day", "First day of the inspection", "date"),
        Column("last_day", "Last day of the inspection", "date"),
        Column("stands_at", "The day it counts from", "date", source=_SUITE),
        Column("overall_grade_status", "graded, or not_reported (Ofsted since April 2026)"),
        Column("outcome_category", "Area SEND: 1 typically positive, 2 inconsistent, 3 widespread and/or "
               "systemic failings", "whole number"),
        Column("outcome", "Area SEND: the outcome’s first statement"),
        Column("recommendations", "Recommendations of it in this data", "whole number", "recommendations",
               _SUITE),
        _SHA,
    ),
)  # fmt: skip

JUDGEMENTS = TableSpec(
    "judgements",
    "A grade that an inspection gave for an area of practice, its words found again at their place.",
    (
        _KEY,
        Column("stands_at", "The day the inspection counts from", "date", source=_SUITE),
        Column("area_key", "The area, by a name that is the same in every framework", source=_SUITE),
        Column("area", "The area as printed"),
        Column("grade", "Outstanding, Good, Requires improvement, Inadequate or Adequate"),
        _PAGE,
        _URL,
        _SHA,
        _BY_HAND,
    ),
)

RECOMMENDATIONS = TableSpec(
    "recommendations",
    "What an inspection said must improve, its words found again at their place.",
    (
        Column("identifier", "Its identifier, minted once and the same in every pack", source=_REGISTER),
        _KEY,
        Column("stands_at", "The day the inspection counts from", "date", source=_SUITE),
        Column("number", "Its number as printed; empty for a bullet"),
        Column("text", "Its words as printed"),
        Column("section", "The heading it stands under"),
        Column("owner", "Who must act, where the report says so"),
        _REMIT,
        _PAGE,
        _URL,
        _SHA,
        _BY_HAND,
    ),
)

PAPER_ITEMS = TableSpec(
    "paper_items",
    "What a dated council paper of children’s services, education or SEND recommends, decides or asks for.",
    (
        Column("identifier", "Its identifier, minted once and the same in every pack", source=_REGISTER),
        Column("kind", "recommendation, decision or action", source=_SUITE),
        _PAPER,
        _COMMITTEE,
        _MET,
        Column("number", "Number of minute and limb as printed"),
        Column("text", "Its words as printed"),
        Column("owner", "Who decides or must act; in public data officers stand by their role"),
        Column("due", "When an action is due, as printed"),
        Column("outcome", "agreed, amended, deferred, lost or noted, where a paper says so"),
        _REMIT,
        _PAGE,
        _URL,
        _SHA,
        _BY_HAND,
    ),
)  # fmt: skip

STATEMENTS = TableSpec(
    "statements",
    "What a dated council paper says of a school’s inspection, or of what the authority does well or must "
    "develop.",
    (
        _PAPER,
        _COMMITTEE,
        _MET,
        Column("kind", "school_judgement, strength or area_for_development", source=_SUITE),
        Column("subject", "The school, or what it is about"),
        Column("dated", "When the school was inspected, or of when the statement is, as the paper says it"),
        Column("grade", "The school’s grade as the paper tells it"),
        Column("text", "Its words as printed"),
        _PAGE,
        _URL,
        _SHA,
        _BY_HAND,
    ),
)

STATED_FIGURES = TableSpec(
    "stated_figures",
    "A figure that an inspection report states and that was published for the same period too, with both.",
    (
        _KEY,
        Column("kpi", "Id of the KPI", source=_CATALOGUE),
        Column("what", "What the published figure counts", source=_CATALOGUE),
        Column("period", "The period as published", source="the KPI file"),
        Column("stated", "The figure as the report states it", "number", "as in unit"),
        Column("unit", "The report’s unit, such as percent, count or weeks"),
        Column("published", "The figure published for that period; empty where a sign stands in its place",
               "number", "as in unit", "the KPI file"),
        Column("symbol", "Sign in place of a figure, such as c (suppressed)", source="the KPI file"),
        Column("difference", "Stated less published; published figures are revised later, so it is not "
               "always a mistake", "number", "as in unit", _SUITE),
        Column("source", "File or files the published figure stands in", source="the KPI file"),
        Column("text", "The sentence of the report that states it"),
        _PAGE,
        _URL,
        _SHA,
        _BY_HAND,
    ),
)  # fmt: skip

LINKS = TableSpec(
    "links",
    "What a recommendation is linked to: confirmed links; in the data of a draft suggested ones too.",
    (
        Column("recommendation", "Identifier of the recommendation", source=_REGISTER),
        Column("kind", "kpi, repeat (told before), progress or theme", source=_SUITE),
        Column("target", "KPI or theme by its id, the earlier recommendation or the passage by its key",
               source=_SUITE),
        Column("target_text", "What the target is called or says", source="the catalogue, or the document"),
        Column("state", "confirmed, or suggested, not confirmed", source=_PEOPLE),
        Column("by_hand", "Whether a person found the link", "true or false", source=_PEOPLE),
        Column("reasons", "Why the suite suggests it", source=_SUITE),
    ),
)  # fmt: skip

KPI_FIGURES = TableSpec(
    "kpi_figures",
    "A KPI’s figure for one period: the borough’s own, and beside it England’s and the neighbours’ median.",
    (
        Column("kpi", "Id of the KPI", source=_CATALOGUE),
        Column("name", "Its name", source=_CATALOGUE),
        Column("theme", "Id of its theme", source=_CATALOGUE),
        Column("unit", "percent, per_10000, per_100000, count, cases, weeks, days or score",
               source=_CATALOGUE),
        Column("polarity", "high: higher is better; low: lower is better; none: neither",
               source=_CATALOGUE),
        Column("area", "borough, england or neighbours (the statistical neighbours’ median)", source=_SUITE),
        Column("period", "The period as published", source="the KPI file"),
        Column("period_start", "Its first day", "date", source=_SUITE),
        Column("period_end", "Its last day", "date", source=_SUITE),
        Column("value", "The figure; empty where none is given", "number", "as in unit", "the KPI file"),
        Column("symbol", "Sign in place of a figure, such as c (suppressed)", source="the KPI file"),
        Column("symbol_meaning", "What that sign means", source="the publisher’s own guide"),
        Column("target", "The authority’s own target", "number", "as in unit", "the authority’s scorecard"),
        Column("basis", "published, or scorecard (the authority’s own)", source=_SUITE),
        Column("source", "File or files the figure stands in", source="the KPI file"),
    ),
)  # fmt: skip

SPECS = (
    DOCUMENTS,
    INSPECTIONS,
    JUDGEMENTS,
    RECOMMENDATIONS,
    PAPER_ITEMS,
    STATEMENTS,
    LINKS,
    KPI_FIGURES,
    STATED_FIGURES,
)
