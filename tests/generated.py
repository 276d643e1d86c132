"""Makes large collections from the shipped one, for what is timed."""

import re
import shutil
from pathlib import Path


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
            shutil.copy(original.parent / "organisation.yml", place)
        text = re.sub(
            r"^(name: .*?)(['\"]?)$", rf"\1 {copy}\2", original.read_text("utf-8"), count=1, flags=re.MULTILINE
        )
        text = re.sub(r"^(code|formerly):.*\n(  - .*\n)*", "", text, flags=re.MULTILINE)
        (place / original.name).write_text(text, "utf-8")
