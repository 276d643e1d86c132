"""The last step of a PDF, once its pages are counted: what one format has and the sheet that is drawn has not."""

from formulary.pads.draw import titled
from formulary.pads.plan import Plan


def finished(content: bytes, plan: Plan) -> bytes:
    """Make the file of a format out of what the engine printed."""
    # Both load pikepdf, which a site without PDFs has no use for.
    if plan.format.copies > 1:
        from formulary.pads.two_up import two_up  # noqa: PLC0415

        return two_up(content, titled(plan))
    if plan.format.ticks:
        from formulary.pads.boxes import mended  # noqa: PLC0415

        return mended(content)
    return content
