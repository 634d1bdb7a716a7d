"""What the tracker's events are about: items by their identifiers, actions by their numbers.

An action carried from an abolished authority is called by whose it was, `new-town/action/old-county-A1`
(`inspection_evidence.corrections`); it never has the number of one of the successor's own.
"""

from __future__ import annotations

import re

_ACTION = re.compile(r"(?P<authority>[a-z0-9-]+)/action/(?P<number>(?:[a-z0-9-]+-)?A[1-9][0-9]*)")
_OWN_NUMBER = re.compile(r"A([1-9][0-9]*)")
_NO_HOLDERS = frozenset({"document", "action"})


def action_identifier(slug: str, number: int) -> str:
    """Return the identifier of an authority's action: `kent/action/A1`."""
    return f"{slug}/action/A{number}"


def action_named(slug: str, name: str) -> str:
    """Return the identifier of an action by what people call it: `A1`, `a1` or the identifier itself."""
    called = name.strip()
    if "/" in called:
        return called
    before, dash, number = called.rpartition("-")
    return f"{slug}/action/{before}{dash}{number.upper()}"


def action_name(identifier: str) -> str:
    """Return what people call an action: `A1`."""
    return identifier.rpartition("/")[2]


def own_number(identifier: str) -> int:
    """Return 3 of `kent/action/A3`; 0 for what is no action of the authority's own numbering."""
    match = _OWN_NUMBER.fullmatch(action_name(identifier)) if is_action(identifier) else None
    return int(match[1]) if match else 0


def is_action(identifier: str) -> bool:
    """Whether an identifier names an action of the tracker."""
    return _ACTION.fullmatch(identifier) is not None


def authority_of(identifier: str) -> str:
    """Return the authority an identifier begins with."""
    return identifier.partition("/")[0]


def may_hold_rows(identifier: str) -> bool:
    """Whether an identifier has the shape of a recommendation's or decision's: `kent/ilacs-…/2`."""
    parts = identifier.split("/")
    whole = len(parts) == 3 and all(part.isprintable() and part == "".join(part.split()) for part in parts)
    return whole and all(parts) and parts[1] not in _NO_HOLDERS
