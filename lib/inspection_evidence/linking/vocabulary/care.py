"""Concepts of children in care and permanence."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept, Kind

CARE = (
    Concept(
        "in_care",
        "children in care",
        r"looked[- ]after|(?:children|child|young people|those|pupils) (?:who (?:are"
        r"|come) )?in(?:to)? (?:long-term |public |local authority )?care\b(?! team| service)|(?:come"
        r"|coming|came"
        r"|enter\w*|home from|leave|out of|from home or) (?:in)?(?:to )?care\b"
        r"|in the care of (?:the )?(?:local|council|borough|county|city)"
        r"|\bclas?\b|\blac\b",
        "care_planning",
        Kind.GROUP,
    ),
    Concept(
        "care_plans",
        "care plans",
        r"care (?:and pathway )?plans?|care planning|placement plans?|plans for (?:looked|children in care)",
        "care_planning",
    ),
    Concept(
        "plans",
        "children's plans",
        r"(?<!action )(?<!strategic )(?<!business )(?<!improvement )(?<!care )(?<!pathway )(?<!education )"
        r"(?<!parenting )"
        r"(?<!accelerate )(?<!service )(?<!work )(?<!strategy and )(?<!development )"
        r"(?<!subject to child protection )(?<!subject to a child protection )"
        r"(?<!subject of child protection )(?<!subject of a child protection )plans?\b"
        r"(?! to (?:provide|formally|develop|implement))"
        r"|(?<!strategic )(?<!improvement )(?<!service )(?<!business )planning\b(?! and commission)",
    ),
    Concept(
        "plan_quality",
        "clear, outcome-focused plans",
        r"(?:outcome|child)(?:-| and outcome-| or outcome-|- or outcome-)?[- ]?focused|contingency"
        r"|\bsmart\b|timescales? for (?:change|completion|action)|(?:specific|realistic|achievable"
        r"|measurable|clear)\b[^.;]{0,40}\b(?:goals|targets|timescales|actions|outcomes"
        r"|objectives)|(?:improve|strengthen|sharpen) (?:\w+ ){0,5}plans\b|(?:quality|consistency"
        r"|specificity) (?:and \w+ )?of (?:all |children's "
        r"|written |their |assessments? and |care |\w+ and )*plan\w*|plans (?:must |to |need to "
        r"|that )?(?:be |are )?(?:of )?(?:clear|specific|good|high)|children's plans|written plans"
        r"|good quality (?:care )?plans",
        "care_planning",
    ),
    Concept(
        "looked_after_reviews",
        "reviews of children in care",
        r"(?:looked[- ]after|statutory|children's|care plan|their|in[- ]care) reviews?\b"
        r"|review meetings?|at (?:their )?reviews|reviews of (?:children's|their) care|reviews (?:for"
        r"|of) (?:children )?(?:looked"
        r"|in care)|attend\w* .{0,30}reviews",
        "care_planning",
    ),
    Concept("reviews", "reviews", r"(?<!health )reviews\b|reviewed|reviewing (?:of|and)"),
    Concept("iro", "independent reviewing officers", r"independent reviewing|\biros?\b", "care_planning"),
    Concept(
        "placed_with_parents",
        "children placed with parents",
        r"placed (?:back )?(?:at home )?with (?:their )?parents"
        r"|placements? with (?:their )?parents|living with parents under",
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
    Concept(
        "siblings", "brothers and sisters", r"siblings?|brothers?'? (?:and|or) sisters?", "care_planning"
    ),
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
        r"|placement sufficiency|placement (?:choice|options)|(?:range(?: and choice)?|choice|availability"
        r"|number"
        r"|supply) of (?:\w+ )?(?:placements?|homes|places to live|foster|carers|local placements)",
        "placements_sufficiency",
    ),
    Concept(
        "distance",
        "placement far from home",
        r"out[- ]of[- ](?:area|borough|county|authority)|distance|far from"
        r"|outside (?:of )?(?:the )?(?:city|borough|county|local authority|area)"
        r"|away from (?:their )?home|close to home|within (?:the )?(?:authority's|local|council's) area"
        r"|20 miles|locally\b|local placements",
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
    Concept("matching", "matching", r"match(?:ed|ing)\b(?!.{0,30} adopt)", "placements_sufficiency"),
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
        r"connected (?:persons?|carers?|people)|kinship|family (?:and|or) friends|friends (?:and"
        r"|or) (?:family"
        r"|relatives)|relatives (?:and|or) friends|regulation 24",
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
        r"permanen(?:ce\b(?! reports?)|cy|tly? (?:home|famil|placed))|permanent (?:homes?|placements?"
        r"|famil\w+)"
        r"|parallel plan\w*|twin[- ]track|long[- ]term (?:foster|match|placements?|carers)"
        r"|early permanence|foster(?:ing)? (?:to|for) adopt\w*",
        "adoption_permanence",
    ),
    Concept(
        "adopter_recruitment",
        "recruiting adopters",
        r"(?:recruit\w*|number|range|supply|pool|shortage) (?:\w+ ){0,3}(?:adopters|adoptive (?:famil"
        r"|parent))"
        r"|adopters? (?:are |is )?recruit\w*",
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
        "uasc",
        "unaccompanied asylum-seeking children",
        r"unaccompanied|asylum|trafficked children|immigration",
        "other",
        Kind.GROUP,
    ),
    Concept(
        "corporate_parenting",
        "corporate parenting",
        r"corporate parent\w*|corporate responsib\w+|champion\w* (?:the )?(?:needs|rights|interests) of",
        "corporate_parenting_governance",
    ),
)
