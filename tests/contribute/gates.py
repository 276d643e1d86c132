"""What the gates say about one entry, put as the check in the browser puts it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeAlias

from formulary.checking.check import against_schema
from formulary.checking.document import BY_VOLUNTEERS, Document, Facts, earlier_ones, gather
from formulary.checking.rules import RULES
from formulary.checking.schemas import Schema
from formulary.checking.vocabulary import Vocabularies, vocabularies
from formulary.findings import Finding
from formulary.reading.folder import read_text
from formulary.reading.source import Kind, Source
from formulary.reading.text import UNSEEN
from making import TODAY
from schema.writing import write

Said: TypeAlias = tuple[str, str, str, str, str]
"""Field, rule, level, message and mend of a finding."""
Rules: TypeAlias = Mapping[str, list[str]]
"""The rules that the browser knows, each with the fields at the top of a file that it reads."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as a form holds it: its values as text, and its address."""

    id: str
    values: dict[str, Any]
    kind: Kind = Kind.ACTIVITY

    @property
    def file(self) -> str:
        """Where it stands."""
        return f"entries/activities/{self.id}{'/organisation' if self.kind is Kind.ORGANISATION else ''}.yml"


@dataclass(frozen=True)
class Gates:
    """The gates, for entries that join a collection. ``rules`` are those of meaning to hear."""

    documents: tuple[Document, ...] = field(repr=False)
    schemas: Mapping[Kind, Schema] = field(repr=False)
    rules: Rules = field(repr=False)

    @cached_property
    def words(self) -> Vocabularies:
        """The locality's own lists of words."""
        return vocabularies(one.source for one in self.documents)

    def said(self, entry: Entry) -> list[Said]:
        """All that is said about an entry.

        A rule of meaning speaks where the schema has nothing against the fields that it reads: in the browser an
        entry that is not complete yet is judged as far as it goes.
        """
        source, found = written(entry)
        schema = self.schemas[entry.kind]
        found += against_schema(source, schema, self.words)[1]
        values = schema.typed(entry.values)
        spoilt = {one.field.partition(".")[0] for one in found} | set(schema.content["required"]) - values.keys()
        sound = {name: value for name, value in values.items() if name not in spoilt}
        # Every document has a name where facts are gathered, and rules that read it do not look at this one.
        found += self.meant(Document(source, {"name": ""} | sound), spoilt)
        return sorted({(one.field, one.rule, str(one.level), one.message, one.mend) for one in found})

    def meant(self, document: Document, spoilt: Collection[str]) -> Iterator[Finding]:
        """What the rules of meaning say."""
        facts = self.facts(document)
        for name, fields in self.rules.items():
            if document.source.kind in RULES[name].kinds and not set(spoilt) & set(fields):
                yield from RULES[name].findings(document, facts)

    def facts(self, document: Document) -> Facts:
        """What rules may know: all other entries come before this one, as they were there first."""
        source = document.source
        others = [one for one in self.documents if (one.source.kind, one.source.id) != (source.kind, source.id)]
        everything = [*others, document]
        facts = gather((one.source for one in everything), everything, TODAY, words=self.words)
        volunteers = [one for one in everything if one.source.kind in BY_VOLUNTEERS]
        return replace(facts, earlier=earlier_ones(volunteers))


def written(entry: Entry) -> tuple[Source, list[Finding]]:
    """Send an entry through the third gate: unseen characters stand in its file as escapes."""
    text = UNSEEN.sub(lambda found: f"\\U{ord(found[0]):08x}", write(entry.values).text)
    source, found = read_text(entry.file, text)
    assert source
    assert source.data == entry.values
    return source, found
