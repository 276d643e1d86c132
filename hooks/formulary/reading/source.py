"""A source: the values of one file as text, each with the line and column where it was written."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from formulary.findings import Finding, Level, printable

Path: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Mark: TypeAlias = tuple[int, int]
"""Line and column, both counted from 1."""


class Kind(StrEnum):
    """The kinds of file in a collection; each has the schema of the same name."""

    FORMULARY = "formulary"
    ORGANISATION = "organisation"
    ACTIVITY = "activity"
    NEED = "need"
    SUPPORT = "support"
    PAD = "pad"
    PAGE = "page"
    REFUSAL = "refusal"


def address(path: Path) -> str:
    """Write a path as people read it, such as ``sessions.0.day``."""
    return ".".join(printable(part) for part in path)


@dataclass(slots=True)
class Marks:
    """Where the values of one file stand: by path, the mark of the field's name and of its value."""

    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    def of_value(self, path: Path) -> Mark:
        """Find where a value stands; for one that is missing, where its nearest parent's name stands."""
        if path in self.values:
            return self.values[path]
        return self.of_key(path[:-1]) if path else (1, 1)

    def of_key(self, path: Path) -> Mark:
        """Find where a field's name stands; for an item of a list, where the item stands."""
        return self.keys.get(path) or self.of_value(path)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was written. All scalars in ``data`` are text; ``body`` is what follows a front matter.

    ``refused`` are the paths of values that the third gate has reported already: what they hold is not
    what the writer meant, so later gates do not judge them.
    """

    file: str
    kind: Kind
    id: str
    data: dict[str, Value]
    marks: Marks
    body: str = ""
    refused: frozenset[Path] = frozenset()

    @property
    def folder(self) -> str:
        """The folder of an activity or an organisation, which is the id of the organisation."""
        return self.id.partition("/")[0]

    def finding(  # noqa: PLR0913 - a finding has as many parts as this
        self, rule: str, path: Path, message: str, mend: str, *, level: Level = Level.ERROR, at_key: bool = False
    ) -> Finding:
        """Make a finding that points at the value at ``path``, or at the field's name.

        A list or a block starts on the line below its name, so for those it is always the name.
        """
        line, column = self.marks.of_key(path) if at_key or self.is_block(path) else self.marks.of_value(path)
        return Finding(self.file, line, column, message, mend, rule, address(path), level)

    def is_block(self, path: Path) -> bool:
        """Say whether a list or a block of fields stands at a path."""
        value: Value = self.data
        for part in path:
            if isinstance(value, dict) and part in value:
                value = value[str(part)]
            elif isinstance(value, list) and isinstance(part, int):
                value = value[part]
            else:
                return False
        return not isinstance(value, str)
