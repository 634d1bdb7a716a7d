"""Which concepts each KPI of the catalogue measures.

A rule is a row of choices parted by commas; each choice names the concepts that must all be there,
joined by `+`, with `!` before one that must not. `direct`: the KPI measures what is asked for.
`supporting`: it shows something of it. A KPI without a rule is found by its words in the catalogue.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from inspection_evidence.linking.measure_rules import RULES


@dataclass(frozen=True)
class Choice:
    """Concepts that must all be named, and those that must not."""

    needed: tuple[str, ...]
    barred: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """When a KPI measures a recommendation directly, and when it supports it."""

    direct: tuple[Choice, ...]
    supporting: tuple[Choice, ...]


def choices_of(rule: str) -> tuple[Choice, ...]:
    """The choices of a rule as written in `RULES`."""
    choices = []
    for choice in filter(None, (part.strip() for part in rule.split(","))):
        keys = [key.strip() for key in choice.split("+")]
        choices.append(
            Choice(
                tuple(key for key in keys if not key.startswith("!")),
                tuple(key[1:] for key in keys if key.startswith("!")),
            )
        )
    return tuple(choices)


@lru_cache(maxsize=1)
def measures() -> dict[str, Measure]:
    """What each KPI measures, by its id."""
    return {
        kpi: Measure(choices_of(direct), choices_of(supporting))
        for kpi, (direct, supporting) in RULES.items()
    }


def met(choices: tuple[Choice, ...], named: Set[str]) -> list[Choice]:
    """The choices whose concepts are all among `named`, and none that is barred."""
    return [choice for choice in choices if named >= set(choice.needed) and not named & set(choice.barred)]
