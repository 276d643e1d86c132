"""The check in the browser says what the gates say: the same findings in the same words."""

import gzip
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from contribute.checker import Checker
from contribute.gates import Entry, Gates
from data.shipped import shipped
from formulary.catalogue import CATALOGUE
from formulary.checking import schema_rules
from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.data.checks import check_facts
from formulary.data.files import compact
from formulary.reading.folder import read
from formulary.reading.source import Kind, Value
from formulary.rules import Part
from making import ROOT, STROLL, TODAY, activity
from schema.breaking import NOT_RULES, broken, misspelt
from schema.example_files import Example, collection, failing, passing, sources_of
from schema.parts import parts
from website.building import shipped_site
from website.conftest import serve

KINDS = (Kind.ACTIVITY, Kind.ORGANISATION)
OTHER_PARTS = {
    Part.NAME: "The form makes the name of the file.",
    Part.YAML: "The form writes the YAML.",
    Part.PAPER: "The preview beside the form measures the paper.",
    Part.PRINTED: "The form does not touch what was printed.",
    Part.WRITING: "The form changes no file on this machine.",
    Part.IMPORT: "The form reads no table.",
    Part.ISSUE: "The form makes no issue.",
    Part.LINKS: "The page of the form may ask no other site.",
}
"""Parts of the machine whose rules the browser does not know, and why."""
NOT_PORTED: dict[str, str] = {
    "text-encoding": "A browser stores letters in one way only.",
    "ledger-kept": "What a ledger held before stands in the history of git alone.",
    "not-listed": "The names of those who were refused are on no page and in no file of the site.",
}
"""Other rules that the browser does not know, and why."""
LABEL = "riverside-walkers/walk"
TIMED = """([number, values, id]) => Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (let n = 0; n < 10; n += 1) window.checkers[number].activity(values, id);
    return (performance.now() - start) / 10;
})"""
"""Milliseconds that a check takes, in each of 20 rounds: on a busy machine the quickest round tells."""
BUILT = """async ([root, values, id]) => {
    const { makeChecker } = await import(`${root}assets/scripts/entry-check.js`);
    const facts = await (await fetch(`${root}contribute/checks.json`)).json();
    return makeChecker(facts)(values, id);
}"""


def entries_of(example: Example) -> list[Entry]:
    """The entries of an example, if it got through the first three gates: a form makes no YAML that does not."""
    sources, findings = sources_of(example)
    return [] if findings else [Entry(one.id, one.data, one.kind) for one in sources if one.kind in KINDS]


HEARD = [example for example in failing(*KINDS) if entries_of(example)]


@pytest.mark.parametrize("example", HEARD, ids=lambda example: example.label)
def test_failing_example_is_said_alike(
    example: Example, checker: Checker, gates: Gates, schemas: dict[Kind, Schema]
) -> None:
    """Each failing example gets in the browser what it gets from the gates, in the collection that it makes."""
    checked = check(collection(example.texts.items()), schemas, TODAY)
    entries = entries_of(example)
    if example.path.is_dir():
        gates, checker = replace(gates, documents=checked.documents), checker.of(checked.documents, schemas)
    for entry, said in zip(entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry)
        expected = {found for found in checked.findings if found.file == entry.file and found.rule not in NOT_PORTED}
        assert {(found.rule, found.field) for found in expected} == {(rule, field) for field, rule, *_ in said}


def test_passing_examples_are_said_alike(checker: Checker, gates: Gates) -> None:
    """What the gates let through has nothing to mend in the browser either."""
    entries = [entry for example in passing(*KINDS) for entry in entries_of(example)]
    assert len(entries) > 5
    assert checker.said(*entries) == [gates.said(entry) for entry in entries]


def test_shipped_entries_are_said_alike(checker: Checker, gates: Gates, schemas: dict[Kind, Schema]) -> None:
    """Every shipped entry is judged in its own collection as the gates judge it."""
    checked = check(read(ROOT / "entries"), schemas, TODAY)
    entries = [
        Entry(one.source.id, one.source.data, one.source.kind) for one in checked.documents if one.source.kind in KINDS
    ]
    there, gates = checker.of(checked.documents, schemas), replace(gates, documents=checked.documents)
    assert len(entries) > 90
    assert there.said(*entries) == [gates.said(entry) for entry in entries]


def test_unfinished_entry_hears_what_can_be_said(checker: Checker) -> None:
    """Rules of meaning speak while other fields are still missing, and not about fields that are wrong themselves."""
    session = {"day": "tuesday", "start": "11:00", "end": "10:00"}
    values = {"name": "Tuesday Stroll", "sessions": [session], "ages": {"from": "old", "to": "3"}}
    (said,) = checker.said(Entry("", values))
    rules = {rule for _, rule, *_ in said}
    assert {"times-in-order", "venue-needed", "schema-missing", "schema-shape"} == rules
    (said,) = checker.said(Entry("", values | {"sessions": [session | {"start": "11 o'clock"}]}))
    assert "times-in-order" not in {rule for _, rule, *_ in said}


