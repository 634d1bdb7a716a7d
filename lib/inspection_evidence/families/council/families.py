"""The families of council papers: each recognised by `kind_of`, each reading what its kind holds."""

from __future__ import annotations

from inspection_evidence.families.council.actions import read_actions
from inspection_evidence.families.council.blocks import read_paper
from inspection_evidence.families.council.paper_heading import (
    NO_MEETING_DATE,
    PaperHeading,
    fill_heading,
    read_heading,
)
from inspection_evidence.families.council.recognise import kind_of
from inspection_evidence.families.council.recommendations import read_recommendations
from inspection_evidence.families.council.records import is_proposed, read_record, signed_date
from inspection_evidence.families.council.resolutions import read_decisions
from inspection_evidence.families.council.trackers import read_trackers
from inspection_evidence.families.findings import FamilyReader, Findings
from inspection_evidence.model import Family
from inspection_evidence.reading.page import Pages


class CommitteeMinutes:
    """Reader of minutes, extracts of minutes and notes with actions."""

    family = Family.COMMITTEE_MINUTES

    def recognises(self, pages: Pages) -> bool:
        """By the word in the title, and those present or what was resolved."""
        return kind_of(pages) is self.family

    def read(self, pages: Pages) -> Findings:
        """Decisions and actions of a meeting."""
        found = _headed(read_heading(pages, minutes=True))
        paper = read_paper(pages)
        found.decisions = read_decisions(paper)
        tracked = read_trackers(pages)
        found.actions = read_actions(paper.blocks) + tracked.actions
        found.recommendations = tracked.recommendations
        if not found.decisions and not found.actions:
            found.flags.append("No decision and no action could be read in these minutes.")
        return found


class CommitteeReport:
    """Reader of reports to committees, cabinets and single decision-makers."""

    family = Family.COMMITTEE_REPORT

    def recognises(self, pages: Pages) -> bool:
        """By a recommendation under its heading, with a labelled head or a body asked to decide."""
        return kind_of(pages) is self.family

    def read(self, pages: Pages) -> Findings:
        """Recommendations of a report, and its tracked actions."""
        found = _headed(read_heading(pages))
        tracked = read_trackers(pages)
        found.recommendations = read_recommendations(read_paper(pages)) + tracked.recommendations
        found.actions = tracked.actions
        if not found.recommendations:
            found.flags.append("No recommendation could be read, though the paper is a report.")
        return found


class Scrutiny(CommitteeReport):
    """Reader of call-ins and of reports by scrutiny itself."""

    family = Family.SCRUTINY


class DecisionRecord:
    """Reader of records of decision, signed and proposed, and of sheets of several decisions."""

    family = Family.DECISION_RECORD

    def recognises(self, pages: Pages) -> bool:
        """By its title."""
        return kind_of(pages) is self.family

    def read(self, pages: Pages) -> Findings:
        """Decisions of a record, dated by its signature."""
        heading = read_heading(pages)
        found = _headed(heading)
        paper = read_paper(pages)
        found.decisions = read_record(paper, heading) or read_decisions(paper)
        found.meeting_date = signed_date(pages) or found.meeting_date
        if found.meeting_date is not None:
            found.flags = [flag for flag in found.flags if flag != NO_MEETING_DATE]
        if is_proposed(pages.on_page(1)) or found.meeting_date is None:
            found.decisions = [one.model_copy(update={"outcome": None}) for one in found.decisions]
            found.flags.append("The record is not dated by a signature: the decision may be only proposed.")
        if not found.decisions:
            found.flags.append("No decision could be read, though the paper is a record of decision.")
        return found


class OtherPaper:
    """Reader of council papers of other kinds: they hold nothing."""

    family = Family.OTHER_PAPER

    def recognises(self, pages: Pages) -> bool:
        """By a council's name on an assessment, a letter, an agenda or an appendix."""
        return kind_of(pages) is self.family

    def read(self, pages: Pages) -> Findings:
        """The head of the paper, and nothing else."""
        heading = read_heading(pages)
        return Findings(
            title=heading.title,
            local_authority=heading.council,
            council=heading.council,
            committee=heading.committee,
            meeting_date=heading.meeting_date,
            author=heading.author,
        )


COUNCIL_FAMILIES: tuple[FamilyReader, ...] = (
    DecisionRecord(),
    CommitteeMinutes(),
    Scrutiny(),
    CommitteeReport(),
    OtherPaper(),
)
"""Of council papers, asked after all inspection reports and performance reports; other papers last."""


def _headed(heading: PaperHeading) -> Findings:
    found = Findings()
    fill_heading(found, heading)
    return found
