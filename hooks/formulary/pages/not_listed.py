"""The page about those who are not listed: the reasons and how often each was given, and never a name.

A group that was refused can mend what was wrong, but a page that names it is found for years. The names stand in the
collection's files, where the check of a new entry finds them.
"""

from collections import Counter
from dataclasses import dataclass

from formulary.checking.register import REASONS
from formulary.model.collection import Collection
from formulary.pages.contribute import POLICY
from formulary.pages.page import Page
from formulary.words import capital, full_date

ADDRESS = "contribute/not-listed/"
TITLE = "Who is not listed, and why"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in words, and how often it was given."""

    words: str
    count: int


def not_listed_page(collection: Collection) -> Page:
    """Make the page about those who are not listed."""
    refusals = collection.refusals
    coming = sorted(one.review_on for one in refusals if one.review_on >= collection.today)
    content = {
        "title": TITLE,
        "reasons": reasons(collection),
        "total": len(refusals),
        "next_review": full_date(coming[0]) if coming else "",
        "policy": collection.pages.get(POLICY),
    }
    return Page(
        ADDRESS, TITLE, "Why we say no, how often, and what you can do.", "not-listed.html", "contribute", content
    )


def reasons(collection: Collection) -> list[Reason]:
    """The reasons that were given, the commonest first."""
    counts = Counter(one.reason for one in collection.refusals)
    given = sorted(counts, key=lambda reason: (-counts[reason], list(REASONS).index(reason)))
    return [Reason(f"{capital(REASONS[reason])}.", counts[reason]) for reason in given]
