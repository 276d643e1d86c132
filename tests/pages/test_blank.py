"""Blanks: templates with a sign in every gap."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from formulary.pages.draw import Drawer
from making import ROOT


@pytest.mark.parametrize(
    ("template", "drawn"),
    [
        ("{{ name }}", "%%name%%"),
        ("{{ entry.join.how }}", "%%entry.join.how%%"),
        ('<a href="mailto:{{ entry.email }}">', '<a href="mailto:%%entry.email%%">'),
        ("{{ entry.phone | dial }}", "%%entry.phone|dial%%"),
        ("{{ entry.text | markdown }}", "%%entry.text|markdown%%"),
        ("{% for line in entry.lines %}<li>{{ line }}</li>{% endfor %}", "<li>%%entry.lines.*%%</li>"),
        ("{% for one in dates %}{{ one.iso }} {{ one.words }}{% endfor %}", "%%dates.*.iso%% %%dates.*.words%%"),
        ("{% if entry.bring %}Bring {{ entry.bring }}{% endif %}", "Bring %%entry.bring%%"),
        ("{% if a and (b or c) %}all{% endif %}", "all"),
        ("{{ known }} {{ known | sentence }}", "tea Tea."),
        ("{% if nothing %}{{ nothing.at_all }}{% endif %}", ""),
    ],
)
def test_gaps(tmp_path: Path, template: str, drawn: str) -> None:
    """What is not known leaves a gap that says what belongs there and through which filter; what is known is drawn."""
    (tmp_path / "page.html").write_text(template, "utf-8")
    assert Drawer(tmp_path).blank("page.html", known="tea", nothing=None) == drawn


def test_other_pages_have_no_gaps(tmp_path: Path) -> None:
    """A blank changes nothing for templates that are drawn as pages: there a missing name is still an error."""
    (tmp_path / "page.html").write_text("{{ name | sentence }}", "utf-8")
    drawer = Drawer(tmp_path)
    assert drawer.blank("page.html") == "%%name|sentence%%"
    assert drawer.draw("page.html", {"name": "tea"}) == "Tea."
    with pytest.raises(UndefinedError, match="'name' is undefined"):
        drawer.draw("page.html", {})


def test_what_is_repeated() -> None:
    """Every gap for one of a list stands in an element that the script repeats: see scripts/entry-preview-blank.js."""
    blank = Drawer(ROOT / "overrides/pages").blank("parts/monograph.html", root="./", slip=None)
    repeated = ("<li", '<span class="line"', '<section class="translation"')
    for gap in ("phone_notes.*", "when.*", "dates.shown.*.words", "where.*", "entry.good_for.*", "access.*"):
        before = blank.partition(f"%%{gap}%%")[0]
        assert any(before.rfind(start) > before.rfind("</") for start in repeated), gap
