"""The check in a real browser: the modules as they are shipped, with the facts of a collection."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from playwright.sync_api import Page

from contribute.gates import Entry, Rules, Said
from formulary.checking.document import Document
from formulary.checking.schemas import Schema
from formulary.data.checks import check_facts
from formulary.data.files import compact
from formulary.model.build import build
from formulary.reading.source import Kind
from making import TODAY

LOAD = """async (facts) => {
    const { makeChecker } = await import("/entry-check.js");
    window.checkers = [...(window.checkers || []), {
        activity: makeChecker(facts), organisation: makeChecker(facts, "organisation"),
    }];
    return window.checkers.length - 1;
}"""
CHECK = """([number, entries]) =>
    entries.map(({ kind, id, values }) => window.checkers[number][kind](values, id))"""
RULES = """async () => {
    const { RULES } = await import("/entry-check-rules.js");
    return Object.fromEntries(Object.entries(RULES).map(([name, rule]) => [name, rule.fields]));
}"""


@dataclass(frozen=True, slots=True)
class Checker:
    """A tab in which the check is ready, with the facts of one collection: the first, second and so on of the tab."""

    page: Page
    number: int = 0

    def of(self, documents: Iterable[Document], schemas: Mapping[Kind, Schema]) -> "Checker":
        """The check with the facts of another collection, as its site publishes them."""
        collection = build(documents, TODAY, moving=False)
        facts = json.loads(compact(check_facts(collection, schemas)))
        return replace(self, number=self.page.evaluate(LOAD, facts))

    @property
    def rules(self) -> Rules:
        """The rules of meaning that the browser knows."""
        rules: Rules = self.page.evaluate(RULES)
        return rules

    def findings(self, *entries: Entry) -> list[list[dict[str, str]]]:
        """What is said about each of some entries, as the page gets it."""
        found: list[list[dict[str, str]]] = self.page.evaluate(
            CHECK, [self.number, [sendable(entry) for entry in entries]]
        )
        return found

    def said(self, *entries: Entry) -> list[list[Said]]:
        """What is said about each of some entries, in no order."""
        return [sorted(map(as_said, found)) for found in self.findings(*entries)]


def sendable(entry: Entry) -> dict[str, Any]:
    """An entry as the browser takes it."""
    return {"kind": entry.kind, "id": entry.id, "values": entry.values}


def as_said(found: Mapping[str, str]) -> Said:
    """A finding of the browser."""
    return found["field"], found["rule"], found["level"], found["message"], found["mend"]
