"""The fields of the PDF: the engine makes each a box to tick, and here those to write in become text fields.

A text field of the engine's own brings the whole font with it, in a form with which some viewers cannot write.
"""

from collections.abc import Iterable
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from formulary.pads.boxes import mend, saved, upright
from formulary.paper_form.font import add_font
from formulary.paper_form.row import Field, Takes

FONT = "/Answers"
MULTILINE = 1 << 12
LETTERS = f"{FONT} 0 Tf 0 g"
"""How answers are written: in black, as large as the field allows, so that no long answer is cut off in the print."""


def finished(content: bytes, fields: Iterable[Field], font: bytes) -> bytes:
    """Give the PDF its fields: text fields, boxes that look alike in every viewer, and the names of the schema."""
    takes = {field.name: field for field in fields}
    with Pdf.open(BytesIO(content)) as pdf:
        form = pdf.Root.AcroForm
        widgets = list(form.Fields)
        mend(pdf, [widget for widget in widgets if takes[str(widget.T)].takes is Takes.TICK])
        form.DR = Dictionary(Font=Dictionary({FONT: add_font(pdf, font)}))
        for widget in widgets:
            field = takes[str(widget.T)]
            if field.takes is not Takes.TICK:
                to_text(pdf, widget, field)
        form.Fields = tree(pdf, widgets)
        return saved(pdf)


def to_text(pdf: Pdf, widget: Object, field: Field) -> None:
    """Make a field to write in out of a box. It draws nothing as long as it is empty."""
    left, bottom, right, top = widget.Rect = upright(widget.Rect)
    shape = Array([0, 0, right - left, top - bottom])
    empty = pdf.make_stream(b"/Tx BMC EMC", Type=Name.XObject, Subtype=Name.Form, BBox=shape)
    widget.FT, widget.V, widget.DA = Name.Tx, String(""), String(LETTERS)
    widget.AP = Dictionary(N=empty)
    if field.takes is Takes.TEXT:
        widget.Ff = MULTILINE
    if field.longest:
        widget.MaxLen = field.longest
    for name in ("/AS", "/MK", "/Border"):
        del widget[name]


def tree(pdf: Pdf, widgets: Iterable[Object]) -> Array:
    """The fields by the steps of their names: a full stop in the name of one field is not allowed in PDF."""
    roots, parents = Array(), dict[str, Object]()
    for widget in widgets:
        *steps, name = str(widget.T).split(".")
        siblings: Object = roots
        above = ""
        for step in steps:
            above = f"{above}.{step}"
            if above not in parents:
                parents[above] = pdf.make_indirect(Dictionary(T=String(step), Kids=Array()))
                if siblings is not roots:
                    parents[above].Parent = parents[above.rpartition(".")[0]]
                siblings.append(parents[above])
            siblings = parents[above].Kids
        widget.T = String(name)
        if steps:
            widget.Parent = parents[above]
        siblings.append(widget)
    return roots
