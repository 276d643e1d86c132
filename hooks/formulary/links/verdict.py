"""A verdict: what is wrong with an address, as far as a program can tell from the answer."""

import re
from dataclasses import dataclass

from yarl import URL

from formulary.findings import Level
from formulary.links import wrong
from formulary.links.answer import FINE, FOR_GOOD, FOUND, NO_SUCH_PAGE, NOT_IN_ORDER, Answer
from formulary.links.page import Page
from formulary.links.rules import RULES
from formulary.links.sign import sign_on

NO_TIME_JUST_NOW = 503
FRONT = re.compile(r"/?((index|default|home|welcome)(\.\w{2,5})?|(en|cy|gb|uk)(-[a-z]{2})?)?/?", re.IGNORECASE)
"""The ways in which sites write the address of their front page, languages included."""
FEWEST_LETTERS = 20
"""Fewer than these, and nothing else to see, is an empty page."""
LETTERS_OF_A_SHELL = 300
"""A page that scripts fill has fewer at first, whatever its address."""
COMMON = frozenset(
    ("the", "and", "for", "with", "our", "your", "club", "group", "centre", "community", "project", "society")
)
"""Words of names that stand on any page."""
WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing that is wrong. ``what`` completes a sentence that starts with the address."""

    rule: str
    what: str
    level: Level = Level.WARNING


LOST_NAME = Verdict(wrong.DEAD, "shows a page that has no word of their name any more, as it had before", Level.NOTE)


def without_page(answer: Answer) -> Verdict | None:
    """What an answer shows before its page is read; None where all is well so far."""
    if answer.trouble:
        return Verdict(answer.trouble.rule, answer.trouble.what, level_of(answer.trouble.rule))
    if answer.status in NO_SUCH_PAGE:
        return Verdict(wrong.GONE, f"does not answer: the site says that there is no such page ({answer.status})")
    if answer.status in NOT_IN_ORDER and answer.status != NO_TIME_JUST_NOW:
        return Verdict(wrong.GONE, f"does not answer: the site is out of order ({answer.status})")
    if answer.status not in FOUND:
        return unsure(f"cannot be looked at: the site keeps programs out ({answer.status})")
    return None


def of_page(address: str, answer: Answer, page: Page, elsewhere: Answer | None) -> Verdict | None:
    """What the page shows. ``elsewhere`` is what the site gives for an address that cannot exist."""
    if sign := sign_on(page, URL(answer.address).host or ""):
        return Verdict(sign.rule, sign.what, sign.level)
    if is_front(answer.address) and not is_front(address) and host_of(answer.address) == host_of(address):
        return Verdict(wrong.DEAD, "leads to the front page of the site, and no more to the page that was meant")
    if is_empty(answer, page):
        return Verdict(wrong.DEAD, "shows an empty page")
    if elsewhere and is_same_for_all(answer, page, elsewhere):
        return Verdict(wrong.DEAD, "shows the same page as any address of this site that never was there", Level.NOTE)
    return None


def is_front(address: str) -> bool:
    """Say whether an address is that of a site's front page."""
    url = URL(address)
    return FRONT.fullmatch(url.path) is not None and not url.query_string


def is_empty(answer: Answer, page: Page) -> bool:
    """Say whether there is nothing to see."""
    letters = len(page.words) + len(page.title)
    return answer.is_html and answer.is_whole and not page.is_lively and letters < FEWEST_LETTERS


def is_same_for_all(answer: Answer, page: Page, elsewhere: Answer) -> bool:
    """Say whether a site gives for any address what it gives for this one. What scripts are to fill is no page yet."""
    if elsewhere.status != FINE:
        return False
    if answer.hops and elsewhere.hops:
        return answer.address == elsewhere.address
    return len(page.words) > LETTERS_OF_A_SHELL and plain(answer) == plain(elsewhere)


def plain(answer: Answer) -> str:
    """A page without figures and without its own address, which differ from one to the next."""
    return re.sub(r"\d+", "", answer.text.replace(URL(answer.address).path, ""))


def moved(address: str, answer: Answer) -> Verdict | None:
    """Where an address has moved to for ever, if it has; a bar at the end or a 'www' more or less is no move."""
    to = address
    for hop in answer.hops:
        if hop.status not in FOR_GOOD:
            break
        to = hop.to
    if same_place(to, address):
        return None
    return Verdict(wrong.MOVED, f"has moved to '{to}'", Level.NOTE)


def same_place(one: str, other: str) -> bool:
    """Say whether two addresses are the same to a reader."""
    first, second = (
        (url.scheme, host_of(str(url)), url.path.rstrip("/"), url.query_string) for url in (URL(one), URL(other))
    )
    return first == second


def host_of(address: str) -> str:
    """The host of an address; 'www' more or less makes no difference."""
    return (URL(address).host or "").removeprefix("www.")


def bears_name(names: frozenset[str], page: Page) -> bool:
    """Say whether a page has any word of the names of those whose it is said to be."""
    wanted = {word for name in names for word in WORD.findall(name.casefold())}
    return bool((wanted - COMMON) & set(WORD.findall(f"{page.title} {page.words}")))


def unsure(what: str) -> Verdict:
    """What only a person can tell."""
    return Verdict(wrong.UNSURE, what, Level.NOTE)


def level_of(rule: str) -> Level:
    """The level that findings of a rule usually have."""
    return next(one.level for one in RULES if one.name == rule)
