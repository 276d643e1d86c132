"""A hostile name or number reaches the page and the paper as the letters that were typed."""

import json
from typing import Any

from playwright.sync_api import Route

from make.visiting import Visit
from pads.reading_back import squeezed

PAYLOAD = '"><img src=x onerror=window.hit=1><script>window.hit=1</script>{{7*7}}'


def poison(route: Route) -> None:
    """Answer with the file, the payload in the texts of its first activity."""
    answer = route.fetch()
    data: dict[str, Any] = answer.json()
    if "pieces" in data:
        place = data["codes"].index("M1")
        data["names"][place] += PAYLOAD
        data["contacts"][place] = PAYLOAD
        data["pieces"][place] = [PAYLOAD, *data["pieces"][place]]
    else:
        names = data["activities"]["names"]
        names[names.index("Tuesday Stroll")] += PAYLOAD
        data["whens"] = [PAYLOAD for _ in data["whens"]]
    route.fulfill(body=json.dumps(data), content_type="application/json")


def test_hostile_text_stays_text(visit: Visit) -> None:
    """No script runs, no element gets in, on the page, in the preview or in the words for the record."""
    visit.page.route("**/finder.json", poison)
    visit.page.route("**/entries.json", poison)
    visit.open("on=M1")
    visit.press("Copy for the record")
    visit.page.wait_for_timeout(100)
    assert visit.previewed() == [f"Tuesday Stroll{PAYLOAD}"]
    assert visit.page.locator("main img").count() == 0
    assert visit.page.evaluate("window.hit") is None
    pages = visit.printed()
    assert squeezed(f"Tuesday Stroll{PAYLOAD}") in "".join(squeezed(page.text) for page in pages)


def test_two_files_of_different_builds(visit: Visit) -> None:
    """Where the two files do not agree about a code, the activity is not offered: it might be another one."""

    def renamed(route: Route) -> None:
        data = route.fetch().json()
        data["names"][data["codes"].index("M1")] = "Something else"
        route.fulfill(body=json.dumps(data), content_type="application/json")

    visit.page.route("**/entries.json", renamed)
    visit.open("on=M1.B4")
    assert visit.codes() == ["B4"]
