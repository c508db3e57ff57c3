"""Reads page contents and checks how they are marked (ISO 14289-1, 7.1; ISO 19005-2, 6.2)."""
from dataclasses import dataclass, field

import pikepdf

from .report import number_of

OPERATORS = set("b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID BI j J K k l m M MP n "
                "q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split())
PAINTING = {"b", "B", "b*", "B*", "f", "F", "f*", "s", "S", "sh", "Do", "Tj", "TJ", "'", "\"", "INLINE IMAGE"}
CMYK = {"K", "k"}
DEEPEST = 28  # ISO 32000-1, annex C


@dataclass
class Letter:
    """What the checks share: the file and what its pages paint."""
    pdf: pikepdf.Pdf
    marks: dict = field(default_factory=dict)        # page index -> tags of marked content in painting order
    shown: dict = field(default_factory=dict)        # font object -> codes shown
    fonts: dict = field(default_factory=dict)        # font object -> dictionary


def read(pdf, report):
    """Walks all pages once."""
    letter = Letter(pdf)
    for index, page in enumerate(pdf.pages):
        Walker(letter, index, page, report).walk()
    return letter


class Walker:
    """Follows the operators of one page."""

    def __init__(self, letter, index, page, report):
        self.letter, self.page, self.report = letter, page, report
        self.where = f"page {index + 1}"
        self.stack, self.depth, self.in_text, self.font = [], 0, False, None
        self.resources = page.obj.get("/Resources", {})
        self.marks = letter.marks[index] = []

    def walk(self):
        self.report.require("/Resources" in self.page.obj, "A2-6.2.2", where=self.where)
        for operands, operator in pikepdf.parse_content_stream(self.page):
            self.step(operands, str(operator))
        self.report.require(not self.stack and self.depth == 0 and not self.in_text, "PDF-8.4.2", where=self.where)

    def step(self, operands, operator):
        require, where = self.report.require, self.where
        require(operator in OPERATORS or operator == "INLINE IMAGE", "A2-6.2.2", where=f"{where} {operator}")
        require(operator not in CMYK, "A2-6.2.4.3", where=where)
        if operator in ("BDC", "BMC"):
            self.begin(operands)
        elif operator == "EMC":
            require(self.stack, "PDF-8.4.2", where=where)
            self.stack = self.stack[:-1]
        elif operator in ("q", "Q"):
            self.depth += 1 if operator == "q" else -1
            require(0 <= self.depth <= DEEPEST, "PDF-8.4.2", "A2-6.1.13", where=where)
        elif operator in ("BT", "ET"):
            require(self.in_text == (operator == "ET"), "PDF-8.4.2", where=where)
            self.in_text = operator == "BT"
        elif operator == "Tf":
            self.set_font(operands)
        if operator in PAINTING:
            require(any(kind != "other" for kind in self.stack), "01-005", where=where)
            self.paint(operands, operator)

    def begin(self, operands):
        tag = str(operands[0])
        properties = operands[1] if len(operands) > 1 else {}
        kind = "other"
        if tag == "/Artifact":
            kind = "artifact"
            self.report.require("tagged" not in self.stack, "01-003", where=self.where)
        elif "/MCID" in properties:
            kind = "tagged"
            self.report.require("artifact" not in self.stack, "01-004", where=self.where)
            self.report.require(int(properties.MCID) == len(self.marks), "PDF-14.7.4", where=self.where)
            self.marks.append(tag)
        self.stack.append(kind)

    def set_font(self, operands):
        font = self.resources.get("/Font", {}).get(str(operands[0]))
        if self.report.require(font is not None, "A2-6.2.2", where=f"{self.where} {operands[0]}"):
            self.font = font.objgen
            self.letter.fonts[self.font] = font

    def paint(self, operands, operator):
        if operator == "Do":
            self.paint_object(str(operands[0]))
        elif operator in ("Tj", "TJ", "'", "\""):
            pieces = operands[0] if operator == "TJ" else [operands[-1]]
            codes = self.letter.shown.setdefault(self.font, set())
            for piece in pieces:
                if isinstance(piece, pikepdf.String):
                    text = bytes(piece)
                    codes.update(zip(text[::2], text[1::2]))

    def paint_object(self, name):
        thing = self.resources.get("/XObject", {}).get(name)
        if not self.report.require(thing is not None, "A2-6.2.2", where=f"{self.where} {name}"):
            return
        where = number_of(thing)
        self.report.require(thing.Subtype == "/Image" and "/Ref" not in thing, "A2-6.2.9", "30-001", where=where)
        forbidden = ("/Alternates", "/OPI")
        interpolates = bool(thing.get("/Interpolate", False))
        self.report.require(not interpolates and not any(key in thing for key in forbidden), "A2-6.2.8", where=where)
        self.report.require("/SMask" not in thing and "/SMaskInData" not in thing, "A2-6.2.10", where=where)
        space = thing.get("/ColorSpace")
        space = space[1] if isinstance(space, pikepdf.Array) and space[0] == "/Indexed" else space
        self.report.require(space in ("/DeviceRGB", "/DeviceGray"), "A2-6.2.4.3", where=where)


def check(letter, data, report):
    """What can be said of pages and resources without walking operators."""
    for index, page in enumerate(letter.pdf.pages):
        where = f"page {index + 1}"
        report.require("/Group" not in page.obj, "A2-6.2.10", where=where)
        report.require("/AA" not in page.obj, "A2-6.5.1", where=where)
        report.require("/PresSteps" not in page.obj, "A2-6.10", where=where)
        for name, state in page.obj.get("/Resources", {}).get("/ExtGState", {}).items():
            plain = state.get("/SMask", "/None") == "/None" and state.get("/BM", "/Normal") in ("/Normal", "/Compatible")
            plain = plain and float(state.get("/CA", 1)) == 1 and float(state.get("/ca", 1)) == 1
            report.require(plain, "A2-6.2.10", where=f"{where} {name}")
