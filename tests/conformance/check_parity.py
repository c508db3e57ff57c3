"""Compares PDF files with the DOCX files of the same names: the same blocks with the same text in the same order.

usage: check_parity.py FILE.pdf...     prints the differences of each pair; exit code 1 if any
       check_parity.py --show FILE...  prints the blocks of PDF and DOCX files

What counts as the same, where the formats differ, is said in parity/blocks.py.
"""
import difflib
import os
import sys

from parity import tagged, word


def docx_beside(path):
    """The DOCX file of a PDF file."""
    return os.path.splitext(path)[0] + ".docx"


def differences(in_docx, in_pdf):
    """What only the DOCX has and what only the PDF has, in reading order."""
    names = {"-": "only in DOCX: ", "+": "only in PDF: "}
    return [names[line[0]] + line[2:] for line in difflib.ndiff(in_docx, in_pdf) if line[0] in names]


def compare(path):
    """The differences of a pair."""
    in_pdf, page_count = tagged.read(path)
    return differences(word.read(docx_beside(path), page_count), in_pdf)


def main(arguments):
    if arguments[:1] == ["--show"]:
        for path in arguments[1:]:
            print("\n".join(tagged.read(path)[0] if path.endswith(".pdf") else word.read(path, 1)))
        return 0
    failed = False
    for path in arguments:
        for line in compare(path):
            failed = True
            print(f"{path}: {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
