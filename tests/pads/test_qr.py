"""QR codes."""

import zxingcpp
from PIL import Image, ImageDraw

from formulary.pads.qr import path_of, qr, runs_of


def drawn(path: str, modules: int, scale: int = 4) -> Image.Image:
    """A path of rectangles as a picture, with a quiet zone."""
    picture = Image.new("L", ((modules + 8) * scale,) * 2, 255)
    draw = ImageDraw.Draw(picture)
    for part in path.rstrip("z").split("z"):
        corner, _, size = part.removeprefix("M").partition("h")
        left, top = (int(number) + 4 for number in corner.split())
        width, height = (int(number) for number in size.partition("h")[0].split("v"))
        draw.rectangle((left * scale, top * scale, (left + width) * scale - 1, (top + height) * scale - 1), fill=0)
    return picture


def test_a_usual_address_is_version_3() -> None:
    """Capitals keep the code at 29 modules, the issue included, and it reads as what it was made of."""
    code = qr("HTTPS://ASHBROOK.EXAMPLE.ORG/P/MEET/K7Q2ZD")
    assert code.modules == 29
    (found,) = zxingcpp.read_barcodes(drawn(code.path, code.modules))
    assert found.text == "HTTPS://ASHBROOK.EXAMPLE.ORG/P/MEET/K7Q2ZD"


def test_a_long_address_takes_more_modules() -> None:
    """Nothing is cut off."""
    address = f"HTTPS://EXAMPLE.ORG/{'A-LONG-NAME/' * 5}P/MEET"
    code = qr(address)
    assert code.modules > 29
    assert zxingcpp.read_barcodes(drawn(code.path, code.modules))[0].text == address


def test_equal_runs_under_each_other_are_one_rectangle() -> None:
    """Few rectangles make a small file."""
    rows = [runs_of(row) for row in ([1, 1, 0, 1], [1, 1, 0, 0], [0, 1, 0, 1])]
    assert list(path_of(rows)) == ["M0 0h2v2h-2z", "M3 0h1v1h-1z", "M1 2h1v1h-1z", "M3 2h1v1h-1z"]
