"""How hard the suite's own sentences are to read: those of its templates and modules, none of a report's.

`make check` prints the figures and fails above the thresholds; docs/style.md says why these.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).resolve().parents[1]
PACK = ROOT / "lib" / "inspection_evidence" / "pack"
STAND_IN = "seven"
"""What a value is read as: a word of two syllables, neither long nor short."""
BRANCHES = 4
"""How often each template is read: once by its first branches, once by its second ones, and so on."""
LEAST_WORDS = 5
"""A label is no sentence."""
HIGHEST_GRADE = 9.0
LONGEST_SENTENCE = 40
_BLOCKS = {"p", "li", "h2", "h3", "h4", "caption", "figcaption", "td", "th", "dt", "dd", "summary", "div"}
_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True)
class Readability:
    """The figures of a set of sentences, and those too long to be read at once."""

    sentences: int
    grade: float
    words_a_sentence: float
    too_long: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it is within the thresholds of docs/style.md."""
        return self.grade <= HIGHEST_GRADE and not self.too_long


def measured(sentences: Iterable[str]) -> Readability:
    """The figures of these sentences: the automated readability index stands for years of schooling."""
    each = sorted(set(sentences))
    lengths = [len(one.split()) for one in each]
    return Readability(
        sentences=len(each),
        grade=readability_index(each),
        words_a_sentence=sum(lengths) / len(each),
        too_long=tuple(one for one, words in zip(each, lengths, strict=True) if words > LONGEST_SENTENCE),
    )


def readability_index(sentences: list[str]) -> float:
    """The automated readability index: 4.71 characters a word and 0.5 words a sentence, less 21.43.

    Source: Senter and Smith, Automated Readability Index, AMRL-TR-66-220, 1967; characters are letters
    and figures.
    """
    words = sum(len(one.split()) for one in sentences)
    characters = sum(character.isalnum() for one in sentences for character in one)
    return 4.71 * characters / words + 0.5 * words / len(sentences) - 21.43


def suite_sentences(pack: Path = PACK) -> set[str]:
    """Every sentence that a pack can print and that the suite itself wrote."""
    templates = (path.read_text(encoding="utf-8") for path in sorted(pack.rglob("*.html.j2")))
    modules = (path.read_text(encoding="utf-8") for path in sorted(pack.rglob("*.py")))
    found = [words for text in templates for words in template_sentences(text)]
    return {*found, *(words for text in modules for words in module_sentences(text))}


def template_sentences(template: str) -> Iterator[str]:
    """The sentences of a Jinja template, a word in the place of each value."""
    tree = Environment(autoescape=True).parse(template)
    for branch in range(BRANCHES):
        yield from _sentences(_text("".join(_read(tree.body, branch))))


def module_sentences(source: str) -> Iterator[str]:
    """The sentences among a module's strings that end as one does; what only developers read is left out."""
    tree = ast.parse(source)
    left_out = set(_left_out(tree))
    for node in ast.walk(tree):
        if node in left_out:
            left_out.update(ast.iter_child_nodes(node))
        elif isinstance(node, ast.JoinedStr | ast.Constant):
            left_out.update(ast.walk(node))
            words = _string(node)
            if words.rstrip().endswith((".", "!", "?")):
                yield from _sentences(words)


def _left_out(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, and errors: those are read one at a time, with file and field in them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Raise):
            yield from ast.walk(node)


def _string(node: ast.JoinedStr | ast.Constant) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(_string(part) if isinstance(part, ast.Constant) else STAND_IN for part in node.values)


def _read(parts: Iterable[nodes.Node], branch: int) -> Iterator[str]:
    for part in parts:
        if isinstance(part, nodes.If):
            ways = [part.body, *(other.body for other in part.elif_), part.else_]
            yield from _read(ways[branch % len(ways)], branch)
        elif isinstance(part, nodes.Output):
            yield from _read(part.nodes, branch)
        elif isinstance(part, nodes.TemplateData):
            yield part.data
        elif isinstance(part, nodes.Expr):
            yield _value(part, branch)
        else:
            yield from _read(getattr(part, "body", []), branch)


def _value(part: nodes.Expr, branch: int) -> str:
    if isinstance(part, nodes.CondExpr):
        chosen = part.expr1 if branch % 2 == 0 else part.expr2
        return _value(chosen, branch) if chosen else ""
    return str(part.value) if isinstance(part, nodes.Const) else STAND_IN


def _text(html: str) -> str:
    reader = _TextReader()
    reader.feed(html)
    return reader.text


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for one in _ENDS.split(" ".join(line.split())):
            if len(one.split()) >= LEAST_WORDS and one.endswith((".", "!", "?")):
                yield one


class _TextReader(HTMLParser):
    """The words of HTML, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data.replace("\n", " ")


def main() -> int:
    """Print the figures; 1 where they are above the thresholds."""
    found = measured(suite_sentences())
    print(
        f"The suite's own sentences: {found.sentences}, {found.words_a_sentence:.1f} words each; "
        f"automated readability index {found.grade:.1f} (at most {HIGHEST_GRADE:.0f})."
    )
    for one in found.too_long:
        print(f"Longer than {LONGEST_SENTENCE} words: {one}")
    return 0 if found.is_plain else 1


if __name__ == "__main__":
    sys.exit(main())
