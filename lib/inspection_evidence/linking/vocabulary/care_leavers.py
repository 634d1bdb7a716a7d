"""Concepts of care leavers."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept, Kind

CARE_LEAVERS = (
    Concept(
        "care_leavers",
        "care leavers",
        r"care[- ]leavers?|leaving[- ]care|care[- ]experienced|former (?:relevant|looked)"
        r"|16\+ service|leave care\b(?! and return)|over-16s|aftercare",
        "care_leavers",
        Kind.GROUP,
    ),
    Concept("pathway_plans", "pathway plans", r"pathway plan\w*", "care_leavers"),
    Concept(
        "personal_advisers",
        "personal advisers",
        r"personal (?:advis[eo]|assistan)(?:r|t)s?|\bpas\b",
        "care_leavers",
    ),
    Concept(
        "in_touch",
        "keeping in touch with care leavers",
        r"(?:keep|kept|keeping|remain|in)[- ](?:in )?(?:touch|contact with (?:care|all))"
        r"|lost contact|contact has been lost|whereabouts|not have up-to-date information"
        r"|up-to-date information about (?:all )?care|not in contact"
        r"|re-?establish (?:\w+ )?contact|contact with services|engag\w+ (?:of|with) care leavers",
        "care_leavers",
    ),
    Concept(
        "accommodation",
        "accommodation",
        r"(?<!section 20 )(?<!s20 )accommodation|housing\b(?! needs? of)|bed[- ]and[- ]breakfast|\bb&b\b"
        r"|staying[- ]put"
        r"|independent (?:living|accommodation)|tenanc\w+|supported living",
        "care_leavers",
    ),
    Concept(
        "move_on_accommodation",
        "accommodation for moving on",
        r"bed[- ]and[- ]breakfast|\bb&b\b|stay(?:ing)?[- ]put|semi-independent"
        r"|supported (?:accommodation|lodgings|living)|move on|setting up home",
        "care_leavers",
    ),
    Concept(
        "eet",
        "education, employment or training",
        r"education,? (?:and )?(?:employment|training),? (?:and|or) (?:training|employment)"
        r"|employment,? (?:education|training),? (?:and|or) (?:training|education)|\bneet\b"
        r"|\beet\b|apprentice\w*|employment (?:opportunities|and training)|work (?:experience"
        r"|placements)|higher education|employability|(?<!year in )employment|university",
        "care_leavers",
    ),
    Concept(
        "independence",
        "preparation for independence",
        r"independence|independent (?:living|life|lives|skills)|preparation for (?:leaving care"
        r"|independen)|life skills",
        "care_leavers",
    ),
    Concept(
        "health_history",
        "health histories",
        r"health (?:histor\w+|passports?|records to)|their (?:own )?health information|medical histor\w+",
        "care_leavers",
    ),
    Concept(
        "entitlements",
        "rights and entitlements",
        r"(?<!statutory )entitlements?|their rights|legal rights|local offer for care|care leaver(?:s'"
        r"|s)? (?:local )?offer|financial support",
        "care_leavers",
    ),
)
