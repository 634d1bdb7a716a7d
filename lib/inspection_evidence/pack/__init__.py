"""The pack: its sections, and the HTML and PDF made from notebook 4."""

from inspection_evidence.pack.about import about_this_pack
from inspection_evidence.pack.at_a_glance import at_a_glance
from inspection_evidence.pack.cards.section import recommendation_cards
from inspection_evidence.pack.correcting.section import corrections_table
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.documents import documents_read
from inspection_evidence.pack.judgements import judgements_over_time
from inspection_evidence.pack.kpis.sections import kpis_by_theme, kpis_in_full, kpis_without_figures
from inspection_evidence.pack.kpis.stated_figures import stated_figures
from inspection_evidence.pack.linked.numbers import numbers_beside_recommendations
from inspection_evidence.pack.linked.section import links_table
from inspection_evidence.pack.method import method_and_sources
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
from inspection_evidence.pack.page.brand import Brand, load_brand
from inspection_evidence.pack.papers.decisions import committee_decisions
from inspection_evidence.pack.papers.inspections_told import inspections_told
from inspection_evidence.pack.papers.shown import council_papers, papers_on_page
from inspection_evidence.pack.published.section import since_last_time
from inspection_evidence.pack.registers.section import register_tables
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.render import PackFiles, render_pack
from inspection_evidence.pack.review import recommendations_on_page, what_to_check
from inspection_evidence.pack.screen import screen_for_forms, screen_style
from inspection_evidence.pack.section import Section
from inspection_evidence.pack.table import recommendations_table, save_table, table_on_screen
from inspection_evidence.pack.tracked.position import open_rows_table, where_it_stands

__all__ = [
    "Brand",
    "PackFiles",
    "PackRegister",
    "PackSources",
    "Section",
    "about_this_pack",
    "at_a_glance",
    "committee_decisions",
    "corrections_table",
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
    "load_brand",
    "method_and_sources",
    "national_coverage",
    "numbers_beside_recommendations",
    "open_rows_table",
    "papers_on_page",
    "place_of_borough",
    "recommendation_cards",
    "recommendations_on_page",
    "recommendations_table",
    "register_tables",
    "render_pack",
    "save_table",
    "screen_for_forms",
    "screen_style",
    "since_last_time",
    "stated_figures",
    "table_on_screen",
    "theme_lines",
    "themes_by_grade",
    "themes_by_kind",
    "themes_by_region",
    "themes_by_year",
    "themes_recommended",
    "what_to_check",
    "where_it_stands",
]
