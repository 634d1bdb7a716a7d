"""Concepts of the workforce, management, recording and quality assurance."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept

ORGANISATION = (
    Concept(
        "supervision",
        "supervision",
        r"supervis(?:ion|ed|ing)\b(?! orders?| social| contact)|reflective (?:discussions?|practice|space)",
        "supervision_management_oversight",
    ),
    Concept(
        "management_oversight",
        "management oversight",
        r"managem?e?n?t'? (?:oversight|grip|decision|direction|scrutiny|challenge|intervention"
        r"|supervision|footprint)\w*|managers?'? (?:\w+ )?(?:overs\w+|scrutin\w+|decisions?"
        r"|challenge|record|grip)|oversight (?:by|and scrutiny|and supervision|from)"
        r"|oversee (?:casework|practice|work|social)|line managers?|leaders and managers"
        r"|(?:oversight|scrutiny|challenge|decisions?|oversee) (?:\w+ ){0,5}by managers"
        r"|oversight (?:of|over) (?:practice|casework|cases|social work|plans"
        r"|children's|decision|frontline|front-line|day-to-day|work)|line of sight",
        "supervision_management_oversight",
    ),
    Concept(
        "drift",
        "drift and delay",
        r"drift|(?:do|does|is|are|was|were) not (?:improv|progress|chang|get\w* better)\w*|undue delay"
        r"|without delay|delays? for children|progress(?:ed|ing)? (?:at|in"
        r"|with) (?:pace|a timely)|not progress\w+|avoid(?:able)? delay",
    ),
    Concept("decision_making", "decision-making", r"decision[- ]mak\w+|decisions?\b"),
    Concept(
        "escalation",
        "escalation and challenge",
        r"escalat\w+(?! (?:from|to) (?:early|stat))|dispute resolution|challeng\w+|alerts?",
    ),
    Concept("caseloads", "caseloads", r"case[- ]?loads?|work[- ]?loads?", "workforce"),
    Concept(
        "workforce",
        "recruitment and retention",
        r"workforce|(?<!adopter )(?<!carer )(?<!carers )(?<!safe )(?<!safer )recruit(?:ment|ing|ed|s)?\b"
        r"(?! (?:of |more |and \w+ |new |prospective |strategy for )*(?:foster|adopt|carers"
        r"|lay))(?: and retention| and retain)?|retention"
        r"|retain (?:staff|social)|turnover|vacanc\w+|permanent (?:head|director|leadership|middle"
        r"|senior)|agency (?:staff|social|workers)|staffing(?! of the board)|experienced (?:social workers"
        r"|staff)"
        r"|(?:sufficient|enough) (?:\w+ ){0,5}(?:social workers|staff\b)|permanent (?:staff|social"
        r"|workforce|manage"
        r"|and competent)|capacity (?:of|in|within|and (?!functioning))|temporary (?:social|staff)"
        r"|(?:officer|worker|staff|team|management|sufficient|insufficient|enough) capacity",
        "workforce",
    ),
    Concept(
        "retention",
        "recruiting and keeping staff",
        r"recruit\w* and ret\w+|(?:retention|retain\w*)(?= (?:of )?(?:staff|social|permanent|experienced"
        r"|workers))"
        r"|attract\w* (?:and retain|staff|social|experienced)",
        "workforce",
    ),
    Concept(
        "agency_staff",
        "agency and interim staff",
        r"agency (?:staff|social|workers)|interim (?:staff|social|manage)|locums?|temporary (?:social|staff)",
        "workforce",
    ),
    Concept(
        "senior_posts",
        "senior posts",
        r"heads? of service|director\w*|senior (?:officers|manage\w+|lead\w+|post)"
        r"|middle and senior|leadership team",
        "corporate_parenting_governance",
    ),
    Concept(
        "worker_changes",
        "changes of social worker",
        r"chang(?:es|ed) (?:of|in) (?:social )?work\w+|number of social workers"
        r"|consistency of (?:social )?(?:workers?|practitioners?)|same social worker|stab(?:le"
        r"|ility) (?:of )?(?:the )?(?:relationships?|workforce|social|staff)"
        r"|consistent (?:social worker|relationship)\w*|uninterrupted relationship|lasting relationship",
        "workforce",
    ),
    Concept(
        "training",
        "training",
        r"training(?!,? (?:and|or) (?:education|employment)|, education"
        r"|centre)(?<!or training)(?<!employment and training)(?<!education and training)|trained"
        r"|skills? and knowledge"
        r"|(?:professional|continuing) development|induction|newly qualified|\basye\b",
        "workforce",
    ),
    Concept(
        "staff_views",
        "staff morale and support",
        r"morale|workload support|staff (?:support|wellbeing)",
        "workforce",
    ),
    Concept(
        "audit",
        "audit",
        r"audit(?:s|ed|ing)?\b|dip[- ]sampl\w+|case review(?:s|ing)\b(?<!serious case reviews)",
        "quality_assurance_performance",
    ),
    Concept(
        "quality_assurance", "quality assurance", r"quality[- ]assur\w+", "quality_assurance_performance"
    ),
    Concept(
        "performance_data",
        "performance information",
        r"performance (?:manage\w+|information|data|report\w*|monitor\w+|measures|indicators)"
        r"|data(?:set|sets)?\b|management information|scorecards?|information to (?:evaluate"
        r"|monitor)",
        "quality_assurance_performance",
    ),
    Concept(
        "learning",
        "learning from audits and reviews",
        r"learning from|lessons|learnt|findings (?:of|from|lead|are)|use feedback|disseminat\w+|feedback",
        "quality_assurance_performance",
    ),
    Concept(
        "strategic_plan",
        "strategies and plans of the service",
        r"(?:improvement|action|strategic|business|service) plan\w*|strateg(?:y|ies)(?! (?:disc"
        r"|meet))|strategic (?:direction|priorit|approach|oversight|lead|relation)\w*|priorities"
        r"|vision\b|framework for",
        "corporate_parenting_governance",
    ),
    Concept(
        "actions",
        "action plans and agreed actions",
        r"action plans?\b|business plan|recommendations? (?:from|of|made|are|arising)"
        r"|actions? (?:from|arising|agreed|identified|required)",
    ),
    Concept(
        "case_records",
        "case records",
        r"(?<!audit )(?<!audits of )case (?:record\w*|files?|summar\w+|notes|management system)|(?:written"
        r"|children's"
        r"|electronic|clear|accurate|social work|supervision|management|foster carer) records?"
        r"|records (?:are|which|to|clear)|recording\b(?! of (?:return|supervis|children|views))"
        r"|record[- ]keeping|documentation|recorded"
        r"|chronolog\w+|genograms?",
        "case_recording",
    ),
    Concept("chronologies", "chronologies", r"chronolog\w+|case summar\w+", "case_recording"),
    Concept(
        "ict",
        "electronic records systems",
        r"(?:computer|it|ict|electronic|information|case management"
        r"|recording)[- ](?:recording )?systems?|framework-?i|information technology|liquid ?logic"
        r"|mosaic",
        "case_recording",
    ),
    Concept("visits", "visits to children", r"visit(?:s|ed|ing)?\b"),
    Concept(
        "safeguarded",
        "safeguarding at large",
        r"(?:adequately|effectively) (?:safeguarded|protected)|safeguarding practice"
        r"|children (?:are|being) safe\b|keep(?:ing)? children safe",
        "child_protection",
    ),
)
