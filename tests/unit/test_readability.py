"""The figure of how hard the suite's sentences are to read: what is gathered, and what is not."""

from __future__ import annotations

from tools.readability import (
    HIGHEST_GRADE,
    measured,
    module_sentences,
    suite_sentences,
    template_sentences,
)


def test_each_branch_of_a_template_is_read_with_a_word_for_each_value() -> None:
    template = """<h2>{{ title }}</h2>
{% if found %}<p>We read {{ n }} files, <strong>all</strong> of them whole.</p>
{% else %}<p>There are no files to read here.</p>{% endif %}
{% for one in found %}<li>Each file {{ "is" if one else "was never" }} listed by its name.</li>{% endfor %}"""
    assert set(template_sentences(template)) == {
        "We read seven files, all of them whole.",
        "There are no files to read here.",
        "Each file is listed by its name.",
        "Each file was never listed by its name.",
    }


def test_words_for_developers_and_errors_are_left_out() -> None:
    source = '''"""A module of some words or other."""
def told(name: str) -> str:
    """Says some words or other here."""
    if not name:
        raise ValueError(f"{name}: this is no name that we know.")
    return f"This is what we know of {name}."
'''
    assert set(module_sentences(source)) == {"This is what we know of seven."}


def test_a_hard_text_is_told_from_a_plain_one() -> None:
    plain = measured(["The file was read.", "It has two pages.", "We ask you to look at them."])
    hard = measured(["Notwithstanding methodological considerations, " * 14 + "we remain."])
    assert plain.is_plain
    assert hard.grade > HIGHEST_GRADE
    assert hard.too_long
    assert not hard.is_plain


def test_the_suite_writes_plainly() -> None:
    found = measured(suite_sentences())
    assert found.sentences > 100
    assert found.is_plain, "\n".join([f"grade {found.grade:.1f}", *found.too_long])
