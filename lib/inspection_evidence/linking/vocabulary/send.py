"""Concepts of special educational needs and disabilities, and of health waits."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept, Kind

SEND = (
    Concept(
        "send",
        "children with SEND",
        r"\bsend\b|\bsen\b|special educational needs|learning (?:disab|difficult)\w*"
        r"|additional needs|area partnership|local area partnership",
        None,
        Kind.GROUP,
    ),
    Concept(
        "disabled",
        "disabled children",
        r"disabled|children with disabilit\w+|(?:and|or)/?(?:or)? disabilit\w+|complex needs",
        "disabled_children",
        Kind.GROUP,
    ),
    Concept(
        "ehc_plans",
        "EHC plans",
        r"\behc\b|\behcps?\b|education,? health and (?:social )?care (?:plan|need|assess)\w*|\behc plans?",
        "send_ehc",
    ),
    Concept(
        "annual_reviews",
        "annual reviews",
        r"(?<!carer )(?<!carers )(?<!carers' )annual reviews?|review(?:ed|ing)? (?:of )?(?:\w+ )?ehc"
        r"|consistently reviewed"
        r"|amended (?:plans|final)",
        "send_ehc",
    ),
    Concept("tribunal", "appeals to the tribunal", r"tribunals?|appeals?|mediation", "send_ehc"),
    Concept(
        "co_production", "co-production", r"co-?produc\w+|parent carer forum", "voice_participation_advocacy"
    ),
    Concept(
        "speech_therapy",
        "speech and language or occupational therapy",
        r"speech(?:,)?(?: and)?,? language|\bsalt\b|occupational therap\w+|physiotherap\w+"
        r"|therap(?:y|ies|ists)\b|wheelchair",
        "send_health_waits",
    ),
    Concept(
        "neurodevelopmental",
        "neurodevelopmental assessment",
        r"neuro-?(?:developmental|divers\w+|divergent|disab\w+)|autis\w+|\badhd\b|\basd\b|attention deficit",
        "send_health_waits",
    ),
    Concept(
        "camhs",
        "CAMHS",
        r"\bcamhs\b|child and adolescent mental health|mental health (?:services?|support|needs"
        r"|intervention)",
        "send_health_waits",
    ),
    Concept(
        "child_health_programme",
        "the healthy child programme and access to health services",
        r"healthy child programme|health visit\w+|developmental (?:checks?|reviews?)|school nurs\w+"
        r"|two-year (?:checks?|reviews?)|ante-?natal"
        r"|(?:timely )?access to (?:\w+ )?health services",
        "send_health_waits",
    ),
    Concept(
        "waits",
        "waiting times",
        r"wait(?:ing|s|ed)?\b(?! list for alloc)|length of time (?:that )?children"
        r"|delays? in (?:access|assess|diagnos)\w*",
        None,
    ),
    Concept(
        "inclusion",
        "inclusion in mainstream schools",
        r"inclusi(?:on|ve)\b(?! of)|mainstream|graduated (?:approach|response)"
        r"|ordinarily available|sen support|needs? .{0,40}identified (?:quickly|early|earlier)"
        r"|unmet needs|early identification of (?:need|send|special)",
        "send_inclusion_attendance",
    ),
    Concept(
        "alternative_provision",
        "alternative provision",
        r"alternative (?:provision|education)|pupil referral|\bap\b|unregistered alternative",
        "send_inclusion_attendance",
    ),
    Concept(
        "home_education",
        "elective home education",
        r"elective(?:ly)? home|home[- ]educat\w+",
        "send_inclusion_attendance",
    ),
    Concept(
        "adulthood",
        "preparation for adulthood",
        r"adulthood|\bpfa\b|transition(?:s|ing)?\b(?! (?:between|from early|to independent))|post-16"
        r"|post-19|adult (?:social care|services)|supported internships?",
        "preparation_for_adulthood",
    ),
    Concept("short_breaks", "short breaks", r"short[- ]breaks?|respite", "disabled_children"),
    Concept(
        "send_sufficiency",
        "places in specialist provision",
        r"speciali?st (?:school )?(?:places?|provision|settings?)|sufficiency of (?:special"
        r"|education|school)\w*|special schools?|school places",
        "send_inclusion_attendance",
    ),
    Concept("personal_budgets", "personal budgets", r"personal budgets?|direct payments?", "send_ehc"),
    Concept("local_offer", "the local offer", r"local offer(?! for care)", "other"),
)
