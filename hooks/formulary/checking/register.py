"""The register of those not to list: whether an entry resembles a refusal, by its names or by how it is reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from formulary.checking.resemblance import LIKE_ALONE, like

REASONS = {
    "cure": "it offers a cure or a diagnosis",
    "sale": "it sells something",
    "closed": "it is closed to new people",
    "belief": "people must share a faith or a party",
    "single-event": "it takes place only once",
    "elsewhere": "people from here cannot use it",
    "no-answer": "nobody answers our questions about it",
    "price": "its price is not stated, or not fair for what is offered",
    "own-wish": "the group does not want to be listed",
    "policy": "it does not meet our policy in another way",
}
"""Why something is not listed, in words."""


@dataclass(frozen=True, slots=True)
class Account:
    """By what an entry is recognised. ``organisation`` runs it; ``group`` is the same, if this file tells of it."""

    group: str
    name: str = ""
    organisation: str = ""
    area: str = ""
    contacts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sought:
    """A refusal as entries are held against it. ``contacts`` are its own number and website."""

    is_organisation: bool
    name: str
    organisation: str
    area: str
    contacts: frozenset[str]

    @classmethod
    def of(cls, refusal: dict[str, Any]) -> "Sought":
        """Put the values of a refusal into this form."""
        contacts = {number_of(refusal.get("phone", "")), own_site(refusal.get("website", ""))} - {""}
        return cls(
            is_organisation=refusal["what"] == "organisation",
            name=refusal["name"],
            organisation=refusal.get("organisation", ""),
            area=refusal.get("area", ""),
            contacts=frozenset(contacts),
        )

    def resembles(self, account: Account) -> bool:
        """Say whether an entry may be what was refused."""
        is_reached_alike = not self.contacts.isdisjoint(account.contacts)
        if self.is_organisation:
            return is_reached_alike or bool(account.group and like(self.name, account.group, LIKE_ALONE))
        if not account.name or not like(self.name, account.name):
            return False
        return is_reached_alike or self.is_there(account) or like(self.name, account.name, LIKE_ALONE)

    def is_there(self, account: Account) -> bool:
        """Say whether an activity is in the area of the refusal, or run by the same group."""
        if self.area and self.area == account.area:
            return True
        return bool(self.organisation and like(self.organisation, account.organisation, LIKE_ALONE))


def contacts_of(*parts: dict[str, Any]) -> frozenset[str]:
    """The phone numbers and websites of some parts of a file, in one form; a page of a site stands for the site too."""
    phones = {number_of(part["phone"]) for part in parts if "phone" in part}
    return frozenset(phones.union(*(sites_of(part["website"]) for part in parts if "website" in part)))


def number_of(phone: str) -> str:
    """A phone number without its spacing, as it is rung from here."""
    figures = "".join(filter(str.isdigit, phone))
    return f"0{figures[2:]}" if phone.startswith("+44") else figures


def sites_of(website: str) -> Iterator[str]:
    """A web address and all above it: 'walkers.example.org/join' and 'walkers.example.org'."""
    address = website.casefold().partition("://")[2].removeprefix("www.").rstrip("/")
    while address:
        yield address
        address = address.rpartition("/")[0]


def own_site(website: str) -> str:
    """The web address itself, which is the longest."""
    return next(sites_of(website), "")
