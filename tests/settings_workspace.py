"""A small workspace to try parameters in: the suite's own tables, one borough of made-up reports."""

from __future__ import annotations

import shutil
from pathlib import Path

from inspection_evidence.settings import Workspace

PARAMETERS = Path(__file__).parents[1] / "parameters"

KENT = """\
slug: kent
name: Kent
ons_code: E10000016
also_known_as: [kent-county]
statistical_neighbours:
  - Essex
  - East Sussex
reports:
  - file: 2017-06-13-childrens-services.pdf
    published_on_site: 2017-06-13
    url: https://files.ofsted.gov.uk/v1/file/50004245
  - file: 2022-07-05-childrens-services.pdf
    published_on_site: 2022-07-05
"""


def make_workspace(root: Path, kent: str = KENT) -> Workspace:
    """Lay out a workspace at `root` with the borough of Kent, and return it."""
    boroughs = root / "parameters" / "boroughs"
    boroughs.mkdir(parents=True)
    for name in ("authorities.csv", "defaults.yml"):
        shutil.copy(PARAMETERS / name, root / "parameters" / name)
    (boroughs / "kent.yml").write_text(kent, encoding="utf-8")
    shutil.copy(PARAMETERS / "boroughs" / "city-of-london.yml", boroughs)
    shutil.copy(PARAMETERS / "boroughs" / "hammersmith-and-fulham.yml", boroughs)
    return Workspace(root, root / "inputs", root / "parameters", root / "records", root / "outputs")
