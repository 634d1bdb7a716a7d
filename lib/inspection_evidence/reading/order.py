"""Reading order: a file can draw a heading or a box after all that stands below it."""

from __future__ import annotations

from inspection_evidence.reading.page import Line

_LAP = 2.0
"""Points by which one block may reach into another and still stand above it."""


def in_reading_order(lines: list[Line]) -> list[Line]:
    """`lines` of one page as drawn, with blocks drawn late moved above what stands below them.

    Rows of a table and columns side by side overlap in height and keep the order of drawing.
    """
    ordered: list[list[Line]] = []
    for block in _blocks(lines):
        at = len(ordered)
        while at and _stands_above(block, ordered[at - 1]):
            at -= 1
        ordered.insert(at, block)
    return [line for block in ordered for line in block]


def _blocks(lines: list[Line]) -> list[list[Line]]:
    """Runs of lines that go down the page; a step up begins a new one."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and line.top >= blocks[-1][-1].top - _LAP:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _stands_above(block: list[Line], other: list[Line]) -> bool:
    return max(line.bottom for line in block) <= min(line.top for line in other) + _LAP
