"""Concepts of early help, the front door and assessment."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept

FRONT_DOOR = (
    Concept(
        "early_help",
        "early help",
        r"early[- ]help|earl(?:y|ier) (?:intervention|support)|early stage|preventa?tive|prevention strategy"
        r"|common assessment framework|\bcafs?\b|lead professional|team around the (?:family"
        r"|child)|family hub"
        r"|children's centre|troubled families|edge of care",
        "early_help",
    ),
    Concept(
        "step_down",
        "stepping between early help and social care",
        r"step(?:ped|ping)?[- ](?:up|down)|transfer(?:red|s)? between early help"
        r"|escalat\w* (?:from|to) (?:early|statutory)",
        "early_help",
    ),
    Concept(
        "thresholds",
        "thresholds",
        r"thresholds?|criteria for (?:referral|access)|eligibility for access|continuum of need",
        "front_door",
    ),
    Concept(
        "front_door",
        "the front door",
        r"front[- ]door|contacts?(?= (?:and|to|are|with a|process|from|service|centre|team"
        r"|information))|contacts,"
        r"|multi-agency safeguarding hub|mass?h\b|triage|screening (?:of|process)|first (?:contact"
        r"|response)|single point of (?:access|contact)"
        r"|initial (?:contact|screening)|referral (?:and assessment|service|hub|process|pathway)",
        "front_door",
    ),
    Concept(
        "referrals",
        "referrals",
        r"(?:re-)?referrals?\b(?! to (?:camhs|adult|treatment))|referred to (?:children's )?social",
        "front_door",
    ),
    Concept("rereferrals", "re-referrals", r"re-?referrals?|repeat referrals?|referred again", "front_door"),
    Concept(
        "history",
        "children's history",
        r"(?:previous|historical|family|past|case) (?:history|information|concerns?|factors|involvement)"
        r"|histor(?:y|ical)(?! of health)|chronolog\w+ to inform",
    ),
    Concept("consent", "parents' consent", r"(?:parental )?consent\b", "front_door"),
    Concept(
        "unallocated",
        "work waiting or unallocated",
        r"unallocated|backlogs?|waiting to be allocated|allocat\w+",
        "front_door",
    ),
    Concept("demand", "demand", r"demand (?:for|on)|volume of|high demand", "front_door"),
    Concept(
        "assessment",
        "social work assessments",
        r"(?<!health )(?<!developmental )(?<!autism )(?<!carer )assessments?"
        r"(?! team| of (?:foster|carers|connected|kinship|special guardian|adopt))"
        r"|assess and|risk assess\b|\bassessed\b|assessing",
        "assessment",
    ),
    Concept(
        "lived_experience",
        "children's lived experience",
        r"lived experience|daily (?:experiences|lives|life)|unique needs|child's (?:world|experience)",
        "assessment",
    ),
    Concept(
        "identity",
        "diversity and identity",
        r"divers\w+|identit\w+|cultur(?:e|al)|ethnic\w*|equalit\w+|religio\w+|racial|heritage",
        "assessment",
    ),
    Concept(
        "fathers",
        "fathers and wider family",
        r"fathers?|\bmen\b|male partners|absent parent|wider famil\w+|extended famil\w+",
        "assessment",
    ),
    Concept(
        "pre_birth",
        "unborn babies",
        r"pre-?birth|unborn|expectant|babies|before birth|prior to the birth",
        "assessment",
    ),
    Concept(
        "seen_alone",
        "seeing children",
        r"seen (?:alone|promptly|in a|by|quickly)|see(?:ing)? (?:a |the )?child(?:ren)?\b|spoken to alone",
    ),
    Concept("direct_work", "direct work with children", r"direct work|purposeful (?:visits|work)|life work"),
)
