"""What is made of an imported collection: each function returns the ids of the activities that its output shows."""

from pypdfium2 import PdfDocument

from formulary.model.pad import selected
from formulary.pads.look import Look
from formulary.pads.pdf import make_pdfs
from importing.listings import Listings
from website.building import build


def pad(listings: Listings) -> set[str]:
    """The pad for one need."""
    return {activity.id for activity in selected(listings.collection.pads["food"], listings.collection.listed)}


def site(listings: Listings) -> set[str]:
    """The site: an activity is shown if it has a page and stands in the list of all."""
    folder = listings.project.root / "site"
    done = build(listings.project.root / "mkdocs.yml", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    everything = (folder / "activities/index.html").read_text("utf-8")
    pages = {
        path.parent.relative_to(folder / "activities").as_posix() for path in folder.glob("activities/*/*/index.html")
    }
    assert pages == set(listings.collection.activities)
    return {identity for identity in pages if f"activities/{identity}/" in everything}


def paper(listings: Listings) -> set[str]:
    """The pad as a PDF: an activity is shown if its code and name are printed."""
    run = make_pdfs(
        listings.collection,
        listings.collection.pads.values(),
        Look(listings.project.overrides),
        listings.project.cache,
    )
    assert run.findings == ()
    (pdf,) = [pdf for pdf in run.pdfs if pdf.format == "large-print"]
    with PdfDocument(pdf.path) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    return {
        activity.id
        for activity in listings.collection.activities.values()
        if f"{' '.join(activity.name.split())} {activity.code}" in text
    }
