"""A source: the values of one file as text, each with the line and column where it was written."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from formulary.findings import Finding, Level

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


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the values of one file stand: by path, the mark of the field's name and of its value."""

    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    def of_value(self, path: Path) -> Mark:
        """Find where a value stands; for one that is missing, where its nearest parent stands."""
        while path and path not in self.values:
            path = path[:-1]
        if path and path not in self.keys:
            return self.values[path]
        return self.values.get(path, (1, 1))

    def of_key(self, path: Path) -> Mark:
        """Find where a field's name stands; for an item of a list, where the item stands."""
        return self.keys.get(path) or self.of_value(path)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was written. All scalars in ``data`` are text; ``body`` is what follows a front matter."""

    file: str
    kind: Kind
    id: str
    data: dict[str, Value]
    marks: Marks
    body: str = ""

    def finding(  # noqa: PLR0913 - a finding has as many parts as this
        self, rule: str, path: Path, message: str, mend: str, *, level: Level = Level.ERROR, at_key: bool = False
    ) -> Finding:
        """Make a finding that points at the value (or the field's name) at ``path``."""
        line, column = self.marks.of_key(path) if at_key else self.marks.of_value(path)
        address = ".".join(str(part) for part in path)
        return Finding(self.file, line, column, message, mend, rule, address, level)
