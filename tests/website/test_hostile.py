"""With the checks switched off, hostile text reaches every page as the letters that were typed."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from formulary.reading.yaml import compose
from website.building import build
from website.conftest import serve

PAYLOADS = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '"><svg onload=window.hit=1>',
    "'-alert(1)-'",
    "</title><script>window.hit=1</script>",
    "{{ 7*7 }}{% raw %}<b>bold</b>",
    "[click](javascript:window.hit=1)",
    "![x](https://elsewhere.invalid/x.png)",
    "%%gap-content%%",
    "]]></script><script>window.hit=1</script>",
)


def read(file: Path) -> dict[str, Any]:
    """The values of a file, all of them text."""
    values = compose(file.name, file.read_text("utf-8")).data
    assert isinstance(values, dict)
    return values


def poisoned(value: Any, payload: str) -> Any:
    """Copy an entry with the payload in every free text."""
    if isinstance(value, dict):
        return {name: part if name in KEEP else poisoned(part, payload) for name, part in value.items()}
    if isinstance(value, list):
        return [poisoned(part, payload) for part in value]
    return f"{value} {payload}"


KEEP = {
    "support", "needs", "code", "area", "day", "start", "end", "every", "weeks_of_month", "from", "until",
    "except", "on", "route", "amount", "per", "status", "status_since", "status_until", "access", "attend",
    "covers", "languages", "letter", "order", "certainty", "effect", "references", "id", "synonyms", "latitude",
    "longitude", "intensity", "support_level", "bring_someone", "places", "consent_needed", "starts", "verified",
    "funding_ends", "consent_on", "address_hidden", "term_time", "bank_holidays", "approved", "formerly",
}  # fmt: skip
"""Fields that are no free text: words from lists, dates, numbers and addresses."""


@pytest.mark.parametrize("payload", [" ".join(PAYLOADS), " ".join(reversed(PAYLOADS))], ids=["forwards", "backwards"])
def test_hostile_text_stays_text(project: Path, tmp_path: Path, browser: Browser, payload: str) -> None:
    """No script runs, no element gets in, and no other host is asked, on any page that shows the hostile text."""
    entries = project.parent / "entries"
    cafe = entries / "activities/family-hub/baby-cafe.yml"
    data = read(cafe)
    sessions = data.pop("sessions")
    course = data.pop("course", None)
    data = poisoned(data, payload)
    data["sessions"] = [{**sessions[0], "note": payload}]
    if course:
        data["course"] = course
    cafe.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    organisation = entries / "activities/family-hub/organisation.yml"
    organisation.write_text(yaml.safe_dump(poisoned(read(organisation), payload), allow_unicode=True), "utf-8")
    locality = entries / "formulary.yml"
    locality.write_text(
        locality.read_text("utf-8").replace("name: Ashbrook social formulary", f"name: {json.dumps(payload)}"), "utf-8"
    )
    wrapper = tmp_path / "unchecked.py"
    wrapper.write_text(
        "import sys, formulary.checking.schemas as schemas\n"
        "import formulary.checking.rules as rules\n"
        "schemas.Schema.accepts = lambda self, values: True\n"
        "rules.RULES.clear()\n"
        "from mkdocs.__main__ import cli\ncli()\n",
        "utf-8",
    )
    site = tmp_path / "site"
    done = build(project, site, wrapper=wrapper)
    assert done.returncode == 0, done.stderr
    server, address = serve(site)
    context = browser.new_context()
    page = context.new_page()
    elsewhere: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(address) else elsewhere.append(request.url))
    for path in (
        "",
        "activities/",
        "activities/family-hub/baby-cafe/",
        "organisations/family-hub/",
        "needs/new-baby/",
        "find/#q=baby",
        "this-week/",
        "pads/new-parents/",
        "pads/new-parents/sheet/",
        "status/",
        "about/",
        "nowhere/",
    ):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.hit") is None, path
        got_in = "main script:not([src]), main img:not([src*='qr']), main svg[onload], main b, [onerror], [onload]"
        assert page.locator(got_in).count() == 0, path
        assert "\n49" not in page.locator("body").inner_text()
    page.goto(f"{address}activities/family-hub/baby-cafe/")
    assert payload in page.locator("h1").inner_text()
    assert elsewhere == []
    context.close()
    server.shutdown()
    server.server_close()
