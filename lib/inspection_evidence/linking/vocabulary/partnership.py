"""Concepts of partners and governance, and of children and families having a say."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept

PARTNERSHIP = (
    Concept(
        "information_sharing",
        "information-sharing",
        r"(?:information|intelligence)[- ]?sharing|shar(?:e|ed"
        r"|ing)(?: of)? (?:\w+ ){0,3}(?:information|intelligence)|communicat\w+ (?:between|across)"
        r"|information (?:is|are) (?:\w+ )?shared",
        "partnership_board",
    ),
    Concept(
        "board",
        "the safeguarding board or partnership",
        r"\blscbs?\b|\blscps?\b|\b\w?scb\b|safeguarding (?:children )?(?:board|partnership)s?"
        r"|the board|board's|board members|sub-?groups?|safeguarding partners\b|section 11"
        r"|annual report|children's trust|independent (?:chair|scrutin)|lay members"
        r"|multi-agency safeguarding arrangements|governance of the partnership",
        "partnership_board",
    ),
    Concept("subgroups", "the board's sub-groups", r"sub-?groups?|sub-?committees?", "partnership_board"),
    Concept("section_11", "section 11 audits", r"section 11", "partnership_board"),
    Concept(
        "case_reviews",
        "serious case reviews",
        r"serious case|\bscrs?\b|practice reviews?|individual case reviews?",
        "partnership_board",
    ),
    Concept("child_deaths", "child deaths", r"child deaths?|\bcdop\b|rapid response", "partnership_board"),
    Concept(
        "partners",
        "partner agencies",
        r"partner(?:s|ship)?\b(?! for)|multi-?agency|inter-?agency|agencies|professionals"
        r"|joint(?:ly)? (?:work|plan|commission|strateg)\w*|police\b|schools\b",
        None,
    ),
    Concept("police", "the police", r"police\b|officers in the force|constabulary", None),
    Concept(
        "probation", "probation", r"probation|\bcrcs?\b|\bnps\b|rehabilitation compan\w+|offenders?", None
    ),
    Concept(
        "schools",
        "schools and colleges",
        r"schools\b(?<!virtual schools)|colleges|education (?:providers|settings|partners)",
        None,
    ),
    Concept(
        "multi_agency_training",
        "multi-agency training",
        r"multi-?agency (?:\w+ ){0,2}training|training .{0,30}(?:multi-?agency|partnership)"
        r"|(?:safeguarding|child protection) training|impact of (?:\w+ )?training|training (?:delivered"
        r"|programme"
        r"|strategy|needs)",
        "partnership_board",
    ),
    Concept(
        "policies",
        "policies and procedures",
        r"(?:policy|policies|procedures?|protocols?|guidance|manual)\b",
        None,
    ),
    Concept(
        "governance",
        "governance and scrutiny by members",
        r"governance|scrutiny (?:panel|committee|by|function)|overview and scrutiny"
        r"|elected members|councillors|lead member|political|chief executive"
        r"|health and wellbeing board|scheme of delegation",
        "corporate_parenting_governance",
    ),
    Concept(
        "commissioning",
        "commissioning",
        r"commission(?:ed|ing)\b(?<!clinical commissioning)",
        "corporate_parenting_governance",
    ),
    Concept(
        "voice",
        "children's views",
        r"voices?\b|views\b|wishes|(?:children|young people)(?:'s)? (?:are |to )?(?:participat"
        r"|contribut|influenc|engag)\w*|(?:children|young people|leavers)\S*(?: \w+){0,2} participation"
        r"|participation (?:of|by) (?:\w+ )?(?:children|young|looked|care)|participation in (?!strategy"
        r"|initial|multi)"
        r"|listen\w*|attendance of (?:children|young people)"
        r"|(?:children|young people) .{0,40}attend(?:ing)? (?:and \w+ )?their|attended by (?:children"
        r"|young)|child-?focused"
        r"|engage children|consult\w* (?:with )?(?:children|young)"
        r"|feedback from (?:children|young)|involve (?:children|young)|ownership of",
        "voice_participation_advocacy",
    ),
    Concept(
        "children_council",
        "the children in care council",
        r"children in care council|in care council|\bcicc\b|the pledge|\bpledge\b",
        "voice_participation_advocacy",
    ),
    Concept(
        "advocacy", "advocacy", r"advoca(?:cy|tes?)\b|independent visitors?", "voice_participation_advocacy"
    ),
    Concept("complaints", "complaints", r"complain\w*", "voice_participation_advocacy"),
    Concept(
        "family_engagement",
        "working with parents",
        r"parental (?:engagement|involvement)|parents'? (?:and carers'? )?(?:understand|engage|are"
        r"|to be|participat)\w*|families'? (?:views|understand|involve)\w*|by parents"
        r"|involve parents|letters to parents",
    ),
)
