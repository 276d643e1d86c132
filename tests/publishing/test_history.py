"""The history of what was printed, as a build keeps and publishes it."""

import json
from pathlib import Path

import pytest

from formulary.model.collection import Collection
from formulary.pads.sheet import sheet_of
from formulary.printed.ledger import Ledger
from formulary.printed.record import Printing, printings_of
from formulary.project import Project, examine
from formulary.publishing.history import history_files, keep_prints, with_today
from making import TODAY, Files, locality, write_project
from printed.prints import one, print_of, records, with_pad

Prints = dict[str, Printing]


def project(folder: Path, files: Files | None = None) -> tuple[Project, Collection, dict[str, Ledger], Prints]:
    """A project in a folder, what was printed before, and what is printed today."""
    if not (folder / "mkdocs.yml").exists():
        write_project(folder, files or with_pad())
    found = Project(folder)
    examined = examine(found, TODAY)
    assert examined.collection
    sheets = {pad.id: sheet_of(examined.collection, pad) for pad in examined.collection.pads.values()}
    return found, examined.collection, dict(examined.ledgers.by_code), printings_of(examined.collection, sheets)


def test_kept_once(tmp_path: Path) -> None:
    """The first build that prints writes the issue down; the next one has nothing to add."""
    assert keep_prints(*project(tmp_path)) == ["MOVE"]
    assert keep_prints(*project(tmp_path)) == []
    assert (tmp_path / "printed/MOVE.jsonl").read_bytes() == records(print_of())


def test_a_demonstration_keeps_nothing(tmp_path: Path) -> None:
    """What is made up is not remembered, so that a build leaves the checkout as it is."""
    place = locality(demonstration={"written_on": TODAY.isoformat()})
    assert keep_prints(*project(tmp_path, with_pad() | {"formulary.yml": place})) == []
    assert not (tmp_path / "printed").exists()


def test_published_before_and_after_it_is_kept(tmp_path: Path) -> None:
    """The published ledger holds the issue of today, whether this build wrote it down or not."""
    before = dict(history_files(*project(tmp_path)))
    found = project(tmp_path)
    keep_prints(*found)
    after = dict(history_files(*found))
    assert before == after == dict(history_files(*project(tmp_path)))
    assert after["data/printed/MOVE.jsonl"] == records(print_of())


def test_published_to_the_byte(tmp_path: Path) -> None:
    """What stands in a ledger is published as it stands, broken lines and given-up pads included."""
    write_project(tmp_path, with_pad())
    (tmp_path / "printed").mkdir()
    (tmp_path / "printed/MOVE.jsonl").write_bytes(b"cut off")
    (tmp_path / "printed/GONE.jsonl").write_bytes(records(print_of(one(name="Amble"))))
    files = dict(history_files(*project(tmp_path)))
    assert files["data/printed/MOVE.jsonl"] == b"cut off\n" + records(print_of())
    assert files["data/printed/GONE.jsonl"] == records(print_of(one(name="Amble")))


def test_a_link_is_neither_read_nor_written(tmp_path: Path) -> None:
    """What a link in the folder leads to is not published, and nothing is added to it."""
    write_project(tmp_path, with_pad())
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "printed").mkdir()
    (tmp_path / "printed/MOVE.jsonl").symlink_to(tmp_path / "secret")
    found = project(tmp_path)
    assert dict(history_files(*found))["data/printed/MOVE.jsonl"] == records(print_of())
    with pytest.raises(OSError, match="is a link"):
        keep_prints(*found)
    assert (tmp_path / "secret").read_bytes() == b"secret"


def test_the_schema_is_published(tmp_path: Path) -> None:
    """Whoever reads a ledger finds its schema beside those of the entries."""
    schema = json.loads(dict(history_files(*project(tmp_path)))["schema/printed.json"])
    assert schema["$id"] == "https://ashbrook.example.org/schema/printed.json"


def test_today_is_in_it() -> None:
    """Pages are made for all that was ever printed, and for what is printed today."""
    earlier = {"GONE": Ledger("GONE").plus(print_of(one(name="Amble"))), "MOVE": Ledger("MOVE")}
    found = with_today(earlier, {"MOVE": print_of()})
    assert list(found) == ["GONE", "MOVE"]
    assert list(found["MOVE"].issues) == [print_of().issue.number]
