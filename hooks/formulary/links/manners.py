"""Manners: who asks, how often, and for how long. Those who run a site are volunteers as well."""

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network
from typing import TypeAlias

from formulary import __version__

Network: TypeAlias = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How sites are asked. All times are in seconds."""

    agent: str
    """How we introduce ourselves: a name, a bar, and more about us."""
    gap: float = 1.0
    """Between the end of one question to a host and the start of the next; never two at the same time."""
    longest_gap: float = 10.0
    """The most that a site's own wish for a gap is followed."""
    hosts_at_once: int = 8
    patience: float = 10.0
    """For an answer to start, and once more for it to end."""
    longest: float = 90.0
    """For one address with all its detours and repeated questions."""
    whole_round: float = 20 * 60.0
    """For all addresses. What is not reached comes first the next time."""
    tries: int = 3
    first_wait: float = 2.0
    """Before a question is asked again; twice as long before the next time."""
    longest_wait: float = 30.0
    """The most that is waited because a site asks for it. Who asks for longer is asked another day."""
    most_bytes: int = 200_000
    """Of a page, as it is sent and as it is unpacked."""
    hops: int = 8
    """From one address to the next."""
    private: tuple[Network, ...] = ()
    """Networks of one's own that may be asked as well. Only who runs the command can name them."""

    @property
    def name(self) -> str:
        """The name by which sites let us in or keep us out."""
        return self.agent.partition("/")[0]


def agent_of(site: str) -> str:
    """How we introduce ourselves: what we are, and where those who wonder can look us up."""
    return (
        f"social-formulary/{__version__} (checks links{f'; +{site}' if site.isascii() and site.isprintable() else ''})"
    )
