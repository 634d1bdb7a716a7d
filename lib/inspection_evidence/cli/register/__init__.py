"""`inspection-evidence register`: what became of each recommendation, looked at and entered."""

from __future__ import annotations

import click

from inspection_evidence.cli.groups import CommandGroup
from inspection_evidence.cli.register.actions import action
from inspection_evidence.cli.register.entries import history, list_personal_data, redact, undo
from inspection_evidence.cli.register.files import export, import_file, workbook
from inspection_evidence.cli.register.items import agree, note, set_field
from inspection_evidence.cli.register.show import show
from inspection_evidence.cli.register.slips import check


@click.group(cls=CommandGroup)
def register() -> None:
    """Track what became of each recommendation: show, enter, undo; as a workbook, out and in."""


for command in (
    show,
    history,
    set_field,
    note,
    agree,
    action,
    undo,
    redact,
    list_personal_data,
    check,
    workbook,
    import_file,
    export,
):
    register.add_command(command)
