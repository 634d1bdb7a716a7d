"""Concepts of early help, the front door and assessment."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept

FRONT_DOOR = (
    Concept(
        "early_help",
        "early help",
        r"early[- ]help|family help|targeted (?:early )?(?:help|support)|family support|preventa?tive"
        r"|earl(?:y|ier) (?:intervention|support)|prevention strategy|help .{0,30}(?:early stage|earliest)"
        r"|(?:not meet|below|beneath) (?:the )?(?:\w+ )?thresholds? for (?:statutory|social|children's)"
        r"|common assessment framework|\bcafs?\b|lead (?:professional|practitioner)s?"
        r"|team around the (?:family"
        r"|child)|family hub"
        r"|children's centre|troubled families",
        "early_help",
    ),
    Concept("young_carers", "young carers", r"young carers?", "early_help"),
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
        r"front[- ]door|(?<!this )(?<!lost )contacts?(?= (?:and|to|are|with a|process|from|service|centre"
        r"|team"
        r"|information))|contacts,"
        r"|multi-agency safeguarding hub|children's hub|mass?h\b|triage|screening (?:of|process)"
        r"|first (?:contact"
        r"|response)|single point of (?:access|contact)"
        r"|initial (?:contact|screening)|referral (?:and assessment|service|hub|process|pathway)",
        "front_door",
    ),
    Concept(
        "referrals",
        "referrals",
        r"(?:re-?)?referr(?:als?|ed)\b(?! to (?:camhs|adult|treatment))|referred to (?:children's )?social",
        "front_door",
    ),
    Concept(
        "rereferrals",
        "re-referrals",
        r"re-?referr(?:als?|ed|ing)|repeat referrals?|referred again",
        "front_door",
    ),
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
        r"unallocated|backlogs?|waiting to be allocated|allocation of (?:work|cases|children)"
        r"|(?:is|are|be|being|not|promptly|cases|work) allocated|(?:without|not have) an allocated"
        r"|no allocated",
        "front_door",
    ),
    Concept("demand", "demand", r"demand (?:for|on)|volume of|high demand", "front_door"),
    Concept(
        "assessment",
        "social work assessments",
        r"(?<!health )(?<!developmental )(?<!autism )(?<!carer )assessments?"
        r"(?! team| of (?:foster|carers|connected|kinship|special guardian|adopt))"
        r"|assess and|risk assess\b|\bassessed\b(?! needs?)|assessing",
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
        r"divers\w+|identit\w+|cultur(?:e|al)|ethnic\w*|equalit\w+|religio\w+|racial|racism"
        r"|disproportionality|heritage|interpreters?|first language",
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
        r"pre-?birth|unborn|expectant(?! (?:mother|parent|wom))|babies|before birth|prior to the birth",
        "assessment",
    ),
    Concept(
        "seen_alone",
        "seeing children",
        r"seen (?:alone|and spoken|promptly|in a|by|quickly|regularly|without)|child(?:ren)? (?:are|is"
        r"|were) seen"
        r"|see(?:ing)? (?:a |the )?child(?:ren)?\b|spoken to alone",
    ),
    Concept("direct_work", "direct work with children", r"direct work|purposeful (?:visits|work)|life work"),
)
