"""Links: recommendation to KPI, to earlier recommendation, to what later committee papers report."""

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.figures_to_supply import FigureToSupply, figures_to_supply
from inspection_evidence.linking.kpi_links import SuggestedKpi, Suggestion, suggest
from inspection_evidence.linking.progress import Paper, Progress, paper_of, progress_on
from inspection_evidence.linking.recommendation_files import authorities_of, recommendations_of
from inspection_evidence.linking.repeats import Repeat, Told, find_repeats
from inspection_evidence.linking.theme_lines import ThemeLine, theme_lines
from inspection_evidence.linking.themes import theme_of

__all__ = [
    "Asked",
    "FigureToSupply",
    "Paper",
    "Progress",
    "Repeat",
    "SuggestedKpi",
    "Suggestion",
    "ThemeLine",
    "Told",
    "authorities_of",
    "figures_to_supply",
    "find_repeats",
    "paper_of",
    "progress_on",
    "recommendations_of",
    "suggest",
    "theme_lines",
    "theme_of",
]
