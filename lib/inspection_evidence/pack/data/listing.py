"""The files of the data beside a pack, and what each of them is in words."""

from __future__ import annotations

from inspection_evidence.pack.audience import data_folder_name, marked_name
from inspection_evidence.pack.data.specs import SPECS
from inspection_evidence.settings.run import Audience, Length

EVIDENCE, QUOTES, POSITION = "evidence.json", "quotes.jsonld", "position.json"
DICTIONARY, READ_ME = "data_dictionary.csv", "read-me.txt"
_PROVENANCE: dict[Length, str] = {
    "pack": "provenance.json",
    "brief": "provenance-brief.json",
    "register": "provenance-register.json",
}


def register_name(slug: str, audience: Audience) -> str:
    """The name of a borough's register for publication."""
    return marked_name(f"{slug}-register.xlsx", audience)


def provenance_name(length: Length, audience: Audience) -> str:
    """The name of the provenance: each length of a pack has its own, as each is made by itself."""
    return marked_name(_PROVENANCE[length], audience)


def provenance_names(audience: Audience) -> frozenset[str]:
    """The names of the provenances of all lengths."""
    return frozenset(provenance_name(length, audience) for length in _PROVENANCE)


def evidence_path(audience: Audience) -> str:
    """Where the tables as JSON lie, counted from the pack's folder."""
    return f"{data_folder_name(audience)}/{marked_name(EVIDENCE, audience)}"


def data_files(slug: str, audience: Audience = "public", length: Length = "pack") -> list[tuple[str, str]]:
    """Each file's name with what it is; the first are those that most readers want."""
    tables = [
        (f"{spec.name}.csv", f"{spec.holds[0].lower()}{spec.holds[1:-1]}, a row each") for spec in SPECS
    ]
    named = [
        (READ_ME, "what these files are, and for whom"),
        *tables,
        (DICTIONARY, "what every column means"),
        (EVIDENCE, "the same tables as JSON"),
        (QUOTES, "where each quote is printed, as W3C Web Annotations"),
        (_PROVENANCE[length], "what this was made from, as W3C PROV"),
        (POSITION, "what the next pack is compared with"),
    ]
    return [
        (register_name(slug, audience), "the register of recommendations, as a spreadsheet"),
        *((marked_name(name, audience), words) for name, words in named),
    ]
