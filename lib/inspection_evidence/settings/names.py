"""Names of local authorities as people print them, brought to one form for comparison.

Nothing here guesses: a name is only freed of punctuation and of words that say what kind of
authority it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from inspection_evidence.errors import ParameterError

_SLUG = re.compile(r"[a-z0-9-]+")
_FRONTS = (
    "london borough of ",
    "royal borough of ",
    "metropolitan borough of ",
    "borough of ",
    "city of ",
    "county of ",
    "council of ",
    "lb of ",
    "lb ",
    "the ",
)
_ENDS = (
    " london borough",
    " local authority",
    " unitary authority",
    " council",
    " corporation",
    " borough",
    " county",
    " city",
    " metropolitan",
    " district",
    " mbc",
)


def normalised(name: str) -> str:
    """Return the name's words in small letters: `&` is `and`, hyphens part words, no punctuation."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ")
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"[’'`.]", "", text)))


def slugified(name: str) -> str:
    """Return the name as a slug, such as `hammersmith-and-fulham`."""
    return normalised(name).replace(" ", "-")


def checked_slug(slug: str) -> str:
    """Return the slug unchanged; raise ParameterError where it could name anything but one folder."""
    if not _SLUG.fullmatch(slug):
        raise ParameterError(
            f"{slug!r} cannot name a borough's folder: use small letters, digits and hyphens, "
            "such as hammersmith-and-fulham."
        )
    return slug


def forms_of(name: str) -> Iterator[str]:
    """Yield the normalised name, then shorter forms without words such as "Borough Council".

    Ends go before fronts, so that "The City of London Corporation" is seen as "city of london"
    and never as "london".
    """
    for front_removed in _shortened(normalised(name).removeprefix("the "), _without_front):
        yield from _shortened(front_removed, _without_end)


def _shortened(text: str, shorten: Callable[[str], str]) -> Iterator[str]:
    """Yield the text and what is left after each step, until a step changes nothing."""
    yield text
    shorter = shorten(text)
    if shorter != text:
        yield from _shortened(shorter, shorten)


def _without_front(text: str) -> str:
    return next((text.removeprefix(front) for front in _FRONTS if text.startswith(front)), text)


def _without_end(text: str) -> str:
    return next((text.removesuffix(end) for end in _ENDS if text.endswith(end)), text)
