"""Practices that are told in one breath: what one inspection calls by one name, the next calls by its kin.

Inspectors who told an authority in one year that supervision is weak tell it in the next that management
oversight is; a recommendation on return home interviews is one on children who go missing.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A line of practice: what a lead calls it, and the keys of the concepts that belong to it."""

    label: str
    concepts: tuple[str, ...]


def _line(label: str, concepts: str) -> Line:
    return Line(label, tuple(concepts.split()))


LINES = (
    _line("children's plans", "plans care_plans pathway_plans protection_plan plan_quality"),
    _line(
        "supervision and management oversight",
        "supervision management_oversight iro conference_chairs",
    ),
    _line("quality assurance and performance information", "audit quality_assurance performance_data"),
    _line("children who go missing", "missing return_interviews"),
    _line(
        "where children and care leavers live",
        "accommodation move_on_accommodation sufficiency placements foster_carers distance unregistered",
    ),
    _line("time spent with children", "visits direct_work seen_alone life_story"),
    _line("permanence", "permanence adoption matching placement_stability"),
    _line("the education of children in care", "virtual_school educational_outcomes pep attendance"),
    _line("emotional and mental health", "emotional_health camhs sdq neurodevelopmental"),
    _line("what children say", "voice children_council advocacy"),
    _line("the workforce", "workforce caseloads worker_changes unallocated"),
    _line("child protection enquiries", "strategy_discussions section_47"),
    _line("pre-proceedings and court", "pre_proceedings court"),
    _line("the front door", "front_door referrals thresholds"),
    _line("the health of children in care", "initial_health health_assessments dental"),
    _line("the safeguarding board or partnership", "board section_11"),
)
"""The lines, in no order; a concept in none of them is a line of its own."""

IN_EVERY_SERVICE = frozenset(
    (
        "plans care_plans plan_quality protection_plan assessment risk history lived_experience drift "
        "management_oversight supervision decision_making escalation case_records ict reviews visits "
        "seen_alone audit quality_assurance performance_data learning workforce worker_changes demand "
        "training senior_posts strategic_plan actions policies commissioning partners information_sharing "
        "police health_services schools referrals step_down safeguarded family_engagement"
    ).split()
)
"""Practices that every service has: they say what is asked, not of which service."""
PARTICULAR_GROUPS = frozenset({"disabled", "uasc", "send", "custody"})
"""Groups of children with a service of their own; children in need or in care are every team's."""

_OF_CONCEPT = {key: line for line in LINES for key in line.concepts}


def line_of(key: str) -> str:
    """The label of the line that a concept belongs to, or the concept's own key where it is in none."""
    line = _OF_CONCEPT.get(key)
    return line.label if line else key


def shares_line(key: str) -> bool:
    """Whether a concept belongs to a line with others."""
    return key in _OF_CONCEPT
