"""An answer: what a site said when one address was asked for."""

import re
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime

import webencodings
from yarl import URL

from formulary.links.trouble import CIRCLE, GARBLED, UNREACHED, Trouble

FINE = 200
FOUND = range(200, 300)
ONWARD = (301, 302, 303, 307, 308)
FOR_GOOD = (301, 308)
"""What says that an address has changed for ever (RFC 9110, 15.4)."""
NO_SUCH_PAGE = (404, 410)
BUSY = (429, 503)
"""Too many questions, or no time just now. Some sites say so to every program."""
NOT_IN_ORDER = range(500, 600)
HTML = ("text/html", "application/xhtml+xml")
META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w\-]{1,40})", re.IGNORECASE)
ANY_WRAPPER = 47
"""Asks zlib to see for itself whether it is gzip or zlib."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step from an address to the next."""

    status: int
    to: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question. ``address`` is the one that answered last; a status of 0 means that nobody did."""

    address: str
    status: int = 0
    trouble: Trouble | None = None
    hops: tuple[Hop, ...] = ()
    onward: str = ""
    """Where the site sends us to."""
    media: str = ""
    text: str = ""
    """The start of the page."""
    is_whole: bool = False
    """Whether that is all of it."""
    wait: float = 0
    """Seconds that the site asks us to wait."""
    is_last_word: bool = False
    """Whether asking again would tell no more."""

    @property
    def is_html(self) -> bool:
        """Say whether it is a page, as far as the site tells."""
        return self.media in ("", *HTML)

    @property
    def may_pass(self) -> bool:
        """Say whether a moment later the answer may be a better one."""
        if self.is_last_word:
            return False
        return self.trouble.passes if self.trouble else self.status in (*BUSY, *NOT_IN_ORDER)

    @property
    def is_from_somebody(self) -> bool:
        """Say whether any machine answered, be it with trouble."""
        return bool(self.status or self.hops) or self.trouble not in UNREACHED

    @property
    def is_settled(self) -> bool:
        """Say whether nothing more is to be learnt: a sound file that is no page, or trouble that stays.

        Some servers stumble over HEAD alone, in odd ways.
        """
        if self.trouble:
            return self.trouble not in (CIRCLE, GARBLED) and not self.may_pass
        return self.status == FINE and not self.is_html


def text_of(content: bytes, headers: Mapping[str, str], most: int) -> str | None:
    """The text of what was sent, unpacked as far as ``most`` bytes; None where it cannot be read."""
    packed = headers.get("Content-Encoding", "").strip().lower()
    unpacked = unpack(content, most) if packed in ("gzip", "x-gzip", "deflate") else content
    if unpacked is None or packed not in ("", "identity", "gzip", "x-gzip", "deflate"):
        return None
    named = META_CHARSET.search(unpacked[:2048])
    for name in (media_of(headers)[1], named[1].decode("ascii") if named else "", "utf-8"):
        # Only the encodings that browsers know: Python knows some that take hours to undo.
        with suppress(LookupError):
            text: str = webencodings.decode(unpacked, name, errors="replace")[0]
            return text
    return None


def unpack(content: bytes, most: int) -> bytes | None:
    """What was packed, as far as ``most`` bytes: what swells to more than that is a trap. None where it is broken."""
    for wrapper in (ANY_WRAPPER, -zlib.MAX_WBITS):
        with suppress(zlib.error):
            return zlib.decompressobj(wrapper).decompress(content, most)
    return None


def media_of(headers: Mapping[str, str]) -> tuple[str, str]:
    """What kind of file it is said to be, and in what encoding."""
    message = Message()
    message["Content-Type"] = headers.get("Content-Type", "")
    written = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return written, message.get_content_charset("") or ""


def onward_of(address: URL, status: int, headers: Mapping[str, str]) -> str:
    """The address that an answer sends us to, whole; nothing where it does not, or where nobody can follow."""
    if status not in ONWARD or "Location" not in headers:
        return ""
    with suppress(ValueError):
        return str(address.join(URL(headers["Location"])))
    return "about:nowhere"


def wait_of(headers: Mapping[str, str]) -> float:
    """Seconds that a site asks us to wait: a number, or a moment by the site's own clock (RFC 9110, 10.2.3)."""
    written = headers.get("Retry-After", "")
    with suppress(ValueError):
        return max(0, int(written))
    with suppress(ValueError, TypeError):
        return max(0, (parsedate_to_datetime(written) - parsedate_to_datetime(headers.get("Date", ""))).total_seconds())
    return 0
