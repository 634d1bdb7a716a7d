"""The pack: its sections, and the HTML and PDF made from notebook 4."""

from inspection_evidence.pack.about import about_this_pack
from inspection_evidence.pack.at_a_glance import at_a_glance
from inspection_evidence.pack.documents import documents_read
from inspection_evidence.pack.judgements import judgements_over_time
from inspection_evidence.pack.recommendations import recommendations_by_inspection
from inspection_evidence.pack.render import PackFiles, render_pack
from inspection_evidence.pack.review import recommendations_on_page, what_to_check
from inspection_evidence.pack.screen import screen_style
from inspection_evidence.pack.section import Section

__all__ = [
    "PackFiles",
    "Section",
    "about_this_pack",
    "at_a_glance",
    "documents_read",
    "judgements_over_time",
    "recommendations_by_inspection",
    "recommendations_on_page",
    "render_pack",
    "screen_style",
    "what_to_check",
]
