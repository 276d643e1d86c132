"""The words of the form that are no questions of the schema."""

from dataclasses import dataclass

from formulary.entry.locality import Locality
from formulary.model.sending import sending
from formulary.words import ended, typed

TITLE = "Tell us about your activity"
HOW = (
    "One form is one activity at one place. Answer what is in bold, and the rest if you can. "
    "Give no names: say ‘walk leader’. This form is not for a person’s own details."
)
OPTIONAL = "(if it applies)"
ONE, SOME = "Tick one.", "Tick up to {most}."
LISTED = "Write the words. They all stand at {address}"
EVERY, SINCE = "Every", "weeks, from the date"
"""What stands before the two fields that tell how often something is."""
CONSENT = "You may publish all of this: on the web, on paper, and as open data that anybody may use."
PUBLIC = "Everybody can read it then, so please write nothing about anybody’s health or private life."
SCREEN = "contribute/new/"
"""The address of the form on the screen, below the site's own."""
FIELDS = "contribute/fields/"
"""The address of the page that explains every field, with all words that may be chosen."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the form says of itself in one locality."""

    title: str
    name: str
    who: str
    how: str
    send_to: str
    send: str
    screen: str
    address: str
    link: str
    code: str
    sides: tuple[str, str]


def words_of(locality: Locality) -> Words:
    """The words for one locality."""
    address = f"{typed(locality.address)}/{SCREEN}"
    return Words(
        title=TITLE,
        name=locality.name,
        who=f"To be listed in the {ended(locality.name)}",
        how=HOW,
        send_to="When it is filled in:",
        send=sending(locality),
        screen="On the screen it is quicker:",
        address=address,
        link=f"{locality.address.rstrip('/')}/{SCREEN}",
        code=f"QR code for {address}",
        sides=(f"{locality.name}. Page 1 of 2. Please turn over.", f"{locality.name}. Page 2 of 2."),
    )
