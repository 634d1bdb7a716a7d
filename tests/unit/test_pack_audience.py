"""For whom a pack is: words on every page, names of files, officers by their role."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inspection_evidence.errors import ParameterError, RenderError
from inspection_evidence.pack.audience import (
    EXEMPT_PARAGRAPHS,
    audience_sentences,
    data_folder_name,
    file_stem,
)
from inspection_evidence.pack.cover import pack_cover
from inspection_evidence.pack.officers import NOT_NAMED, officer_shown, page_shown, text_shown
from inspection_evidence.settings import BoroughParameters, Officer, RunParameters
from inspection_evidence.settings.messages import validated
from tests import pack_evidence as thornmere
from tests.pack_sources import with_officers


def run(**fields: Any) -> RunParameters:
    return validated(RunParameters, {"as_at": "2026-11-22", **fields}, "defaults.yml")


def borough(*officers: tuple[str, str]) -> BoroughParameters:
    listed = tuple(Officer(name=name, role=role) for name, role in officers)
    return thornmere.borough(fictional=False).model_copy(update={"officers": listed})


@pytest.mark.parametrize(
    ("fields", "marks"),
    [
        ({}, "Draft, not yet confirmed · Public version"),
        ({"draft": False}, "Public version"),
        ({"draft": False, "audience": "members"}, "Members only, not for publication"),
        (
            {"draft": False, "audience": "exempt", "exempt_paragraph": 2},
            "Exempt, not for publication: paragraph 2, Schedule 12A",
        ),
        (
            {"draft": False, "embargo_until": "2026-12-01"},
            "Embargoed until 1 December 2026 · Public version",
        ),
        ({"draft": False, "embargo_until": "2026-11-22"}, "Public version"),
    ],
)
def test_every_page_and_the_title_of_the_file_say_state_embargo_and_audience(
    fields: dict[str, Any], marks: str
) -> None:
    cover = pack_cover(borough(), run(**fields))
    assert cover.marks == marks
    assert cover.title == f"Thornmere: inspection evidence pack, as at 22 November 2026 ({marks})"


@pytest.mark.parametrize("number", EXEMPT_PARAGRAPHS)
def test_an_exempt_pack_gives_the_reason_in_the_words_of_the_act(number: int) -> None:
    first, *_ = audience_sentences(borough(), run(audience="exempt", exempt_paragraph=number))
    assert first == (
        f"Not for publication by virtue of paragraph {number} of Part 1 of Schedule 12A to the Local "
        f"Government Act 1972: {EXEMPT_PARAGRAPHS[number]}"
    )


def test_who_approved_it_stands_on_the_first_page_by_role_in_a_public_pack() -> None:
    how = run(approved_by="Ann Shaw, Head of Quality")
    assert audience_sentences(borough(), how)[-1] == "Approved by Head of Quality."
    members = run(approved_by="Ann Shaw, Head of Quality", audience="members")
    assert audience_sentences(borough(), members)[-1] == "Approved by Ann Shaw, Head of Quality."


def test_files_for_different_readers_never_take_each_others_place() -> None:
    assert [file_stem("kent", one) for one in ("public", "members", "exempt")] == [
        "kent-pack",
        "kent-pack-members",
        "kent-pack-exempt",
    ]
    assert len({data_folder_name(one) for one in ("public", "members", "exempt")}) == 3


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"audience": "press"}, "audience is 'press', but must be 'public', 'members' or 'exempt'."),
        ({"audience": "exempt"}, "exempt_paragraph is empty, but must be 1 to 7 where audience is exempt"),
        ({"exempt_paragraph": 3}, "exempt_paragraph is 3, but must be 1 to 7 where audience is exempt"),
        ({"audience": "exempt", "exempt_paragraph": 8}, "exempt_paragraph is 8, but must be 7 or less."),
        ({"embargo_until": "soon"}, "embargo_until is 'soon', but must be a date"),
    ],
)
def test_wrong_parameters_are_told_in_a_sentence(fields: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ParameterError) as raised:
        run(**fields)
    assert sentence in str(raised.value)


@pytest.mark.parametrize(
    ("entered", "shown"),
    [
        ("Ann Shaw", "Head of Quality"),
        ("ANN  SHAW", "Head of Quality"),
        ("Ann Shaw, Head of Quality", "Head of Quality"),
        ("Bob Lee (Service Manager, MASH)", "Service Manager, MASH"),
        ("Director of Education: Cara Diaz-Ng", "Director of Education"),
        ("Dr Cara Diaz – Designated Doctor, Health Trust", "Designated Doctor, Health Trust"),
        ("Bob Lee", NOT_NAMED),
        ("Bob Lee and Cara Diaz", NOT_NAMED),
        ("B. Lee", NOT_NAMED),
        ("BL", NOT_NAMED),
        ("Ms Lee", NOT_NAMED),
        ("Director of Education and Youth Justice", "Director of Education and Youth Justice"),
        ("Councillor Bob Lee", "Councillor Bob Lee"),
        ("Cllr Lee, Cabinet Member", "Cllr Lee, Cabinet Member"),
        ("Local authority", "Local authority"),
        ("DCS", "DCS"),
        ("Integrated Care Board", "Integrated Care Board"),
    ],
)
def test_a_public_pack_prints_the_role_in_the_names_place(entered: str, shown: str) -> None:
    listed = borough(("Ann Shaw", "Head of Quality"))
    assert officer_shown(entered, listed, run()) == shown
    assert officer_shown(entered, listed, run(audience="members")) == entered


def test_nobody_stays_nobody() -> None:
    assert officer_shown(None, borough(), run()) is None


def test_words_of_others_have_the_role_in_square_brackets() -> None:
    listed = borough(("Ann Shaw", "Head of Quality"), ("Ann Shaw-Lee", r"Lead \1"))
    assert text_shown("Thanks to Ann Shaw; Joann Shawcross left.", listed, run()) == (
        "Thanks to [Head of Quality]; Joann Shawcross left."
    )
    assert text_shown("To Ann Shaw-Lee.", listed, run()) == r"To [Lead \1]."


@pytest.mark.parametrize(
    "name", ["Ann O'Dea", "Ann O&#39;Dea", "Ann O&#x27;Dea", "Ann&nbsp;O’Dea", "ann\no'dea"]
)
def test_a_page_has_the_role_however_the_name_is_written(name: str) -> None:
    page = f'<h2 id="own-ann-o-dea-s-words">{name}’s words</h2><img alt="{name}">'
    made = page_shown(page, borough(("Ann O'Dea", "Lead")), run(), "4-pack.ipynb")
    assert made == '<h2 id="own-lead-s-words">[Lead]’s words</h2><img alt="[Lead]">'


def test_a_name_with_mark_up_inside_is_refused_and_not_printed() -> None:
    page = "<p>Ann <strong>Shaw</strong> will report.</p>"
    with pytest.raises(
        RenderError, match=r"4-pack.ipynb is for the public and names Ann Shaw: write Head of"
    ):
        page_shown(page, with_officers(), run(), "4-pack.ipynb")
    assert page_shown(page, with_officers(), run(audience="members"), "4-pack.ipynb") == page


def test_a_role_cannot_bring_mark_up_into_a_page() -> None:
    made = page_shown("<p>Ann Shaw</p>", borough(("Ann Shaw", "<b>Head</b>")), run(), "4-pack.ipynb")
    assert made == "<p>[&lt;b&gt;Head&lt;/b&gt;]</p>"


def test_an_embargo_ends_on_its_day() -> None:
    assert run(embargo_until=date(2026, 12, 1)).embargo_until == date(2026, 12, 1)
