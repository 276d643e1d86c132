"""Maps: what is wrong with one is said at its line, before a row is read, and then nothing is written."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from importing.cases import Imported, import_texts

MAP = """\
verified: {on: 2026-10-01, by: keeper of the list, how: phone}
activities:
  file: services.csv
  columns:
    Name: name
    Group: organisation
    When: times
  words:
    Kind:
      Walks: {support: physical-activity, needs: [getting-active]}
  otherwise:
    venue: {name: Ask where, area: riverside}
    cost: {amount: 0}
    join: {route: self, how: Just turn up.}
organisations:
  file: groups.csv
  columns:
    Group: name
  aliases:
    Striders: Ash Striders
"""
SERVICES = "Name,Group,When,Kind\nWalk,Riverside Walkers,10am Mondays,Walks\n"
GROUPS = "Group\nAsh Striders\n"


def told(imported: Imported) -> list[tuple[str, int, str, str]]:
    """Where remarks stand and what they say."""
    return [(one.file, one.line, one.message, one.mend) for one in imported.report.remarks]


def test_a_good_map(tmp_path: Path) -> None:
    """Nothing is said of a map in which all is well."""
    imported = import_texts(tmp_path, MAP, services=SERVICES, groups=GROUPS)
    assert list(imported.written) == ["riverside-walkers/walk.yml"]
    assert not [one for one in imported.report.remarks if one.file == "map.yml"]


@dataclass(frozen=True)
class Wrong:
    """One thing that is wrong in a map: what stands there instead, and what is said of which line."""

    old: str
    new: str
    line: int
    message: str
    mend: str


WRONG = [
    Wrong("Name: name", "Name: nam", 5, "'nam' is not a field that a column can give.", "Did you mean 'name'?"),
    Wrong("Name: name", "Nam: name", 5, "The table 'services.csv' has no column 'Nam'.", "Did you mean 'Name'?"),
    Wrong("Kind:", "Knd:", 9, "The table 'services.csv' has no column 'Knd'.", "Did you mean 'Kind'?"),
    Wrong(
        "    Group: organisation\n",
        "",
        4,
        "No column of the activities gives 'organisation'.",
        "Add its heading, a colon and 'organisation'.",
    ),
    Wrong("-active]", "-activ]", 10, "The collection has no need 'getting-activ'.", "Did you mean 'getting-active'?"),
    Wrong(
        "physical-activity",
        "physical",
        10,
        "The collection has no kind of support 'physical'.",
        "Allowed are: advice, arts-and-creativity, befriending-and-community, physical-activity.",
    ),
    Wrong("riverside", "river-side", 12, "The collection has no area 'river-side'.", "Did you mean 'riverside'?"),
    Wrong("amount: 0", "amount: a lot", 13, "'a lot' is not a number.", "Write figures only, such as '0'."),
    Wrong("10-01", "11-22", 1, "2026-11-22 has not come yet.", "Write the day on which somebody asked."),
    Wrong("phone", "fax", 1, "'fax' is not a way of asking.", "Allowed are: phone, visit, e-mail, website, group."),
    Wrong(
        "services.csv",
        "servces.csv",
        3,
        "The file 'servces.csv' was not given.",
        "Give it to the command as well, or mend its name here.",
    ),
    Wrong("  words:", "  word:", 8, "There is no field 'word' here.", "Did you mean 'words'?"),
    Wrong(
        "  otherwise:",
        "  otherwise: &x",
        11,
        "The text starts with '&', which YAML reads as a reference.",
        'Put the text in double quotes: "..."',
    ),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.message)
def test_a_wrong_map(wrong: Wrong, tmp_path: Path) -> None:
    """What is wrong is said at its line with how to mend it, and nothing is written."""
    assert wrong.old in MAP
    imported = import_texts(tmp_path, MAP.replace(wrong.old, wrong.new, 1), services=SERVICES, groups=GROUPS)
    assert ("map.yml", wrong.line, wrong.message, wrong.mend) in told(imported)
    assert not imported.written
    assert not imported.report.outcomes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "There are no fields in this map."),
        ("- a", "There are no fields in this map."),
        ("verified: {on: 2026-10-01, by: keeper, how: phone}", "'activities' is missing."),
    ],
)
def test_no_map(text: str, message: str, tmp_path: Path) -> None:
    """A file that holds no map is told so."""
    imported = import_texts(tmp_path, text, services=SERVICES)
    assert message in [one.message for one in imported.report.remarks]
    assert not imported.written


def test_a_map_that_is_no_yaml(tmp_path: Path) -> None:
    """What the reader says of entries it says of maps as well."""
    imported = import_texts(tmp_path, "a: [", services=SERVICES)
    assert [one.rule for one in imported.report.remarks] == ["yaml-syntax"]
    assert not imported.written


def test_a_lost_alias(tmp_path: Path) -> None:
    """An alias that leads nowhere is told, with the name that may be meant; one that nobody needs as well."""
    changed = MAP.replace("Striders: Ash Striders", "Striders: Ash Strider\n    ASH Striders: Ash striders")
    imported = import_texts(tmp_path, changed, services=SERVICES, groups=GROUPS)
    assert [(line, message, mend) for file, line, message, mend in told(imported) if file == "map.yml"] == [
        (20, "Nothing in the table is called 'Ash Strider'.", "Did you mean 'Ash Striders'?"),
        (21, "This alias is the same name but for capitals and spaces.", "Delete the line: it needs none."),
    ]


def test_columns_and_files_that_nobody_reads(tmp_path: Path) -> None:
    """A column, a second column of one name, and a file that the map does not speak of are told."""
    services = "Name,Group,When,Kind,Colour,Name\nWalk,Riverside Walkers,10am Mondays,Walks,red,x\n"
    imported = import_texts(tmp_path, MAP, services=services, groups=GROUPS, more="A\n1\n")
    assert [message for _, line, message, _ in told(imported) if line < 2] == [
        "The map does not speak of this file.",
        "The map does not speak of the column 'Colour'. It is not read.",
        "A second column is called 'Name'. Only the first is read.",
    ]


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("map-file", "services.csv", "servces.csv"),
        ("map-column", "Name: name", "Nam: name"),
        ("map-word", "riverside", "river-side"),
        ("map-date", "10-01", "11-22"),
        ("map-alias", ": Ash Striders", ": Ash Strider"),
    ],
)
def test_rules_of_maps(rule: str, old: str, new: str, tmp_path: Path) -> None:
    """What is said names the rule, so that people can read why it is there."""
    imported = import_texts(tmp_path, MAP.replace(old, new, 1), services=SERVICES, groups=GROUPS)
    assert rule in [one.rule for one in imported.report.remarks]


def test_rule_of_tables(tmp_path: Path) -> None:
    """So it does where a table is at fault: this one is empty."""
    imported = import_texts(tmp_path, MAP, services="", groups=GROUPS)
    assert [one.rule for one in imported.report.remarks if one.file == "services.csv"] == ["import-table"]
