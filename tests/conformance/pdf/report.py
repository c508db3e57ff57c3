"""The list of conditions and the failures found."""
import io

import pikepdf

CONDITIONS = {
    # ISO 32000-1
    "PDF-7.5.8": "the cross references lead to every object",
    "PDF-7.9.7": "number trees are in order, and each leaf holds the keys that its limits say",
    "PDF-14.7.4": "marked-content identifiers are unique on a page and count from 0",
    "PDF-14.7.4.4": "the parent tree leads from content back to the element that lists it",
    "PDF-14.7.2": "every structure element names the element around it",
    "PDF-14.8.2.3": "on each page content is painted in the order of the structure",
    "PDF-14.8.4": "the tree has one top Document element",
    "PDF-12.3.3": "outline items are linked both ways and lead to pages",
    "PDF-8.4.2": "graphics states, text objects and marked content are balanced",
    # ISO 19005-2
    "A2-6.1.2": "header %PDF-1.n at the first byte, then a comment of four bytes above 127",
    "A2-6.1.3": "the trailer has an ID and no Encrypt, and nothing follows the last %%EOF",
    "A2-6.1.7.1": "stream keywords stand on their own lines, Length is exact, no external files",
    "A2-6.1.7.2": "only filters of ISO 32000-1, never LZW or Crypt",
    "A2-6.1.9": "obj and endobj stand on their own lines",
    "A2-6.1.12": "no permissions other than signatures",
    "A2-6.1.13": "implementation limits: strings, names, nesting, number of objects",
    "A2-6.2.2": "only operators of ISO 32000-1; each page has its own Resources with all that it uses",
    "A2-6.2.3": "one GTS_PDFA1 output intent with a valid embedded ICC profile",
    "A2-6.2.4.3": "device colours fit the output intent (no CMYK)",
    "A2-6.2.8": "images without Alternates, OPI, Interpolate",
    "A2-6.2.9": "no PostScript and no reference XObjects",
    "A2-6.2.10": "no transparency",
    "A2-6.2.11.3.1": "CIDSystemInfo fits the CMap",
    "A2-6.2.11.3.2": "CIDFontType2 has a CIDToGIDMap",
    "A2-6.2.11.4.1": "all fonts are embedded, and have all glyphs that are shown",
    "A2-6.2.11.5": "widths in the PDF are those of the font",
    "A2-6.2.11.7.2": "every code shown maps to Unicode, not to 0, FEFF or FFFE",
    "A2-6.2.11.7.3": "no private use character without ActualText",
    "A2-6.2.11.8": ".notdef is never shown",
    "A2-6.3.1": "only annotation types that are allowed",
    "A2-6.3.2": "annotations print and are not hidden",
    "A2-6.4.1": "no interactive form",
    "A2-6.5.1": "only actions that are allowed, no scripts",
    "A2-6.6.2.1": "XMP metadata stream, unfiltered, well-formed, in UTF-8, packet without bytes and encoding",
    "A2-6.6.2.3": "XMP properties are predefined or described by an extension schema",
    "A2-6.6.4": "XMP says part 2, conformance A",
    "A2-6.7.2": "MarkInfo says Marked",
    "A2-6.7.4": "the catalogue names a language",
    "A2-6.8": "no embedded files",
    "A2-6.10": "no alternate presentations, no presentation steps",
    "A2-info": "document information and XMP say the same",
    # Matterhorn Protocol 1.02
    "01-003": "no artifact inside tagged content",
    "01-004": "no tagged content inside an artifact",
    "01-005": "all content is tagged or an artifact",
    "01-007": "Suspects is not true",
    "02-001": "structure types are standard types",
    "02-004": "no standard type is remapped",
    "06-001": "the file has an XMP metadata stream",
    "06-002": "XMP has the PDF/UA identifier, part 1",
    "06-003": "XMP has dc:title",
    "07-001": "ViewerPreferences has DisplayDocTitle",
    "07-002": "DisplayDocTitle is true",
    "09-004": "tables consist of rows, and rows of cells",
    "09-005": "lists consist of items, and items of labels and bodies",
    "10-001": "every code shown maps to Unicode",
    "11-006": "language of the document is a language tag",
    "13-004": "figures have Alt or ActualText",
    "14-002": "the first heading is H1",
    "14-003": "heading levels are not skipped",
    "14-007": "no mixture of H and Hn",
    "15-003": "header cells have a Scope",
    "16-002": "lists with labels have a valid ListNumbering",
    "20-001": "no optional content",
    "25-001": "no XFA",
    "26-001": "no encryption",
    "28-002": "every annotation is in the structure tree",
    "28-004": "annotations have Contents",
    "28-008": "pages with annotations have Tabs",
    "28-009": "Tabs is S",
    "28-011": "link annotations are in Link elements",
    "28-012": "link annotations have Contents",
    "30-001": "no reference XObjects",
    "31-001": "CIDSystemInfo fits the CMap",
    "31-004": "CIDToGIDMap is there and is Identity or a stream",
    "31-006": "CMaps are predefined or embedded",
    "31-009": "font programs are embedded",
    "31-011": "embedded fonts have all glyphs that are shown",
    "31-016": "widths in the PDF are those of the font",
    "31-027": "fonts have ToUnicode",
    "31-028": "ToUnicode has no 0",
    "31-029": "ToUnicode has no FEFF or FFFE",
    "31-030": "no .notdef is shown",
}


class Report:
    """Collects failures; each pair of condition and place once."""

    def __init__(self):
        self.failures = []

    def fail(self, *names, where):
        for name in names:
            assert name in CONDITIONS, name
            if (name, where) not in self.failures:
                self.failures.append((name, where))

    def require(self, condition, *names, where):
        if not condition:
            self.fail(*names, where=where)
        return bool(condition)


def open_pdf(data):
    """Opens a file; damaged cross references are an error, not something to repair silently."""
    return pikepdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=True)


def number_of(thing):
    """How a failure names an object."""
    return f"object {thing.objgen[0]}"
