"""Statements of a paper: judgements of schools, and what an evaluation says is strong or must develop."""

from __future__ import annotations

from inspection_evidence.families.council.runs import Run, runs_of
from inspection_evidence.families.council.school_judgements import school_judgements_in
from inspection_evidence.families.council.self_evaluation import evaluated_items
from inspection_evidence.families.findings import Findings, quote_of
from inspection_evidence.families.parts.sentences import lines_of
from inspection_evidence.model import Statement
from inspection_evidence.reading.page import Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines


def fill_statements(found: Findings, pages: Pages) -> None:
    """Put into `found` every statement of the paper `pages`, in order.

    A school's judgement bears the date of its inspection as printed; an item of an evaluation that of
    the meeting, where the paper prints one.
    """
    body = pages.body
    vocabulary, runs = Vocabulary(body), runs_of(body)
    met = found.meeting_date.isoformat() if found.meeting_date else None
    schools = [statement for run in runs for statement in _of_schools(run, vocabulary)]
    evaluated = [
        Statement(
            type=item.type,
            subject=item.subject,
            date=met,
            grade=None,
            text=item.text,
            quote=quote_of(item.text, item.run.words),
        )
        for item in evaluated_items(runs, vocabulary)
    ]
    found.statements = [*schools, *evaluated]


def _of_schools(run: Run, vocabulary: Vocabulary) -> list[Statement]:
    text = run.text(vocabulary)
    statements = []
    for judged in school_judgements_in(text):
        lines = lines_of(run.words, text, judged.start, judged.end)
        statements.append(
            Statement(
                type="school_judgement",
                subject=judged.school,
                date=judged.date,
                grade=judged.grade,
                text=judged.sentence,
                quote=quote_of(join_lines(lines, vocabulary), lines),  # a sentence shares its lines
            )
        )
    return statements
