"""The guide: every door is there that can be opened, and it is written for people who have no time."""

import re
from itertools import pairwise
from typing import Any

import pytest
from markupsafe import Markup

from data.shipped import ROOT, shipped
from formulary.checking.schemas import Schema
from formulary.pages.contribute import contribute_page
from formulary.pages.contributing import contributing_pages
from formulary.pages.markdown import markdown
from formulary.pages.page import Page
from formulary.publishing.rule_examples import rule_examples
from formulary.reading.source import Kind
from making import TODAY, collection, draw, locality, page, town
from pages.plain_pages import jargon, sentences, too_long


def guide(place: dict[str, Any] | None = None, **files: Any) -> str:
    """The guide of a small collection."""
    whole = collection(town() | {"formulary.yml": place or locality()} | files)
    return draw(contribute_page(whole), whole)


def test_doors() -> None:
    """The form, an e-mail with the questions in it, a phone number, and the template are one step away."""
    phone = {"phone": "01632 960020", "email": "formulary@example.org"}
    html = guide(locality(feedback=phone, repository="https://git.example.org/list"))
    assert 'href="../contribute/new/"' in html
    assert 'href="../contribute/template.yml" download' in html
    assert 'href="mailto:formulary@example.org?subject=A%20new%20activity' in html
    assert "what%20it%20costs%2C%20and%20who%20pays%20less%3A%0A%0A" in html
    assert '<a href="tel:01632960020">01632 960020</a>' in html
    assert 'href="https://git.example.org/list"' in html


def test_closed_doors() -> None:
    """Where the locality gives no e-mail address, phone number or repository, no link leads nowhere."""
    html = guide(locality(feedback={"phone": "01632 960020"}))
    assert "mailto:" not in html
    assert "By phone" in html
    assert "Where the files are kept" not in html
    assert "tel:" not in guide(locality(feedback={"email": "formulary@example.org"}))


def test_paper() -> None:
    """The form on paper is offered where it was made."""
    whole = collection()
    assert 'href="../contribute/form.pdf"' in draw(contribute_page(whole, "contribute/form.pdf"), whole)
    assert "paper (PDF)" not in guide()


def test_policy() -> None:
    """The policy is the locality's own page: the guide names it by its title, and does without where there is none."""
    with_policy = guide(**{"contribute/policy.md": page(title="Who we list")})
    assert '<a href="../contribute/policy/">Who we list</a>' in with_policy
    assert "contribute/policy" not in guide()


def test_days() -> None:
    """How long an entry counts as checked is the locality's own rule."""
    html = guide(locality(review={"due_after_days": 90, "lapsed_after_days": 200}))
    assert "We ask again before 90 days have passed." in html
    assert "answered for 200 days" in html


def all_pages_shipped(schemas: dict[Kind, Schema]) -> list[Page]:
    """All pages about adding entries, as they are shipped."""
    return list(contributing_pages(shipped(TODAY), schemas, rule_examples(ROOT / "tests/examples"), Markup()))


def test_plain_words(schemas: dict[Kind, Schema]) -> None:
    """No sentence on these pages has more than 20 words, and none holds a word of the trade."""
    for shown in all_pages_shipped(schemas):
        html = draw(shown, shipped(TODAY))
        assert sentences(html)
        assert too_long(html) == [], shown.address
        assert jargon(html) == [], shown.address


@pytest.mark.parametrize("html", ["<p>One two three.</p>", "<p>One</p><ul><li>two</li></ul><pre>a string of 3</pre>"])
def test_plain_words_are_found(html: str) -> None:
    """The test above sees long sentences and words of the trade, and passes code by."""
    assert not too_long(html)
    assert not jargon(html)
    assert too_long(html + "<p>" + "word " * 21 + "</p>") == [("word " * 21).strip()]
    assert jargon(html + "<p>An array.</p>") == ["An array."]


def test_the_policy_is_plain() -> None:
    """The shipped policy is written as plainly as the pages that the machine makes."""
    policy = shipped(TODAY).pages["contribute/policy"]
    html = markdown(policy.body)
    assert len(sentences(html)) > 40
    assert too_long(html) == []
    assert jargon(html) == []


def test_headings_follow_one_another(schemas: dict[Kind, Schema]) -> None:
    """Each page has one title, and no level of heading is left out below it."""
    for shown in all_pages_shipped(schemas):
        # What stands in a template is no part of a page until a script takes it.
        html = re.sub(r"<template.*?</template>", "", draw(shown, shipped(TODAY)), flags=re.DOTALL)
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        assert levels.count(1) == 1, shown.address
        assert all(after <= before + 1 for before, after in pairwise(levels)), shown.address
