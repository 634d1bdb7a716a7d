"""The tracker's words and the rule of its colours: `parameters/tracker.yml` as an object."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictInt, model_validator

from inspection_evidence.settings.fields import Text
from inspection_evidence.settings.messages import validated
from inspection_evidence.settings.yaml_file import field_lines, read_yaml
from inspection_evidence.tracker.vocabulary import AgreedStatus, DeclaredStatus, RagColour, Response


class ActionCase(StrEnum):
    """What a line of an action's rule can ask; `fits` in `rating.cases` answers."""

    SUPERSEDED = "superseded"
    COMPLETE = "complete"
    OVERDUE = "overdue"
    NO_DATE = "no_date"
    DUE_SOON_NOT_STARTED = "due_soon_not_started"
    DUE_SOON = "due_soon"
    NEW_DATE_ASKED = "new_date_asked"
    MOVED_OFTEN = "moved_often"
    NOT_STARTED = "not_started"
    DUE_LATER = "due_later"


class ItemCase(StrEnum):
    """What a line of an item's rule can ask."""

    CLOSED_IMPLEMENTED = "closed_implemented"
    CLOSED_NOT_IMPLEMENTED = "closed_not_implemented"
    REOPENED_WITHOUT_ACTION = "reopened_without_action"
    REJECTED = "rejected"
    NOTED = "noted"
    NO_ACTION = "no_action"
    ACTIONS_SUPERSEDED = "actions_superseded"
    ACTIONS_COMPLETE = "actions_complete"
    WORST_ACTION = "worst_action"


_NEEDED = frozenset(
    {
        ActionCase.SUPERSEDED,
        ActionCase.COMPLETE,
        ActionCase.OVERDUE,
        ActionCase.NO_DATE,
        ActionCase.DUE_LATER,
    }
)
"""With a line for each of these every action has a colour, and an overdue one never goes unseen."""
_NEEDED_OF_ITEMS = frozenset(
    {ItemCase.CLOSED_IMPLEMENTED, ItemCase.CLOSED_NOT_IMPLEMENTED, ItemCase.NO_ACTION}
)
"""With these, every item has a colour, and what a committee closed none of its actions'."""

PLACES = frozenset({"action", "due", "days", "count", "requested"})
"""What the words of an action's rule may have filled in."""


def _known_places(words: str) -> str:
    try:
        named = {name for _, name, _, _ in Formatter().parse(words) if name is not None}
    except ValueError:
        raise ValueError("must close each curly bracket that it opens") from None
    if not named <= PLACES:
        raise ValueError(f"can have filled in only {', '.join(sorted(PLACES))}")
    return words


def _without_places(words: str) -> str:
    if any(name is not None for _, name, _, _ in Formatter().parse(_known_places(words))):
        raise ValueError("must be words alone, for a recommendation has nothing to fill in")
    return words


ActionWords = Annotated[Text, AfterValidator(_known_places)]
ItemWords = Annotated[Text, AfterValidator(_without_places)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ActionLine(_Part):
    """A line of an action's rule: the case, the colour it gives, and the reason in words."""

    when: ActionCase
    colour: RagColour
    words: ActionWords


class ItemLine(_Part):
    """A line of an item's rule; `worst_action` has colour and words from the worst action."""

    when: ItemCase
    colour: RagColour | None = None
    words: ItemWords | None = None

    @model_validator(mode="after")
    def _says_what_it_gives(self) -> Self:
        given = (self.colour is not None, self.words is not None)
        if self.when is ItemCase.WORST_ACTION and any(given):
            raise ValueError("worst_action takes its colour and words from the action: give neither")
        if self.when is not ItemCase.WORST_ACTION and not all(given):
            raise ValueError("must give colour and words")
        return self


class MissLine(_Part):
    """A case in which an action is likely to miss its date, and the reason in words."""

    when: ActionCase
    words: ActionWords


_Word = TypeVar("_Word", bound=StrEnum)


def _all_of(words: type[_Word]) -> AfterValidator:
    def check(labels: Mapping[_Word, str]) -> Mapping[_Word, str]:
        missing = [str(word) for word in words if word not in labels]
        if missing:
            raise ValueError(f"must also have a label for {', '.join(missing)}")
        return labels

    return AfterValidator(check)


class Labels(_Part):
    """What people read for each word of the closed lists."""

    response: Annotated[Mapping[Response, Text], _all_of(Response)]
    agreed: Annotated[Mapping[AgreedStatus, Text], _all_of(AgreedStatus)]
    declared: Annotated[Mapping[DeclaredStatus, Text], _all_of(DeclaredStatus)]
    rag: Annotated[Mapping[RagColour, Text], _all_of(RagColour)]

    def of(self, word: StrEnum) -> str:
        """Return the label of a word of any of the lists."""
        match word:
            case Response():
                return self.response[word]
            case AgreedStatus():
                return self.agreed[word]
            case DeclaredStatus():
                return self.declared[word]
            case RagColour():
                return self.rag[word]
        return str(word)


class TrackerRules(_Part):
    """The tracker's words, the days that count as soon, and the rules in their order."""

    scale: Literal["RAG", "BRAG"]
    due_soon_days: Annotated[StrictInt, Field(ge=1, le=365)]
    moved_often: Annotated[StrictInt, Field(ge=1, le=20)]
    labels: Labels
    action_rule: tuple[ActionLine, ...]
    item_rule: tuple[ItemLine, ...]
    likely_to_miss: tuple[MissLine, ...]

    @model_validator(mode="after")
    def _fits_everything(self) -> Self:
        missing = _NEEDED - {line.when for line in self.action_rule}
        if missing:
            raise ValueError(f"action_rule must have a line for {', '.join(sorted(missing))}")
        lacking = _NEEDED_OF_ITEMS - {line.when for line in self.item_rule}
        if lacking:
            raise ValueError(f"item_rule must have a line for {', '.join(sorted(lacking))}")
        if self.item_rule[-1:] != (ItemLine(when=ItemCase.WORST_ACTION),):
            raise ValueError("item_rule must end with worst_action")
        return self

    def shown(self, colour: RagColour) -> RagColour:
        """Return the colour on this scale: blue is green where there are three."""
        return RagColour.GREEN if self.scale == "RAG" and colour is RagColour.BLUE else colour


@lru_cache(maxsize=4)
def load_rules(file: Path) -> TrackerRules:
    """Read the rules; raise one ParameterError with a sentence, its line and field, a mistake."""
    return validated(TrackerRules, read_yaml(file), file.name, lines=lambda: field_lines(file))
