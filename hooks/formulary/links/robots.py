"""Robots: what each site says to programs in its file robots.txt (RFC 9309)."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from protego import Protego
from yarl import URL

from formulary.links.answer import FOUND, Answer
from formulary.links.trouble import KEPT_OUT, NO_ROBOTS, Trouble

MAY_NOT_KNOW = range(400, 500)
"""A site without such a file lets everybody in (RFC 9309, 2.3.1.3)."""
TOO_MANY = 429
EVERYTHING = Protego.parse("")
"""The file of a site that has none."""
Fetch: TypeAlias = Callable[[str], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Leave:
    """What one site allows: all that its file does not forbid, or nothing because of some trouble."""

    file: Protego
    trouble: Trouble | None = None

    def objection(self, address: URL, name: str) -> Trouble | None:
        """Say what stands in the way of a program of some name; None where nothing does."""
        return self.trouble or (None if self.file.can_fetch(str(address), name) else KEPT_OUT)

    def gap(self, name: str) -> float:
        """Seconds that the site wants between two questions of a program."""
        return self.file.crawl_delay(name) or 0


class Robots:
    """The leave that each site gives, asked for once."""

    def __init__(self, fetch: Fetch, knock: Fetch) -> None:
        """Know nothing yet. ``fetch`` gets an address, and ``knock`` asks once whether anybody is there."""
        self.fetch = fetch
        self.knock = knock
        self.known: dict[URL, Leave] = {}
        self.locks: defaultdict[URL, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def leave(self, address: URL) -> Leave:
        """The leave that an address's site gives."""
        site = address.origin()
        async with self.locks[site]:
            if site not in self.known:
                self.known[site] = await self.asked(site)
        return self.known[site]

    async def asked(self, site: URL) -> Leave:
        """Ask a site for its leave. Where only its file gives trouble, the site itself is not to be taken for dead."""
        answer = await self.fetch(str(site.with_path("/robots.txt")))
        if not answer.trouble:
            return leave_of(answer)
        if answer.hops:
            return Leave(EVERYTHING)
        at_home = await self.knock(str(site))
        return Leave(EVERYTHING, at_home.trouble or NO_ROBOTS)


def leave_of(answer: Answer) -> Leave:
    """What a site's answer allows. One that is out of order is asked for no more (RFC 9309, 2.3.1.4)."""
    if answer.status in MAY_NOT_KNOW and answer.status != TOO_MANY:
        return Leave(EVERYTHING)
    if answer.status not in FOUND:
        return Leave(EVERYTHING, NO_ROBOTS)
    # A site that shows a page instead has no such file.
    return Leave(EVERYTHING if answer.text.lstrip().startswith("<") else Protego.parse(answer.text))
