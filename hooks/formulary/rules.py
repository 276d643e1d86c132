"""What every rule tells about itself: the name that findings carry, why it is there, and where it is held."""

from dataclasses import dataclass
from enum import StrEnum

from formulary.findings import Level


class Part(StrEnum):
    """The part of the machine that holds a rule: the five gates in the order in which a file meets them, and others."""

    NAME = "name"
    TEXT = "text"
    YAML = "yaml"
    SCHEMA = "schema"
    MEANING = "meaning"
    PAPER = "paper"
    PRINTED = "printed"
    CHANGE = "change"
    WRITING = "writing"
    IMPORT = "import"
    ISSUE = "issue"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``kinds`` are the kinds of file that it looks at; it is empty where they make no difference."""

    name: str
    reason: str
    part: Part
    levels: tuple[Level, ...] = (Level.ERROR,)
    """The levels that its findings can have, the usual one first."""
    kinds: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """The level that its findings usually have."""
        return self.levels[0]
