"""Concepts of children in care and permanence."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept, Kind

CARE = (
    Concept(
        "in_care",
        "children in care",
        r"looked[- ]after|(?:children|child|young people|those|pupils) (?:who (?:are"
        r"|come) )?in(?:to)? (?:long-term |public |local authority )?care\b|(?:come|coming|came"
        r"|enter\w*|home from|leave|out of|from home or) (?:in)?(?:to )?care\b|in the care of"
        r"|\bclas?\b|\blac\b",
        "care_planning",
        Kind.GROUP,
    ),
    Concept(
        "care_plans",
        "care plans",
        r"care plans?|care planning|placement plans?|plans for (?:looked|children in care)",
        "care_planning",
    ),
    Concept(
        "plans",
        "children's plans",
        r"(?<!action )(?<!strategic )(?<!business )(?<!improvement )(?<!care )(?<!pathway )(?<!education )"
        r"(?<!accelerate )(?<!service )(?<!work )(?<!strategy and )(?<!development )plans?\b"
        r"(?! to (?:provide|formally|develop|implement))"
        r"|(?<!strategic )(?<!improvement )(?<!service )(?<!business )planning\b(?! and commission)",
    ),
    Concept(
        "plan_quality",
        "clear, outcome-focused plans",
        r"(?:outcome|child)(?:-| and outcome-| or outcome-|- or outcome-)?[- ]?focused|contingency"
        r"|\bsmart\b|timescales? for (?:change|completion|action)|(?:specific|realistic|achievable"
        r"|measurable|clear)\b[^.;]{0,40}\b(?:goals|targets|timescales|actions|outcomes"
        r"|objectives)|(?:quality|consistency|specificity) (?:and \w+ )?of (?:all |children's "
        r"|written |their |assessments? and |care |\w+ and )*plan\w*|plans (?:must |to |need to "
        r"|that )?(?:be |are )?(?:of )?(?:clear|specific|good|high)|children's plans|written plans"
        r"|good quality (?:care )?plans",
        "child_in_need",
    ),
    Concept(
        "looked_after_reviews",
        "reviews of children in care",
        r"(?:looked[- ]after|statutory|children's|care plan|their|in[- ]care) reviews?\b"
        r"|review meetings?|at (?:their )?reviews|reviews (?:for|of) (?:children )?(?:looked"
        r"|in care)|attend\w* .{0,30}reviews",
        "care_planning",
    ),
    Concept("reviews", "reviews", r"(?<!health )reviews\b|reviewed|reviewing (?:of|and)"),
    Concept("iro", "independent reviewing officers", r"independent reviewing|\biros?\b", "care_planning"),
    Concept(
        "placed_with_parents",
        "children placed with parents",
        r"placed (?:back )?(?:at home )?with (?:their )?parents"
        r"|placements? with (?:their )?parents|with parents",
        "care_planning",
    ),
    Concept(
        "reunification",
        "children returning home from care",
        r"reunif\w+|reunit\w+|return(?:ing|s|ed)? (?:home(?: from care)?|to (?:their"
        r"|the) (?:famil\w+|parents|care of)|from care)(?! interview)|rehabilitat\w+",
        "care_planning",
    ),
    Concept(
        "contact",
        "contact with family",
        r"contact (?:with (?:their )?(?:famil|brother|parent|birth|sibling)|arrangements)|family time",
        "care_planning",
    ),
    Concept("siblings", "brothers and sisters", r"siblings?|brothers? (?:and|or) sisters?"),
    Concept(
        "placements",
        "placements",
        r"placements?(?! with parents| students?)|placed (?:out|far|at a|away|in)"
        r"|homes? for children|children's homes?|where (?:they|children) live",
        "placements_sufficiency",
    ),
    Concept(
        "sufficiency",
        "sufficiency of placements",
        r"sufficien(?:cy|t) (?:strategy|duty|(?:of |and |range of |number of |suitable |local "
        r"|good |appropriate |high-quality )*(?:emergency |foster |in-house |care "
        r"|residential )*(?:placements?|homes|carers|accommodation for children in))"
        r"|placement sufficiency|placement (?:choice|options)|(?:range|choice|availability|number"
        r"|supply) of (?:\w+ )?(?:placements?|homes|foster|carers|local placements)",
        "placements_sufficiency",
    ),
    Concept(
        "distance",
        "placement far from home",
        r"out[- ]of[- ](?:area|borough|county|authority)|distance|far from"
        r"|outside (?:of )?(?:the )?(?:city|borough|county|local authority|area)"
        r"|away from (?:their )?home|20 miles|locally\b|local placements",
        "placements_sufficiency",
    ),
    Concept(
        "placement_stability",
        "placement stability",
        r"placement (?:stability|moves?|breakdown|disruption)|stab(?:le"
        r"|ility) (?:of )?(?:placements?|homes?)|stability for (?:children|looked)"
        r"|disruption meetings|unplanned moves|multiple moves",
        "placements_sufficiency",
    ),
    Concept(
        "unregistered",
        "unregistered placements",
        r"unregistered|unregulated|unsuitable (?:placement|accommodation)",
        "placements_sufficiency",
    ),
    Concept("matching", "matching", r"match(?:ed|ing)\b", "placements_sufficiency"),
    Concept(
        "foster_carers",
        "foster carers",
        r"foster(?:ing)?[- ](?:carers?|families|service|panel|homes?|placements?)|foster carer"
        r"|(?:recruit\w*|assess\w*) (?:of |and retain )?foster|supported lodging"
        r"|fostering(?<!private fostering)\b",
        "fostering",
    ),
    Concept(
        "connected_carers",
        "connected carers",
        r"connected (?:persons?|carers?|people)|kinship|family and friends|friends and family|regulation 24",
        "fostering",
    ),
    Concept(
        "special_guardianship",
        "special guardianship",
        r"special guardian\w*|\bsgos?\b",
        "adoption_permanence",
    ),
    Concept(
        "permanence",
        "permanence planning",
        r"permanen(?:ce|cy|tly? (?:home|famil|placed))|permanent (?:homes?|placements?|famil\w+)"
        r"|parallel plan\w*|twin[- ]track|long[- ]term (?:foster|match|placements?|carers)"
        r"|early permanence|foster(?:ing)? (?:to|for) adopt\w*",
        "adoption_permanence",
    ),
    Concept("adoption", "adoption", r"adopt(?:ion|ive|er|ers|ed)\b", "adoption_permanence"),
    Concept(
        "life_story",
        "life-story work",
        r"life[- ](?:story|journey|history)|later[- ]life letters?|memory box",
        "adoption_permanence",
    ),
    Concept(
        "initial_health",
        "initial health assessments",
        r"initial health|health (?:assessments?|reviews?|needs) (?:are |to be )?(?:completed "
        r"|undertaken )?(?:when|on entry|promptly)|\bihas?\b",
        "health_of_children_in_care",
    ),
    Concept(
        "health_assessments",
        "health assessments",
        r"(?:review |annual |statutory )?health (?:assessments?|reviews?|checks?)|health plans?"
        r"|health needs of (?:looked|children|all)",
        "health_of_children_in_care",
    ),
    Concept("dental", "dental checks", r"dental|dentist", "health_of_children_in_care"),
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
        r"|well-?being needs|therapeutic|\bcamhs\b",
        "health_of_children_in_care",
    ),
    Concept(
        "health_services",
        "health services",
        r"health (?:services|agencies|visitors?|partners|professionals|practitioners|functions?"
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
        r"|absence from school|part-time timetables?|attend school",
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
        r"school (?:moves|changes)|change(?:s)? (?:of )?school",
        "education_of_children_in_care",
    ),
    Concept(
        "careers_advice", "careers advice", r"careers? (?:advice|guidance)", "education_of_children_in_care"
    ),
    Concept(
        "uasc",
        "unaccompanied asylum-seeking children",
        r"unaccompanied|asylum|trafficked children|immigration",
        "other",
        Kind.GROUP,
    ),
    Concept(
        "corporate_parenting",
        "corporate parenting",
        r"corporate parent\w*|corporate responsib\w+",
        "corporate_parenting_governance",
    ),
)
