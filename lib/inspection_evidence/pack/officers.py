"""Officers by their role: a public pack prints no person's name where a role is known."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from inspection_evidence.errors import RenderError
from inspection_evidence.settings import BoroughParameters, Officer, RunParameters

NOT_NAMED = "An officer not named in the public version"
"""What stands for a name whose role nobody has entered."""

_ROLE_OR_BODY = frozenset(
    """
    academy adcs adviser advisor agency analyst assistant authority board borough cabinet chair
    chairman chairperson chief children childrens clerk cllr coach commissioner commissioners
    committee consultant corporate council councillor councillors cqc dcs department deputy
    designated dfe director directors division doctor education executive finance forum governors gp
    group head heads headteacher health holder hospital hub icb inspector iro lado lead leader leads
    learning lscb manager managers mash mayor member members nhs nurse office officer officers
    ofsted panel partner partners partnership police portfolio practitioner principal programme psw
    psychologist safeguarding school schools scrutiny secretary section senco send sendco service
    services social solicitor staff statutory teacher team teams therapist treasurer trust unit vsh
    worker workers
    """.split()
)
"""Words of which at least one stands in a role or a body's name, and none in most people's names."""
_TITLE = re.compile(r"^(mr|mrs|ms|miss|mx|dr|prof|professor)\b\.?", re.IGNORECASE)
_PARTS = re.compile(r"\s*[(),;:/]\s*|\s+[-\u2013\u2014]\s+")
_AND = re.compile(r"\s+(?:and|&)\s+")
_NAME_WORD = re.compile(r"^[A-Z][\w.'\u2019-]*$")
_LONGEST_NAME = 4
"""Words of a person's name; what is longer is taken to be something else."""
_APOSTROPHE = re.compile("['\u2019]")
_ANY_APOSTROPHE = "(?:'|\u2019|&#39;|&#x27;|&rsquo;)"
_TAG = re.compile(r"<[^>]*>")


def officer_shown(entered: str | None, borough: BoroughParameters, run: RunParameters) -> str | None:
    """Who must act, as a pack for `run.audience` prints it; as entered but in a public pack.

    In a public pack a name listed among the borough's `officers` becomes its role, and a name written
    beside a role ("Ann Shaw, Head of Quality") goes. What still looks like a person's name, and like
    neither role nor body, becomes `NOT_NAMED`. Councillors stand as entered: they hold public office.
    """
    if entered is None or run.audience != "public":
        return entered
    text = " ".join(with_roles(entered, borough.officers).split())
    parts = [part for part in _PARTS.split(text) if part]
    kept = [part for part in parts if not _looks_like_people(part)]
    roles = list(dict.fromkeys(kept))
    if len(roles) == len(parts):
        return text
    return ", ".join(roles) or NOT_NAMED


def with_roles(text: str, officers: Iterable[Officer]) -> str:
    """`text` with the role of each listed officer in place of the name, however spaced or capitalised."""
    for officer in _longest_first(officers):
        text = _pattern(officer.name).sub(_literal(officer.role), text)
    return text


def text_shown(text: str, borough: BoroughParameters, run: RunParameters, owner: str | None = None) -> str:
    """Words of others as a pack for `run.audience` prints them.

    In a public pack a listed officer's name is the role in square brackets, as editors mark a change; the
    `owner` of the words, where that is a person whose role is not known, is "[an officer]" in them too.
    """
    if run.audience != "public":
        return text
    if owner and officer_shown(owner, borough, run) == NOT_NAMED:
        text = _pattern(owner).sub("[an officer]", text)
    for officer in _longest_first(borough.officers):
        text = _pattern(officer.name).sub(_literal(f"[{officer.role}]"), text)
    return text


def page_shown(page: str, borough: BoroughParameters, run: RunParameters, name: str) -> str:
    """A pack's HTML as `text_shown` has its words, in headings' addresses and descriptions too.

    Raises RenderError where a listed name can still be read, because mark-up stands inside it.
    """
    if run.audience != "public":
        return page
    listed = _longest_first(borough.officers)
    for officer in listed:
        page = _pattern(officer.name).sub(_literal(html.escape(f"[{officer.role}]")), page)
        page = re.sub(rf"\b{_slug(officer.name)}\b", _slug(officer.role), page)
    readable = " ".join(html.unescape(_TAG.sub("", page)).split())
    for officer in listed:
        if _pattern(officer.name).search(readable):
            raise RenderError(
                f"{name} is for the public and names {officer.name}: write {officer.role}, "
                "or make the pack for members with --audience members."
            )
    return page


def _longest_first(officers: Iterable[Officer]) -> list[Officer]:
    return sorted(officers, key=lambda one: (-len(one.name), one.name))


def _literal(words: str) -> str:
    """Words to put in place of what a pattern finds, as they stand."""
    return words.replace("\\", r"\\")


def _slug(words: str) -> str:
    """Words as the address of a heading has them."""
    return "-".join(re.findall(r"[a-z0-9]+", words.lower()))


def _pattern(name: str) -> re.Pattern[str]:
    """The name as whole words, with any spaces between them, in plain text and in HTML."""
    escaped = [_APOSTROPHE.sub(_ANY_APOSTROPHE, re.escape(word)) for word in name.split()]
    words = r"(?:\s|&nbsp;|&#160;)+".join(escaped)
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _looks_like_people(part: str) -> bool:
    """Whether all that is joined by "and" looks like a person; "Education and Youth Justice" does not."""
    return all(map(_looks_like_a_person, _AND.split(part)))


def _looks_like_a_person(part: str) -> bool:
    words = part.split()
    if {word.strip(".'\u2019").casefold().removesuffix("\u2019s") for word in words} & _ROLE_OR_BODY:
        return False
    if _TITLE.match(part):
        return True
    is_initials = len(words) == 1 and re.fullmatch(r"(?:[A-Z]\.?){2,3}", part) is not None
    is_name = 1 < len(words) <= _LONGEST_NAME and all(map(_NAME_WORD.match, words))
    return is_initials or is_name
