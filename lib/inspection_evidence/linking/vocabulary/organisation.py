"""Concepts of the workforce, management, quality assurance, partnership and participation."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept

ORGANISATION = (
    Concept(
        "supervision", "supervision", r"supervis\w+(?<!supervision order)", "supervision_management_oversight"
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
        r"|children's|decision|frontline|front-line|day-to-day|work)",
        "supervision_management_oversight",
    ),
    Concept(
        "drift",
        "drift and delay",
        r"drift|undue delay|without delay|delays? for children|progress(?:ed|ing)? (?:at|in"
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
        r"workforce|(?<!adopter )(?<!carer )(?<!carers )recruit(?:ment|ing)?(?! (?:of |more "
        r"|and \w+ )?(?:foster|adopt|carers))(?: and retention| and retain)?|retention"
        r"|retain (?:staff|social)|turnover|vacanc\w+|permanent (?:head|director|leadership|middle"
        r"|senior)|agency (?:staff|social)|staffing|permanent (?:staff|social|workforce|manage"
        r"|and competent)|capacity (?:of|in|within|and|to)|temporary (?:social|staff)",
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
        r"|consistent (?:social worker|relationship)\w*|lasting relationship",
        "workforce",
    ),
    Concept(
        "training",
        "training",
        r"training(?!,? (?:and|or) (?:education|employment)|, education"
        r"|centre)(?<!or training)(?<!employment and training)|trained|skills? and knowledge"
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
        r"learning from|lessons|learnt|findings (?:of|from)|use feedback|disseminat\w+|feedback",
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
        r"action plan\w*|business plan|recommendations? (?:from|of|made|are|arising)"
        r"|actions? (?:from|arising|agreed|identified|required)",
    ),
    Concept(
        "case_records",
        "case records",
        r"case (?:record\w*|files?|summar\w+|notes|management system)|(?:written|children's"
        r"|electronic|clear|accurate|social work|supervision|management|foster carer) records?"
        r"|records (?:are|which|to|clear)|recording|record keeping|documentation|recorded"
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
        r"|annual report|children's trust|independent chair",
        "partnership_board",
    ),
    Concept("section_11", "section 11 audits", r"section 11", "partnership_board"),
    Concept(
        "case_reviews",
        "serious case reviews",
        r"serious case|\bscrs?\b|practice reviews?|child death|\bcdop\b|rapid response"
        r"|individual case reviews?",
        "partnership_board",
    ),
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
        r"|safeguarding training|impact of (?:\w+ )?training|training (?:delivered|programme"
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
        r"|participation (?:of|by) (?:children|young|looked|care)|participation in (?!strategy|initial|multi)"
        r"|engagement and participation|listen\w*|attendance of (?:children|young people)|child-?focused"
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
    Concept(
        "safeguarded",
        "safeguarding at large",
        r"(?:adequately|effectively) (?:safeguarded|protected)|safeguarding practice"
        r"|children (?:are|being) safe\b|keep(?:ing)? children safe",
        "child_protection",
    ),
)
