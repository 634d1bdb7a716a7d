"""What recommendations ask of a piece of practice."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept, Kind

ASPECTS = tuple(
    Concept(key, label, words, kind=Kind.ASPECT)
    for key, label, words in (
        (
            "timeliness",
            "timeliness",
            r"time(?:ly|liness|scales?|frames?|bound)|prompt(?:ly)?|(?:without|undue|avoid|reduce"
            r"|unnecessary|reducing) delays?|delay(?:s|ed)?\b|pace\b|quick\w*|earlier|swift\w*"
            r"|within \d+|on time|in (?:good )?time\b|too long|deadlines?|within the \w+ \d+|\d+ (?:weeks"
            r"|working days|days|hours)|statutory (?:requirements|visits?|entitlement)|required frequency"
            r"|drift|at an early"
            r"|up[- ]to[- ]date|regular\w*|frequency",
        ),
        (
            "quality",
            "quality",
            r"quality(?! assur)|good\b(?! time)|high standard|robust\w*|effective\w*|thorough|analy(?:sis"
            r"|tical|se)"
            r"|specific|measurable|child-?focused|outcomes?\b(?! (?:of|from) (?:a |the |their )?referral)"
            r"|impact",
        ),
        (
            "consistency",
            "consistency",
            r"consisten\w+|all (?:children|teams|social|care)|across (?:the|all)|variab\w+",
        ),
        (
            "attendance_of_partners",
            "who takes part",
            r"participat\w+|attend(?:ance|ed|s)?\b|involv\w+|inclu(?:de|sion) of|contribut\w+"
            r"|present\b|represent\w+|range of (?:\w+ )?(?:agencies|professionals|partners)",
        ),
        ("oversight", "oversight", r"oversight|overs(?:ee|een|eeing)\b|scrutin\w+|grip\b"),
        ("recording", "recording", r"record\w*|document\w*|rationale"),
        (
            "sufficiency_asked",
            "enough of it",
            r"sufficien\w+|enough|range of|availab\w+|capacity|choice|increase|number of|access to"
            r"|resourc\w+|provision|recruit\w*|take-up",
        ),
        (
            "awareness",
            "awareness",
            r"aware\w*|understand\w*|understood|promot\w+|communicat\w+|informed of|raise",
        ),
        (
            "evaluation",
            "evaluating impact",
            r"evaluat\w+|impact|monitor\w*|track\w*|measur\w+|scrutin\w+|analys\w+|trends?",
        ),
        ("planning", "planning", r"plan(?:s|ning|ned)?\b"),
        ("identification", "identification", r"identif\w+|recogni\w+|notif\w+|screen\w+"),
        ("support", "support", r"support\w*|services? (?:for|to)|help\b|responses?\b|respond"),
    )
)
