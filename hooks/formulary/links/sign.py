"""A sign: words by which a page shows that nothing is behind it any more. The words are kept in signs.yml."""

from functools import cache
from pathlib import Path

import msgspec

from formulary.findings import Level
from formulary.links.page import Page

FILE = Path(__file__).with_name("signs.yml")


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of dead page, and how it is known. ``longest`` is in letters."""

    name: str
    rule: str
    level: Level
    what: str
    why: str
    longest: int
    title_is: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()

    def is_on(self, page: Page, host: str) -> bool:
        """Say whether a page that came from a host bears this sign."""
        if any(host == name or host.endswith(f".{name}") for name in self.hosts):
            return True
        if len(page.words) > self.longest:
            return False
        heads = [head for head in (page.title, page.heading) if head]
        return (
            any(head in self.title_is for head in heads)
            or any(part in head for part in self.title for head in heads)
            or any(part in page.words for part in self.text)
        )


@cache
def signs() -> tuple[Sign, ...]:
    """All signs, in the order in which they are looked for."""
    return msgspec.yaml.decode(FILE.read_bytes(), type=tuple[Sign, ...])


def sign_on(page: Page, host: str) -> Sign | None:
    """The first sign that a page bears."""
    return next((sign for sign in signs() if sign.is_on(page, host)), None)
