"""Themes of practice and the field's vocabulary: `parameters/themes.yml` as objects."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from inspection_evidence.settings.fields import Text
from inspection_evidence.settings.messages import validated
from inspection_evidence.settings.names import normalised
from inspection_evidence.settings.yaml_file import field_lines, read_yaml


class Theme(BaseModel):
    """A theme: its id, the name to show, what it covers, and the words that speak of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text
    name: Text
    definition: Text
    words: tuple[Text, ...] = ()


def _of_two_at_least(group: tuple[str, ...]) -> tuple[str, ...]:
    if len(group) < 2:
        raise ValueError("must hold two words or more that mean the same")
    return group


SynonymGroup = Annotated[tuple[Text, ...], AfterValidator(_of_two_at_least)]


class Themes(BaseModel):
    """All themes, and groups of words that mean the same (the form to show first)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    synonyms: tuple[SynonymGroup, ...] = ()
    themes: Mapping[str, Theme]

    def synonyms_of(self, word: str) -> tuple[str, ...]:
        """Return all forms of a word of the field, itself among them; only itself where it has none."""
        wanted = normalised(word)
        groups = (group for group in self.synonyms if wanted in map(normalised, group))
        return next(groups, (word,))


@lru_cache(maxsize=4)
def load_themes(file: Path) -> Themes:
    """Read the themes; raise one ParameterError with a sentence, its line and field, a mistake."""
    return validated(Themes, with_ids(read_yaml(file), "themes"), file.name, lines=lambda: field_lines(file))


def with_ids(fields: dict[object, object], part: str) -> dict[object, object]:
    """Return the fields with each entry of one part knowing the id it stands under."""
    entries = fields.get(part)
    if not isinstance(entries, dict):
        return fields
    named = {
        name: {**entry, "id": str(name)} if isinstance(entry, dict) else entry
        for name, entry in entries.items()
    }
    return {**fields, part: named}
