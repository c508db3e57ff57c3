"""Breaks a good PDF in many ways and looks whether the condition that each breach violates is reported.

usage: check_checks.py GOOD.pdf     prints what was not noticed, and conditions that no breach tries; exit code 1 if any
"""
import io
import os
import re
import sys
import tempfile

import pikepdf

import check_pdf
from pdf.report import CONDITIONS

BREACHES = []


def breach(*names):
    """A change to the open file that must be reported under all these names."""
    def add(function):
        BREACHES.append((names, function, False))
        return function
    return add


def raw(*names):
    """A change to the bytes that must be reported under all these names."""
    def add(function):
        BREACHES.append((names, function, True))
        return function
    return add


def elements(pdf, kind):
    return [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/" + kind and "/P" in thing]


def annotation(pdf):
    return pdf.pages[0].obj.Annots[0]


def font(pdf, part="/LiberationSerif"):
    return next(thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)
                and thing.get("/Subtype") == "/Type0" and str(thing.BaseFont).endswith(part[1:]))


def image(pdf):
    return next(thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image")


def edit_content(pdf, old, new):
    """Replaces the first occurrence in the content of the first page."""
    contents = pdf.pages[0].obj.Contents
    data = contents.read_bytes()
    assert old in data, old
    contents.write(data.replace(old, new, 1))


def edit_xmp(pdf, old, new):
    data = pdf.Root.Metadata.read_bytes()
    assert old in data, old
    pdf.Root.Metadata.write(data.replace(old, new, 1))


def edit_to_unicode(pdf, target):
    cmap = font(pdf).ToUnicode
    cmap.write(re.sub(rb"<0001><0001><0020>", b"<0001><0001><" + target + b">", cmap.read_bytes()))


raw("A2-6.1.2")(lambda data: data.replace(b"%PDF-1.7", b"%PDF-2.0", 1))
raw("A2-6.1.2")(lambda data: re.sub(rb"\n%\xe2\xe3\xcf\xd3", b"\n%ASCI", data, count=1))
raw("A2-6.1.3")(lambda data: data + b"more\n")
raw("A2-6.1.7.1")(lambda data: data.replace(b">>\nstream\n", b">> stream\n", 1).replace(b">> stream\n", b">>stream \n", 1))
raw("A2-6.1.9")(lambda data: data.replace(b"\nendstream\nendobj\n", b"\nendstream endobj\n", 1))
raw("A2-6.1.7.1")(lambda data: data.replace(b"\nendstream\nendobj\n", b" endstream\nendobj\n", 1))
raw("A2-6.1.7.2")(lambda data: data.replace(b"/DeviceRGB/Filter/FlateDecode", b"/DeviceRGB/Filter/LZWDecode  ", 1))


@raw("PDF-7.5.8")
def _(data):
    start = int(re.search(rb"startxref\n(\d+)", data)[1])
    return data.replace(b"startxref\n%d" % start, b"startxref\n%d" % (start - 3))


@breach("A2-6.1.3", "26-001")
def encrypt(pdf):
    """The saving encrypts."""


breach("A2-6.1.12")(lambda pdf: pdf.Root.__setitem__("/Perms", pikepdf.Dictionary()))
breach("A2-6.1.13")(lambda pdf: pdf.Root.__setitem__("/Long", pikepdf.String("x" * 40_000)))
breach("A2-6.2.2")(lambda pdf: edit_content(pdf, b"BT\n", b"BT frobnicate\n"))
breach("A2-6.2.2")(lambda pdf: pdf.pages[0].obj.Resources.Font.__delitem__("/F0"))
breach("A2-6.2.3")(lambda pdf: pdf.Root.__delitem__("/OutputIntents"))
breach("A2-6.2.3")(lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"no profile" * 20))
breach("A2-6.2.4.3")(lambda pdf: edit_content(pdf, b".85 g", b"0 0 0 .1 k"))
breach("A2-6.2.4.3")(lambda pdf: image(pdf).__setitem__("/ColorSpace", pikepdf.Name("/DeviceCMYK")))
breach("A2-6.2.8")(lambda pdf: image(pdf).__setitem__("/Interpolate", True))
breach("A2-6.2.9", "30-001")(lambda pdf: image(pdf).__setitem__("/Ref", pikepdf.Dictionary()))
breach("A2-6.2.10")(lambda pdf: image(pdf).__setitem__("/SMask", pdf.make_stream(b"x")))
breach("A2-6.2.10")(lambda pdf: pdf.pages[0].obj.__setitem__("/Group", pikepdf.Dictionary()))
breach("A2-6.2.10")(lambda pdf: pdf.pages[0].obj.Resources.__setitem__(
    "/ExtGState", pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.5))))
