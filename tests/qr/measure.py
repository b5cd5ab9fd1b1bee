"""Measures how well decoders read QR codes with and without the default parameters of the key URI.

Run by hand; docs/qr.md has the result. Needs zbarimg (Debian: zbar-tools).

    cargo run --package enrolment --example qr_variants -- PICTURES
    python3 -m venv ENVIRONMENT && ENVIRONMENT/bin/pip install -r tests/qr/requirements.txt
    ENVIRONMENT/bin/python tests/qr/measure.py PICTURES
"""

import functools
import itertools
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import cv2
import numpy
import zxingcpp

# The CSS pixels available for the QR code in a narrow, a common and a large window
# (ui/src/enrolment/components/QrImage.svelte). Several, because the effect of rounding to whole pixels varies.
AVAILABLE = [340, 456, 640]
LEAST_PX_PER_MODULE = 4


# ---- distortions by a camera ----


def px_per_module(modules, available):
    return max(LEAST_PX_PER_MODULE, available // modules)


def as_shown(picture, modules, available):
    """Scales a picture as the page does: the largest whole number of pixels for each module, and grey around it."""
    side = modules * px_per_module(modules, available)
    shown = cv2.resize(picture, (side, side), interpolation=cv2.INTER_NEAREST)
    return cv2.copyMakeBorder(shown, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=225)


def rotated(picture):
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 7, 1)
    return cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=225)


def blurred(sigma):
    return lambda picture: cv2.GaussianBlur(picture, (0, 0), sigma)


def scaled(factor):
    return lambda picture: cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)


def pale(picture):
    """Reduces the contrast to a fifth and adds the noise of a sensor."""
    noise = numpy.random.default_rng(1).normal(0, 4, picture.shape)
    return numpy.clip(110 + picture * 0.2 + noise, 0, 255).astype(numpy.uint8)


DISTORTIONS = {
    "as shown": [],
    "rotated 7°": [rotated],
    "blurred σ 1": [blurred(1)],
    "blurred σ 2": [blurred(2)],
    "blurred σ 3": [blurred(3)],
    "blurred σ 4": [blurred(4)],
    "half scale": [scaled(0.5)],
    "a third": [scaled(1 / 3)],
    "low contrast": [pale],
    "rotated, σ 2": [rotated, blurred(2)],
    "rotated, half scale": [rotated, scaled(0.5)],
    "half scale, σ 1": [scaled(0.5), blurred(1)],
    "rotated, σ 2, low contrast": [rotated, blurred(2), pale],
    "rotated, half scale, low contrast": [rotated, scaled(0.5), pale],
}


# ---- decoders ----


def zbar(picture, folder):
    file = str(folder / "picture.png")
    cv2.imwrite(file, picture)
    command = ["zbarimg", "--nodbus", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", file]
    return subprocess.run(command, capture_output=True, check=False).stdout.decode().rstrip("\n")


ARUCO = cv2.QRCodeDetectorAruco()


def opencv(picture, _):
    try:
        return ARUCO.detectAndDecode(picture)[0]
    except (cv2.error, UnicodeDecodeError):
        return ""


def zxing(picture, _):
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return found[0].text if found else ""


DECODERS = {"zbar": zbar, "OpenCV ArUco": opencv, "ZXing-C++": zxing}


# ---- the table ----


def main():
    folder = Path(sys.argv[1])
    pictures = json.loads((folder / "pictures.json").read_text())
    read, drawn, modules = Counter(), Counter(), {}
    with tempfile.TemporaryDirectory() as scratch:
        for entry, available in itertools.product(pictures, AVAILABLE):
            variant = (entry["kind"], entry["parameters"])
            modules.setdefault(variant, set()).add(entry["modules"])
            drawn[variant] += 1
            drawing = cv2.imread(str(folder / entry["file"]), cv2.IMREAD_GRAYSCALE)
            shown = as_shown(drawing, entry["modules"], available)
            for name, steps in DISTORTIONS.items():
                picture = functools.reduce(lambda seen, step: step(seen), steps, shown)
                for decoder, decode in DECODERS.items():
                    read[variant, name, decoder] += decode(picture, Path(scratch)) == entry["text"]
    report(read, drawn, modules)


def report(read, drawn, modules):
    kinds = list(dict.fromkeys(kind for kind, _ in drawn))
    print("| key URI | parameters | modules | px per module | pictures |\n|---|---|---|---|---|")
    for (kind, parameters), sizes in modules.items():
        px = sorted({px_per_module(size, available) for size in sizes for available in AVAILABLE})
        sizes = ", ".join(map(str, sorted(sizes)))
        print(f"| {kind} | {parameters} | {sizes} | {', '.join(map(str, px))} | {drawn[kind, parameters]} |")
    print("\nRead, in per cent, without → with parameters:\n")
    columns = [(kind, decoder) for kind in kinds for decoder in DECODERS]
    print("| | " + " | ".join(f"{kind}, {decoder}" for kind, decoder in columns) + " |")
    print("|---|" + "---|" * len(columns))

    def cell(kind, decoder, names):
        def rate(parameters):
            count = sum(read[(kind, parameters), name, decoder] for name in names)
            return round(100 * count / (drawn[kind, parameters] * len(names)))

        without, with_them = rate("without"), rate("with")
        return f"{without}" if without == with_them else f"{without} → {with_them}"

    for name in DISTORTIONS:
        print(f"| {name} | " + " | ".join(cell(kind, decoder, [name]) for kind, decoder in columns) + " |")
    print("| **all** | " + " | ".join(f"**{cell(kind, decoder, list(DISTORTIONS))}**" for kind, decoder in columns) + " |")


if __name__ == "__main__":
    main()
