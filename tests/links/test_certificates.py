"""Certificates: a site that cannot prove what it is makes browsers warn people."""

import ssl
from datetime import UTC, datetime

import pytest
import trustme

from links.looking import HONEST, look
from links.server import serving, shows

NAME = "walkers.local"


def of_server(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """What a server shows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    """What trusts an authority and nobody else."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def verdict_with(server: ssl.SSLContext, trust: ssl.SSLContext) -> tuple[str, str] | None:
    """What is said about a site that shows a certificate."""
    with serving({"/": shows(HONEST)}, tls=server) as running:
        address = f"https://{NAME}:{running.port}/"
        verdict = look(address, tls=trust)[address].verdict
    return (verdict.rule, verdict.what) if verdict else None


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Who vouches for the certificates of these tests."""
    return trustme.CA()


def test_sound(authority: trustme.CA) -> None:
    """With a sound certificate nothing is said."""
    assert verdict_with(of_server(authority.issue_cert(NAME)), trusting(authority)) is None


def test_out_of_date(authority: trustme.CA) -> None:
    """One that is out of date is told apart: somebody forgot to renew it."""
    old = authority.issue_cert(NAME, not_after=datetime(2020, 1, 1, tzinfo=UTC))
    assert verdict_with(of_server(old), trusting(authority)) == (
        "link-certificate",
        "cannot prove that it is the right site: its certificate is out of date",
    )


def test_for_another_name(authority: trustme.CA) -> None:
    """One for another name says so: the site has moved in with another."""
    other = authority.issue_cert("casino.local")
    assert verdict_with(of_server(other), trusting(authority)) == (
        "link-certificate",
        "cannot prove that it is the right site: its certificate is for another name",
    )


def test_nobody_vouches(authority: trustme.CA) -> None:
    """Where the chain ends too early browsers often know more than we do, so only a person can tell."""
    assert verdict_with(of_server(trustme.CA().issue_cert(NAME)), trusting(authority)) == (
        "link-unsure",
        "cannot be looked at: its certificate does not say fully who vouches for it",
    )


def test_signed_by_itself(authority: trustme.CA) -> None:
    """A certificate that vouches for itself proves nothing."""
    stranger = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with stranger.private_key_pem.tempfile() as key, stranger.cert_pem.tempfile() as certificate:
        server.load_cert_chain(certificate, key)
    assert verdict_with(server, trusting(authority)) == (
        "link-certificate",
        "cannot prove that it is the right site: nobody vouches for its certificate",
    )


def test_no_certificate_at_all() -> None:
    """A site that does not know https hangs up on those who ask by it."""
    with serving({"/": shows(HONEST)}) as running:
        address = f"https://{NAME}:{running.port}/"
        verdict = look(address)[address].verdict
    assert verdict is not None
    assert (verdict.rule, verdict.what) == ("link-gone", "does not answer: the site hangs up")
