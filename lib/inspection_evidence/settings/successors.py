"""Authorities that were split or merged: whose rows an authority carries, since when and by which order.

The table of authorities has the day, the successors and the statutory order (`changed_by`): the
Bournemouth, Dorset and Poole (Structural Changes) Order 2018, the Northamptonshire (Structural Changes)
Order 2020, the Cumbria (Structural Changes) Order 2022.
"""

from __future__ import annotations

from datetime import date

from inspection_evidence.settings.authorities import Authorities, Authority, load_authorities
from inspection_evidence.settings.workspace import Workspace


def predecessors_of(authorities: Authorities, slug: str, on: date | None = None) -> tuple[Authority, ...]:
    """The abolished authorities that the authority of that slug succeeded, in the order of the table.

    With `on`, those that were abolished by that day.
    """
    codes = {row.ons_code for row in authorities.rows if row.slug == slug}
    return tuple(
        row
        for row in authorities.rows
        if codes & set(row.successors) and row.abolished_on and row.abolished_on <= (on or date.max)
    )


def predecessor_slugs(slug: str) -> tuple[str, ...]:
    """The slugs of the abolished authorities that the authority of that slug succeeded.

    Raises ParameterError where the table of authorities cannot be read.
    """
    table = load_authorities(Workspace.find().authorities_file)
    return tuple(authority.slug for authority in predecessors_of(table, slug))
