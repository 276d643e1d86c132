"""What is in the collection already: an import adds to it, and changes nothing of it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from formulary.checking.check import check
from formulary.checking.document import Document
from formulary.checking.schemas import Schema
from formulary.reading.folder import Reading
from formulary.reading.source import Kind, Source

CODE = re.compile(r"([A-Z])([1-9][0-9]{0,3})")


@dataclass(frozen=True, slots=True)
class Existing:
    """The collection before the import."""

    reading: Reading
    documents: Mapping[Kind, Mapping[str, Document]]
    files: frozenset[str]
    former: Mapping[str, str]
    """Earlier addresses of activities, and those they have now."""
    highest: Mapping[str, int]
    """The highest number in use, by letter of the code."""

    @property
    def locality(self) -> Mapping[str, Any] | None:
        """The values of the locality's file, or None where it is missing or broken."""
        found = self.documents.get(Kind.FORMULARY, {}).get("formulary")
        return found.values if found else None

    @property
    def known(self) -> dict[str, frozenset[str]]:
        """The words that entries may use, by what they name."""
        areas = frozenset(area["id"] for area in (self.locality or {}).get("areas", []))
        needs, support = (frozenset(self.documents.get(kind, {})) for kind in (Kind.NEED, Kind.SUPPORT))
        return {"area": areas, "need": needs, "kind of support": support}

    @property
    def organisations(self) -> list[Source]:
        """The files of organisations, broken ones included."""
        return [source for source in self.reading.sources if source.kind is Kind.ORGANISATION]

    def letter(self, support: str) -> str:
        """The letter that the codes of a kind of support start with."""
        return str(self.documents[Kind.SUPPORT][support].values["letter"])


def existing(reading: Reading, schemas: dict[Kind, Schema], today: date) -> Existing:
    """Look at what was read from the collection."""
    documents: dict[Kind, dict[str, Document]] = defaultdict(dict)
    for document in check(reading, schemas, today).documents:
        documents[document.source.kind][document.source.id] = document
    activities = [source for source in reading.sources if source.kind is Kind.ACTIVITY]
    former: dict[str, str] = {}
    highest: dict[str, int] = defaultdict(int)
    for source in activities:
        # Broken files count as well: their codes may be on paper, and their addresses too.
        for address in written_list(source.data.get("formerly")):
            former.setdefault(address, source.id)
        if found := CODE.fullmatch(str(source.data.get("code", ""))):
            highest[found[1]] = max(highest[found[1]], int(found[2]))
    files = {source.file for source in reading.sources} | {finding.file for finding in reading.findings}
    return Existing(reading, documents, frozenset(files), former, highest)


def written_list(value: Any) -> list[str]:
    """The texts of a list, whatever else a broken file holds in its place."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
