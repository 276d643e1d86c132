"""Adding to a ledger: once, whatever stands there, and whoever else is writing."""

from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path

from formulary.printed.keep import keep
from formulary.printed.ledger import Ledger
from formulary.printed.read import read_ledger
from formulary.printed.record import Printing
from making import TODAY
from printed.prints import one, print_of, records, schema


def add(folder: Path, printed: Printing) -> bool:
    """Add a print to the ledger in a folder."""
    return keep(folder / "printed", "MOVE", printed, schema(), folder / ".cache")


def ledger(folder: Path) -> Ledger:
    """Read the ledger back; it must be without a fault."""
    found, findings = read_ledger("MOVE.jsonl", (folder / "printed/MOVE.jsonl").read_bytes(), schema())
    assert findings == []
    return found


def test_twice_is_once(tmp_path: Path) -> None:
    """Printing the same list again, also on another day, adds nothing."""
    assert add(tmp_path, print_of(one()))
    before = (tmp_path / "printed/MOVE.jsonl").read_bytes()
    assert not add(tmp_path, print_of(one()))
    assert not add(tmp_path, print_of(one(), TODAY + timedelta(1)))
    assert (tmp_path / "printed/MOVE.jsonl").read_bytes() == before == records(print_of(one()))


def test_only_added_to(tmp_path: Path) -> None:
    """What stands there stays to the byte, broken lines included."""
    add(tmp_path, print_of(one()))
    path = tmp_path / "printed/MOVE.jsonl"
    path.write_bytes(b"no JSON at all\n" + path.read_bytes())
    before = path.read_bytes()
    assert add(tmp_path, print_of(one(name="Wednesday Stroll")))
    assert path.read_bytes().startswith(before)


def test_after_a_line_that_was_cut_off(tmp_path: Path) -> None:
    """A line cut off by a full disk spoils only itself, and what it held is written again."""
    add(tmp_path, print_of(one()))
    path = tmp_path / "printed/MOVE.jsonl"
    path.write_bytes(path.read_bytes()[:-40])
    assert add(tmp_path, print_of(one()))
    found, findings = read_ledger("MOVE.jsonl", path.read_bytes(), schema())
    assert [finding.line for finding in findings] == [2]
    assert found == Ledger("MOVE").plus(print_of(one()))


def add_some(folder: Path, worker: int) -> None:
    """Add a list that all workers print, and some of its own."""
    for number in range(5):
        add(folder, print_of(one()))
        add(folder, print_of(one(name=f"Stroll {worker} {number}")))


def test_at_the_same_time(tmp_path: Path) -> None:
    """Four builds that print at once lose nothing, and what all of them print stands there once."""
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        list(pool.map(add_some, [tmp_path] * 4, range(4)))
    found = ledger(tmp_path)
    wanted = {f"Stroll {worker} {number}" for worker in range(4) for number in range(5)} | {"Tuesday Stroll"}
    assert {line.name for line in found.lines.values()} == wanted
    assert len(found.issues) == 21
