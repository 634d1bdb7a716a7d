"""English local authorities with children's services: codes, regions and the names they go by.

The table is `parameters/authorities.csv`: DfE's, Ofsted's and the Local Authority Interactive
Tool's names of each authority, to which a person may add another name as printed. A name is
matched whole; nothing is guessed, because a wrong code is worse than none.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings.days import today
from inspection_evidence.settings.names import forms_of, normalised, slugified
from inspection_evidence.settings.workspace import Workspace

FICTIONAL_REGION = "Fictional example"
_COLUMNS = (
    "ons_code",
    "dfe_code",
    "name",
    "region",
    "other_names",
    "other_codes",
    "created_on",
    "abolished_on",
    "successors",
)
_KIND_IN_CODE = {"london borough": "09", "metropolitan": "08"}
"""Words in a name that only one kind of authority bears, and that kind in the code (E09 is London)."""


@dataclass(frozen=True)
class Authority:
    """One local authority; `other_codes` are ONS codes it had or has had since, `dfe_code` DfE's number.

    `created_on` is None where the authority is older than the reports, `abolished_on` None where
    it still exists; `successors` are the ONS codes of those that took over, `changed_by` the statutory
    order that says so.
    """

    ons_code: str
    dfe_code: str | None
    name: str
    region: str
    other_names: tuple[str, ...] = ()
    other_codes: tuple[str, ...] = ()
    created_on: date | None = None
    abolished_on: date | None = None
    successors: tuple[str, ...] = ()
    changed_by: str | None = None

    @property
    def slug(self) -> str:
        """The name as a folder is called, such as `hammersmith-and-fulham`."""
        return slugified(self.name)

    @property
    def fictional(self) -> bool:
        """Whether this is the example authority, which does not exist."""
        return self.region == FICTIONAL_REGION

    def existed(self, on: date) -> bool:
        """Return whether the authority existed on that day."""
        return (self.created_on or date.min) <= on < (self.abolished_on or date.max)


class Authorities:
    """All authorities of the table, found by name or by code."""

    def __init__(self, rows: Sequence[Authority]) -> None:
        """Index the rows by every name and every code they go by."""
        self.rows = tuple(rows)
        self.names = tuple(row.name for row in rows)
        self._by_code = {code: row for row in rows for code in (row.ons_code, *row.other_codes)}
        self._by_number = {row.dfe_code: row for row in rows if row.dfe_code}
        self._by_name: Mapping[str, list[Authority]] = defaultdict(list)
        for row in rows:
            for key in {normalised(name) for name in (row.name, *row.other_names)}:
                self._by_name[key].append(row)

    def find(self, name: str, on: date | None = None) -> Authority | None:
        """Return the one authority of that name, see `find_authority`."""
        known = next((form for form in forms_of(name) if form in self._by_name), None)
        if known is None:
            return None
        authority = _only_one(self._by_name[known], on)
        return None if authority is None or self._contradicts(name, known, authority) else authority

    def with_code(self, ons_code: str) -> Authority | None:
        """Return the authority with that ONS code, present or former; None where it is unknown."""
        return self._by_code.get(ons_code)

    def with_number(self, dfe_code: str) -> Authority | None:
        """Return the authority with that three-digit number of the DfE's; None where it is unknown."""
        return self._by_number.get(dfe_code)

    def _contradicts(self, name: str, known: str, authority: Authority) -> bool:
        """Say whether words left out of the match deny it: "Nottingham County" is not Nottingham."""
        printed = normalised(name)
        if printed == known:
            return False
        other_kind = any(
            words in printed and authority.ons_code[1:3] != kind for words, kind in _KIND_IN_CODE.items()
        )
        return other_kind or ("county" in printed.split() and f"{known}shire" in self._by_name)


def find_authority(name_as_printed: str, on: date | None = None) -> Authority | None:
    """Return the authority that a document means by a name, or None where that is not certain.

    `on` (the day of the inspection, say) settles names that an abolished authority shares with
    its successor: Dorset before April 2019 was another authority than Dorset since. Without it
    the one that still exists is meant. Raises ParameterError where the table cannot be read.
    """
    return load_authorities(Workspace.find().authorities_file).find(name_as_printed, on)


def same_authority(ons_code: str, other: str) -> bool:
    """Return whether two ONS codes are of one authority, or of one and its predecessor.

    A report on a council that has been abolished belongs to the council that took over. Raises
    ParameterError where the table cannot be read.
    """
    table = load_authorities(Workspace.find().authorities_file)
    first, second = table.with_code(ons_code), table.with_code(other)
    if first is None or second is None:
        return ons_code == other
    return first == second or first.ons_code in second.successors or second.ons_code in first.successors


@lru_cache(maxsize=4)
def load_authorities(file: Path) -> Authorities:
    """Read the table of authorities; raise ParameterError naming the row that is wrong."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as table:
            reader = csv.DictReader(table)
            _check_columns(file, reader.fieldnames or ())
            return Authorities([_authority(file, reader.line_num, row) for row in reader])
    except (OSError, UnicodeDecodeError) as error:
        raise ParameterError(f"{file}: the table of local authorities cannot be read ({error}).") from error


def _check_columns(file: Path, columns: Sequence[str]) -> None:
    missing = [column for column in _COLUMNS if column not in columns]
    if missing:
        raise ParameterError(f"{file}: the table of local authorities lacks the column {missing[0]}.")


def _authority(file: Path, line: int, row: Mapping[str, str]) -> Authority:
    try:
        return Authority(
            ons_code=row["ons_code"],
            dfe_code=row["dfe_code"] or None,
            name=row["name"],
            region=row["region"],
            other_names=_parts(row["other_names"]),
            other_codes=_parts(row["other_codes"]),
            created_on=_day(row["created_on"]),
            abolished_on=_day(row["abolished_on"]),
            successors=_parts(row["successors"]),
            changed_by=row.get("changed_by") or None,
        )
    except (ValueError, AttributeError) as error:
        raise ParameterError(
            f"{file}: line {line} of the table of local authorities is wrong ({error})."
        ) from error


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _only_one(candidates: Sequence[Authority], on: date | None) -> Authority | None:
    """Return the one authority meant; the date is asked only where several share the name."""
    if len(candidates) > 1:
        day = on or today()
        candidates = [candidate for candidate in candidates if candidate.existed(day)]
    return candidates[0] if len(candidates) == 1 else None
