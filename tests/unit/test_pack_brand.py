"""A council's logo and look in the page: safe to embed, whatever the file holds."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.cover import pack_cover
from inspection_evidence.pack.exporter import notebook_html
from inspection_evidence.pack.page.brand import Brand, load_brand
from inspection_evidence.pack.page.logo import logo_address, safe_svg
from inspection_evidence.settings import load_borough
from inspection_evidence.settings.branding import Contact
from tests import pack_evidence as thornmere
from tests.pack_notebook import write_notebook
from tests.settings_workspace import KENT, make_workspace

HOSTILE = b"""<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
     xmlns:editor="http://editor.example" viewBox="0 0 9 9" onload="alert(1)" editor:version="7">
  <!-- a comment --><metadata>author</metadata>
  <script>alert(2)</script>
  <foreignObject><p>words</p></foreignObject>
  <style>@import "https://a.example/x.css"; path { fill: red }</style>
  <style>path { fill: url(https://b.example/x) }</style>
  <style>path { fill: u\\72l(https://b.example/x) }</style>
  <image href="https://c.example/x.png"/>
  <a href="javascript:alert(3)"><rect width="2" height="2"/></a>
  <use xlink:href="https://d.example/x.svg#a"/>
  <use href="#kept"/>
  <path id="kept" d="M0 0h9v9z" onclick="alert(4)"
    style="fill: url('https://e.example/y')" fill="url(#paint)"/>
</svg>"""
ENTITIES = b"""<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/hostname">]>
<svg xmlns="http://www.w3.org/2000/svg"><text>&file;</text></svg>"""


def decoded(address: str) -> bytes:
    return base64.b64decode(address.partition(",")[2])


def test_only_what_draws_is_left_of_an_svg() -> None:
    safe = safe_svg(HOSTILE, "logo.svg").decode()
    for gone in ("example", "alert", "script", "foreignObject", "metadata", "comment", "onload", "onclick"):
        assert gone not in safe
    assert 'd="M0 0h9v9z"' in safe
    assert 'fill="url(#paint)"' in safe
    assert 'href="#kept"' in safe


@pytest.mark.parametrize("data", [ENTITIES, b"not xml", b"<html xmlns='x'/>", b""])
def test_what_is_no_plain_svg_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(
        RenderError, match=r"^logo\.svg: the logo is not (an|a plain) SVG; save it anew, or as PNG"
    ):
        safe_svg(data, "logo.svg")


def test_a_png_is_drawn_anew_without_what_else_it_holds(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "a person’s name")
    Image.new("RGB", (900, 600), "#143c54").save(tmp_path / "logo.png", pnginfo=notes)
    drawn = Image.open(io.BytesIO(decoded(logo_address(tmp_path / "logo.png"))))
    assert drawn.size == (360, 240)
    assert "Author" not in drawn.info


@pytest.mark.parametrize("data", [b"GIF89a", b"", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_png_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    with pytest.raises(RenderError, match=r"logo\.png: the logo cannot be read as a picture"):
        logo_address(tmp_path / "logo.png")


def test_the_borough_file_dresses_its_pack(tmp_path: Path) -> None:
    branding = "branding:\n  council: Kent County Council\n  logo: kent.svg\n  colour: '#5c2f00'\n"
    workspace = make_workspace(tmp_path, KENT + branding)
    (workspace.boroughs_folder / "kent.svg").write_bytes(HOSTILE)
    brand = load_brand(load_borough(workspace, "kent"), workspace)
    assert (brand.council, brand.colour) == ("Kent County Council", "#5c2f00")
    assert brand.logo is not None
    assert brand.logo.startswith("data:image/svg+xml;base64,")


def test_the_page_shows_council_colours_and_contact_escaped(tmp_path: Path) -> None:
    contact = Contact(name="Clerk & <team>", email="clerk@kent.example", telephone="020 7946 0000")
    brand = Brand(council="Kent <b>County</b>", colour="#5c2f00", link_colour="#6b1503", contact=contact)
    notebook = write_notebook(tmp_path / "4-pack.ipynb", [])
    html = notebook_html(notebook, pack_cover(thornmere.borough(), thornmere.run(), brand))
    assert "--band: #5c2f00; --link: #6b1503;" in html
    assert '<p class="council">Kent &lt;b&gt;County&lt;/b&gt;</p>' in html
    assert html.count('<a href="mailto:clerk@kent.example">') == 2
    assert html.count("Clerk &amp; &lt;team&gt;") == 2
