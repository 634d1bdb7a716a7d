"""A council's look in its parameter file: what is accepted, and what is refused with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.pack.page.brand import BAND, LINK
from inspection_evidence.settings import BoroughParameters, load_borough
from inspection_evidence.settings.branding import LARGEST_LOGO, PALEST_GROUNDS
from inspection_evidence.settings.contrast import TEXT_CONTRAST, contrast
from tests.settings_workspace import KENT, make_workspace

BRANDING = """\
branding:
  council: Kent County Council
  logo: kent.png
  colour: '#143C54'
  link_colour: '#0b4f9e'
  contact:
    name: Democratic Services
    email: committees@kent.example
    telephone: '020 7946 0000'
    website: https://www.kent.example/committees
"""


def loaded(root: Path, branding: str = BRANDING) -> BoroughParameters:
    workspace = make_workspace(root, KENT + branding)
    (workspace.boroughs_folder / "kent.png").write_bytes(b"x")
    return load_borough(workspace, "kent")


def test_a_councils_look_is_read(tmp_path: Path) -> None:
    branding = loaded(tmp_path).branding
    assert (branding.council, branding.logo, branding.colour) == (
        "Kent County Council",
        "kent.png",
        "#143c54",
    )
    assert branding.contact.email == "committees@kent.example"


def test_no_look_at_all_is_needed(tmp_path: Path) -> None:
    assert loaded(tmp_path, "").branding.colour is None


@pytest.mark.parametrize(
    ("found", "written", "sentence"),
    [
        ("'#143C54'", "'#767676'", None),
        (
            "'#143C54'",
            "'#777777'",
            "colour is '#777777', but has a contrast of 4.47 to 1 with white",
        ),
        ("'#143C54'", "'#FFDD00'", "text needs 4.5 to 1 .WCAG 2.2, 1.4.3.: choose a darker colour"),
        ("'#143C54'", "navy", "must be a colour such as '#143c54'"),
        ("'#143C54'", "'#143C54; } * { display: none'", "must be a colour such as"),
        ("'#0b4f9e'", "'#767676'", "branding.link_colour .* with the pack’s palest grounds"),
        ("kent.png", "../kent.png", "must be the name of a file beside the borough's own"),
        ("kent.png", "kent.gif", "must end in .png or .svg"),
        ("kent.png", "crest.png", "branding.logo is 'crest.png', but there is no such file in boroughs"),
        ("committees@kent.example", "committees", "must be an e-mail address"),
        ("committees@kent.example", '"a@kent.example?bcc=<x>@y.example"', "must be an e-mail address"),
        ("'020 7946 0000'", "ask us", "must be a telephone number"),
        ("https://www.kent.example/committees", "javascript:alert(1)", "must be a web address"),
        ("council:", "councl:", "councl is not a known field; did you mean council"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path: Path, found: str, written: str, sentence: str | None) -> None:
    assert found in BRANDING
    if sentence is None:
        assert loaded(tmp_path, BRANDING.replace(found, written)).branding.colour == "#767676"
        return
    with pytest.raises(ParameterError, match=sentence) as raised:
        loaded(tmp_path, BRANDING.replace(found, written))
    assert len(str(raised.value).splitlines()) == 1


def test_a_logo_too_large_is_told(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, KENT + BRANDING)
    (workspace.boroughs_folder / "kent.png").write_bytes(b"x" * (LARGEST_LOGO + 1))
    with pytest.raises(ParameterError, match="must be a file of at most 500 kilobytes"):
        load_borough(workspace, "kent")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#ffffff") == pytest.approx(1)
    assert contrast("#777777") == pytest.approx(4.478, abs=0.001)
    assert contrast("#0b4f9e", "#ffffff") == contrast("#ffffff", "#0b4f9e")


def test_the_suites_own_colours_pass_what_it_asks_of_councils() -> None:
    assert contrast(BAND) >= TEXT_CONTRAST
    assert min(contrast(LINK, ground) for ground in PALEST_GROUNDS) >= TEXT_CONTRAST
