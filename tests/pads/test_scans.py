"""The QR code of a sheet that was scanned, badly, or photocopied: two decoders that share nothing read it."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from formulary.pads.formats import FORMATS
from formulary.pads.sheet import Sheet
from pads.reading_back import picture

DOTS = 150
PAD = "mill-lane-surgery"
CORNER = (45, 40)
"""Width and height of the part of a sheet that a phone is held over, in millimetres from its upper right corner."""


def blurred(scan: Image.Image) -> Image.Image:
    """A scan out of focus."""
    return scan.filter(ImageFilter.GaussianBlur(1))


def noisy(scan: Image.Image) -> Image.Image:
    """A scan by a cheap machine: every dot is some tenth of black lighter or darker."""
    noise = np.random.default_rng(1).normal(0, 25, (scan.height, scan.width))
    return Image.fromarray(np.clip(np.asarray(scan) + noise, 0, 255).astype(np.uint8))


def photocopied(scan: Image.Image, degrees: float = 1) -> Image.Image:
    """A copy that lay askew on the glass: out of focus, noisy, and in black and white without any grey."""
    askew = scan.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    return noisy(askew.filter(ImageFilter.GaussianBlur(0.8))).point(lambda grey: 0 if grey < 128 else 255)


def copied_the_other_way(scan: Image.Image) -> Image.Image:
    """A copy that lay askew the other way round."""
    return photocopied(scan, -1)


@pytest.mark.parametrize("damage", [blurred, noisy, photocopied, copied_the_other_way])
@pytest.mark.parametrize("name", FORMATS)
def test_two_decoders_read_the_code(
    name: str, damage: Callable[[Image.Image], Image.Image], pdf: dict[tuple[str, str], Path], sheets: dict[str, Sheet]
) -> None:
    """From a grey scan of 150 dots an inch: zxing on the whole page, OpenCV where the code is."""
    scan, format_ = picture(pdf[PAD, name], 0, DOTS), FORMATS[name]
    address = sheets[PAD].address
    assert [code.text for code in zxingcpp.read_barcodes(damage(scan))] == [address] * format_.copies
    width, height = (round(side / 25.4 * DOTS) for side in CORNER)
    for copy in range(1, format_.copies + 1):
        right = scan.width * copy // format_.copies
        corner = damage(scan.crop((right - width, 0, right, height)))
        assert cv2.QRCodeDetector().detectAndDecode(np.asarray(corner))[0] == address


def test_a_code_that_is_painted_over_is_not_read(pdf: dict[tuple[str, str], Path]) -> None:
    """The decoders read what is printed, and nothing where it is not."""
    scan = picture(pdf[PAD, "a5"], 0, DOTS)
    width, height = (round(side / 25.4 * DOTS) for side in CORNER)
    scan.paste(255, (scan.width - width, 0, scan.width, height))
    assert zxingcpp.read_barcodes(scan) == []
    assert cv2.QRCodeDetector().detectAndDecode(np.asarray(scan))[0] == ""
