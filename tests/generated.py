"""Makes large collections from the shipped one, for what is timed."""

import re
import shutil
from datetime import timedelta
from pathlib import Path
from random import Random

from msgspec.structs import replace

from formulary.pads.issue import issue_of
from formulary.pads.sheet import sheet_of
from formulary.printed.ledger import Ledger
from formulary.printed.record import PrintedGroup, Printing, key_of, printing_of
from formulary.project import Project, examine
from making import TODAY


def generate(entries: Path, folder: Path, count: int) -> None:
    """Fill ``folder`` with the collection in ``entries``, its activities repeated until there are ``count``.

    Each copy has an organisation, a name and a phone number of its own; codes are left for the machine to give.
    """
    shutil.copytree(entries, folder, ignore=shutil.ignore_patterns("activities"))
    for pad in (folder / "pads").glob("*.yml"):
        # Pads name activities that are not here.
        pad.write_text(
            re.sub(r"^(pins|leave_out):\n(  .*\n)*", "", pad.read_text("utf-8"), flags=re.MULTILINE), "utf-8"
        )
    originals = sorted((entries / "activities").glob("*/*.yml"))
    activities = [path for path in originals if path.name != "organisation.yml"]
    for number in range(count):
        original = activities[number % len(activities)]
        copy = number // len(activities)
        place = folder / "activities" / f"{original.parent.name}-{copy}"
        if not place.exists():
            place.mkdir(parents=True)
            organisation = original.parent / "organisation.yml"
            # Some activities say themselves who runs them.
            if organisation.exists():
                (place / organisation.name).write_text(numbered(organisation, copy), "utf-8")
        text = re.sub(r"^code:.*\n", "", numbered(original, copy), flags=re.MULTILINE)
        (place / original.name).write_text(text, "utf-8")


def numbered(path: Path, copy: int) -> str:
    """The text of a file whose name ends in the number of its copy, without what only one can have."""
    text = re.sub(r"^(name: .*?)(['\"]?)$", rf"\1 {copy}\2", path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    return re.sub(r"^(charity_number|formerly):.*\n(  - .*\n)*", "", text, flags=re.MULTILINE)


def write_history(project: Path, weeks: int, changes: int) -> None:
    """Write the ledger of a pad with the whole formulary: an issue a week, each with some other phone numbers."""
    random = Random(weeks)  # noqa: S311 - nothing is kept secret with it
    collection = examine(Project(project), TODAY).collection
    assert collection
    now = printing_of(collection, sheet_of(collection, collection.pads["whole-formulary"]))
    groups = [(group.heading, list(group.lines)) for group in now.issue.groups]
    lines = {line.key: line for line in now.lines}
    ledger, records = Ledger("ALL"), list[bytes]()
    for week in range(weeks, 0, -1):
        for _ in range(changes):
            keys = random.choice(groups)[1]
            place = random.randrange(len(keys))
            phone = f"01632 {random.randint(960000, 960999)}"
            line = replace(lines[keys[place]], key="", contact=phone, stated={"contact": f"{phone} {week}"})
            keys[place] = key_of(line)
            lines[keys[place]] = replace(line, key=keys[place])
        issue = replace(
            now.issue,
            number=issue_of([str(week)]),
            printed_on=TODAY - timedelta(7 * week),
            groups=tuple(PrintedGroup(heading, tuple(keys)) for heading, keys in groups),
        )
        printing = Printing(issue, tuple(lines[key] for key in issue.keys))
        records += ledger.records_of(printing)
        ledger = ledger.plus(printing)
    (project / "printed").mkdir()
    (project / "printed/ALL.jsonl").write_bytes(b"".join(records))
