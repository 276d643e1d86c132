"""Trouble: the ways in which a site gives no page at all."""

import errno
import socket
import ssl
from dataclasses import dataclass

import aiohttp

from formulary.links import wrong
from formulary.links.guard import NotPublic

# What OpenSSL calls them (x509_vfy.h).
EXPIRED, OTHER_NAME, NO_ISSUER = 10, 62, (20, 21)
OURS = (socket.EAI_AGAIN, errno.ENETUNREACH)
"""Errors that our own network makes."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One way to give no page. ``what`` completes a sentence that starts with the address."""

    rule: str
    what: str
    passes: bool = False
    """Whether it may be over in a moment, so that it is worth asking again."""


NO_NAME = Trouble(wrong.GONE, "does not answer: there is no site of this name")
REFUSED = Trouble(wrong.GONE, "does not answer: nobody is at home there", passes=True)
SILENT = Trouble(wrong.GONE, "does not answer in time", passes=True)
CUT = Trouble(wrong.GONE, "does not answer: the site hangs up", passes=True)
CIRCLE = Trouble(wrong.GONE, "sends people from one address to the next without end")
NO_ADDRESS = Trouble(wrong.GONE, "leads to nothing that a browser opens as a page")
INSIDE = Trouble(wrong.PRIVATE, "leads to a place that not everybody can reach")
OUT_OF_DATE = Trouble(wrong.CERTIFICATE, "cannot prove that it is the right site: its certificate is out of date")
OF_ANOTHER = Trouble(wrong.CERTIFICATE, "cannot prove that it is the right site: its certificate is for another name")
NOT_VOUCHED = Trouble(wrong.CERTIFICATE, "cannot prove that it is the right site: nobody vouches for its certificate")
NO_CHAIN = Trouble(wrong.UNSURE, "cannot be looked at: its certificate does not say fully who vouches for it")
GARBLED = Trouble(wrong.UNSURE, "cannot be looked at: its answer is not as the web's rules have it")
NO_NETWORK = Trouble(wrong.UNSURE, "cannot be looked at: this machine did not get through to it", passes=True)
KEPT_OUT = Trouble(wrong.UNSURE, "cannot be looked at: the site asks programs to stay away")
NO_ROBOTS = Trouble(wrong.UNSURE, "cannot be looked at: the site does not say whether programs may")

UNREACHED = (NO_NAME, NO_NETWORK, REFUSED, SILENT)
"""What it also looks like if our own machine is cut off."""


def trouble_of(error: Exception) -> Trouble:
    """What trouble an error of the network is."""
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return of_certificate(error.certificate_error)
    cause = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    if isinstance(cause, OSError) and cause.errno in OURS:
        return NO_NETWORK
    return next((trouble for kind, trouble in KINDS.items() if isinstance(cause, kind)), CUT)


def of_certificate(error: Exception) -> Trouble:
    """What is wrong with a certificate. Browsers can mend a missing link in the chain by themselves; we cannot."""
    code = error.verify_code if isinstance(error, ssl.SSLCertVerificationError) else 0
    if code in NO_ISSUER:
        return NO_CHAIN
    return {EXPIRED: OUT_OF_DATE, OTHER_NAME: OF_ANOTHER}.get(code, NOT_VOUCHED)


KINDS: dict[type[Exception], Trouble] = {
    NotPublic: INSIDE,
    socket.gaierror: NO_NAME,
    TimeoutError: SILENT,
    ConnectionRefusedError: REFUSED,
    ConnectionError: CUT,
    ssl.SSLError: CUT,
    aiohttp.ClientOSError: CUT,
    OSError: REFUSED,
    aiohttp.ClientResponseError: GARBLED,
    ValueError: NO_ADDRESS,
}
"""The first kind that fits says what trouble it is."""
