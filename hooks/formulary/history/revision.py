"""A revision: one file of the collection as it was before a commit and after it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from formulary.checkout import Checkout
from formulary.times.here import HERE

NOTHING = "0" * 40
"""What git writes for a file that is not there."""
FORMAT = "%x01%H%x02%cI%x02%P"
"""A commit in the log, its time and its parents, between signs that no file name holds."""
ORDINARY = ("100644", "100755")
"""How git marks ordinary files. What is a link or another repository was never published."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One file in one commit: when that was, and the names of its texts in git; ``NOTHING`` where it was not there.

    ``is_first`` says that the history begins with this commit, ``is_back`` that the file had been there once before.
    """

    file: str
    commit: str
    at: datetime
    before: str
    after: str
    is_first: bool = False
    is_back: bool = False

    @property
    def on(self) -> date:
        """The day on which it was published."""
        return self.at.astimezone(HERE).date()


@dataclass(frozen=True, slots=True)
class Log:
    """All revisions of a folder, the oldest first, and their texts by name.

    ``known_since`` is the day before which git cannot tell, because the clone is shallow; None where it knows all.
    """

    revisions: tuple[Revision, ...]
    texts: Mapping[str, bytes]
    known_since: date | None = None


def log(root: Path, folder: str, since: str = "") -> Log:
    """The revisions of the files in a folder since a commit, or since the beginning.

    A merge is one change, made on the day of the merge: that is when readers saw it.

    Raises:
        NoRevision: git cannot tell, or there is no git here.
    """
    checkout = Checkout(root)
    printed = checkout.git(
        "log", "--reverse", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-renames", "--no-abbrev",
        "--relative", "-z", f"--format={FORMAT}", *span_of(checkout, since), "--", folder,
    )  # fmt: skip
    known_since = shallow_since(checkout)
    revisions = in_time([*parsed(printed, with_first=known_since is None)])
    texts = blobs(checkout, {name for revision in revisions for name in (revision.before, revision.after)})
    return Log(revisions, texts, known_since)


def span_of(checkout: Checkout, since: str) -> list[str]:
    """The commits that are meant: all, or those after a revision."""
    return ["--end-of-options", f"{checkout.base(since)}..HEAD" if since else "HEAD"]


def parsed(printed: str, *, with_first: bool) -> Iterator[Revision]:
    """Every change of a file in git's log.

    In a shallow clone the first commit is left out: git shows all its files as new there.
    """
    for part in printed.split("\x01")[1:]:
        head, _, rest = part.partition("\x00")
        commit, time, parents = head.split("\x02")
        if not parents and not with_first:
            continue
        at = datetime.fromisoformat(time).astimezone(UTC)
        fields = rest.strip("\n\x00").split("\x00") if rest.strip("\n\x00") else []
        for described, file in zip(fields[::2], fields[1::2], strict=True):
            old_mode, new_mode, before, after, _ = described.strip("\n").lstrip(":").split(" ")
            old, new = (text if mode in ORDINARY else NOTHING for mode, text in ((old_mode, before), (new_mode, after)))
            yield Revision(file, commit, at, old, new, is_first=not parents)


def in_time(revisions: list[Revision]) -> tuple[Revision, ...]:
    """Revisions, none of them later than one that builds on it: some clock was wrong, and this is known for certain."""
    found: list[Revision] = []
    for revision in reversed(revisions):
        found.append(replace(revision, at=min(revision.at, found[-1].at)) if found else revision)
    return tuple(reversed(found))


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
    return datetime.fromisoformat(times[-1]).astimezone(HERE).date()
