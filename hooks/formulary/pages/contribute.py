"""The guide: how to get an activity on to the list, keep it right there, and take it off again."""

from urllib.parse import quote

from formulary.entry.locality import Locality
from formulary.model.collection import Collection
from formulary.pages.page import Page
from formulary.words import counted

ADDRESS = "contribute/"
TITLE = "Add an activity"
TEMPLATE = f"{ADDRESS}template.yml"
POLICY = f"{ADDRESS}policy"
"""The hand-written page that says who gets on to the list, where the locality has one."""

NEEDED = (
    "the name of the group, and of the activity",
    "what happens there, in one or two sentences",
    "on which days, and from when to when",
    "the place and its postcode, and the bus that stops there",
    "what it costs, and who pays less",
    "how people join: do they just turn up, or phone first?",
    "a phone number or e-mail address that somebody answers",
    "who looks after safety, if children or adults at risk come",
    "whom we can ask later whether all is still right",
)
"""What a person should have beside them before they start."""


def contribute_page(collection: Collection, paper_form: str = "") -> Page:
    """Make the guide. ``paper_form`` is the address of the form on paper, or empty where there is none."""
    locality = collection.locality
    content = {
        "title": TITLE,
        "needed": NEEDED,
        "email_new": email(locality, "A new activity for the list", "".join(f"{line}:\n\n" for line in NEEDED)),
        "email_change": email(locality, "Something has changed"),
        "paper_form": paper_form,
        "template": TEMPLATE,
        "policy": collection.pages.get(POLICY),
        "publisher": locality.publisher or locality.name,
        "due": counted(locality.review.due_after_days, "day"),
        "lapsed": counted(locality.review.lapsed_after_days, "day"),
    }
    description = f"How to put an activity on the list for {locality.place}, and how to keep it right."
    return Page(ADDRESS, TITLE, description, "contribute.html", "contribute", content)


def email(locality: Locality, subject: str, body: str = "") -> str:
    """An e-mail to those who keep the list, or nothing where they give no address."""
    if not locality.feedback.email:
        return ""
    return f"mailto:{locality.feedback.email}?subject={quote(subject)}" + (f"&body={quote(body)}" if body else "")
