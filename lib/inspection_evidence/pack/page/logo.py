"""A council's logo made safe to embed: a PNG drawn anew, an SVG of shapes alone.

A logo comes by e-mail from anywhere. An SVG may hold scripts, fetch from the network and read files
through entities (OWASP, "XML External Entity Prevention"), so only what draws is kept.
"""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, register_namespace, tostring

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]
from PIL import Image

from inspection_evidence.errors import RenderError

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
DRAWN = frozenset(
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc "
    "clipPath mask linearGradient radialGradient stop style".split()
)
_MOST_PIXELS = 16_000_000
_TALLEST = 240
"""Pixels: the band shows a logo 4 rem high, and a sharp screen has up to three pixels for one."""
_FETCHES = re.compile(r"\\|@import|url\(\s*['\"]?(?!#)|expression|javascript:", re.IGNORECASE)
"""A style or value that would load something; a backslash could hide that."""


def logo_address(path: Path) -> str:
    """The logo as a data URI. Raises RenderError, naming the file, where it is not such a picture."""
    try:
        if path.suffix.lower() == ".svg":
            return _data_uri("image/svg+xml", safe_svg(path.read_bytes(), path.name))
        return _data_uri("image/png", _png_drawn_anew(path))
    except OSError as error:
        raise RenderError(
            f"{path.name}: the logo cannot be read as a picture; save it anew as PNG."
        ) from error


def safe_svg(data: bytes, name: str) -> bytes:
    """The SVG with nothing but elements that draw: no script, no event, nothing fetched, no entity.

    Raises RenderError where it is no SVG, or is built of entities.
    """
    try:
        root = fromstring(data)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise RenderError(f"{name}: the logo is not a plain SVG; save it anew, or as PNG.") from error
    if root.tag != f"{{{SVG}}}svg":
        raise RenderError(f"{name}: the logo is not an SVG; save it anew, or as PNG.")
    _clean(root)
    register_namespace("", SVG)
    register_namespace("xlink", XLINK)
    drawn: bytes = tostring(root, encoding="utf-8")
    return drawn


def _clean(element: Element) -> None:
    for name, value in list(element.attrib.items()):
        if not _is_safe(name, value):
            del element.attrib[name]
    for child in list(element):
        if _draws(child):
            _clean(child)
        else:
            element.remove(child)


def _draws(element: Element) -> bool:
    tag: Any = element.tag  # a comment's tag is a function
    if not isinstance(tag, str) or tag.removeprefix(f"{{{SVG}}}") not in DRAWN:
        return False
    return not (tag.endswith("}style") and _FETCHES.search("".join(element.itertext())))


def _is_safe(name: str, value: str) -> bool:
    """No event, no address but one inside the picture, nothing of an editor's own."""
    if name in ("href", f"{{{XLINK}}}href"):
        return value.startswith("#")
    if name.startswith("{") or name.lower().startswith("on"):
        return False
    return not _FETCHES.search(value)


def _png_drawn_anew(path: Path) -> bytes:
    """The picture without what else the file holds, no larger than a band needs it."""
    try:
        with Image.open(path, formats=["PNG"]) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise RenderError(f"{path.name}: the logo has too many pixels; save it smaller.")
            drawn = picture.convert("RGBA")
    except (Image.DecompressionBombError, SyntaxError, ValueError) as error:
        raise RenderError(
            f"{path.name}: the logo cannot be read as a picture; save it anew as PNG."
        ) from error
    if drawn.height > _TALLEST:
        drawn = drawn.resize((max(1, round(drawn.width * _TALLEST / drawn.height)), _TALLEST))
    buffer = io.BytesIO()
    drawn.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _data_uri(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
