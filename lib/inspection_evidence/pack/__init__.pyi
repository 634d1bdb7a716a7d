from .about import about_this_pack as about_this_pack
from .cards.section import recommendation_cards as recommendation_cards
from .correcting.section import corrections_table as corrections_table
from .data.sources import PackSources as PackSources
from .documents import documents_read as documents_read
from .judgements import judgements_over_time as judgements_over_time
from .kpis.sections import (
    kpis_by_theme as kpis_by_theme,
)
from .kpis.sections import (
    kpis_in_full as kpis_in_full,
)
from .kpis.sections import (
    kpis_without_figures as kpis_without_figures,
)
from .kpis.stated_figures import stated_figures as stated_figures
from .linked.numbers import numbers_beside_recommendations as numbers_beside_recommendations
from .linked.section import links_table as links_table
from .method import method_and_sources as method_and_sources
from .national.improved import (
    graded_better_next_time as graded_better_next_time,
)
from .national.improved import (
    learning_from_others as learning_from_others,
)
from .national.place import place_of_borough as place_of_borough
from .national.place import theme_lines as theme_lines
from .national.sections import (
    national_coverage as national_coverage,
)
from .national.sections import (
    themes_by_grade as themes_by_grade,
)
from .national.sections import (
    themes_by_kind as themes_by_kind,
)
from .national.sections import (
    themes_by_region as themes_by_region,
)
from .national.sections import (
    themes_by_year as themes_by_year,
)
from .national.sections import (
    themes_recommended as themes_recommended,
)
from .page.brand import Brand as Brand
from .page.brand import load_brand as load_brand
from .papers.decisions import committee_decisions as committee_decisions
from .papers.inspections_told import inspections_told as inspections_told
from .papers.shown import council_papers as council_papers
from .papers.shown import papers_on_page as papers_on_page
from .published.section import since_last_time as since_last_time
from .registers.glance import at_a_glance as at_a_glance
from .registers.section import register_tables as register_tables
from .registers.standing import PackRegister as PackRegister
from .render import PackFiles as PackFiles
from .render import render_pack as render_pack
from .review import recommendations_on_page as recommendations_on_page
from .review import what_to_check as what_to_check
from .screen import screen_for_forms as screen_for_forms
from .screen import screen_style as screen_style
from .section import Section as Section
from .table import (
    recommendations_table as recommendations_table,
)
from .table import (
    save_table as save_table,
)
from .table import (
    table_on_screen as table_on_screen,
)
from .tracked.position import open_rows_table as open_rows_table
from .tracked.position import where_it_stands as where_it_stands
