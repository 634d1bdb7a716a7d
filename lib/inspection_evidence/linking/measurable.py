"""What could be measured of a recommendation that no KPI of the catalogue measures."""

from __future__ import annotations

from inspection_evidence.linking.asked import Asked

COULD_BE_MEASURED = {
    "timeliness": "the share done within the time set for it, and the longest wait",
    "attendance_of_partners": "which agencies take part, meeting by meeting",
    "recording": "in a sample of case files, the share in which it is recorded",
    "oversight": "in a sample of case files, the share with a manager’s recorded decision",
    "quality": "in case audits, the share judged good or better on this point",
    "consistency": "the same measure team by team, and the gap between the highest and the lowest",
    "sufficiency_asked": "how much there is of it, beside how many children need it",
    "awareness": "in a short survey of those who should know of it, the share who do",
    "evaluation": "how often it is reviewed, and what changed as a result",
}
"""What practitioners count for each aspect that a recommendation can ask for."""
OTHERWISE = "a sample of case files, each judged against the words of this recommendation"
_MOST_TOLD = 2


def could_be_measured(asked: Asked) -> tuple[str, ...]:
    """Return what could be measured, by what the recommendation asks for; at most two, at least one.

    The order is that of `COULD_BE_MEASURED`: what is counted from records before what is judged.
    """
    fitting = [words for aspect, words in COULD_BE_MEASURED.items() if aspect in asked.mentions]
    return tuple(fitting[:_MOST_TOLD]) or (OTHERWISE,)
