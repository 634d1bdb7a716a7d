"""Files of parameters say the same to the fast loader and to the one whose words for mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import yaml_file

PARAMETERS = Path(__file__).parents[2] / "parameters"


@pytest.mark.parametrize("name", ["defaults", "kpi_catalogue", "themes", "tracker", "boroughs/thornmere"])
def test_both_loaders_read_the_suites_own_files_alike(name: str) -> None:
    file = PARAMETERS / f"{name}.yml"
    plain = yaml_file._StrictSafeLoader(file.read_text(encoding="utf-8-sig")).get_single_data()
    assert yaml_file.read_yaml(file) == plain != {}


def test_the_fast_loader_is_safe_and_strict_and_keeps_days_as_text() -> None:
    loaded = yaml_file._FastSafeLoader
    assert loaded("day: 2026-06-30").get_single_data() == {"day": "2026-06-30"}
    for hostile in ("a: !!python/object/apply:os.getcwd []", "a: 1\na: 2"):
        with pytest.raises(yaml.constructor.ConstructorError):
            loaded(hostile).get_single_data()


def test_mistakes_read_alike_where_libyaml_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kent.yml"
    file.write_text("slug: kent\nname: [Kent\n", encoding="utf-8")
    with pytest.raises(ParameterError) as fast:
        yaml_file.read_yaml(file)
    monkeypatch.setattr(yaml_file, "_FastSafeLoader", yaml_file._StrictSafeLoader)
    with pytest.raises(ParameterError) as plain:
        yaml_file.read_yaml(file)
    assert str(fast.value) == str(plain.value)
