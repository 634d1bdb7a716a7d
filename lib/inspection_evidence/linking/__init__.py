"""Links: recommendation to KPI, to earlier recommendation, to what later committee papers report."""

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.confirmation import Choice, LinkError, choose, decide, decisions_of
from inspection_evidence.linking.decisions import Act, Decision, Decisions, LinkKey, LinkKind, fold_decisions
from inspection_evidence.linking.figures_to_supply import FigureToSupply, figures_to_supply
from inspection_evidence.linking.kpi_links import SuggestedKpi, Suggestion, suggest
from inspection_evidence.linking.linkable import Linkable, passage_key
from inspection_evidence.linking.links import Link, Links, State, borough_links
from inspection_evidence.linking.links_export import decided_words, write_links
from inspection_evidence.linking.links_import import read_choices
from inspection_evidence.linking.measurable import could_be_measured
from inspection_evidence.linking.progress import Paper, Progress, paper_of, progress_on
from inspection_evidence.linking.recommendation_files import authorities_of, recommendations_of
from inspection_evidence.linking.repeats import Repeat, Told, find_repeats
from inspection_evidence.linking.theme_lines import ThemeLine, theme_lines
from inspection_evidence.linking.themes import theme_of

__all__ = [
    "Act",
    "Asked",
    "Choice",
    "Decision",
    "Decisions",
    "FigureToSupply",
    "Link",
    "LinkError",
    "LinkKey",
    "LinkKind",
    "Linkable",
    "Links",
    "Paper",
    "Progress",
    "Repeat",
    "State",
    "SuggestedKpi",
    "Suggestion",
    "ThemeLine",
    "Told",
    "authorities_of",
    "borough_links",
    "choose",
    "could_be_measured",
    "decide",
    "decided_words",
    "decisions_of",
    "figures_to_supply",
    "find_repeats",
    "fold_decisions",
    "paper_of",
    "passage_key",
    "progress_on",
    "read_choices",
    "recommendations_of",
    "suggest",
    "theme_lines",
    "theme_of",
    "write_links",
]
