"""Compares the pictures of a PDF, as pdfimages extracts them, with the files they were made from, laid on white.

usage: compare_pictures.py PDF PICTURE...     one for each picture of the PDF, in order
"""
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image


def on_white(path):
    """The picture as printed."""
    picture = Image.open(path).convert("RGBA")
    white = Image.new("RGBA", picture.size, (255, 255, 255, 255))
    white.alpha_composite(picture)
    return white.convert("RGB")


def difference(one, other):
    """The greatest difference of any component."""
    if one.size != other.size:
        return 255
    return max(abs(a - b) for p, q in zip(one.getdata(), other.getdata()) for a, b in zip(p, q))


def main(pdf, originals):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdfimages", "-png", pdf, folder + "/p"], check=True)
        shown = sorted(pathlib.Path(folder).iterdir())
        for extracted, original in zip(shown, originals, strict=True):
            worst = difference(Image.open(extracted).convert("RGB"), on_white(original))
            if worst > 1:
                print(f"{original} differs by {worst}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
