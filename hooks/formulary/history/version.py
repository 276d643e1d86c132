"""Versions: the files of activities as they were, each read once, in the words that paper had for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec

from formulary.checking.schemas import Schema
from formulary.entry.activity import ActivityEntry
from formulary.printed.record import PrintedLine, printed_line
from formulary.reading.folder import read_text
from formulary.reading.names import LARGEST
from formulary.reading.source import Value
from formulary.reading.text import decode
from formulary.times.state import State
from formulary.times.wording import short_when
from formulary.writing.mends import mended


@dataclass(frozen=True, slots=True)
class Version:
    """An activity as it was in one version of its file, on one day."""

    id: str
    entry: ActivityEntry
    day: date
    state: State = State.CHECKED
    """Of an earlier version nobody asks how far it can be trusted."""

    @property
    def name(self) -> str:
        """What it was called."""
        return self.entry.name

    @property
    def code(self) -> str:
        """Its code on paper, where it stands in the file."""
        return self.entry.code

    @property
    def short_when(self) -> str:
        """When it took place, as short as on a pad."""
        return short_when(self.entry, self.day)

    @property
    def is_hidden(self) -> bool:
        """Whether its address was kept secret."""
        return bool(self.entry.venue and self.entry.venue.address_hidden == "yes")


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions in git's log. ``texts`` are by their names in git, ``schema`` is that of activities."""

    texts: Mapping[str, bytes]
    schema: Schema
    read: dict[str, Mapping[str, Value] | None] = field(default_factory=dict)

    def fields(self, file: str, text: str) -> Mapping[str, Value] | None:
        """The fields of one version; none where the file was not there, None where it cannot be read."""
        if text not in self.read:
            self.read[text] = fields_in(file, self.texts[text])
        return self.read[text]

    def usual(self, fields: Mapping[str, Value], names: Iterable[str]) -> dict[str, Any]:
        """Some fields in their usual form: what is only written otherwise, such as 9:30 for 09:30, is the same."""
        chosen: Value = {name: fields[name] for name in names if name in fields}
        found: dict[str, Any] = self.schema.typed(mended(chosen, self.schema.content)[0])
        return found

    def line(self, identity: str, fields: Mapping[str, Any], day: date) -> PrintedLine | None:
        """How a version would have stood on paper; None where today's machine cannot tell."""
        try:
            entry = msgspec.convert(self.schema.typed(fields), ActivityEntry)
        except msgspec.ValidationError:
            return None
        return printed_line(Version(identity, entry, day), day)


def fields_in(file: str, content: bytes) -> Mapping[str, Value] | None:
    """The fields of a file; none where there is no file, None where nobody can read it."""
    if not content:
        return {}
    if len(content) > LARGEST:
        return None
    text, findings = decode(file, content)
    source, found = (None, findings) if findings else read_text(file, text)
    return None if found or source is None else source.data
