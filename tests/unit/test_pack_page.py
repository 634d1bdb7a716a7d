"""What belongs to the page: short forms spelt out, dates kept whole, the one script let in."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from pathlib import Path

import pytest

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.checks import check_document
from inspection_evidence.pack.cover import pack_cover
from inspection_evidence.pack.exporter import notebook_html
from inspection_evidence.pack.page.dates import keep_dates_together
from inspection_evidence.pack.page.glossary import glossary, known_forms, short_forms_in
from inspection_evidence.pack.page.script import content_policy, page_script
from tests import pack_evidence as thornmere
from tests.pack_notebook import write_notebook

PAGE = "<h1>Pack</h1><script>{script}</script>"


def page(tmp_path: Path) -> str:
    notebook = write_notebook(tmp_path / "4-pack.ipynb", [])
    return notebook_html(notebook, pack_cover(thornmere.borough(), thornmere.run()))


def found_in(html: str) -> list[str]:
    return [form.short for form in short_forms_in(html)]


def test_only_short_forms_that_a_reader_meets_are_spelt_out() -> None:
    seen = '<p title="JTAI">Two KPIs, SEND &amp; care.</p>'
    html = f'{seen}<span class="identifier">x/LSCB</span><style>.NHS {{}}</style>'
    assert found_in(html) == ["KPI", "SEND"]
    assert found_in("<p>Please send a kpi to the ILACSish</p>") == []
    assert glossary("<p>Nothing short.</p>") is None


def test_every_known_short_form_has_words_and_stands_once() -> None:
    forms = known_forms()
    assert len({form.short for form in forms}) == len(forms)
    assert all(form.full and (not form.explanation or form.explanation.endswith(".")) for form in forms)
    assert [form.short for form in forms] == sorted((form.short for form in forms), key=str.casefold)


def test_a_pack_ends_on_short_forms_and_accessibility(tmp_path: Path) -> None:
    html = page(tmp_path)
    titles = re.findall(r"<h2[^>]*>(.*?)</h2>", html)
    assert titles == ["Contents", "Short forms used here", "Accessibility of this document"]
    assert "Nobody has tried this document with people who use a screen reader" in html


def test_a_day_stays_with_its_month_except_in_quoted_words() -> None:
    assert keep_dates_together("<p>By 5 March 2026.</p>") == "<p>By 5\N{NO-BREAK SPACE}March 2026.</p>"
    for quoted in (
        "<td>By 5 March 2026.</td>",
        "<blockquote><p>By 5 March 2026.</p></blockquote>",
        '<th scope="rowgroup" colspan="3">By 5 March 2026.</th>',
        '<img alt="By 5 March 2026.">',
    ):
        assert keep_dates_together(quoted) == quoted
    quoted = "<p>On 1 May: “<q>1 May 2026</q>”</p>"
    assert keep_dates_together(quoted) == "<p>On 1\N{NO-BREAK SPACE}May: “<q>1 May 2026</q>”</p>"
    after = keep_dates_together('<td>1 May 2026<br></td><th scope="row">1 May 2026</th>')
    assert after == '<td>1 May 2026<br></td><th scope="row">1\N{NO-BREAK SPACE}May 2026</th>'


def test_the_policy_lets_in_this_very_script_and_loads_nothing(tmp_path: Path) -> None:
    html = page(tmp_path)
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in content_policy()
    assert content_policy().startswith("default-src 'none'; ")
    assert "connect-src" not in content_policy()


@pytest.mark.parametrize("script", ["alert(1)", "", page_script() + " "])
def test_no_other_script_stands_in_a_pack(script: str) -> None:
    check_document(PAGE.format(script=page_script()), "4-pack", page_script())
    with pytest.raises(RenderError, match="shows a <script> element"):
        check_document(PAGE.format(script=script), "4-pack", page_script())


def test_a_script_from_elsewhere_is_refused() -> None:
    with pytest.raises(RenderError, match=r"fetches nothing|<script>"):
        check_document('<h1>Pack</h1><script src="https://a.example/x.js"></script>', "4-pack", page_script())
