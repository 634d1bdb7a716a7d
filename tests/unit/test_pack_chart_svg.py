"""The SVG of a chart: its words are text, small and safe; nothing that draws is lost in making it small."""

from __future__ import annotations

import base64
from xml.etree import ElementTree

import matplotlib
import pytest
from matplotlib.figure import Figure

from inspection_evidence.pack.chart import STYLE, compact, data_uri

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("£5 to $10 or $20", "Children & <b>families</b>", "זכרון")


@pytest.fixture(scope="module")
def svg() -> str:
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(4, 2))
        axes = figure.subplots()
        axes.plot([1, 2, 3], [1, 4, 2], marker="o")
        axes.set_yticks([1, 2, 3], NAMES)
        axes.set_title("In the\ntitle", fontweight="bold")
        return base64.b64decode(data_uri(figure).removeprefix("data:image/svg+xml;base64,")).decode()


def test_each_piece_of_text_is_one_element_with_its_very_words(svg: str) -> None:
    words = [one.text for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert [one for one in words if one in (*NAMES, "In the", "title")] == [*NAMES, "In the", "title"]


def test_a_reader_without_the_letter_gets_one_as_wide(svg: str) -> None:
    styles = [one.get("style", "") for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert all("'DejaVu Sans', Verdana, sans-serif" in style for style in styles)


def test_the_line_its_marks_and_what_they_refer_to_are_kept(svg: str) -> None:
    root = ElementTree.fromstring(svg)
    known = {f"#{one.get('id')}" for one in root.iter() if one.get("id")}
    used = [one.get("{http://www.w3.org/1999/xlink}href") for one in root.iter(f"{SVG}use")]
    clips = [one.get("clip-path", "")[4:-1] for one in root.iter() if one.get("clip-path")]
    assert len(used) >= 3 and set(used) <= known
    assert clips and set(clips) <= known


def test_groups_that_only_name_their_parts_go_and_others_stay() -> None:
    drawn = '<path d="M 1 1"/><text x="1">a</text>'
    named = f'<g id="axes_1"><g id="tick"><g id="line"/>{drawn}</g></g>'
    clipped = f'<g clip-path="url(#p)">{drawn}</g>'
    assert compact(f"<svg>{named}{clipped}</svg>") == f"<svg>{drawn}{clipped}</svg>"


def test_places_are_kept_to_a_hundredth_of_a_point() -> None:
    text = '<text x="1.23456" transform="rotate(-0 1.2 3.4)">99.12345</text>'
    assert compact('<svg><!-- by --><path d="M 10.000001 2.5"/></svg>') == '<svg><path d="M 10 2.5"/></svg>'
    assert compact(text) == '<text x="1.23">99.12345</text>'
    assert "rotate(-90 1 2)" in compact('<text transform="rotate(-90 1 2)">a</text>')
