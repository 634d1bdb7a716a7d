"""The concepts that each KPI measures directly, and those it supports (see `measures`)."""

from __future__ import annotations

RULES: dict[str, tuple[str, str]] = {
    # Early help and the front door
    "contacts_decided_24h": (
        "front_door+timeliness, front_door+decision_making+!history, "
        "referrals+timeliness+decision_making, demand+timeliness",
        "front_door, referrals+timeliness, unallocated+referrals, thresholds+decision_making",
    ),
    "referrals_rate": ("demand+!workforce+!foster_carers+!placements", "referrals, thresholds"),
    "rereferrals": (
        "rereferrals, front_door+history, "
        "repeat_plans, reunification+support, case_closure+!board, "
        "thresholds+!disabled+!performance_data+!camhs+!emotional_health+!adulthood+!early_help+!strategy_discussions+!section_47",
        "front_door, referrals, domestic_abuse, neglect",
    ),
    "referrals_no_further_action": (
        "thresholds+!disabled+!performance_data+!camhs+!emotional_health+!adulthood+!strategy_discussions"
        "+!section_47, "
        "referrals+quality+!assessment",
        "front_door, referrals, early_help+thresholds",
    ),
    "early_help_open": (
        "early_help+sufficiency_asked, early_help+planning, early_help+support, early_help+!quality",
        "early_help, young_carers",
    ),
    "early_help_stepped_up": (
        "step_down, early_help+evaluation, early_help+thresholds, early_help+management_oversight",
        "early_help, thresholds",
    ),
    # Assessment and children in need
    "assessments_45_days": (
        "assessment+timeliness+!conferences, demand+timeliness",
        "assessment, unallocated+!visits",
    ),
    "assessments_seen": (
        "seen_alone, assessment+voice",
        "assessment, lived_experience, seen_alone, direct_work",
    ),
    "cin_rate": ("", ""),
    "cin_over_2_years": (
        "child_in_need+drift, plans+drift+!in_care+!care_leavers+!permanence+!adoption",
        "child_in_need+plans, child_in_need+timeliness, child_in_need+planning",
    ),
    "cin_plans_up_to_date": (
        "child_in_need+plans, child_in_need+reviews, disabled+plans+!ehc_plans, "
        "plans+reviews+!in_care+!care_leavers+!ehc_plans+!annual_reviews+!pathway_plans+!board",
        "child_in_need, plans+timeliness+!in_care+!care_leavers+!ehc_plans+!board, reunification",
    ),
    "cin_visits_on_time": (
        "child_in_need+visits, disabled+visits, "
        "visits+timeliness+!in_care+!child_protection+!care_leavers+!private_fostering, "
        "visits+seen_alone+!in_care+!child_protection",
        "visits+!care_leavers+!private_fostering, child_in_need, reunification",
    ),
    # Child protection
    "section47_rate": ("", "section_47"),
    "strategy_discussions_attended": (
        "strategy_discussions, attendance_of_partners+partners+child_protection+!board+!voice, "
        "attendance_of_partners+partners+conferences",
        "strategy_discussions, section_47, information_sharing",
    ),
    "strategy_discussions_timely": (
        "strategy_discussions+timeliness, strategy_discussions+decision_making, "
        "strategy_discussions+consistency+!attendance_of_partners, section_47+timeliness",
        "strategy_discussions, section_47",
    ),
    "icpc_15_days": (
        "conferences+timeliness, section_47+timeliness",
        "conferences+!attendance_of_partners, section_47",
    ),
    "cp_plan_rate": ("", ""),
    "cp_second_plan": ("repeat_plans", "long_plans, neglect, protection_plan, domestic_abuse"),
    "cp_plans_2_years": (
        "long_plans, protection_plan+drift, child_protection+plans+drift",
        "protection_plan, neglect, child_protection+plans, domestic_abuse",
    ),
    "cp_reviews_on_time": (
        "conferences+reviews+!management_oversight, child_protection+reviews+!management_oversight",
        "conference_chairs, core_groups, conferences, protection_plan, long_plans, iro+workforce",
    ),
    "cp_visits_on_time": (
        "child_protection+visits, child_protection+seen_alone, "
        "visits+timeliness+!in_care+!child_in_need+!care_leavers+!private_fostering, "
        "visits+seen_alone+!in_care+!child_in_need",
        "safeguarded, visits+!in_care+!care_leavers+!private_fostering",
    ),
    "cp_children_participating": (
        "child_protection+voice, child_protection+advocacy, conferences+voice",
        "advocacy+!in_care, conferences, family_engagement+child_protection",
    ),
    "advocacy_take_up": ("advocacy", "voice+in_care+!children_council, voice+conferences, entitlements"),
    "return_home_interviews": ("return_interviews, missing+!missing_education", "missing+!missing_education"),
    "missing_episodes": ("missing+in_care", "missing+!missing_education, return_interviews"),
    "exploitation_risk_assessed": ("exploitation", "missing+risk, return_interviews, exploitation"),
    "private_fostering": ("private_fostering", ""),
    "homeless_16_17": ("homeless", ""),
    "plo_duration": ("pre_proceedings", "court, long_plans, pre_birth+timeliness"),
    "care_proceedings_weeks": ("court, pre_proceedings+timeliness", "pre_proceedings"),
    "lado_referrals_timely": ("allegations", ""),
    "out_of_hours_response": ("out_of_hours", "out_of_hours, custody"),
    # Children in care
    "cla_rate": ("", ""),
    "cla_three_placements": (
        "placement_stability",
        "placements+matching, placements+sufficiency, foster_carers+support",
    ),
    "cla_long_term_stability": (
        "placement_stability",
        "matching, placements+permanence, sufficiency, foster_carers+support",
    ),
    "cla_20_miles": (
        "distance+placements, distance+in_care+!voice, distance+accommodation",
        "sufficiency, placements",
    ),
    "cla_foster_care": ("", "sufficiency, foster_carers+sufficiency_asked"),
    "cla_unregistered": (
        "unregistered+!care_leavers, placements+accommodation+!care_leavers",
        "sufficiency, placements",
    ),
    "foster_places": (
        "sufficiency, foster_carers+sufficiency_asked+!training, "
        "accommodation+in_care+sufficiency_asked+!care_leavers, placements+sufficiency_asked",
        "foster_carers+support, placements, sufficiency",
    ),
    "cla_three_social_workers": ("worker_changes", "workforce+in_care"),
    "cla_reviews_on_time": (
        "looked_after_reviews+!child_in_need+!permanence, iro+timeliness, "
        "reviews+in_care+!pep+!permanence+!health_assessments",
        "iro, care_plans, placed_with_parents, looked_after_reviews",
    ),
    "cla_visits_on_time": (
        "visits+in_care, placed_with_parents+visits, "
        "visits+timeliness+!child_in_need+!child_protection+!care_leavers+!private_fostering, "
        "visits+seen_alone+!child_in_need+!child_protection",
        "placed_with_parents, visits+!care_leavers+!private_fostering",
    ),
    "cla_care_plans_current": (
        "care_plans, plans+in_care, planning+placed_with_parents, "
        "in_care+assessment+!pep+!health_assessments+!emotional_health",
        "plans+!child_in_need+!child_protection+!ehc_plans+!board, looked_after_reviews, iro, "
        "reunification, placed_with_parents",
    ),
    "cla_initial_health_20_days": (
        "initial_health, health_services+timeliness+in_care+!emotional_health",
        "health_assessments, uasc",
    ),
    "cla_health_assessments": (
        "health_assessments+!initial_health, health_services+in_care+!emotional_health",
        "initial_health, health_assessments",
    ),
    "cla_dental_checks": ("dental", "health_assessments+!initial_health+in_care"),
    "cla_sdq": ("sdq, emotional_health+in_care", "emotional_health+!send"),
    "cla_peps_current": ("pep", "virtual_school, educational_outcomes+in_care, careers_advice"),
    "cla_persistent_absence": (
        "attendance+in_care, attendance+virtual_school",
        "virtual_school, educational_outcomes+in_care",
    ),
    "cla_attainment8": (
        "educational_outcomes+in_care, educational_outcomes+virtual_school",
        "pep, virtual_school, educational_outcomes",
    ),
    "cla_school_moves": ("school_moves", ""),
    "life_story_work": ("life_story", ""),
    "permanence_plan_second_review": (
        "permanence",
        "placed_with_parents, care_plans+drift",
    ),
    "adopted": ("", "adoption"),
    "adoption_timeliness": (
        "adoption+timeliness, adopter_recruitment, permanence+drift+!foster_carers, "
        "permanence+timeliness+!foster_carers",
        "adoption, permanence",
    ),
    # Care leavers
    "care_leavers_eet": (
        "eet+!adulthood, eet+care_leavers",
        "pathway_plans+quality, care_leavers+support, careers_advice",
    ),
    "care_leavers_accommodation": (
        "accommodation+care_leavers, move_on_accommodation+!homeless",
        "accommodation+!homeless+!placements, care_leavers+support",
    ),
    "care_leavers_in_touch": (
        "in_touch, care_leavers+support+!accommodation+!eet, care_leavers+attendance_of_partners+!eet",
        "pathway_plans+voice, care_leavers+!health_history+!accommodation+!eet",
    ),
    "pathway_plans_current": (
        "pathway_plans, care_leavers+plans, "
        "care_leavers+planning+!eet+!accommodation+!health_history, "
        "care_leavers+support+!eet+!accommodation+!health_history, independence+!accommodation+!adulthood",
        "care_leavers+health_history, entitlements, eet+care_leavers, care_leavers",
    ),
    "personal_adviser_by_16": ("personal_advisers", "independence"),
    "health_passports": ("health_history", ""),
    # Workforce, management and quality
    "sw_vacancy": (
        "retention+!foster_carers+!board, workforce+!training+!in_care+!senior_posts+!board+!iro",
        "caseloads, worker_changes, workforce+!board",
    ),
    "sw_turnover": (
        "retention+!foster_carers+!board, workforce+!training+!demand+!senior_posts+!board+!iro, "
        "worker_changes",
        "caseloads, workforce+!board",
    ),
    "sw_agency": ("agency_staff, workforce+worker_changes", "caseloads, workforce+!board, worker_changes"),
    "sw_caseload": (
        "caseloads",
        "workforce+!training+!board, unallocated+!child_in_need, worker_changes, demand",
    ),
    "supervision_on_time": ("supervision", "management_oversight"),
    "management_oversight": (
        "management_oversight+!board+!ehc_plans, supervision, "
        "oversight+plans+!board+!ehc_plans+!send, conference_chairs+oversight, "
        "iro+escalation+!board, iro+oversight+!board, conference_chairs+escalation+!board",
        "decision_making+case_records, drift+!permanence+!adoption, "
        "escalation+!board+!partners, decision_making+!board",
    ),
    "audits_good": (
        "quality+assessment+!ehc_plans+!timeliness, quality+plans+!ehc_plans+!board+!pep, "
        "quality+assessment+plans, quality+core_groups, "
        "plan_quality+!ehc_plans+!board+!pep+!pathway_plans+!waits+!early_help, "
        "audit+!board+!section_11, quality_assurance+!board+!ehc_plans+!private_fostering",
        "assessment+!health_assessments+!send, plans+!ehc_plans+!board, lived_experience, "
        "quality_assurance, audit, supervision+quality, management_oversight+quality, neglect, "
        "domestic_abuse, identity, safeguarded",
    ),
    "case_recording_current": (
        "case_records+!homeless+!return_interviews+!health_history, chronologies",
        "case_records, ict, information_sharing+recording",
    ),
    "complaints_on_time": ("complaints+!health_history", ""),
    "training_completed": (
        "training+!board+!multi_agency_training, multi_agency_training",
        "training, multi_agency_training",
    ),
    "lscb_actions_complete": (
        "case_reviews+!child_protection, board+actions, actions+audit+partners, "
        "board+learning+audit+!training, board+subgroups+quality",
        "case_reviews, police+actions, board+policies",
    ),
    # SEND and schools
    "ehc_20_weeks": ("ehc_plans+timeliness, ehc_plans+assessment", "ehc_plans, inclusion+identification"),
    "ehc_annual_reviews": ("annual_reviews, ehc_plans+reviews", "ehc_plans, adulthood+send, adulthood"),
    "ehc_quality": ("ehc_plans+quality, ehc_plans+attendance_of_partners", "ehc_plans"),
    "sen_tribunal_appeals": ("tribunal", "ehc_plans+quality, ehc_plans+voice"),
    "sen_personal_budgets": ("personal_budgets", ""),
    "send_therapy_waits": ("speech_therapy", "waits+send"),
    "asd_assessment_waits": ("neurodevelopmental", "waits+send"),
    "camhs_waits": (
        "camhs, emotional_health+waits, emotional_health+timeliness, emotional_health+sufficiency_asked",
        "camhs, emotional_health+!sdq, waits+send",
    ),
    "persistent_absence": ("attendance+!in_care+!virtual_school", "missing_education, exclusion"),
    "permanent_exclusions": ("exclusion", "inclusion, alternative_provision"),
    "suspensions": ("exclusion", "inclusion, alternative_provision"),
    "elective_home_education": ("home_education", "missing_education"),
    "alternative_provision": ("alternative_provision", "exclusion"),
    "youth_first_time_entrants": ("youth_justice+early_help", "youth_justice"),
    "short_breaks": ("short_breaks", "disabled+!ehc_plans+!waits"),
}
