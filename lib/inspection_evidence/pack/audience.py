"""Who may read a pack and in which state it is, in the words that stand on every page."""

from __future__ import annotations

from pathlib import PurePath

from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters
from inspection_evidence.settings.run import Audience, Length

EXEMPT_PARAGRAPHS = {
    1: "Information relating to any individual.",
    2: "Information which is likely to reveal the identity of an individual.",
    3: (
        "Information relating to the financial or business affairs of any particular person (including the "
        "authority holding that information)."
    ),
    4: (
        "Information relating to any consultations or negotiations, or contemplated consultations or "
        "negotiations, in connection with any labour relations matter arising between the authority or a "
        "Minister of the Crown and employees of, or office holders under, the authority."
    ),
    5: (
        "Information in respect of which a claim to legal professional privilege could be maintained in "
        "legal proceedings."
    ),
    6: (
        "Information which reveals that the authority proposes (a) to give under any enactment a notice "
        "under or by virtue of which requirements are imposed on a person; or (b) to make an order or "
        "direction under any enactment."
    ),
    7: (
        "Information relating to any action taken or to be taken in connection with the prevention, "
        "investigation or prosecution of crime."
    ),
}
"""Local Government Act 1972, Schedule 12A, Part 1, as substituted for England by the Local Government
(Access to Information) (Variation) Order 2006 (SI 2006/88), by number of the paragraph."""

_SHORT: dict[Audience, str] = {"public": "Public version", "members": "Members only, not for publication"}
_ENDINGS: dict[Audience, str] = {"public": "", "members": "-members", "exempt": "-exempt"}


def audience_mark(run: RunParameters) -> str:
    """For whom the pack is, as short as the head of a page needs it."""
    if run.audience == "exempt":
        return f"Exempt, not for publication: paragraph {run.exempt_paragraph}, Schedule 12A"
    return _SHORT[run.audience]


def embargo_mark(run: RunParameters) -> str:
    """Until when nothing of it may be published; empty where there is no embargo, or it is over."""
    if run.embargo_until is None or run.embargo_until <= run.as_at:
        return ""
    return f"Embargoed until {day(run.embargo_until)}"


def audience_sentences(borough: BoroughParameters, run: RunParameters) -> list[str]:
    """What the pack's first page says of who may read it: for an exempt one in the words of the Act."""
    sentences = []
    if run.audience == "exempt":
        number = run.exempt_paragraph or 0
        sentences.append(
            f"Not for publication by virtue of paragraph {number} of Part 1 of Schedule 12A to the Local "
            f"Government Act 1972: {EXEMPT_PARAGRAPHS[number]}"
        )
    elif run.audience == "members":
        sentences.append(
            "For members of the committee and officers. It may name officers: do not publish it."
        )
    else:
        once = ", once it is confirmed" if run.draft else ""
        sentences.append(f"For anyone to read{once}. Officers stand by their role.")
    if embargo_mark(run):
        sentences.append(f"{embargo_mark(run)}: do not publish or quote it before that day.")
    if run.approved_by:
        sentences.append(f"Approved by {officer_shown(run.approved_by, borough, run)}.")
    return sentences


def file_stem(slug: str, audience: Audience, length: Length = "pack") -> str:
    """The name of a pack's files without its ending: kent-pack, kent-pack-members, kent-brief-exempt."""
    return f"{slug}-{length}{_ENDINGS[audience]}"


def data_folder_name(audience: Audience) -> str:
    """The folder of a pack's data, beside its files: data, data-members, data-exempt."""
    return f"data{_ENDINGS[audience]}"


def marked_name(name: str, audience: Audience) -> str:
    """A file's name with its audience in it, for a file is sent on without its folder: links-exempt.csv."""
    file = PurePath(name)
    return f"{file.stem}{_ENDINGS[audience]}{file.suffix}"
