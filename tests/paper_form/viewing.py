"""What a viewer shows of a form, and what somebody types and ticks in it: pdfium, as in Chrome and Edge."""

import ctypes
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image
from pypdfium2 import raw

from pads.reading_back import POINT

Place = tuple[float, float, float, float]


def widgets(pdf: pikepdf.Pdf) -> dict[str, tuple[int, pikepdf.Object]]:
    """The page and the field of each whole name, page by page in the order of the file."""
    return {name_of(field): (number, field) for number, page in enumerate(pdf.pages) for field in page.Annots}


def name_of(field: pikepdf.Object) -> str:
    """The whole name of a field."""
    name = str(field.T)
    return f"{name_of(field.Parent)}.{name}" if "/Parent" in field else name


def place_of(field: pikepdf.Object) -> Place:
    """Where a field lies, in millimetres from the lower left corner: left, bottom, right, top."""
    left, bottom, right, top = (float(side) * POINT for side in field.Rect)
    return left, bottom, right, top


def shown(pdf: bytes | Path, page: int, dots: float) -> Image.Image:
    """A page with its fields, in grey."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        document.init_forms()
        drawn: Image.Image = document[page].render(scale=dots / 72, grayscale=True, may_draw_forms=True).to_pil()
        return drawn.convert("L")
    finally:
        document.close()


def filled(pdf: Path, answers: Mapping[str, str]) -> bytes:
    """Type answers into the form, and tick the boxes whose answer is 'on', as somebody does with the mouse."""
    with pikepdf.open(pdf) as opened:
        places = {name: (number, field.Rect) for name, (number, field) in widgets(opened).items()}
        middles = {
            name: (number, float(rect[0] + rect[2]) / 2, float(rect[1] + rect[3]) / 2)
            for name, (number, rect) in places.items()
        }
    document = pypdfium2.PdfDocument(pdf)
    try:
        document.init_forms()
        form, pages = document.formenv.raw, list(document)
        for name, answer in answers.items():
            number, across, up = middles[name]
            page = pages[number]
            raw.FORM_OnMouseMove(form, page.raw, 0, across, up)
            raw.FORM_OnLButtonDown(form, page.raw, 0, across, up)
            raw.FORM_OnLButtonUp(form, page.raw, 0, across, up)
            if answer != "on":
                text = f"{answer}\0".encode("utf-16-le")
                typed = ctypes.cast(ctypes.create_string_buffer(text), ctypes.POINTER(ctypes.c_ushort))
                raw.FORM_ReplaceSelection(form, page.raw, typed)
            raw.FORM_ForceToKillFocus(form)
        saved = BytesIO()
        document.save(saved)
        return saved.getvalue()
    finally:
        document.close()
