"""How well two colours stand out from one another, by WCAG 2.2."""

from __future__ import annotations

TEXT_CONTRAST = 4.5
"""The least contrast of text of ordinary size with its ground (WCAG 2.2, success criterion 1.4.3)."""

GRAPHIC_CONTRAST = 3.0
"""The least contrast of a line or a mark that must be seen with its ground (WCAG 2.2, 1.4.11)."""

WHITE = "#ffffff"


def contrast(colour: str, ground: str = WHITE) -> float:
    """The contrast of two colours such as #0b4f9e: 1 (the same) to 21 (black on white).

    WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    lighter, darker = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Undo sRGB's curve; the threshold is that of WCAG 2.2, which changed it to the standard's."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
