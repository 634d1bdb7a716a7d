"""Short forms spelt out: those that occur in one pack, in the words of `glossary.csv` beside this file."""

from __future__ import annotations

import csv
import html as entities
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from inspection_evidence.pack.section import Section, render_section

_UNSEEN = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL)
_IDENTIFIER = re.compile(r'<span class="identifier">.*?</span>', re.DOTALL)


@dataclass(frozen=True)
class ShortForm:
    """A short form, what it stands for, and a sentence of explanation where the words need one."""

    short: str
    full: str
    explanation: str


def glossary(html: str) -> Section | None:
    """The short forms that a person reads in the HTML, in alphabetical order; None where there are none."""
    found = short_forms_in(html)
    return render_section("glossary", "Short forms used here", forms=found) if found else None


def short_forms_in(html: str) -> list[ShortForm]:
    """The known short forms among the HTML's words, as they are or with an s; not those of identifiers."""
    words = set(re.findall(r"\w+", entities.unescape(_UNSEEN.sub(" ", _IDENTIFIER.sub(" ", html)))))
    return [form for form in known_forms() if form.short in words or f"{form.short}s" in words]


@cache
def known_forms() -> tuple[ShortForm, ...]:
    """All short forms that the suite can spell out, in alphabetical order."""
    text = (files("inspection_evidence.pack.page") / "glossary.csv").read_text(encoding="utf-8")
    forms = (ShortForm(**row) for row in csv.DictReader(text.splitlines()))
    return tuple(sorted(forms, key=lambda form: form.short.casefold()))
