"""The way into the web: past the guard, with nothing unpacked or followed without our leave."""

from ssl import SSLContext

import aiohttp
from aiohttp.abc import AbstractResolver

from formulary.links.guard import socket_guard
from formulary.links.manners import Manners

ACCEPT = {"Accept": "text/html,*/*;q=0.5", "Accept-Language": "en-GB,en", "Accept-Encoding": "gzip, deflate"}
LONGEST_HEADER = 64 * 1024
"""Bytes. Honest sites send up to 20 KB about what their pages may load."""


def connector(
    manners: Manners, resolver: AbstractResolver | None = None, tls: SSLContext | bool = True
) -> aiohttp.TCPConnector:
    """What makes connections, past the guard. Tests bring their own names and their own trust."""
    guard = socket_guard(manners.private)
    return aiohttp.TCPConnector(socket_factory=guard, resolver=resolver, ssl=tls, force_close=True)


def session(manners: Manners, way: aiohttp.TCPConnector) -> aiohttp.ClientSession:
    """What questions are asked through: nothing is unpacked or followed without our leave, and no proxy is taken."""
    return aiohttp.ClientSession(
        connector=way,
        headers={"User-Agent": manners.agent, **ACCEPT},
        auto_decompress=False,
        max_line_size=LONGEST_HEADER,
        max_field_size=LONGEST_HEADER,
        timeout=aiohttp.ClientTimeout(total=2 * manners.patience),
        trust_env=False,
    )
