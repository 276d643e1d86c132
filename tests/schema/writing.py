"""Writes values as YAML, one to a line, and remembers the lines: a second opinion on where things stand."""

import json
import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


@dataclass(slots=True)
class Written:
    """A text and the line on which each field or item of a list starts."""

    lines: list[str] = field(default_factory=list)
    places: dict[Path, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join([*self.lines, ""])

    def line(self, path: Path) -> int:
        """The line of a field, or of the block it would stand in; the file itself starts at its first field."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, min(self.places.values(), default=1))

    def block(self, value: Any, path: Path, indent: str, first: str = "") -> None:
        """Write a list or block; ``first`` stands in front of its first line instead of the spaces."""
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in steps:
            start, first = (first or indent), ""
            sign = f"{name(str(step))}:" if isinstance(value, dict) else "-"
            self.places[*path, step] = len(self.lines) + 1
            if not isinstance(part, (dict, list)) or not part:
                self.lines.append(f"{start}{sign} {json.dumps(part, ensure_ascii=False)}")
            elif isinstance(value, list):
                self.block(part, (*path, step), indent + "  ", f"{start}- ")
            else:
                self.lines.append(f"{start}{sign}")
                self.block(part, (*path, step), indent + "  ")


def name(step: str) -> str:
    """Write the name of a field, in quotation marks where it needs them."""
    return step if PLAIN.fullmatch(step) else json.dumps(step, ensure_ascii=False)


def write(data: dict[str, Any], *, is_markdown: bool = False) -> Written:
    """Write the fields of a file."""
    written = Written(["---"] if is_markdown else [])
    written.block(data, (), "")
    if is_markdown:
        written.lines.append("---")
    return written
