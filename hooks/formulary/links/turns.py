"""Turns: one question to a host at a time, with a pause after each."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """Who asks a host waits for the question before, and then a while.

    The pause starts when the answer has ended. Libraries that limit rates count the starts of questions, and would put
    the next one to a slow host at once.
    """

    def __init__(self, gap: float) -> None:
        """Start with nobody waiting. ``gap`` is in seconds."""
        self.gaps: defaultdict[str, float] = defaultdict(lambda: gap)
        self.locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.free_at: dict[str, float] = {}

    @asynccontextmanager
    async def of(self, host: str) -> AsyncIterator[None]:
        """Wait for one's turn with a host, and have it to oneself."""
        clock = asyncio.get_running_loop().time
        async with self.locks[host]:
            await asyncio.sleep(self.free_at.get(host, 0) - clock())
            try:
                yield
            finally:
                self.free_at[host] = clock() + self.gaps[host]

    def widen(self, host: str, gap: float) -> None:
        """Follow a site's own wish for a longer pause."""
        self.gaps[host] = max(self.gaps[host], gap)
