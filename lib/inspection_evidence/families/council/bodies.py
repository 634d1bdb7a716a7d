"""Names of councils and of the bodies that meet, as papers print them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from inspection_evidence.settings.authorities import Authority, find_authority

_LONG_NAME = r"[A-Z][A-Za-z\u2019'-]+(?:,? (?:(?:and|AND|upon|UPON|&|of) )?[A-Z][A-Za-z\u2019'-]+){0,4}"
_NAME = r"[A-Z][A-Za-z\u2019'-]+(?:,? (?:(?:and|upon|on|of|the|with|&) )?[A-Z][A-Za-z\u2019'-]+){0,4}?"
_COUNCILS = (
    re.compile(rf"\b(?i:london|royal) (?i:borough of) (?P<name>{_LONG_NAME})"),
    re.compile(
        rf"(?P<name>\b{_NAME}) (?i:county|city|borough|district|metropolitan(?: borough|"
        rf" district)?) (?i:council)\b"
    ),
    re.compile(rf"(?P<name>\b{_NAME}) (?i:council)\b"),
)
_NOT_NAMES = frozenset(
    "the full local parish town county city borough district this our your a an annual youth children school "
    "cabinet minutes of at to council unitary agenda member members record meeting tier january "
    "february march "
    "april may june july august september october november december annual and for by in on with".split()
)
_DOMAIN = re.compile(r"\b([a-z][a-z-]{2,30})\.gov\.uk")
_BODY_WORD = (
    r"Committee|Panel|Cabinet|Executive|Board|Assembly|Commission|Forum|Council|Group|Partnership|Conference"
)
_BODY = re.compile(
    rf"^(?:the )?(?P<body>(?:[\w&,()\u2019'/-]+ ){{0,12}}?(?:{_BODY_WORD}))\b(?! member)", re.IGNORECASE
)
_PERSON = re.compile(
    r"^(?:the )?(?:(?:deputy )?cabinet member|lead member|leader|mayor(?! and cabinet)|director|head)\b", re.I
)
_SMALL = {"and", "of", "for", "the", "on", "in", "to", "with"}
_MOST_WORDS = 14
_FORMAL = re.compile(r"\b(?:Borough of|(?:County|City|Borough|District) Council)\b")
_TITLE, _ADDRESS, _MENTION = 50, 4, 2
"""What a title, a web address and a mention are worth in telling whose paper it is."""
_TITLE_MORE = 16
"""Letters that may stand beside the name in a title: "PENSION FUND", "RECORD OF"."""


def council_named(texts: Iterable[str]) -> str | None:
    """The council whose paper the lines `texts` are: as printed, else by its web address; None where unsure.

    A title that is nothing but the name, and the council's own address, tell more than a mention: a
    paper names its neighbours too.
    """
    weights: Counter[str] = Counter()
    shown: dict[str, Counter[str]] = {}
    for text in texts:
        for name, weight in _names_in(text):
            authority = find_authority(name)
            key = authority.slug if authority else name.lower()
            weights[key] += weight if authority else weight // 2
            shown.setdefault(key, Counter())[_titled(name)] += 1
        for address in _DOMAIN.findall(text.lower()):
            if authority := find_authority(address.replace("-", " ")):
                weights[authority.slug] += _ADDRESS
                shown.setdefault(authority.slug, Counter())[_formal_name(authority)] += 0
    ranked = [pair for pair in weights.most_common(2) if pair[1] > 0]
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    names = shown[ranked[0][0]]
    return max(names, key=lambda name: (bool(_FORMAL.search(name)), names[name], len(name)))


def body_named(text: str) -> str | None:
    """The committee, panel or council with which `text` begins; None where it names a person or none."""
    if _PERSON.match(text):
        return None
    found = _BODY.match(text.strip(" -\u2013\u2014:,"))
    if not found or len(found["body"].split()) > _MOST_WORDS:
        return None
    rest = text.strip(" -\u2013\u2014:,")[found.end() :]
    body = found["body"]
    if longer := re.match(rf"^ (?:[A-Z]\w+ )?(?:Sub-?)?(?:{_BODY_WORD})\b", rest):
        body += longer.group()
    return _titled(body)


def _names_in(text: str) -> Iterator[tuple[str, int]]:
    """The names of councils in a line, each with what its place there is worth."""
    for pattern in _COUNCILS:
        found = [name for match in pattern.finditer(text) if (name := _known_part(match))]
        for name in found:
            yield name, _TITLE if len(text) <= len(name) + _TITLE_MORE else _MENTION
        if found:
            return


def _known_part(match: re.Match[str]) -> str | None:
    """The name matched; after "Borough of" as many words as a known authority bears, else one."""
    whole = match.group()
    if whole.lower().endswith("council"):
        return _name(whole)
    words = match["name"].split()
    before = whole[: len(whole) - len(match["name"])]
    parts = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return before + next((part for part in parts if find_authority(part)), words[0])


def _name(printed: str) -> str | None:
    """A council's name without the words before it that are none of it; None where nothing is left."""
    words = printed.split()
    while words and words[0].lower() in _NOT_NAMES:
        words = words[1:]
    known = len(words) > 1 and not all(word.lower() in _NOT_NAMES for word in words)
    return " ".join(words) if known else None


def _titled(name: str) -> str:
    """A name printed in capitals, as it is otherwise written."""
    if not name.isupper():
        return name
    words = (word.lower() if word.lower() in _SMALL else word.title() for word in name.split())
    titled = " ".join(words).replace("\u2019S", "\u2019s").replace("'S", "'s")
    return titled[:1].upper() + titled[1:]


def _formal_name(authority: Authority) -> str:
    """The council of an authority, by the kind that its ONS code tells: E09 London, E10 a county."""
    if authority.ons_code.startswith("E09"):
        return f"London Borough of {authority.name}"
    kind = "County Council" if authority.ons_code.startswith("E10") else "Council"
    return f"{authority.name} {kind}"
