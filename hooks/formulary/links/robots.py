"""Robots: what each site says to programs in its file robots.txt (RFC 9309)."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from protego import Protego
from yarl import URL

from formulary.links.answer import FOUND, Answer
from formulary.links.trouble import KEPT_OUT, NO_ROBOTS, Trouble

MAY_NOT_KNOW = range(400, 500)
"""A site without such a file lets everybody in (RFC 9309, 2.3.1.3)."""
TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Leave:
    """What one site allows: all that its file does not forbid, or nothing because of some trouble."""

    file: Protego
    trouble: Trouble | None = None

    def objection(self, address: URL, agent: str) -> Trouble | None:
        """Say what stands in the way of asking for an address; None where nothing does."""
        return self.trouble or (None if self.file.can_fetch(str(address), agent) else KEPT_OUT)

    def gap(self, agent: str) -> float:
        """Seconds that the site wants between two questions."""
        return self.file.crawl_delay(agent) or 0


class Robots:
    """The leave that each site gives, asked for once."""

    def __init__(self, fetch: Callable[[str], Awaitable[Answer]]) -> None:
        """Know nothing yet. ``fetch`` asks for an address without asking for leave."""
        self.fetch = fetch
        self.known: dict[URL, Leave] = {}
        self.locks: defaultdict[URL, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def leave(self, address: URL) -> Leave:
        """The leave that an address's site gives."""
        site = address.origin()
        async with self.locks[site]:
            if site not in self.known:
                self.known[site] = leave_of(await self.fetch(str(site.with_path("/robots.txt"))))
        return self.known[site]


def leave_of(answer: Answer) -> Leave:
    """What a site's answer allows. One that cannot answer for itself is not asked for more (RFC 9309, 2.3.1.4)."""
    if answer.trouble:
        return Leave(Protego.parse(""), answer.trouble)
    if answer.status in MAY_NOT_KNOW and answer.status != TOO_MANY:
        return Leave(Protego.parse(""))
    if answer.status not in FOUND:
        return Leave(Protego.parse(""), NO_ROBOTS)
    # A site that shows a page instead has no such file.
    return Leave(Protego.parse(answer.text if answer.media == "text/plain" else ""))
