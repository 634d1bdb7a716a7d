"""The accessibility statement of a pack: what was checked, what was not, and whom to ask."""

from __future__ import annotations

from inspection_evidence.pack.page.brand import Brand
from inspection_evidence.pack.section import Section, render_section


def accessibility_statement(brand: Brand) -> Section:
    """What the suite checks of every pack and of its example, and what nobody has checked.

    It claims no conformance: the Public Sector Bodies Accessibility Regulations 2018 ask a body for
    a statement of its own website, which this is not.
    """
    return render_section("accessibility", "Accessibility of this document", contact=brand.contact)
