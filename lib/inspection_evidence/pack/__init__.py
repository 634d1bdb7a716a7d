"""The pack: its sections, and the HTML and PDF made from notebook 4."""

from inspection_evidence.pack.about import about_this_pack
from inspection_evidence.pack.at_a_glance import at_a_glance
from inspection_evidence.pack.documents import documents_read
from inspection_evidence.pack.judgements import judgements_over_time
from inspection_evidence.pack.kpis.sections import kpis_by_theme, kpis_in_full, kpis_without_figures
from inspection_evidence.pack.kpis.stated_figures import stated_figures
from inspection_evidence.pack.linked.improvement import what_would_show_improvement
from inspection_evidence.pack.linked.section import links_table
from inspection_evidence.pack.linked.told_before import told_before
from inspection_evidence.pack.national.improved import graded_better_next_time, learning_from_others
from inspection_evidence.pack.national.place import place_of_borough, theme_lines
from inspection_evidence.pack.national.sections import (
    national_coverage,
    themes_by_grade,
    themes_by_kind,
    themes_by_region,
    themes_by_year,
    themes_recommended,
)
from inspection_evidence.pack.papers.decisions import committee_decisions
from inspection_evidence.pack.papers.inspections_told import inspections_told
from inspection_evidence.pack.papers.shown import council_papers, papers_on_page
from inspection_evidence.pack.recommendations import recommendations_by_inspection
from inspection_evidence.pack.render import PackFiles, render_pack
from inspection_evidence.pack.review import recommendations_on_page, what_to_check
from inspection_evidence.pack.screen import screen_style
from inspection_evidence.pack.section import Section
from inspection_evidence.pack.table import recommendations_table, save_table, table_on_screen

__all__ = [
    "PackFiles",
    "Section",
    "about_this_pack",
    "at_a_glance",
    "committee_decisions",
    "council_papers",
    "documents_read",
    "graded_better_next_time",
    "inspections_told",
    "judgements_over_time",
    "kpis_by_theme",
    "kpis_in_full",
    "kpis_without_figures",
    "learning_from_others",
    "links_table",
    "national_coverage",
    "papers_on_page",
    "place_of_borough",
    "recommendations_by_inspection",
    "recommendations_on_page",
    "recommendations_table",
    "render_pack",
    "save_table",
    "screen_style",
    "stated_figures",
    "table_on_screen",
    "theme_lines",
    "themes_by_grade",
    "themes_by_kind",
    "themes_by_region",
    "themes_by_year",
    "themes_recommended",
    "told_before",
    "what_to_check",
    "what_would_show_improvement",
]
