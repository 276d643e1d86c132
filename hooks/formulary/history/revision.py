"""A revision: one file of the collection as it was before a commit and after it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from formulary.checkout import Checkout

NOTHING = "0" * 40
"""What git writes for a file that is not there."""
FORMAT = "%x01%H%x02%cI%x02%P"
"""A commit in the log, its time and its parents, between signs that no file name holds."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One file in one commit: the day on which it was published, and its texts; empty where it was not there."""

    file: str
    commit: str
    on: date
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Log:
    """All revisions of a folder, the oldest first.

    ``known_since`` is the day before which git cannot tell, because the clone is shallow; None where it knows all.
    """

    revisions: tuple[Revision, ...]
    known_since: date | None = None


def log(root: Path, folder: str, since: str) -> Log:
    """The revisions of the files in a folder since a commit or a day, such as 2026-10-01.

    A merge is one change, made on the day of the merge: that is when readers saw it.

    Raises:
        NoRevision: git cannot tell, or there is no git here.
    """
    checkout = Checkout(root)
    span = span_of(checkout, since)
    printed = checkout.git(
        "log", "--reverse", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-renames", "--no-abbrev",
        "--relative", "-z", f"--format={FORMAT}", *span, "--", folder,
    )  # fmt: skip
    known_since = shallow_since(checkout)
    touched = list(parsed(printed, with_first=known_since is None))
    texts = blobs(checkout, {blob for _, _, _, before, after in touched for blob in (before, after)})
    revisions = (Revision(file, commit, on, texts[before], texts[after]) for file, commit, on, before, after in touched)
    return Log(tuple(revisions), known_since)


def span_of(checkout: Checkout, since: str) -> list[str]:
    """The commits that are meant: those after a day, or after a revision."""
    try:
        day = date.fromisoformat(since)
    except ValueError:
        return ["--end-of-options", f"{checkout.base(since)}..HEAD"]
    return [f"--since={day.isoformat()}T00:00:00"]


def parsed(printed: str, *, with_first: bool) -> Iterator[tuple[str, str, date, str, str]]:
    """File, commit, day and both blobs of every change in git's log.

    In a shallow clone the first commit is left out: git shows all its files as new there.
    """
    for part in printed.split("\x01")[1:]:
        head, _, rest = part.partition("\x00")
        commit, time, parents = head.split("\x02")
        if not parents and not with_first:
            continue
        fields = rest.strip("\n\x00").split("\x00") if rest.strip("\n\x00") else []
        for described, file in zip(fields[::2], fields[1::2], strict=True):
            _, _, before, after, _ = described.strip("\n").lstrip(":").split(" ")
            yield file, commit, datetime.fromisoformat(time).date(), before, after


def blobs(checkout: Checkout, wanted: Iterable[str]) -> dict[str, bytes]:
    """The texts of blobs, in one call of git."""
    names = sorted({*wanted} - {NOTHING})
    found = {NOTHING: b""}
    content = checkout.run("cat-file", "--batch", given="\n".join(names).encode()) if names else b""
    place = 0
    for name in names:
        end = content.index(b"\n", place)
        size = int(content[place:end].rpartition(b" ")[2])
        found[name] = content[end + 1 : end + 1 + size]
        place = end + size + 2
    return found


def shallow_since(checkout: Checkout) -> date | None:
    """The day of the oldest commit in a shallow clone."""
    if checkout.git("rev-parse", "--is-shallow-repository").strip() != "true":
        return None
    times = checkout.git("log", "--format=%cI", "--first-parent", "HEAD").split()
    return datetime.fromisoformat(times[-1]).date()
