"""A borough's packs over time: data beside each, the index, one published, the next compared with it."""

from __future__ import annotations

import hashlib
import json
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from inspection_evidence.pack.data.listing import data_files
from inspection_evidence.settings import Workspace, load_borough
from tests.example_workspace import EXAMPLE, environment_of, make_example_workspace
from tests.pack_text import readable

FIRST, LATER = "2026-04-30", "2026-11-22"
BY = "Director of Children’s Services"


def command(workspace: Workspace, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Call `inspection-evidence` in the workspace."""
    return subprocess.run(
        [sys.executable, "-m", "inspection_evidence.cli", *arguments],
        cwd=workspace.root.parent,
        env=environment_of(workspace),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def digests(folder: Path) -> dict[str, str]:
    """The hash of every file of a pack and its data; the notebooks hold the times at which they ran."""
    files = [one for one in sorted(folder.rglob("*")) if one.is_file() and one.suffix != ".ipynb"]
    return {one.relative_to(folder).as_posix(): hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace in which a committee's pack was made and published, then the next one and a briefing."""
    made = make_example_workspace(tmp_path_factory.mktemp("packs") / "suite")
    first = command(made, "run", EXAMPLE, "--as-at", FIRST, "--committee", "--approved-by", BY)
    assert first.returncode == 0, first.stderr
    published = command(made, "publish", EXAMPLE, "--as-at", FIRST, "--approved-by", BY)
    assert published.returncode == 0, published.stderr
    for length in ("pack", "brief"):
        later = command(made, "run", EXAMPLE, "--as-at", LATER, "--length", length)
        assert later.returncode == 0, later.stderr
    yield made
    for path in made.records.rglob("*"):
        path.chmod(stat.S_IRWXU)


@pytest.fixture(scope="module")
def folder(workspace: Workspace) -> Path:
    """The folder of the later pack."""
    return workspace.outputs / EXAMPLE / LATER


def test_every_file_of_the_data_is_there_and_linked_from_the_pack(folder: Path) -> None:
    html = (folder / f"{EXAMPLE}-pack.html").read_text(encoding="utf-8")
    names = [name for name, _ in data_files(EXAMPLE)]
    there = {path.name for path in (folder / "data").iterdir()}
    assert there == {*names, "provenance-brief.json"}
    assert [name for name in names if f'href="data/{name}"' not in html] == []


def test_a_briefing_leaves_the_data_of_the_pack_as_they_were(folder: Path) -> None:
    facts = json.loads((folder / f"{EXAMPLE}-pack.facts.json").read_text(encoding="utf-8"))
    made = digests(folder)
    assert {one["path"]: made[one["path"]] for one in facts["files"]} == {
        one["path"]: one["sha256"] for one in facts["files"]
    }
    brief = json.loads((folder / "data" / "provenance-brief.json").read_text(encoding="utf-8"))["entity"]
    labels = {one["prov:label"] for one in brief.values()}
    assert {f"{EXAMPLE}-brief.html", f"{EXAMPLE}-brief.pdf"} <= labels
    assert f"{EXAMPLE}-pack.html" not in labels


def test_the_pdf_names_the_data_without_a_link_that_leads_nowhere(folder: Path) -> None:
    with pikepdf.open(folder / f"{EXAMPLE}-pack.pdf") as document:
        links = [
            str(note.A.URI)
            for page in document.pages
            for note in page.get("/Annots", pikepdf.Array())
            if "/A" in note and "/URI" in note.A
        ]
    assert [one for one in links if not one.startswith(("http", "mailto"))] == []


def test_the_provenance_names_the_pack_its_data_and_what_they_were_made_from(
    workspace: Workspace, folder: Path
) -> None:
    entities = json.loads((folder / "data" / "provenance.json").read_text(encoding="utf-8"))["entity"]
    known = {one["prov:label"]: one.get("ie:sha256") for one in entities.values()}
    made = {
        name: digest
        for name, digest in digests(folder).items()
        if "provenance" not in name and "brief" not in name
    }
    assert {name: known.get(name) for name in made if "facts" not in name} == {
        name: digest for name, digest in made.items() if "facts" not in name
    }
    scorecards = [name for name in known if name.startswith("kpi/thornmere/")]
    assert scorecards
    for name in [*scorecards, "ofsted/thornmere/2020-02-25-childrens-services.pdf"]:
        assert known[name] == hashlib.sha256((workspace.inputs / name).read_bytes()).hexdigest()


def test_the_later_pack_says_what_changed_since_the_published_one(folder: Path) -> None:
    words = "\n".join(readable((folder / f"{EXAMPLE}-pack.html").read_text(encoding="utf-8")))
    told = words.partition("What changed since the last pack was published")[2].partition("Judgements over")[
        0
    ]
    for expected in ("30 April 2026", BY, "1 inspection new or gone", "ILACS, May 2026"):
        assert expected in told


def test_the_first_pack_says_that_there_is_nothing_to_compare_with(workspace: Workspace) -> None:
    html = (workspace.outputs / EXAMPLE / FIRST / f"{EXAMPLE}-pack.html").read_text(encoding="utf-8")
    assert "No earlier pack of Thornmere has been published" in html
    assert f"Approved by {BY}." in html


def test_the_index_leads_to_files_that_are_there(workspace: Workspace) -> None:
    html = (workspace.outputs / "index.html").read_text(encoding="utf-8")
    addresses = [part.partition('"')[0] for part in html.split('href="')[1:] if not part.startswith("#")]
    assert len(addresses) == 4
    assert [one for one in addresses if not (workspace.outputs / one).is_file()] == []
    assert "older: 30 April 2026" in html


def test_a_public_pack_and_its_data_name_no_officer(workspace: Workspace, folder: Path) -> None:
    names = [officer.name for officer in load_borough(workspace, EXAMPLE).officers]
    html = (folder / f"{EXAMPLE}-pack.html").read_text(encoding="utf-8")
    assert "[Head of Improvement] to ask the health trust" in html
    files = [one for one in (folder / "data").iterdir() if one.suffix != ".xlsx"]
    texts = [html, *(one.read_text(encoding="utf-8") for one in files)]
    assert len(names) == 3
    assert len(files) == len(data_files(EXAMPLE))  # all but the spreadsheet, and the briefing's provenance
    assert [name for name in names for text in texts if name.casefold() in text.casefold()] == []
    with zipfile.ZipFile(folder / "data" / f"{EXAMPLE}-register.xlsx") as register:
        words = register.read("xl/sharedStrings.xml").decode("utf-8")
    assert [name for name in names if name in words] == []


def test_what_was_published_is_as_it_was_and_a_run_tells_where_it_is_not(workspace: Workspace) -> None:
    assert command(workspace, "published", EXAMPLE).returncode == 0
    kept = workspace.published_folder(EXAMPLE) / f"{FIRST}-1" / f"{EXAMPLE}-pack.html"
    before = kept.read_bytes()
    for path in (kept.parent, kept):
        path.chmod(stat.S_IRWXU)
    kept.write_bytes(before + b" ")
    told = command(workspace, "published", EXAMPLE)
    kept.write_bytes(before)
    assert (told.returncode, told.stderr) == (3, f"{kept} is not as it was published.\n")


def test_a_second_run_makes_the_same_bytes(workspace: Workspace, folder: Path) -> None:
    before = digests(folder)
    again = command(workspace, "run", EXAMPLE, "--as-at", LATER)
    assert again.returncode == 0, again.stderr
    assert digests(folder) == before
