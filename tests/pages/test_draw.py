"""Templates: everything is escaped, nothing is forgiven."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from formulary.pages.draw import Drawer, dial


def drawer(folder: Path, **templates: str) -> Drawer:
    """Templates in a folder."""
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return Drawer(folder)


def test_escaping(tmp_path: Path) -> None:
    """A text is text, in an element and in an attribute; only our own Markdown makes elements."""
    made = drawer(tmp_path, a='<p title="{{ text }}">{{ text }}</p>{{ text | markdown }}')
    assert made.draw("a.html", {"text": '"<b>'}) == (
        '<p title="&#34;&lt;b&gt;">&#34;&lt;b&gt;</p><p>&quot;&lt;b&gt;</p>\n'
    )


@pytest.mark.parametrize("text", ["{{ missing }}", "{{ thing.missing }}", "{% if missing %}a{% endif %}"])
def test_nothing_is_forgiven(tmp_path: Path, text: str) -> None:
    """A misspelt name in a template is a mistake, not an empty place on a page."""
    with pytest.raises(UndefinedError):
        drawer(tmp_path, a=text).draw("a.html", {"thing": {}})


def test_a_template_in_an_entry(tmp_path: Path) -> None:
    """What looks like a template in an entry is text."""
    assert drawer(tmp_path, a="{{ text }}").draw("a.html", {"text": "{{ 7 * 7 }}{% x %}"}) == "{{ 7 * 7 }}{% x %}"


def test_filters(tmp_path: Path) -> None:
    """Templates can write dates, lists and sentences as the rest of the machine does."""
    text = "{{ words | listed('or') }} {{ phone | dial }} {{ note | sentence }}"
    content = {"words": ["tea", "cake"], "phone": "01632 960101", "note": "ask first"}
    assert drawer(tmp_path, a=text).draw("a.html", content) == "tea or cake tel:01632960101 Ask first."


def test_what_stands_on_many_pages(tmp_path: Path) -> None:
    """A row is drawn once for all pages of one depth, and escaped like everything else."""
    drawn = []

    class Row:
        def __str__(self) -> str:
            drawn.append(self)
            return "<b>"

    made = drawer(tmp_path, page='<p>{{ drawn_once("row.html", rows, root) }}</p>', row="{{ root }}{{ row }}")
    rows = [Row(), Row()]
    pages = [made.draw("page.html", {"rows": rows, "root": root}) for root in ("../", "../", "./")]
    assert pages == ["<p>../&lt;b&gt;../&lt;b&gt;</p>"] * 2 + ["<p>./&lt;b&gt;./&lt;b&gt;</p>"]
    assert drawn == [*rows, *rows]


@pytest.mark.parametrize(
    ("phone", "address"),
    [
        ("01632 960101", "tel:01632960101"),
        ("116 123", "tel:116123"),
        ("+44 (1632) 960-101", "tel:+441632960101"),
        ("999", "tel:999"),
    ],
)
def test_dial(phone: str, address: str) -> None:
    """A phone rings the figures of a number."""
    assert dial(phone) == address
