"""Concepts of health and education, of children in care and of others."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept

HEALTH_AND_EDUCATION = (
    Concept(
        "initial_health",
        "initial health assessments",
        r"initial health|health (?:assessments?|reviews?|needs) (?:are |to be )?(?:completed "
        r"|undertaken )?(?:when|on entry|promptly)|\bihas?\b|becom\w+ looked[- ]after .{0,40}health assess"
        r"|health assessments? .{0,40}(?:enter|come into|becom\w+ looked)",
        "health_of_children_in_care",
    ),
    Concept(
        "health_assessments",
        "health assessments",
        r"(?:review |annual |statutory )?health (?:assessments?|reviews?|checks?)|health plans?"
        r"|health needs of (?:looked|children|all)",
        "health_of_children_in_care",
    ),
    Concept("dental", "dental checks", r"dental\b(?! pract)|dentists?\b", "health_of_children_in_care"),
    Concept(
        "sdq",
        "strengths and difficulties questionnaires",
        r"strengths and difficulties|\bsdqs?\b",
        "health_of_children_in_care",
    ),
    Concept(
        "emotional_health",
        "emotional wellbeing and mental health",
        r"emotional (?:health|well|and (?:mental|behaviour)|support|need)\w*|mental (?:health|ill)"
        r"|well-?being needs|psycholog\w+|therapeutic|\bcamhs\b",
        "health_of_children_in_care",
    ),
    Concept(
        "health_services",
        "health services",
        r"(?<!mental )health (?:services|agencies|visitors?|partners|professionals|practitioners|functions?"
        r"|provi\w+|staff|economy)|\bgps?\b|general practi\w+|midwi\w+|hospitals?|nurses?"
        r"|paediatric\w*|clinical commissioning|\bccgs?\b",
    ),
    Concept(
        "pep",
        "personal education plans",
        r"personal education plan\w*|\bpep'?s?\b",
        "education_of_children_in_care",
    ),
    Concept(
        "virtual_school", "the virtual school", r"virtual (?:school|head)\w*", "education_of_children_in_care"
    ),
    Concept(
        "educational_outcomes",
        "educational attainment",
        r"(?:educational|education|academic) (?:outcomes|attainment|achievement|progress"
        r"|performance)|attainment|achiev\w+ (?:at|in) (?:school|education|key|gcse)"
        r"|key stages? (?:[1-4]|one|two|three|four)"
        r"|gcses?|achieve (?:well|to their|their full)|education (?:of|for) (?:looked"
        r"|children in care)|provision of education",
        "education_of_children_in_care",
    ),
    Concept(
        "attendance",
        "school attendance",
        r"(?:school )?attendance(?= (?:at school|of (?:looked after |pupils )(?!.{0,12}review)"
        r"|and (?:exclu|attain|behav)|,? and the timeliness| rates?))|(?:improving|improve"
        r"|improved|increase) (?:their |school )?attendance|persistent(?:ly)? absen\w+"
        r"|absence from school|(?:part-time|reduced) timetables?|attend school",
        "send_inclusion_attendance",
    ),
    Concept(
        "exclusion",
        "exclusion from school",
        r"exclu(?:ded|sions?)\b|suspen(?:ded|sions?)\b|risk of exclusion",
        "send_inclusion_attendance",
    ),
    Concept(
        "school_moves",
        "changes of school",
        r"school (?:moves|changes)|chang(?:e|es|ing) (?:of )?schools?|mov(?:e|es|ing) schools?",
        "education_of_children_in_care",
    ),
    Concept(
        "careers_advice", "careers advice", r"careers? (?:advice|guidance)", "education_of_children_in_care"
    ),
)
