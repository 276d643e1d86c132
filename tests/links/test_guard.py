"""The guard: no entry leads the check to a machine inside somebody's network."""

import socket
from dataclasses import replace
from ipaddress import ip_address, ip_network

import pytest

from formulary.links.guard import NotPublic, is_public, socket_guard
from formulary.links.verdict import Verdict
from links.looking import HONEST, MANNERS, look
from links.server import leads, serving, shows

INSIDE = [
    "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",  # noqa: S104 - it is to be refused
    "255.255.255.255", "224.0.0.1", "192.0.2.1", "168.63.129.16", "::1", "::", "fe80::1", "fd00::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::", "64:ff9b::a00:1", "2001:db8::1",
]  # fmt: skip
OUTSIDE = ["1.1.1.1", "151.101.1.195", "2606:4700:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"]
STOPPED = Verdict("link-private", "leads to a place that not everybody can reach")


@pytest.mark.parametrize("number", INSIDE)
def test_what_is_inside(number: str) -> None:
    """Numbers of one's own machine, network or cloud, or of no machine, are not asked, however they are written."""
    assert not is_public(ip_address(number))
    with pytest.raises(NotPublic):
        socket_guard()((socket.AF_INET, socket.SOCK_STREAM, 0, "", (number, 443)))


@pytest.mark.parametrize("number", OUTSIDE)
def test_what_is_outside(number: str) -> None:
    """Numbers that everybody can reach are asked."""
    assert is_public(ip_address(number))


@pytest.mark.parametrize(("port", "may"), [(80, True), (443, True), (8080, True), (22, False), (25, False), (0, False)])
def test_ports(port: int, *, may: bool) -> None:
    """Ports that have another service are not asked."""
    info = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("1.1.1.1", port))
    if may:
        socket_guard()(info).close()
    else:
        with pytest.raises(NotPublic):
            socket_guard()(info)


@pytest.mark.parametrize(
    "place",
    ["http://127.0.0.2:{port}/", "http://[::ffff:127.0.0.2]:{port}/", "http://inside.local/",
     "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:22/"],
)  # fmt: skip
def test_no_way_leads_inside(place: str) -> None:
    """Neither an address nor a site that sends us on leads to such a machine: no question arrives there."""
    with serving({"/on": shows("")}) as server:
        inside = place.format(port=server.port)
        server.deeds = {"/on": leads(inside), "/": shows(HONEST)}
        outside = f"http://walkers.local:{server.port}/on"
        manners = replace(MANNERS, private=(ip_network("127.0.0.1/32"),))
        results = look(inside, outside, manners=manners, elsewhere={"inside.local": "10.1.2.3"})
        assert "/" not in {question.path for question in server.questions}
    assert [results[address].verdict for address in (inside, outside)] == [STOPPED, STOPPED]


def test_only_who_runs_it_lets_it_in() -> None:
    """By itself the check asks no machine of this one's own."""
    with serving({"/": shows(HONEST)}) as server:
        address = f"http://walkers.local:{server.port}/"
        assert look(address, manners=replace(MANNERS, private=()))[address].verdict == STOPPED
        assert server.questions == []
        assert look(address)[address].verdict is None


def test_a_name_that_changes_its_mind() -> None:
    """A name is looked up anew for each connection, and what it leads to then is what counts."""
    with serving({"/": shows(HONEST)}) as server:
        elsewhere = {"fickle.local": "127.0.0.1"}
        address = f"http://fickle.local:{server.port}/"
        assert look(address, elsewhere=elsewhere)[address].verdict is None
        assert look(address, elsewhere={"fickle.local": "192.168.0.9"})[address].verdict == STOPPED


def test_both_kinds_of_number() -> None:
    """Sites that have only an IPv6 number are asked as well."""
    with serving({"/": shows(HONEST)}) as server:
        named, numbered = f"http://six.local:{server.port}/", f"http://[::1]:{server.port}/"
        results = look(named, numbered, elsewhere={"six.local": "::1"})
        assert [results[address].verdict for address in (named, numbered)] == [None, None]
        assert {question.host for question in server.questions} == {"six.local", "[::1]"}
