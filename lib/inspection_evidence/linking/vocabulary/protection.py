"""Concepts of children in need, child protection and risks to children."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept, Kind

PROTECTION = (
    Concept(
        "child_in_need",
        "children in need",
        r"child(?:ren)?(?:'s)? (?:who are |formally )?in need\b(?! of (?:protection|help|immediate))|\bcin\b"
        r"|children in need of help",
        "child_in_need",
        Kind.GROUP,
    ),
    Concept(
        "case_closure",
        "ending involvement with a family",
        r"clos(?:e|ed|ing|ure) (?:of )?(?:cases? )?(?:too|prematurely|early)|case closures?"
        r"|(?:to close|closing) (?:the |their )?cases?|end(?:s|ed|ing)? (?:the |its |their "
        r"|\w+ )*involvement|involvement ends",
        "child_in_need",
    ),
    Concept(
        "child_protection",
        "child protection",
        r"child protection(?! training)|in need of (?:help and )?protection|child in need and protection plan"
        r"|need(?:ing)? protection|protection plans?|protection planning|significant harm",
        "child_protection",
        Kind.GROUP,
    ),
    Concept(
        "protection_plan",
        "child protection plans",
        r"(?<!subject to )(?<!subject to a )(?<!subject of )(?<!subject of a )(?<!children on )(?<!those on )"
        r"child protection plan\w*|(?:and|or) protection plans?|(?:in )?need of protection plans?"
        r"|protection planning",
        "child_protection",
    ),
    Concept(
        "strategy_discussions",
        "strategy discussions",
        r"strategy (?:discussions?|meetings?|and review meetings?)|strategy discussion",
        "child_protection",
    ),
    Concept(
        "section_47",
        "child protection enquiries",
        r"section 47|s47|child protection (?:enquir\w+|inquir\w+|investigat\w+)"
        r"|achieving best evidence|joint (?:investigations?|visits?|enquiries)",
        "child_protection",
    ),
    Concept(
        "conferences",
        "child protection conferences",
        r"child protection (?:case )?conferences?|initial conferences?|\bicpcs?\b"
        r"|case conferences?|(?<!group )conferences?\b(?! chair)",
        "child_protection",
    ),
    Concept(
        "conference_chairs",
        "child protection conference chairs",
        r"(?:conference|protection) chairs?|child protection (?:conference )?chairs?",
        "child_protection",
    ),
    Concept("core_groups", "core groups", r"core groups?", "child_protection"),
    Concept(
        "repeat_plans",
        "children returning to a plan",
        r"second or subsequent|repeat(?:ed)? (?:plans?|child protection)|(?:when|after"
        r"|once) (?:child protection )?plans? ends?",
        "child_protection",
    ),
    Concept(
        "long_plans",
        "plans that last long",
        r"long(?:er)?[- ](?:term|periods?|standing)(?= (?:significant|of child prot|neglect"
        r"|child prot|children in need))|periods of child protection|subject to plans for",
        "child_protection",
    ),
    Concept(
        "neglect",
        "neglect",
        r"neglect\w*|graded care profile",
        "domestic_abuse_and_risk",
    ),
    Concept(
        "domestic_abuse",
        "domestic abuse",
        r"domestic (?:abuse|violence)|\bmarac\b|perpetrators?|operation encompass",
        "domestic_abuse_and_risk",
    ),
    Concept(
        "parental_risk",
        "parents' mental health or substance misuse",
        r"(?:substance|alcohol|drug)(?: and (?:alcohol|drug))?s? (?:misuse|abuse|treatment)"
        r"|parental mental|adult mental health|adult services|toxic trio|think family",
        "domestic_abuse_and_risk",
    ),
    Concept(
        "risk",
        "risk",
        r"risk (?:assess\w+|management|identif\w+|analysis)|risks? (?:to|of|is|are|that|within)"
        r"|level of risk|risky|assessment of risk|risks escalate",
        "domestic_abuse_and_risk",
    ),
    Concept(
        "fgm",
        "female genital mutilation or forced marriage",
        r"female genital|\bfgm\b|forced marriage|honour",
        "domestic_abuse_and_risk",
    ),
    Concept(
        "missing",
        "children who go missing",
        r"(?:go|goes|going|gone|are|been|being|were|reported|at risk of being)(?: or go)? missing\b"
        r"(?! (?:out|education|from education|school))"
        r"|missing (?:from (?:home|care)|episodes?|children|incidents?|persons?)|missing'? (?:from"
        r"|and)|runaways?",
        "missing_and_exploitation",
    ),
    Concept(
        "return_interviews",
        "return home interviews",
        r"return(?:[- ]home)?'?[- ]interviews?|independent return interview",
        "missing_and_exploitation",
    ),
    Concept(
        "exploitation",
        "exploitation and harm outside the home",
        r"exploit\w+|\bcse\b|gangs?\b|county lines|drawn into (?:crime|criminality|violence)"
        r"|extra[- ]?familial|contextual(?: safeguarding)?"
        r"|outside the(?:ir)? (?:family )?home|youth violence|knife|traffick\w+|modern slavery"
        r"|radicalis\w+|\bprevent duty",
        "missing_and_exploitation",
    ),
    Concept(
        "missing_education",
        "children missing education",
        r"missing (?:from |out on )?education|missing from (?:home, )?(?:school"
        r"|care, home and education)|not in (?:school|education)\b(?!,| ?(?:or|and) (?:employment"
        r"|training))",
        "send_inclusion_attendance",
    ),
    Concept(
        "sexual_abuse",
        "child sexual abuse",
        r"sexual abuse|sexual assault|intrafamilial|harmful sexual",
        "domestic_abuse_and_risk",
    ),
    Concept(
        "out_of_hours",
        "out-of-hours services",
        r"out[- ]of[- ](?:office[- ])?hours|emergency duty|\bedt\b|outside (?:of )?(?:normal )?(?:office"
        r"|working)"
        r"|daytime services",
        "out_of_hours",
    ),
    Concept(
        "allegations",
        "allegations against adults",
        r"allegations?|designated officer|\blado\b|(?:against|by) (?:professionals|adults|people"
        r"|staff) (?:working|who work)",
        "allegations_management",
    ),
    Concept(
        "safe_recruitment",
        "safe recruitment",
        r"safe(?:r)? recruitment|disclosure and barring|criminal records? bureau|\bdbs\b",
        "allegations_management",
    ),
    Concept("private_fostering", "private fostering", r"privat\w+[- ]foster\w+", "private_fostering"),
    Concept("homeless", "homeless 16- and 17-year-olds", r"homeless\w*", "homelessness"),
    Concept(
        "pre_proceedings",
        "pre-proceedings",
        r"pre-?proceedings|public law outline|\bplo\b|letters? (?:to parents )?before",
        "pre_proceedings",
    ),
    Concept(
        "court",
        "care proceedings",
        r"care proceedings|(?<!out-of-)court(?:s|'s)?\b|legal (?:planning|proceedings|advice|gateway)"
        r"|family justice|cafcass",
        "pre_proceedings",
    ),
    Concept(
        "family_group_conference",
        "family group conferences",
        r"family group conferenc\w+|\bfgcs?\b",
        "pre_proceedings",
    ),
    Concept(
        "youth_justice",
        "youth justice",
        r"youth (?:justice|offending)|young offenders?|\byos\b|\byot\b|first[- ]time entrants|criminalis\w+",
        "other",
    ),
    Concept(
        "custody",
        "children in custody",
        r"(?:in|police) custody|custody (?:suite|officers?|sergeants?)|police stations?"
        r"|secure training|prison",
        None,
        Kind.GROUP,
    ),
)
