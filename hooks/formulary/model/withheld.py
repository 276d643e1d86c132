"""What is withheld of what was withdrawn: all but its names, and where to look instead.

This happens before anything is made of an entry, so that no page, calendar or file can tell what is not to be told.
The reason is withheld as well: if some entries said why and others did not, their silence would tell.
"""

from formulary.entry.activity import ActivityEntry, Cost, Joining, OwnOrganisation, Verification
from formulary.entry.organisation import OrganisationEntry
from formulary.entry.parts import Contact


def as_published(entry: ActivityEntry) -> ActivityEntry:
    """An entry as everybody may read it: whole, unless it was withdrawn."""
    return withheld(entry) if entry.status == "withdrawn" else entry


def withheld(entry: ActivityEntry) -> ActivityEntry:
    """What is left of an entry: its names, its code, what it was for, since when it is not listed."""
    organisation = entry.organisation
    return ActivityEntry(
        name=entry.name,
        summary="",
        support=entry.support,
        needs=entry.needs,
        cost=Cost(),
        join=Joining(route="", how="", places="closed"),
        contact=Contact(),
        verified=(Verification(entry.last_verified.on, by="", how=""),),
        formerly=entry.formerly,
        code=entry.code,
        organisation=organisation and OwnOrganisation(organisation.name),
        attend=(),
        status=entry.status,
        status_since=entry.status_since,
    )


def withheld_organisation(entry: OrganisationEntry) -> OrganisationEntry:
    """What is left of an organisation of which everything was withdrawn."""
    return OrganisationEntry(entry.name, about="", contact=Contact(), formerly=entry.formerly)
