"""The files of the data beside a pack, and what each of them is in words."""

from __future__ import annotations

from inspection_evidence.pack.data.specs import SPECS

EVIDENCE, QUOTES, POSITION = "evidence.json", "quotes.jsonld", "position.json"
PROVENANCE, DICTIONARY = "provenance.json", "data_dictionary.csv"


def register_name(slug: str) -> str:
    """The name of a borough's register for publication."""
    return f"{slug}-register.xlsx"


def data_files(slug: str) -> list[tuple[str, str]]:
    """Each file's name with what it is; the first are those that most readers want."""
    tables = [
        (f"{spec.name}.csv", f"{spec.holds[0].lower()}{spec.holds[1:-1]}, a row each") for spec in SPECS
    ]
    return [
        (register_name(slug), "the register of recommendations, as a spreadsheet"),
        *tables,
        (DICTIONARY, "what every column means"),
        (EVIDENCE, "the same tables as JSON"),
        (QUOTES, "where each quote is printed, as W3C Web Annotations"),
        (PROVENANCE, "what the pack was made from, as W3C PROV"),
        (POSITION, "what the next pack is compared with"),
    ]
