"""Pages turned by their file: a place as drawn is the place as read, and back."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from inspection_evidence.reading.file import read_file
from inspection_evidence.reading.turned import Turn

MEDIA = (10.0, 20.0, 110.0, 220.0)
WORD = (30.0, 200.0, 60.0, 212.0)


@pytest.mark.parametrize(
    ("degrees", "read"),
    [
        (0, (20.0, 8.0, 50.0, 20.0)),
        (90, (180.0, 20.0, 192.0, 50.0)),
        (180, (50.0, 180.0, 80.0, 192.0)),
        (270, (8.0, 50.0, 20.0, 80.0)),
    ],
)
def test_a_place_as_drawn_is_read_from_the_shown_pages_corner(degrees: int, read: tuple[float, ...]) -> None:
    turn = Turn(degrees, MEDIA)
    assert turn.as_read(WORD) == read
    assert turn.as_drawn(turn.as_read(WORD)) == WORD


TURNS = {
    0: "1 0 0 1 0 0",
    90: "0 1 -1 0 595 0",
    180: "-1 0 0 -1 842 595",
    270: "0 -1 1 0 0 842",
}


def turned_page(path: Path, degrees: int) -> Path:
    """A landscape page that shows the same two lines upright however its file turns it."""
    sideways = degrees in {90, 270}
    with pikepdf.new() as file:
        page = file.add_blank_page(page_size=(595, 842) if sideways else (842, 595))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        name = page.add_resource(font, pikepdf.Name.Font)
        text = "(First line of words) Tj 0 -20 Td (Second line) Tj"
        words = f"q {TURNS[degrees]} cm BT {name} 12 Tf 60 500 Td {text} ET Q"
        page.contents_add(words.encode())
        page.rotate(degrees, relative=False)
        file.save(path)
    return path


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_page_reads_as_an_upright_one(tmp_path: Path, degrees: int) -> None:
    upright = read_file(turned_page(tmp_path / "upright.pdf", 0)).pages
    turned = read_file(turned_page(tmp_path / "turned.pdf", degrees)).pages
    assert upright is not None and turned is not None
    assert [one.text for one in turned.body] == ["First line of words", "Second line"]
    assert [one.size for one in turned.body] == [one.size for one in upright.body]
    for one, same in zip(turned.body, upright.body, strict=True):
        assert one.box == pytest.approx(same.box, abs=1.0)


def test_the_turn_of_a_page(tmp_path: Path) -> None:
    with pdfium.PdfDocument(turned_page(tmp_path / "turned.pdf", 90)) as file:
        assert Turn.of(file[0]) == Turn(90, (0.0, 0.0, 595.0, 842.0))
