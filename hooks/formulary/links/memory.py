"""The memory: what became of each address on earlier days, kept in a small file from round to round."""

from collections.abc import Container, Mapping
from datetime import date
from pathlib import Path

import msgspec

from formulary.findings import Finding, Level
from formulary.links import wrong
from formulary.links.verdict import Verdict
from formulary.whole_file import write_whole

VERSION = 1
KEPT_DAYS = 30
"""How long an address is remembered that nobody uses any more."""


class Remembered(msgspec.Struct, frozen=True, omit_defaults=True):
    """One address: when it was asked last, and since when and on how many days in a row something was wrong."""

    asked_on: date
    verdict: Verdict | None = None
    since: date | None = None
    days: int = 0
    is_named: bool = False
    """Whether its page has borne the name of those whose it is."""


class Memory(msgspec.Struct, frozen=True):
    """All addresses that were asked."""

    addresses: Mapping[str, Remembered] = {}
    version: int = VERSION

    def asked_on(self, address: str) -> date:
        """When an address was asked last; long ago where it never was."""
        known = self.addresses.get(address)
        return known.asked_on if known else date.min

    def rests(self, address: str, today: date, rest: int) -> bool:
        """Say whether an address answered less than ``rest`` days ago, so that it need not be asked yet."""
        known = self.addresses.get(address)
        if known is None or (known.verdict and known.verdict.rule in wrong.WAITING):
            return False
        return 0 <= (today - known.asked_on).days < rest

    def is_waiting(self, address: str, days: int) -> bool:
        """Say whether something is wrong with an address, and on fewer than ``days`` days in a row so far."""
        known = self.addresses.get(address)
        if known is None or known.verdict is None:
            return False
        return known.verdict.rule in wrong.WAITING and known.days < days

    def is_named(self, address: str) -> bool:
        """Say whether a page once bore the name of those whose it is."""
        known = self.addresses.get(address)
        return known is not None and known.is_named

    def after(self, address: str, verdict: Verdict | None, today: date, *, is_named: bool) -> "Memory":
        """The memory with what became of one address today."""
        before = self.addresses.get(address)
        now = next_day(before, verdict, today)
        named = is_named or self.is_named(address)
        return Memory({**self.addresses, address: msgspec.structs.replace(now, is_named=named)})

    def without_old(self, used: Container[str], today: date) -> "Memory":
        """The memory without addresses that have not been used for long; a file may be broken for a day or two."""
        kept = {
            address: known
            for address, known in self.addresses.items()
            if address in used or (today - known.asked_on).days < KEPT_DAYS
        }
        return Memory(kept)


def next_day(before: Remembered | None, verdict: Verdict | None, today: date) -> Remembered:
    """What is known of an address after one more day, or one more time on the same day."""
    old = before.verdict if before else None
    if verdict is None or verdict.rule not in wrong.WAITING:
        return Remembered(today, verdict)
    if before is None or old is None or old.rule not in wrong.WAITING:
        return Remembered(today, verdict, today, 1)
    if old.rule in wrong.BAD and verdict.rule not in wrong.BAD:
        # Looked at in vain: that is neither one more bad day nor the end of them.
        return msgspec.structs.replace(before, asked_on=max(today, before.asked_on))
    if verdict.rule in wrong.BAD and old.rule not in wrong.BAD:
        return Remembered(today, verdict, today, 1)
    is_new_day = today > before.asked_on
    return Remembered(max(today, before.asked_on), verdict, before.since, before.days + is_new_day)


def read_memory(path: Path) -> tuple[Memory, list[Finding]]:
    """Read the memory. One that cannot be read is kept aside, and another one begun.

    Raises:
        OSError: the file is there and cannot be opened or put aside.
    """
    if not path.exists():
        return Memory(), []
    try:
        memory = msgspec.json.decode(path.read_bytes(), type=Memory)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return Memory(), [put_aside(path, "cannot be read")]
    if memory.version != VERSION:
        return Memory(), [put_aside(path, "was written by another version of this program")]
    return memory, []


def put_aside(path: Path, why: str) -> Finding:
    """Keep an old memory beside the new one, under a name that is free, and say so."""
    free = next(name for number in range(1, 1000) if not (name := path.with_name(f"{path.name}.old-{number}")).exists())
    path.rename(free)
    message = f"The memory of links {why}. Days are counted anew from today."
    mend = f"Nothing needs to be done. The old file is kept as '{free.name}'."
    return Finding(path.name, 0, 0, message, mend, wrong.MEMORY, level=Level.NOTE)


def keep(memory: Memory, path: Path) -> None:
    """Write the memory in one step, so that nobody ever finds half of it.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    in_order = Memory(dict(sorted(memory.addresses.items())))
    write_whole(path, msgspec.json.format(msgspec.json.encode(in_order)) + b"\n")
