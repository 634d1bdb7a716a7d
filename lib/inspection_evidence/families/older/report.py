"""Ofsted's inspections of children's services before the single inspection framework, 2009 to 2013.

Frameworks: "Inspections of safeguarding and looked after children services" (2009 to 2012),
"Inspection of local authority arrangements for the protection of children" (2012 to 2013), "Inspection
of looked after children services" (2013), unannounced inspections of contact, referral and assessment
(2009 to 2012, letters without grades), and inspections of progress.
"""

from __future__ import annotations

import re

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.letters.letter import read_letter
from inspection_evidence.families.older.judgements import read_judgements
from inspection_evidence.families.older.lists import read_recommendations
from inspection_evidence.families.older.title import read_front, recognised_title
from inspection_evidence.model import Family
from inspection_evidence.reading.page import Pages

_GRADED = re.compile(r"^inspectionof(?!progress)")


class OlderOfsted:
    """Reader of reports and letters of 2009 to 2013."""

    family = Family.OLDER_OFSTED

    def recognises(self, pages: Pages) -> bool:
        """By the title on page 1."""
        return recognised_title(pages) is not None

    def read(self, pages: Pages) -> Findings:
        """All evidence of a report or letter of 2009 to 2013."""
        title = recognised_title(pages)
        found = read_front(pages)
        if title and title.is_letter:
            letter = read_letter(pages.body, title.lines)
            found.inspection_start, found.inspection_end = letter.visit or (None, None)
            found.response_due = letter.response_due
        elif title and _GRADED.match(title.words):
            read_judgements(pages, found)
            if found.lead_inspector is None:
                found.flags.append("The name of the reporting inspector could not be read.")
        if found.inspection_start is None:
            found.flags.append("No dates of the inspection could be read.")
        read_recommendations(pages.body, found)
        return found
