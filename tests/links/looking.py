"""Asks the server of the tests, under as many names as a test likes: a resolver of its own leads them all here."""

import asyncio
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from ipaddress import ip_network
from ssl import SSLContext

from aiohttp.abc import AbstractResolver, ResolveResult

from formulary.links.link import Link, Use
from formulary.links.manners import Manners
from formulary.links.memory import Memory
from formulary.links.round import Result, go_round
from formulary.links.web import connector
from links.server import HERE

HONEST = (
    "<title>Riverside Walkers</title><h1>Walks</h1><p>We walk each Tuesday by the river. Come along, all of you.</p>"
)
MANNERS = Manners(
    agent="tests",
    gap=0,
    patience=0.6,
    longest=5,
    tries=2,
    first_wait=0.02,
    longest_wait=0.3,
    private=tuple(ip_network(number) for number in HERE),
)
"""The manners of all tests: as the real ones, but a hundred times as fast; this machine is no stranger here."""


@dataclass(frozen=True, slots=True)
class Names(AbstractResolver):
    """Leads every name to this machine, but for those that are said to be elsewhere or nowhere."""

    elsewhere: Mapping[str, str] = field(default_factory=dict)

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_INET,  # noqa: ARG002 - the library's name
    ) -> list[ResolveResult]:
        """Look a name up."""
        number = self.elsewhere.get(host, "127.0.0.1")
        if not number:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        kind = socket.AF_INET6 if ":" in number else socket.AF_INET
        return [ResolveResult(hostname=host, host=number, port=port, family=kind, proto=0, flags=0)]

    async def close(self) -> None:
        """Nothing is open."""


def link(address: str, *names: str) -> Link:
    """A link that is used in one place."""
    return Link(address, (Use("entries/a.yml", 3, 10, "contact.website", names),))


def look(
    *links: Link | str,
    manners: Manners = MANNERS,
    memory: Memory | None = None,
    elsewhere: Mapping[str, str] | None = None,
    tls: SSLContext | bool = True,
) -> dict[str, Result]:
    """Go round some links, and tell what came of each."""
    results: dict[str, Result] = {}
    all_links = [link(one) if isinstance(one, str) else one for one in links]
    way = partial(connector, resolver=Names(elsewhere or {}), tls=tls)
    asyncio.run(
        go_round(all_links, memory or Memory(), manners, lambda one: results.__setitem__(one.address, one), way)
    )
    return results
