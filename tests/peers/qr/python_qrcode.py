"""Key URI to PNG by qrcode. See README.md."""

import io
import pathlib
import sys
import time

import qrcode

file, times = pathlib.Path(sys.argv[1]), int(sys.argv[2])
uri = sys.stdin.readline().rstrip("\n")


def draw():
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=8, border=4)
    code.add_data(uri)
    png = io.BytesIO()
    code.make_image().save(png)
    return png.getvalue()


begun = time.perf_counter_ns()
for _ in range(times):
    picture = draw()
print((time.perf_counter_ns() - begun) // times)
file.write_bytes(picture)
