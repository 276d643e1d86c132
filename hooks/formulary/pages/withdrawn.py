"""The page of an activity that was withdrawn: it says so, since when, and where to look instead, and nothing else."""

from formulary.model.activity import Activity
from formulary.pages.page import Page
from formulary.pages.row import activity_address
from formulary.words import full_date

TITLE = "This is no longer listed"


def withdrawn_page(activity: Activity) -> Page:
    """Make the page that stays at the address of an activity that was withdrawn."""
    return Page(
        address=activity_address(activity),
        title=activity.name,
        description=f"{activity.name} is no longer listed. See what else there is.",
        template="withdrawn.html",
        section="find",
        content={"activity": activity, "heading": TITLE, "text": taken_off(activity)},
        in_sitemap=False,
    )


def taken_off(activity: Activity) -> str:
    """Since when it is not listed, and what that means for what people hold in their hands. It never says why."""
    since = activity.entry.status_since
    when = f"It was taken off our list on {full_date(since)}" if since else "It was taken off our list"
    return f"{when}. Please do not go by what an older sheet says of it."
