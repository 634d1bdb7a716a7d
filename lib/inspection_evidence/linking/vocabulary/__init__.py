"""The words of the field: what practitioners, the statutory guidance and the frameworks call things."""

from __future__ import annotations

from inspection_evidence.linking.concepts import Concept
from inspection_evidence.linking.vocabulary.aspects import ASPECTS
from inspection_evidence.linking.vocabulary.care import CARE
from inspection_evidence.linking.vocabulary.care_leavers import CARE_LEAVERS
from inspection_evidence.linking.vocabulary.front_door import FRONT_DOOR
from inspection_evidence.linking.vocabulary.health_and_education import HEALTH_AND_EDUCATION
from inspection_evidence.linking.vocabulary.organisation import ORGANISATION
from inspection_evidence.linking.vocabulary.partnership import PARTNERSHIP
from inspection_evidence.linking.vocabulary.protection import PROTECTION
from inspection_evidence.linking.vocabulary.send import SEND

CONCEPTS: dict[str, Concept] = {
    concept.key: concept
    for concept in (
        *FRONT_DOOR,
        *PROTECTION,
        *CARE,
        *HEALTH_AND_EDUCATION,
        *CARE_LEAVERS,
        *SEND,
        *ORGANISATION,
        *PARTNERSHIP,
        *ASPECTS,
    )
}
"""Every concept by its key."""
