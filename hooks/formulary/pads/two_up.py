"""Two copies of an A5 sheet side by side on A4, with a line to cut along: made of a PDF whose pages were counted.

Nothing is laid out anew. So nothing can be clipped, and the copies cannot differ.

Both copies are tagged, the left one before the right one. An artifact is what belongs to the page and not to what is
said; but each of these is handed to somebody, and PDF/UA does not allow words that nobody can hear (Matterhorn
checkpoint 01-002).
"""

from copy import copy
from io import BytesIO

from pikepdf import Array, Dictionary, NumberTree, Object, ObjectStreamMode, Operator, Page, Pdf, parse_content_stream
from pikepdf import unparse_content_stream as unparse

POINTS = 72 / 25.4
WIDTH, HEIGHT = 297 * POINTS, 210 * POINTS
"""A4 on its side, in points."""
LEFT = 0.25 * POINTS
"""How far a sheet of 148 mm is moved to the right to stand in the middle of its half."""
CUT = f"/Artifact BMC q 0.7 w [6 4] 0 d {WIDTH / 2:.2f} 0 m {WIDTH / 2:.2f} {HEIGHT:.2f} l S Q EMC\n".encode()
"""Draws the line to cut along."""


def two_up(a5: bytes, title: str) -> bytes:
    """Put every page of a tagged PDF twice on a page of A4, and give the document its own title."""
    with Pdf.open(BytesIO(a5)) as pdf:
        structure = pdf.Root.StructTreeRoot
        for page in pdf.pages:
            marks = NumberTree(structure.ParentTree)[int(page.StructParents)]
            double_content(pdf, page, len(marks))
            double_structure(pdf, page, structure.K[0], marks)
            page.MediaBox = page.TrimBox = page.BleedBox = Array([0, 0, WIDTH, HEIGHT])
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = title
        made = BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return made.getvalue()


def double_content(pdf: Pdf, page: Page, marks: int) -> None:
    """Draw a page twice. Its pieces of content are numbered; those of the right copy go on after ``marks``."""
    steps = list(parse_content_stream(page))
    left = unparse(steps)
    for step in steps:
        if step.operator == Operator("BDC") and "/MCID" in step.operands[1]:
            step.operands[1].MCID += marks
    page.Contents = pdf.make_stream(moved(left, LEFT) + moved(unparse(steps), LEFT + WIDTH / 2) + CUT)


def moved(content: bytes, right: float) -> bytes:
    """Content that is drawn so many points further to the right."""
    return b"q 1 0 0 1 %.3f 0 cm\n%b\nQ\n" % (right, content)


def double_structure(pdf: Pdf, page: Page, document: Object, marks: Object) -> None:
    """Let the structure of a page be followed by that of its right copy. ``marks`` says whose each piece is."""
    elements = list(document.K)
    ours = [place for place, element in enumerate(elements) if element.Pg.objgen == page.objgen]
    shift = len(marks)
    marks.extend(list(marks))
    copies = [copied(pdf, elements[place], document, marks, shift) for place in ours]
    after = max(ours) + 1
    document.K = Array(elements[:after] + copies + elements[after:])


def copied(pdf: Pdf, element: Object, parent: Object, marks: Object, shift: int) -> Object:
    """Copy an element of the structure with all below it."""
    twin = pdf.make_indirect(copy(element))
    twin.P = parent
    kids = Array()
    for kid in element.K:
        if isinstance(kid, Dictionary):
            kids.append(copied(pdf, kid, twin, marks, shift))
        else:
            mark = int(kid) + shift
            marks[mark] = twin
            kids.append(mark)
    twin.K = kids
    return twin
