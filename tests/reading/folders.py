"""Makes small collections in temporary folders, each with one file that is not as it should be."""

from pathlib import Path

from schema.example_files import passing

WALK = "activities/riverside-walkers/walk.yml"
"""Where the file under test stands, below the folder of entries."""
NEEDED = ("formulary.yml", "needs/", "support/", "activities/riverside-walkers/organisation.yml")
"""What an activity leans on."""


def needed() -> dict[str, str]:
    """The files that an activity leans on, by their place below the folder of entries."""
    texts: dict[str, str] = {}
    for example in passing():
        for address, text in example.texts.items():
            place = address.removeprefix("entries/")
            if place.startswith(NEEDED):
                texts.setdefault(place, text)
    return texts


def good() -> str:
    """The text of a good activity: 23 lines."""
    (example,) = (example for example in passing() if example.path.name == "tuesday-stroll.yml")
    (text,) = example.texts.values()
    return text.replace("code: M1\n", "")


def with_line(number: int, text: str) -> str:
    """A good activity in which one line reads otherwise."""
    lines = good().split("\n")
    lines[number - 1] = text
    return "\n".join(lines)


def fill(folder: Path) -> Path:
    """Write what an activity leans on, and give the folder of entries."""
    entries = folder / "entries"
    for place, text in needed().items():
        put(entries / place, text.encode())
    return entries


def put(path: Path, content: bytes) -> None:
    """Write a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
