"""Small static sites around the finder: its page in a plain frame, its data, its scripts, and a server for them."""

import http.server
import shutil
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from formulary.checking.schemas import Schema
from formulary.data.facets import facets
from formulary.data.files import data_files
from formulary.model.collection import Collection
from formulary.pages.draw import Drawer
from formulary.reading.source import Kind
from formulary.words import counted

ROOT = Path(__file__).parents[2]
FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{root}assets/styles/site.css">
<link rel="stylesheet" href="{root}assets/styles/finder.css">
</head>
<body>
<header class="site-header"><div class="site-header__inner">
<form class="site-search" role="search" action="{root}find/" method="get">
<label class="visually-hidden" for="site-search">Search activities and pages</label>
<input id="site-search" name="q" type="search" autocomplete="off"><button type="submit">Search</button>
</form>
</div></header>
<main><div class="page">
{body}
</div></main>
<script type="module" src="{root}assets/scripts/freshness.js"></script>
<script type="module" src="{root}assets/scripts/search-box.js"></script>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a plain list: where it leads below the site's root, its name, and how much is there."""

    address: str
    title: str
    count: str


@dataclass(frozen=True, slots=True)
class PlainList:
    """One of the lists that stand on the page without scripts."""

    id: str
    title: str
    items: tuple[Item, ...]


def context(collection: Collection) -> dict[str, Any]:
    """What the finder's template is given."""
    return {
        "root": "../",
        "collection": collection,
        "locality": collection.locality,
        "facets": facets(collection),
        "lists": plain_lists(collection),
    }


def plain_lists(collection: Collection) -> tuple[PlainList, ...]:
    """Needs, kinds of support and areas, each with its number of activities."""

    def items(folder: str, names: dict[str, str], found: dict[str, list[Any]]) -> tuple[Item, ...]:
        return tuple(
            Item(f"{folder}/{name}/", title, counted(len(found[name]), "activity", "activities"))
            for name, title in names.items()
        )

    needs = {need.id: need.name for need in collection.needs.values()}
    kinds = {kind.id: kind.name for kind in collection.support.values()}
    areas = {area.id: area.name for area in collection.areas.values()}
    return (
        PlainList("needs", "By need", items("needs", needs, collection.for_need)),
        PlainList("support", "By kind of support", items("support", kinds, collection.of_support)),
        PlainList("areas", "By area", items("areas", areas, collection.in_area)),
    )


def make_site(folder: Path, collection: Collection, schemas: dict[Kind, Schema]) -> None:
    """Fill a folder with the finder of a collection, below a sub-path as on a project's page."""
    site = folder / "formulary"
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    body = Drawer(ROOT / "overrides" / "pages").draw("find-new.html", context(collection))
    write(site / "find" / "index.html", FRAME.format(title="Find an activity", root="../", body=body))
    for address, content in data_files(collection, schemas):
        write(site / address, content)


def write(path: Path, content: str | bytes) -> None:
    """Write a file and its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def framed(root: str, body: str) -> str:
    """A page of the site that is not the finder."""
    return FRAME.format(title="A page", root=root, body=body)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """Serve a folder on this machine alone; returns the server and the address of the site in it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/formulary/"