breach("A2-6.2.11.3.1", "31-001")(lambda pdf: font(pdf).DescendantFonts[0].CIDSystemInfo.__setitem__("/Ordering", pikepdf.String("Japan1")))
breach("A2-6.2.11.3.2", "31-004")(lambda pdf: font(pdf).DescendantFonts[0].__delitem__("/CIDToGIDMap"))
breach("31-006")(lambda pdf: font(pdf).__setitem__("/Encoding", pikepdf.Name("/Mine-H")))
breach("A2-6.2.11.4.1", "31-009")(lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"))
breach("A2-6.2.11.4.1", "31-009")(lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.FontFile2.write(b"no font"))
breach("A2-6.2.11.4.1", "31-011")(lambda pdf: edit_content(pdf, b"BT\n", b"BT /F1 12 Tf <0FFF> Tj\n"))
breach("A2-6.2.11.5", "31-016")(lambda pdf: font(pdf).DescendantFonts[0].W[1].__setitem__(0, 999))
breach("A2-6.2.11.7.2", "10-001", "31-027")(lambda pdf: font(pdf).__delitem__("/ToUnicode"))
breach("A2-6.2.11.7.2", "10-001")(lambda pdf: font(pdf).ToUnicode.write(b"empty"))
breach("31-028")(lambda pdf: edit_to_unicode(pdf, b"0000"))
breach("31-029")(lambda pdf: edit_to_unicode(pdf, b"FEFF"))
breach("A2-6.2.11.7.3")(lambda pdf: edit_to_unicode(pdf, b"E001"))
breach("A2-6.2.11.8", "31-030")(lambda pdf: edit_content(pdf, b"BT\n", b"BT /F1 12 Tf <0000> Tj\n"))
breach("A2-6.3.1")(lambda pdf: annotation(pdf).__setitem__("/Subtype", pikepdf.Name("/Movie")))
breach("A2-6.3.2")(lambda pdf: annotation(pdf).__delitem__("/F"))
breach("A2-6.3.2")(lambda pdf: annotation(pdf).__setitem__("/F", 6))
breach("A2-6.4.1", "25-001")(lambda pdf: pdf.Root.__setitem__("/AcroForm", pikepdf.Dictionary(XFA=pikepdf.Array())))
breach("A2-6.5.1")(lambda pdf: annotation(pdf).A.__setitem__("/S", pikepdf.Name("/JavaScript")))
breach("A2-6.5.1")(lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"))))
breach("06-001", "A2-6.6.2.1")(lambda pdf: pdf.Root.__delitem__("/Metadata"))
breach("A2-6.6.2.1")(lambda pdf: edit_xmp(pdf, b"</rdf:RDF>", b""))
breach("A2-6.6.2.1")(lambda pdf: edit_xmp(pdf, b' id="W5M', b' bytes="9" id="W5M'))
breach("A2-6.6.2.3")(lambda pdf: edit_xmp(pdf, b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/", b"<pdfaSchema:namespaceURI>x"))
breach("A2-6.6.4")(lambda pdf: edit_xmp(pdf, b"conformance>A<", b"conformance>B<"))
breach("06-002")(lambda pdf: edit_xmp(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b""))
breach("06-003")(lambda pdf: edit_xmp(pdf, b"x-default\">", b"x-default\"/><rdf:li>"))
breach("A2-info")(lambda pdf: pdf.trailer.Info.__setitem__("/Title", pikepdf.String("Other")))
breach("A2-info")(lambda pdf: pdf.trailer.Info.__setitem__("/ModDate", pikepdf.String("D:20170201000000Z")))
breach("A2-6.7.2")(lambda pdf: pdf.Root.__delitem__("/MarkInfo"))
breach("A2-6.7.4", "11-006")(lambda pdf: pdf.Root.__delitem__("/Lang"))
breach("A2-6.8")(lambda pdf: pdf.Root.__setitem__("/Names", pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary())))
breach("A2-6.10")(lambda pdf: pdf.pages[0].obj.__setitem__("/PresSteps", pikepdf.Dictionary()))
breach("01-003")(lambda pdf: edit_content(pdf, b"<</MCID 1>>BDC\n", b"<</MCID 1>>BDC /Artifact BMC EMC\n"))
breach("01-004")(lambda pdf: edit_content(pdf, b"<</Type/Layout>>BDC\n", b"<</Type/Layout>>BDC /P<</MCID 90>>BDC EMC\n"))
breach("01-005")(lambda pdf: edit_content(pdf, b"/Artifact<</Type/Layout>>BDC", b"/Span BMC"))
breach("01-007")(lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True))
breach("02-001")(lambda pdf: elements(pdf, "H2")[0].__setitem__("/S", pikepdf.Name("/Heading")))
breach("02-004")(lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/RoleMap", pikepdf.Dictionary(P=pikepdf.Name("/Span"))))
breach("07-001", "07-002")(lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"))
breach("09-004")(lambda pdf: elements(pdf, "TR")[0].__setitem__("/S", pikepdf.Name("/Sect")))
breach("09-005")(lambda pdf: elements(pdf, "LI")[0].__setitem__("/S", pikepdf.Name("/P")))
breach("13-004")(lambda pdf: elements(pdf, "Figure")[0].__delitem__("/Alt"))
breach("14-002")(lambda pdf: elements(pdf, "H1")[0].__setitem__("/S", pikepdf.Name("/H2")))
breach("14-003")(lambda pdf: elements(pdf, "H2")[0].__setitem__("/S", pikepdf.Name("/H3")))
breach("14-007")(lambda pdf: elements(pdf, "H2")[0].__setitem__("/S", pikepdf.Name("/H")))
breach("15-003")(lambda pdf: elements(pdf, "TH")[0].__delitem__("/A"))
breach("16-002")(lambda pdf: elements(pdf, "L")[0].__delitem__("/A"))
breach("20-001")(lambda pdf: pdf.Root.__setitem__("/OCProperties", pikepdf.Dictionary()))
breach("28-002")(lambda pdf: elements(pdf, "Link")[0].K.__delitem__(-1))
breach("28-004", "28-012")(lambda pdf: annotation(pdf).__delitem__("/Contents"))
breach("28-008", "28-009")(lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"))
breach("28-009")(lambda pdf: pdf.pages[0].obj.__setitem__("/Tabs", pikepdf.Name("/R")))
breach("28-011")(lambda pdf: elements(pdf, "Link")[0].__setitem__("/S", pikepdf.Name("/Span")))
breach("PDF-8.4.2")(lambda pdf: edit_content(pdf, b"ET\n", b"\n"))
breach("PDF-8.4.2")(lambda pdf: edit_content(pdf, b"q ", b""))
breach("PDF-14.7.4")(lambda pdf: edit_content(pdf, b"<</MCID 2>>", b"<</MCID 1>>"))
breach("PDF-14.7.4.4")(lambda pdf: pdf.Root.StructTreeRoot.ParentTree.Nums[1].__setitem__(1, elements(pdf, "P")[-1]))
breach("PDF-7.9.7")(lambda pdf: pdf.Root.StructTreeRoot.ParentTree.Nums.__setitem__(0, 99))
breach("PDF-14.7.4.4")(lambda pdf: elements(pdf, "H2")[0].__delitem__("/K"))
breach("PDF-14.7.2")(lambda pdf: elements(pdf, "H2")[0].__setitem__("/P", pdf.Root.StructTreeRoot))
breach("PDF-14.8.4")(lambda pdf: elements(pdf, "Document")[0].__setitem__("/S", pikepdf.Name("/Sect")))
breach("PDF-12.3.3")(lambda pdf: pdf.Root.Outlines.First.__delitem__("/Next"))


@breach("PDF-14.8.2.3")
def _(pdf):
    kids = elements(pdf, "Sect")[0].K
    kids[1], kids[2] = kids[2], kids[1]


def apply(good, change, is_raw):
    if is_raw:
        changed = change(good)
        assert changed != good
        return changed
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        change(pdf)
        encryption = pikepdf.Encryption(owner="a", user="") if change is encrypt else False
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.preserve, encryption=encryption, static_id=True,
                 fix_metadata_version=False)
    return out.getvalue()


def reported(data):
    with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as file:
        file.write(data)
    try:
        return {name for name, _ in check_pdf.check(file.name)}
    except pikepdf.PdfError:
        return {"PDF-7.5.8"}
    finally:
        os.unlink(file.name)


def main(path):
    with open(path, "rb") as file:
        good = file.read()
    found = reported(good)
    complaints = [f"the unbroken file fails {name}" for name in found]
    tried = set()
    for index, (names, change, is_raw) in enumerate(BREACHES):
        tried.update(names)
        missing = set(names) - reported(apply(good, change, is_raw))
        complaints += [f"breach {index} was not reported as {name}" for name in sorted(missing)]
    complaints += [f"no breach tries {name}" for name in sorted(set(CONDITIONS) - tried)]
    print("\n".join(complaints), end="\n" if complaints else "")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
