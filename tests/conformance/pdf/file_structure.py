"""Header, streams, trailer and the catalogue's forbidden entries (ISO 19005-2, 6.1 and 6.8 to 6.11)."""
import re

import pikepdf

from .report import number_of

ALLOWED_FILTERS = {"/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode",
                   "/JBIG2Decode", "/DCTDecode", "/JPXDecode"}
OBJECT = re.compile(rb"(?:^|[\n\r])(\d+) (\d+) obj[\n\r]")
FORBIDDEN_IN_CATALOG = {"/AcroForm": "A2-6.4.1", "/AA": "A2-6.5.1", "/OpenAction": "A2-6.5.1",
                        "/OCProperties": "20-001", "/Requirements": "A2-6.10", "/Perms": "A2-6.1.12"}


def check(letter, data, report):
    header(data, report)
    trailer(letter.pdf, data, report)
    streams(letter.pdf, data, report)
    objects(letter.pdf, report)
    catalog(letter.pdf, report)


def header(data, report):
    lines = data[:20].split(b"\n")
    report.require(re.fullmatch(rb"%PDF-1\.[0-7]", lines[0]), "A2-6.1.2", where="first line")
    comment = lines[1] if len(lines) > 1 else b""
    report.require(comment[:1] == b"%" and len(comment) >= 5 and min(comment[1:5]) > 127, "A2-6.1.2", where="second line")


def trailer(pdf, data, report):
    report.require("/ID" in pdf.trailer and len(pdf.trailer.ID) == 2, "A2-6.1.3", where="ID")
    report.require("/Encrypt" not in pdf.trailer and not pdf.is_encrypted, "A2-6.1.3", "26-001", where="Encrypt")
    report.require(re.search(rb"startxref\n\d+\n%%EOF\r?\n?\Z", data), "A2-6.1.3", where="end of file")
    start = re.search(rb"startxref\n(\d+)\n%%EOF", data)
    report.require(start and re.match(rb"\d+ 0 obj|xref", data[int(start[1]):int(start[1]) + 20]), "PDF-7.5.8", where="startxref")


def streams(pdf, data, report):
    """Looks at the raw bytes around every stream, where a library would be forgiving."""
    starts = [match for match in OBJECT.finditer(data)]
    for match in starts:
        number = int(match[1])
        where = f"object {number}"
        head = re.compile(rb"<<(?:[^s]|s(?!tream[\r\n]))*?stream(\r\n|\n|\r)", re.S).match(data, match.end())
        if head is None:
            report.fail("A2-6.1.7.1", where=where)
            continue
        report.require(head[1] in (b"\n", b"\r\n"), "A2-6.1.7.1", where=where)
        stream = pdf.get_object(number, int(match[2]))
        if not report.require(isinstance(stream, pikepdf.Stream), "PDF-7.5.8", where=where):
            continue
        length = int(stream.get("/Length", -1))
        end = data[head.end() + length:head.end() + length + 20]
        report.require(re.match(rb"\r?\nendstream\r?\nendobj\r?\n", end), "A2-6.1.7.1", "A2-6.1.9", where=where)
        report.require(not any(key in stream for key in ("/F", "/FFilter", "/FDecodeParms")), "A2-6.1.7.1", where=where)
        filters = stream.get("/Filter", [])
        for name in [filters] if isinstance(filters, pikepdf.Name) else filters:
            report.require(str(name) in ALLOWED_FILTERS, "A2-6.1.7.2", where=where)


def objects(pdf, report):
    report.require(len(pdf.objects) <= 8_388_607, "A2-6.1.13", where="number of objects")
    for thing in pdf.objects:
        limits(thing, number_of(thing), report)
        if isinstance(thing, pikepdf.Dictionary) and "/EF" in thing:
            report.fail("A2-6.8", where=number_of(thing))


def limits(thing, where, report, depth=0):
    if isinstance(thing, pikepdf.String):
        report.require(len(bytes(thing)) <= 32_767, "A2-6.1.13", where=where)
    elif isinstance(thing, pikepdf.Name):
        report.require(len(str(thing).encode()) <= 128, "A2-6.1.13", where=where)
    elif isinstance(thing, pikepdf.Array):
        for item in thing:
            if not getattr(item, "is_indirect", False):
                limits(item, where, report, depth + 1)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, value in thing.items():
            if not getattr(value, "is_indirect", False):
                limits(value, where, report, depth + 1)


def catalog(pdf, report):
    for key, name in FORBIDDEN_IN_CATALOG.items():
        report.require(key not in pdf.Root, name, where="catalogue " + key)
    names = pdf.Root.get("/Names", {})
    for key in ("/EmbeddedFiles", "/JavaScript", "/AlternatePresentations"):
        condition = {"/EmbeddedFiles": "A2-6.8", "/JavaScript": "A2-6.5.1"}.get(key, "A2-6.10")
        report.require(key not in names, condition, where="catalogue /Names " + key)
    report.require("/XFA" not in pdf.Root.get("/AcroForm", {}), "25-001", where="catalogue")
    outline(pdf, report)


def outline(pdf, report):
    """Walks the outline and compares the links in both directions."""
    root = pdf.Root.get("/Outlines")
    if root is None:
        return
    pages = {page.objgen for page in pdf.pages}

    def walk(parent):
        previous, item, count = None, parent.get("/First"), 0
        while item is not None:
            where = number_of(item)
            back = item.get("/Prev")
            report.require((back.objgen if back is not None else None) == previous, "PDF-12.3.3", where=where)
            report.require(item.Parent.objgen == parent.objgen, "PDF-12.3.3", where=where)
            report.require("/Dest" in item and item.Dest[0].objgen in pages, "PDF-12.3.3", where=where)
            report.require(len(str(item.Title)) > 0, "PDF-12.3.3", where=where)
            count += 1 + walk(item)
            previous, last, item = item.objgen, item, item.get("/Next")
            if item is None:
                report.require(parent.Last.objgen == last.objgen, "PDF-12.3.3", where=where)
        report.require(int(parent.get("/Count", 0)) == count, "PDF-12.3.3", where=number_of(parent))
        return count

    walk(root)
