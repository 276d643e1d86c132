"""The guard: whatever an entry says, no machine is asked that is not a public web server.

Entries come from strangers, and what they name is asked from inside somebody's network. A name can lead to any number,
and to another one a moment later, so the guard stands where a connection is made: behind names, redirects and all.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

from aiohttp import AddrInfoType, SocketFactoryType

from formulary.links.manners import Network

Number: TypeAlias = IPv4Address | IPv6Address
WEB_PORTS = (80, 443)
FIRST_FREE_PORT = 1024
"""Below it each port has a service of its own, and only two are the web's."""
TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 inside IPv6, for networks that know only the latter (RFC 6052)."""
INSIDE_CLOUDS = (IPv4Address("168.63.129.16"),)
"""Public by its number, yet it answers only to machines in Azure's cloud, with what concerns them."""


class NotPublic(OSError):  # noqa: N818 - it is what the way is
    """The way leads to a machine that the public cannot reach, or to another service than the web."""


def socket_guard(private: tuple[Network, ...] = ()) -> SocketFactoryType:
    """Make the function that opens sockets: to public web servers, and into the networks named.

    It raises NotPublic instead.
    """

    def open_socket(info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, place = info
        # An IPv6 address may carry its interface: fe80::1%eth0.
        number = ip_address(str(place[0]).partition("%")[0])
        if not (is_web_port(int(place[1])) and (is_public(number) or any(number in network for network in private))):
            raise NotPublic("not a public web server")
        return socket.socket(family, kind, protocol)

    return open_socket


def is_web_port(port: int) -> bool:
    """Say whether a web server may listen there."""
    return port in WEB_PORTS or port >= FIRST_FREE_PORT


def is_public(number: Number) -> bool:
    """Say whether everybody can reach a machine."""
    inner = carried(number) if isinstance(number, IPv6Address) else None
    if inner is not None:
        return is_public(inner)
    return number.is_global and not number.is_multicast and number not in INSIDE_CLOUDS


def carried(number: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address carries, if it does."""
    if number in TRANSLATED:
        return IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)
