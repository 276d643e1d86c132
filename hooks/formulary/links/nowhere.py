"""Nowhere: what each site gives for an address that cannot exist. Some give a page for whatever they are asked."""

import asyncio
import secrets
from collections import defaultdict

from yarl import URL

from formulary.links.answer import Answer
from formulary.links.robots import Fetch


class Nowhere:
    """The answer of each site about a page that nobody ever wrote, asked for once."""

    def __init__(self, fetch: Fetch) -> None:
        """Know nothing yet. ``fetch`` asks for an address."""
        self.fetch = fetch
        self.known: dict[URL, Answer] = {}
        self.locks: defaultdict[URL, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def at(self, address: str) -> Answer:
        """What the site of an address gives."""
        site = URL(address).origin()
        async with self.locks[site]:
            if site not in self.known:
                self.known[site] = await self.fetch(str(site / f"no-such-page-{secrets.token_hex(8)}"))
        return self.known[site]
