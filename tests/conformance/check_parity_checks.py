"""Changes a DOCX file in many ways and looks whether each change is reported as a difference from the PDF file.

usage: check_parity_checks.py FILE.pdf     FILE.docx beside it says the same; prints what was not noticed; exit code 1 if any
"""
import io
import re
import sys
import zipfile

import check_parity
from parity import tagged, word

DOCUMENT = "word/document.xml"

# Part, what to look for (a regular expression), what to put in its place, the difference that must be reported.
CHANGES = [
    (DOCUMENT, "the first sentence", "the  first sentence", None),  # white space is no difference
    (DOCUMENT, "the first sentence", "the first sentense", "only in DOCX: paragraph | This is the first sentense"),
    (DOCUMENT, "“as typed”", '"as typed"', "only in PDF: paragraph | Quotes stay “as typed”"),
    (DOCUMENT, "\u00A0", " ", "only in PDF: paragraph | Quotes stay"),
    (DOCUMENT, '(<w:p>(?:(?!</w:p>).)*Quotes stay.*?</w:p>)', "", "only in PDF: paragraph | Quotes stay"),
    (DOCUMENT, '(<w:p>(?:(?!</w:p>).)*first sentence.*?</w:p>)(<w:p>.*?</w:p>)', r"\2\1", "only in DOCX: paragraph | This is the first"),
    (DOCUMENT, 'w:val="Heading2"', 'w:val="Heading1"', "only in PDF: heading 2 | A part"),
    (DOCUMENT, 'w:val="Heading1"', 'w:val="Normal"', "only in DOCX: paragraph | A SECTION"),
    (DOCUMENT, '<w:pStyle w:val="ListBullet"/>', '<w:pStyle w:val="Normal"/>', "only in DOCX: paragraph | a bullet"),
    (DOCUMENT, '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="1"/>', '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/>',
     "only in PDF: item 2 • | a nested bullet"),
    (DOCUMENT, "<w:t xml:space=\"preserve\">3[.]</w:t>", "<w:t>4.</w:t>", "only in DOCX: item 1 4. | three"),
    (DOCUMENT, "<w:t xml:space=\"preserve\">3[.]</w:t><w:tab/>", "<w:t>3. </w:t>", "only in DOCX: paragraph | 3. three"),
    ("word/numbering.xml", 'w:val="•"', 'w:val="-"', "only in DOCX: item 1 - | a bullet"),
    (DOCUMENT, "<w:tblHeader/>", "", "only in PDF: column header | Item"),
    (DOCUMENT, "<w:rPr><w:b/><w:bCs/></w:rPr>(<w:t[^>]*>Label)", r"\1", "only in PDF: row header | Label"),
    (DOCUMENT, "(<w:tc>(?:(?!</w:tc>).)*>one<.*?</w:tc>)(<w:tc>.*?</w:tc>)", r"\2\1", "only in DOCX: cell | one"),
    (DOCUMENT, "<w:tr>(?:(?!</w:tr>).)*>one<.*?</w:tr>", "", "only in PDF: cell | one"),
    ("word/_rels/document.xml.rels", "example[.]org/a", "example.org/b", "only in DOCX: paragraph | A [link](https://example.org/b)"),
    (DOCUMENT, 'descr="A picture"', 'descr="A picturo"', "only in DOCX: picture | A picturo"),
    (DOCUMENT, "LetterColumns", "TableNormal", "only in DOCX: table"),
    (DOCUMENT, '<w:lang w:val="es"/>', "", "only in DOCX: paragraph | En otra lengua"),
    ("docProps/core.xml", "<dc:title>Sample", "<dc:title>Simple", "only in DOCX: title | Simple"),
    ("word/styles.xml", '<w:lang w:val="en-US"', '<w:lang w:val="de-DE"', "only in DOCX: language | de-DE"),
    ("word/header2.xml", "A header", "A heeder", "only in DOCX: header of page 2 | A heeder"),
    ("word/footer1.xml", " NUMPAGES ", " PAGE ", "only in PDF: footer of page 1 | Page 1 of 2"),
]


def change(docx, part, old, new):
    """The file with the first occurrence in a part replaced."""
    changed = io.BytesIO()
    with zipfile.ZipFile(docx) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                text, count = re.subn(old, new, data.decode(), count=1)
                assert count == 1 and text != data.decode(), old
                data = text.encode()
            target.writestr(name, data)
    return changed


def main(path):
    docx = check_parity.docx_beside(path)
    in_pdf, page_count = tagged.read(path)
    complaints = [f"the unchanged file: {line}" for line in check_parity.differences(word.read(docx, page_count), in_pdf)]
    for part, old, new, expected in CHANGES:
        found = check_parity.differences(word.read(change(docx, part, old, new), page_count), in_pdf)
        if expected is None and found:
            complaints.append(f"{old}: {found[0]} was reported")
        if expected is not None and not any(line.startswith(expected) for line in found):
            complaints.append(f"{old}: {expected!r} was not reported, but {found}")
    print("\n".join(complaints), end="\n" if complaints else "")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
