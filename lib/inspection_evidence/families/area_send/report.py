"""Area SEND inspections, 2023 on: how a local area partnership serves children with SEND.

Framework: Ofsted and the Care Quality Commission, "Area SEND: framework and handbook" (January 2023).
They give no grades: an inspection has one of three outcomes, areas for improvement, and with the third
outcome areas for priority action. The lists are ruled tables without numbers.
"""

from __future__ import annotations

import re

from inspection_evidence.families.area_send.lists import read_recommendations
from inspection_evidence.families.area_send.outcome import read_outcome
from inspection_evidence.families.area_send.team import inspection_team, lead_inspector
from inspection_evidence.families.findings import Findings
from inspection_evidence.families.title_page import read_title_page, title_lines
from inspection_evidence.model import Family
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_STARTS_TITLE = re.compile(r"^area send (?:full )?(?:re-?)?inspection of\b", re.IGNORECASE)
_TITLE = re.compile(r"^areasend(?:full)?(?:re)?inspectionof.+partnership$")
_NAMED = re.compile(
    r"^area send (?:full )?(?:re-?)?inspection of (?:the )?(?P<name>.+?)(?: local)?(?: area)? partnership$",
    re.IGNORECASE,
)


class AreaSend:
    """Reader of area SEND inspection reports."""

    family = Family.AREA_SEND

    def recognises(self, pages: Pages) -> bool:
        """By the title on page 1."""
        return bool(_TITLE.match(letters("".join(line.text for line in _title(pages)))))

    def read(self, pages: Pages) -> Findings:
        """All evidence of an area SEND report."""
        front = read_title_page(pages)
        body = pages.body
        title = join_lines(_title(pages), Vocabulary(body))
        named = _NAMED.match(title)
        team = inspection_team(body)
        found = Findings(
            title=title,
            local_authority=named["name"] if named else None,
            inspection_start=front.inspection_start,
            inspection_end=front.inspection_end,
            published=front.published,
            lead_inspector=lead_inspector(team),
            inspection_team=team,
        )
        if found.lead_inspector is None:
            found.flags.append("The name of Ofsted\u2019s lead inspector could not be read.")
        read_outcome(pages, found)
        read_recommendations(pages, found)
        return found


def _title(pages: Pages) -> list[Line]:
    """The lines of page 1 from the title's first words to the first label."""
    lines = title_lines(pages.on_page(1))
    start = next((at for at, line in enumerate(lines) if _STARTS_TITLE.match(line.text)), len(lines))
    # A title printed larger than what surrounds it ends where the size does.
    return [line for line in lines[start:] if abs(line.size - lines[start].size) < 1]
