"""Boxes to tick on the screen, mended: WeasyPrint gives them a tick and a second side, but nothing for 'not ticked'."""

from collections.abc import Sequence
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf

AROUND = 0.3
"""How much of its box a tick leaves free on each side, in parts of the tick."""


def mended(form: bytes) -> bytes:
    """Mend a form in which there is nothing but boxes."""
    with Pdf.open(BytesIO(form)) as pdf:
        mend(pdf, list(pdf.Root.AcroForm.Fields))
        return saved(pdf)


def mend(pdf: Pdf, boxes: Sequence[Object]) -> None:
    """Give each box an appearance for both its states, so that no viewer and no printer draws one of its own.

    The box itself is part of the page: a second one would stand over it, a hair off, in the print of Ghostscript and
    of viewers that are asked to make appearances. All boxes are of one size, and look alike.
    """
    del pdf.Root.AcroForm.NeedAppearances
    ticked = boxes[0].AP.N.on
    empty = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=ticked.BBox)
    ticked.BBox = widened(ticked.BBox)
    for box in boxes:
        box.Rect = upright(box.Rect)
        box.AP.N = Dictionary(on=ticked, Off=empty)
        del box.MK


def upright(place: Object) -> Array:
    """The place of a field as most programs write it: the lower left corner first."""
    left, top, right, bottom = place
    return Array([left, bottom, right, top])


def saved(pdf: Pdf) -> bytes:
    """The whole file: the same bytes for the same form."""
    made = BytesIO()
    pdf.save(made, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return made.getvalue()


def widened(box: Object) -> Array:
    """A frame with some room around what it holds: viewers fit it into the field, so the tick becomes smaller."""
    left, bottom, right, top = (float(side) for side in box)
    across, up = (right - left) * AROUND, (top - bottom) * AROUND
    return Array([left - across, bottom - up, right + across, top + up])
