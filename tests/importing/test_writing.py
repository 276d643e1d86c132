"""Writing: nothing that is there is touched, codes go on, and whatever stands in a table does no harm."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formulary.checking.check import check
from formulary.checking.schemas import Schema, load_schemas
from formulary.findings import has_errors
from formulary.importing.draft import Draft
from formulary.importing.sheet import Row
from formulary.importing.table import import_table
from formulary.importing.writing import write
from formulary.model.build import build
from formulary.reading.folder import read
from formulary.reading.source import Kind
from importing.cases import EXAMPLES, collection, import_case, import_texts, project_in
from importing.test_maps import GROUPS, MAP, SERVICES
from making import STROLL, TODAY


def draft(row: Row) -> Draft:
    """A draft for the folder of the walkers."""
    return Draft("entries/activities/riverside-walkers/new.yml", {"name": "New"}, row)


def test_it_never_writes_over_a_file(tmp_path: Path) -> None:
    """A file that came to be there meanwhile stays as it is, and the row is told."""
    row = Row("t.csv", 2, {}, {}, [])
    assert write(tmp_path, draft(row), "one\n")
    assert not write(tmp_path, draft(row), "two\n")
    assert (tmp_path / draft(row).file).read_text() == "one\n"
    assert [remark.message for remark in row.remarks] == ["Not written: something of that name is there."]


def test_it_follows_no_links(tmp_path: Path) -> None:
    """A folder that is a link is not written into; neither is a link that leads nowhere."""
    row = Row("t.csv", 2, {}, {}, [])
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / "entries/activities/riverside-walkers"
    folder.parent.mkdir(parents=True)
    folder.symlink_to(tmp_path / "elsewhere")
    assert not write(tmp_path, draft(row), "one\n")
    folder.unlink()
    folder.mkdir()
    (folder / "new.yml").symlink_to(tmp_path / "elsewhere/new.yml")
    assert not write(tmp_path, draft(row), "one\n")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_no_activity_without_its_organisation(tmp_path: Path) -> None:
    """Where the file of an organisation cannot be written, its activities are not, and their rows are told."""
    project = project_in(tmp_path)
    (project.entries / "activities/mill-potters").write_text("not a folder")
    imported = import_case(EXAMPLES / "three-tables", project)
    assert not [name for name in imported.written if name.startswith("mill-potters")]
    assert "import-refused" in imported.rules(2, "services")
    assert "import-refused" in imported.rules(2, "groups")
    (project.entries / "activities/mill-potters").unlink()
    assert not has_errors(check(read(project.entries), load_schemas(project.schema), TODAY).findings)


def test_no_organisation_without_an_activity(tmp_path: Path) -> None:
    """An organisation of which no activity passes the gates is not written, and its row is told."""
    groups = "Group,About,Phone\nAsh Striders,They stride.,01632 960120\n"
    columns = "columns:\n    Group: name\n    About: about\n    Phone: contact.phone"
    changed = MAP.replace("columns:\n    Group: name", columns)
    services = SERVICES.replace("Riverside Walkers", "Ash Striders").replace("Walks", "")
    imported = import_texts(tmp_path, changed, services=services, groups=groups)
    assert not imported.written
    assert imported.rules(2, "groups") == ["import-unused"]
    assert "import-refused" in imported.rules(2, "services")


def test_codes_go_on_and_are_never_used_again(tmp_path: Path) -> None:
    """Codes continue after the highest in use, also that of an entry that has ended or is broken."""
    files = collection()
    files[f"activities/{STROLL}.yml"] |= {"code": "M20", "status": "ended", "needs": []}
    project = project_in(tmp_path, files)
    written = import_case(EXAMPLES / "there-already", project).written
    assert "code: M21\n" in written["riverside-walkers/sunday-stroll.yml"]
    assert "code: M22\n" in written["riverside-walker/near.yml"]


def test_a_new_row_beside_old_ones(tmp_path: Path) -> None:
    """When a list comes again with one row more, one entry is written and only that row is spoken of."""
    first = import_texts(tmp_path, MAP, services=SERVICES, groups=GROUPS)
    before = set(first.written)
    more = SERVICES + "Ramble,Ash Striders,11am Sundays,Walks\n"
    (tmp_path / "services.csv").write_text(more, "utf-8")
    (tmp_path / "groups.csv").write_text("Group\nAsh Striders\n", "utf-8")
    changed = MAP.replace("  aliases:", "  otherwise: {about: A group., contact: {phone: 01632 960020}}\n  aliases:")
    (tmp_path / "map.yml").write_text(changed, "utf-8")
    second = import_case(tmp_path, first.project)
    assert set(second.written) - before == {"ash-striders/ramble.yml", "ash-striders/organisation.yml"}
    assert second.rules(2, "services") == ["import-exists"]


def test_a_broken_locality(tmp_path: Path) -> None:
    """Without areas nothing can be imported, and nothing is."""
    project = project_in(tmp_path)
    (project.entries / "formulary.yml").write_text("name: x\n", "utf-8")
    imported = import_case(EXAMPLES / "three-tables", project)
    assert [one.rule for one in imported.report.remarks] == ["import-locality"]
    assert not imported.written


def test_terms_that_the_locality_does_not_give(tmp_path: Path) -> None:
    """Where the locality gives no school terms, a session in term time is kept in words."""
    files = collection()
    del files["formulary.yml"]["terms"]
    imported = import_case(EXAMPLES / "times", project_in(tmp_path, files))
    assert (
        "times_note: 9am-10:30am on Fridays (term time only)\n" in imported.written["riverside-walkers/term-walk.yml"]
    )
    assert "import-times" in imported.rules(7)


@pytest.mark.parametrize("case", ["three-tables", "times"])
def test_a_collection_comes_of_it(case: str, tmp_path: Path, schemas: dict[Kind, Schema]) -> None:
    """What is written can be built, with the codes that are in the files and true next dates."""
    imported = import_case(EXAMPLES / case, project_in(tmp_path))
    built = build(check(read(imported.project.entries), schemas, TODAY).documents, TODAY)
    assert all(not activity.code_is_given for activity in built.activities.values())
    if case == "times":
        starts = built.activities["riverside-walkers/second-sunday"].next_starts
        assert [start.date() for start in starts[:2]] == [date(2026, 12, 13), date(2027, 1, 10)]


nasty = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "{{ x }}{% y %}",
        "- a: &b *b",
        "a: b # c",
        "---\nname: x",
        "../../etc/passwd",
        "con",
        "=1+1",
        "\u202egnp",
        "x" * 500,
        "!!python/object",
        "name: [",
    ]
)


@given(rows=st.lists(st.tuples(nasty, nasty, nasty, nasty, nasty, nasty), max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nasty_cells(
    rows: list[tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory, schemas: dict[Kind, Schema]
) -> None:
    """Whatever the cells hold, each row is written or told why not, and the collection stays without errors."""
    folder = tmp_path_factory.mktemp("nasty")
    project = project_in(folder / "project")
    table = folder / "texts.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Name", "About", "In short", "When", "Place", "Bring", "Group"])
        writer.writerows([*row, "Riverside Walkers"] for row in rows)
    report = import_table([table], EXAMPLES / "texts/map.yml", project, TODAY)
    assert not has_errors(check(read(project.entries), schemas, TODAY).findings)
    told = {remark.line for remark in report.remarks if remark.level == "error"}
    assert all(outcome.fate == "written" or outcome.row in told for outcome in report.outcomes)
    folders = {path.parent for path in project.root.rglob("*.yml")}
    assert folders <= {project.root, project.entries, project.entries / "activities/riverside-walkers"}
