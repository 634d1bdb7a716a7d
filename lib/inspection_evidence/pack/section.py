"""A section of a notebook or a pack: a heading and HTML made from the suite's own templates."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from inspection_evidence.pack.wording import counted, day, sentence


@dataclass(frozen=True)
class Section:
    """One section: its `title` and its `html`, which JupyterLab and the pack both show."""

    title: str
    html: str = field(repr=False)

    def _repr_html_(self) -> str:
        return self.html


def render_section(name: str, title: str, **context: object) -> Section:
    """A section from `template/sections/<name>.html.j2`; everything in `context` is escaped.

    The name is also the section's address in the pack, with hyphens: `#at-a-glance`.
    """
    template = _environment().get_template(f"{name}.html.j2")
    html = template.render(title=title, anchor=name.replace("_", "-"), **context)
    return Section(title=title, html=html)


def render_page(name: str, **context: object) -> str:
    """A whole page from `template/sections/<name>.html.j2`; everything in `context` is escaped."""
    return _environment().get_template(f"{name}.html.j2").render(**context)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("inspection_evidence.pack", "template/sections"),
        autoescape=select_autoescape(["html.j2"], default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = day
    environment.filters["counted"] = counted
    environment.filters["sentence"] = sentence
    return environment
