"""Checks PDF files against machine-checkable conditions of PDF/UA-1 and PDF/A-2a.

usage: check_pdf.py FILE...     prints "file: CONDITION: what it asks (where)" for every failure; exit code 1 if any
       check_pdf.py --list      prints all conditions

Conditions named NN-NNN are those of the Matterhorn Protocol 1.02 (for ISO 14289-1); conditions named A2-x.y.z are
clauses of ISO 19005-2; conditions named PDF-x.y.z are clauses of ISO 32000-1 that the others rest on.
An independent reader (pikepdf, fontTools) looks at the written bytes; none of the program's own code is used.
"""
import sys

from pdf import annotations, content, file_structure, fonts, metadata, structure
from pdf.report import CONDITIONS, Report, open_pdf

CHECKS = [file_structure.check, metadata.check, content.check, fonts.check, structure.check, annotations.check]


def check(path):
    """All failures of a file, as (condition, where) pairs."""
    with open(path, "rb") as file:
        data = file.read()
    report = Report()
    with open_pdf(data) as pdf:
        letter = content.read(pdf, report)
        for one in CHECKS:
            one(letter, data, report)
    return report.failures


def main(arguments):
    if arguments == ["--list"]:
        for name, meaning in sorted(CONDITIONS.items()):
            print(f"{name}: {meaning}")
        return 0
    failed = False
    for path in arguments:
        for name, where in check(path):
            failed = True
            print(f"{path}: {name}: {CONDITIONS[name]} ({where})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
