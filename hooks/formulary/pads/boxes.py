"""Boxes to tick on the screen, mended: WeasyPrint gives them a tick and a second side, but nothing for 'not ticked'."""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf

AROUND = 0.3
"""How much of its box a tick leaves free on each side, in parts of the tick."""


def mended(form: bytes) -> bytes:
    """Give each box an appearance for both its states, so that no viewer and no printer draws one of its own.

    The box itself is part of the page: a second one would stand over it, a hair off, in the print of Ghostscript and
    of viewers that are asked to make appearances.
    """
    with Pdf.open(BytesIO(form)) as pdf:
        fields = pdf.Root.AcroForm
        del fields.NeedAppearances
        # All boxes are of one size, and look alike.
        ticked = fields.Fields[0].AP.N.on
        empty = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=ticked.BBox)
        ticked.BBox = widened(ticked.BBox)
        for box in fields.Fields:
            left, top, right, bottom = box.Rect
            box.Rect = Array([left, bottom, right, top])
            box.AP.N = Dictionary(on=ticked, Off=empty)
            del box.MK
        made = BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return made.getvalue()


def widened(box: Object) -> Array:
    """A frame with some room around what it holds: viewers fit it into the field, so the tick becomes smaller."""
    left, bottom, right, top = (float(side) for side in box)
    across, up = (right - left) * AROUND, (top - bottom) * AROUND
    return Array([left - across, bottom - up, right + across, top + up])