def test_every_rule_is_judged_or_left_out_for_a_reason(checker: Checker) -> None:
    """Of the rules about activities and organisations each is judged in the browser, or has a reason above."""
    about = [rule for rule in CATALOGUE.values() if not rule.kinds or set(KINDS) & set(rule.kinds)]
    elsewhere = {rule.name for rule in about if rule.part in OTHER_PARTS}
    judged = {*checker.rules, "text-unseen", *(rule.name for rule in about if rule.part is Part.SCHEMA)}
    assert {rule.name for rule in about} == judged | elsewhere | NOT_PORTED.keys()
    assert not judged & (elsewhere | NOT_PORTED.keys())
    assert {CATALOGUE[name].part for name in elsewhere} == OTHER_PARTS.keys()
    assert all(reason.endswith(".") for reason in (*OTHER_PARTS.values(), *NOT_PORTED.values()))


def test_findings_stand_in_the_order_of_the_form(checker: Checker) -> None:
    """Findings come in the order of the schema's fields; the entry as a whole comes first, strange fields last."""
    values = activity(
        name="x",
        attend=["online", "in person"],
        sessions=[{"day": "tuesday"}, {"day": "tusday", "start": "9"}],
        cost={"colour": "blue", "per": "hour", "amount": "no"},
        aardvark="yes",
        verified=None,
        contact=None,
        venue=None,
        summary=None,
    )
    (found,) = checker.findings(Entry(STROLL, values))
    fields = ["name", "summary", "sessions.1.day", "sessions.1.start", "attend.1"]
    fields += ["cost.amount", "cost.per", "cost.colour", "contact", "verified", "aardvark"]
    assert [one["field"] for one in found] == fields


def test_published_facts_are_small(schemas: dict[Kind, Schema]) -> None:
    """What a phone must fetch before it can check stays below 60 kB for the shipped collection."""
    facts = compact(check_facts(shipped(TODAY), schemas))
    assert len(gzip.compress(facts)) < 60_000


@pytest.mark.parametrize("kind", KINDS)
def test_browser_knows_every_keyword(kind: Kind, checker: Checker, schemas: dict[Kind, Schema]) -> None:
    """No keyword of the schemas passes the browser unseen."""
    known = checker.page.evaluate("async () => Object.keys((await import('/entry-check-objections.js')).KEYWORDS)")
    used = {keyword for _, part in parts(schemas[kind].content) for keyword in part}
    assert used - NOT_RULES - {"propertyNames", "x-ask"} <= set(known)


@pytest.mark.parametrize("kind", KINDS)
def test_broken_entries_are_said_alike(kind: Kind, checker: Checker, gates: Gates, schemas: dict[Kind, Schema]) -> None:
    """Every keyword of the schema broken at every place, and every field misspelt, is said in the same words."""
    cases = [*broken(kind, schemas[kind]), *misspelt(kind, schemas[kind])]
    entries = [Entry(LABEL if kind is Kind.ACTIVITY else "riverside-walkers", one.data, kind) for one in cases]
    heard = set()
    for case, entry, said in zip(cases, entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry), case.label
        heard |= {rule for _, rule, *_ in said}
    never = {"schema-value", "schema-many"} if kind is Kind.ACTIVITY else {rule.name for rule in schema_rules.RULES}
    assert {rule.name for rule in schema_rules.RULES} <= heard | never


def test_many_findings_are_counted_alike(checker: Checker, gates: Gates) -> None:
    """After 50 findings of the schema the rest are counted."""
    entry = Entry(STROLL, activity(cost={"amount": "0"}) | {f"colour{number}": "green" for number in range(60)})
    (said,) = checker.said(entry)
    assert said == gates.said(entry)
    assert {message for _, rule, _, message, _ in said if rule == "schema-many"} == {
        "There are 10 more findings in this file."
    }


def test_built_site_holds_all_that_a_check_needs(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    """On the built site the check runs under the site's own policy, asks nobody else, and finds a good entry good."""
    server, address = serve(shipped_site(tmp_path_factory))
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: None if request.url.startswith(address) else said.append(request.url))
    page.goto(f"{address}about/")
    data = activity(name="Wednesday Stroll", sessions=[{"day": "wednesday"}], cost={"amount": "0"})
    levels = page.evaluate(BUILT, [address, data, "riverside-walkers/wednesday-stroll"])
    page.close()
    server.shutdown()
    server.server_close()
    assert (levels, said) == ([], [])


def test_check_takes_less_time_than_a_key_press(checker: Checker, schemas: dict[Kind, Schema]) -> None:
    """The longest shipped entry is checked in less than 10 milliseconds, right or wrong."""
    documents = check(read(ROOT / "entries"), schemas, TODAY).documents
    activities = [one.source for one in documents if one.source.kind is Kind.ACTIVITY]
    longest = max(activities, key=lambda source: len(str(source.data)))
    slips: dict[str, Value] = {"sessions": [{"day": "tusday", "start": "10.30am"}], "needs": ["lonelyness"] * 3}
    wrong = longest.data | slips | {"colour": "red"}
    there = checker.of(documents, schemas)
    for values in (longest.data, wrong):
        rounds = there.page.evaluate(TIMED, [there.number, values, longest.id])
        assert max(rounds) > 0
        assert min(rounds) < 10
