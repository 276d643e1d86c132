"""Reads Atom feeds as strictly as the standard, and as other people's programs do."""

from pathlib import Path
from urllib.parse import urlsplit

import feedparser
from lxml import etree

GRAMMAR = Path(__file__).with_name("atom.rng")
NAMES = {"a": "http://www.w3.org/2005/Atom"}


def complaints(content: bytes) -> list[str]:
    """What is wrong with a feed: by the grammar of RFC 4287, and by what the standard says in words beside it."""
    root = etree.fromstring(content)
    schema = etree.RelaxNG(etree.parse(str(GRAMMAR)))
    found = [] if schema.validate(root) else [str(error) for error in schema.error_log]
    entries = root.findall("a:entry", NAMES)
    ids = [one.text or "" for one in root.iterfind(".//a:id", NAMES)]
    if len({*ids}) < len(ids):
        found.append("Two ids are the same (4.2.6).")
    found += [f"{one} is not a whole address (4.2.6)." for one in ids if not urlsplit(one).scheme]
    found += ["An author is missing (4.1.1)." for _ in entries if root.find("a:author", NAMES) is None]
    for one in (root, *entries):
        alternates = [link.get("type") for link in one.findall("a:link", NAMES) if link.get("rel") == "alternate"]
        if len(alternates) != 1:
            found.append("There is not one page for it (4.1.1, 4.1.2).")
    times = [one.text or "" for one in root.iterfind(".//a:updated", NAMES)]
    found += [f"{one} has no time zone (3.3)." for one in times if not one.endswith("Z")]
    read = feedparser.parse(content)
    if read.bozo:
        found.append(f"A reader of feeds stumbles: {read.bozo_exception}")
    return found
