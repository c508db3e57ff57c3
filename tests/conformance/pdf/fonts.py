"""Fonts: embedding, widths, Unicode (ISO 14289-1, 7.21; ISO 19005-2, 6.2.11)."""
import io
import re

from fontTools.ttLib import TTFont

RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
TOLERANCE = 1  # thousandths of the type size, as ISO 19005-2 allows in 6.2.11.5
PROGRAMS = {}  # subsets recur in many letters; each is parsed once


def check(letter, data, report):
    for objgen, codes in letter.shown.items():
        font = letter.fonts.get(objgen)
        if font is not None:
            check_font(font, {high << 8 | low for high, low in codes}, report)


def check_font(font, codes, report):
    name = str(font.get("/BaseFont", "?"))
    if not report.require(font.get("/Subtype") == "/Type0" and font.get("/Encoding") == "/Identity-H", "31-006", where=name):
        return
    descendant = font.DescendantFonts[0]
    system = descendant.get("/CIDSystemInfo", {})
    identity = str(system.get("/Registry", "")) == "Adobe" and str(system.get("/Ordering", "")) == "Identity"
    report.require(identity, "31-001", "A2-6.2.11.3.1", where=name)
    report.require(descendant.get("/CIDToGIDMap") == "/Identity", "31-004", "A2-6.2.11.3.2", where=name)
    report.require(re.match(r"/[A-Z]{6}\+.", name), "A2-6.2.11.4.1", where=name)
    descriptor = descendant.get("/FontDescriptor", {})
    same = str(descriptor.get("/FontName")) == str(descendant.get("/BaseFont")) == name
    report.require(same, "A2-6.2.11.4.1", where=name)
    report.require(0 not in codes, "31-030", "A2-6.2.11.8", where=name)
    unicode(font, codes, name, report)
    if report.require("/FontFile2" in descriptor, "31-009", "A2-6.2.11.4.1", where=name):
        glyphs(descriptor.FontFile2, descendant, codes, name, report)


def unicode(font, codes, name, report):
    if not report.require("/ToUnicode" in font, "31-027", "10-001", "A2-6.2.11.7.2", where=name):
        return
    texts = to_unicode(font.ToUnicode.read_bytes())
    for code in sorted(codes - {0}):
        text, where = texts.get(code), f"{name} code {code}"
        if report.require(text, "10-001", "A2-6.2.11.7.2", where=where):
            report.require("\0" not in text, "31-028", "A2-6.2.11.7.2", where=where)
            report.require("\ufeff" not in text and "\ufffe" not in text, "31-029", "A2-6.2.11.7.2", where=where)
            private = any(0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000 for c in text)
            report.require(not private, "A2-6.2.11.7.3", where=where)


def to_unicode(cmap):
    """Code to text."""
    texts = {}
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, target in RANGE.findall(section):
            first, last = int(first, 16), int(last, 16)
            units = bytes.fromhex(target.decode())
            for code in range(first, last + 1):
                low = int.from_bytes(units[-2:], "big") + code - first
                texts[code] = (units[:-2] + low.to_bytes(2, "big")).decode("utf-16-be", "surrogatepass")
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, target in PAIR.findall(section):
            texts[int(code, 16)] = bytes.fromhex(target.decode()).decode("utf-16-be", "surrogatepass")
    return texts


def glyphs(stream, descendant, codes, name, report):
    program = stream.read_bytes()
    if program not in PROGRAMS:
        PROGRAMS[program] = read_program(program)
    advances, em = PROGRAMS[program]
    if not report.require(advances, "31-009", "A2-6.2.11.4.1", where=name):
        return
    widths = read_widths(descendant)
    for code in sorted(codes):
        where = f"{name} code {code}"
        if report.require(advances.get(code) is not None, "31-011", "A2-6.2.11.4.1", where=where):
            near = abs(widths.get(code, 1000) - advances[code] * 1000 / em) <= TOLERANCE
            report.require(near, "31-016", "A2-6.2.11.5", where=where)


def read_program(program):
    """Glyph index to advance, of glyphs that have an outline or are spaces; and units per em."""
    try:
        font = TTFont(io.BytesIO(program), lazy=False)
        order, metrics, outlines = font.getGlyphOrder(), font["hmtx"].metrics, font["glyf"]
        advances = {}
        for index, glyph in enumerate(order):
            outline = outlines[glyph]
            if outline.isComposite():
                outline.getCoordinates(outlines)
            if metrics[glyph][0] > 0 or outline.numberOfContours != 0:
                advances[index] = metrics[glyph][0]
        return advances, font["head"].unitsPerEm
    except Exception:  # a program that cannot be read at all is not embedded
        return {}, 1


def read_widths(descendant):
    """The entry W in its two forms."""
    widths, entries, at = {}, list(descendant.get("/W", [])), 0
    while at < len(entries):
        first = int(entries[at])
        try:
            for offset, width in enumerate(list(entries[at + 1])):
                widths[first + offset] = float(width)
            at += 2
        except TypeError:
            for code in range(first, int(entries[at + 1]) + 1):
                widths[code] = float(entries[at + 2])
            at += 3
    return widths
