"""The names and codes of the published files against the suite's table of authorities."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from inspection_evidence.settings import Workspace, load_authorities

TABLE = load_authorities(Workspace.find(Path(__file__)).authorities_file)


def test_every_authority_of_the_report_index_is_known(corpus: Path) -> None:
    with (corpus / "ofsted" / "index.csv").open(encoding="utf-8", newline="") as index:
        names = {row["authority"] for row in csv.DictReader(index)}
    assert [name for name in sorted(names) if TABLE.find(name) is None] == []


def test_every_published_name_and_code_is_the_same_authority(corpus: Path) -> None:
    with (corpus / "kpi" / "la_name_crosswalk.tsv").open(encoding="utf-8", newline="") as crosswalk:
        rows = list(csv.DictReader(crosswalk, delimiter="\t"))
    assert rows
    for row in rows:
        authority = TABLE.with_code(row["new_la_code"])
        assert authority is not None
        assert authority.dfe_code == row["old_la_code"]
        day = date(2015, 1, 1) if authority.abolished_on else None
        names = [row[column] for column in ("la_name", "ofsted_name", "lait_name") if row[column]]
        assert [name for name in names if TABLE.find(name, day) is not authority] == []
