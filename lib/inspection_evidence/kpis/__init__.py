"""KPIs: the catalogue, loaders that give one shape of series, and their comparison."""

from inspection_evidence.kpis.areas import Crosswalk
from inspection_evidence.kpis.catalogue import Catalogue, Kpi, load_catalogue
from inspection_evidence.kpis.comparison import Comparison, compare
from inspection_evidence.kpis.coverage import Coverage, coverage_of
from inspection_evidence.kpis.loading import load_own, load_published, load_series
from inspection_evidence.kpis.neighbours import neighbours_of, read_neighbours
from inspection_evidence.kpis.series import Basis, KpiSeries, Observation, Origin
from inspection_evidence.kpis.stated import StatedCheck, check_stated
from inspection_evidence.kpis.themes import Theme, Themes, load_themes

__all__ = [
    "Basis",
    "Catalogue",
    "Comparison",
    "Coverage",
    "Crosswalk",
    "Kpi",
    "KpiSeries",
    "Observation",
    "Origin",
    "StatedCheck",
    "Theme",
    "Themes",
    "check_stated",
    "compare",
    "coverage_of",
    "load_catalogue",
    "load_own",
    "load_published",
    "load_series",
    "load_themes",
    "neighbours_of",
    "read_neighbours",
]
