"""A round: every address is asked, few sites at a time, and what comes of it is told as it comes."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

import aiohttp

from formulary.links.asking import Asker, web_address
from formulary.links.link import Link
from formulary.links.manners import Manners
from formulary.links.memory import Memory
from formulary.links.nowhere import Nowhere
from formulary.links.page import page_of
from formulary.links.verdict import LOST_NAME, Verdict, bears_name, is_front, moved, of_page, without_page
from formulary.links.web import connector, session


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one address."""

    address: str
    verdict: Verdict | None
    answered: bool = True
    """Whether any machine answered at all."""
    is_named: bool = False


Tell: TypeAlias = Callable[[Result], None]
Way: TypeAlias = Callable[[Manners], aiohttp.TCPConnector]


async def go_round(links: Iterable[Link], memory: Memory, manners: Manners, tell: Tell, way: Way = connector) -> None:
    """Ask for all links, those first that were not asked for longest. It ends in time, whatever sites do."""
    async with session(manners, way(manners)) as web:
        one_round = Round(Asker(web, manners), memory, tell)
        few = asyncio.Semaphore(manners.hosts_at_once)
        # What is not reached in time comes first the next time.
        with suppress(TimeoutError):
            async with asyncio.timeout(manners.whole_round), asyncio.TaskGroup() as visits:
                for some in by_host(links, memory):
                    visits.create_task(one_round.visit(some, few))


def by_host(links: Iterable[Link], memory: Memory) -> list[list[Link]]:
    """Links by their hosts, those first of which something was not asked for longest."""
    hosts: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda link: memory.asked_on(link.address)):
        url = web_address(link.address)
        hosts[url.host or "" if url else ""].append(link)
    return list(hosts.values())


class Round:
    """One round: what was learnt about a site from one link serves the next."""

    def __init__(self, asker: Asker, memory: Memory, tell: Tell) -> None:
        """Start with what is remembered of earlier rounds."""
        self.asker, self.memory, self.tell = asker, memory, tell
        self.nowhere = Nowhere(asker.glance)

    async def visit(self, links: Iterable[Link], few: asyncio.Semaphore) -> None:
        """Ask for all links of one host, when there is room among the few hosts that are asked at once."""
        async with few:
            for link in links:
                self.tell(await self.result(link))

    async def result(self, link: Link) -> Result:
        """What comes of one link."""
        answer = await self.asker.look(link.address)
        if verdict := without_page(answer):
            return Result(link.address, verdict, answer.is_from_somebody)
        if not answer.is_html:
            return Result(link.address, moved(link.address, answer))
        page = page_of(answer.text)
        elsewhere = None if is_front(answer.address) else await self.nowhere.at(answer.address)
        is_named = bears_name(link.names, page)
        verdict = of_page(link.address, answer, page, elsewhere)
        if verdict is None and link.names and self.memory.is_named(link.address) and not is_named:
            verdict = LOST_NAME
        return Result(link.address, verdict or moved(link.address, answer), is_named=is_named)
