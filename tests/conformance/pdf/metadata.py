"""XMP, language, output intent (ISO 14289-1, 7.1 and 7.2; ISO 19005-2, 6.2.3, 6.6 and 6.7)."""
import re
import struct
import xml.etree.ElementTree as ElementTree

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PREDEFINED = {DC + name for name in ("format", "title", "language", "creator", "description", "subject", "date")}
PREDEFINED |= {XMP + name for name in ("CreateDate", "ModifyDate", "MetadataDate", "CreatorTool")}
PREDEFINED |= {PDF + "Producer", PDF + "Keywords", PDFA + "part", PDFA + "conformance", EXTENSION + "schemas"}
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check(letter, data, report):
    pdf = letter.pdf
    language = str(pdf.Root.get("/Lang", ""))
    report.require(language, "A2-6.7.4", where="catalogue")
    report.require(LANGUAGE.fullmatch(language), "11-006", where="catalogue")
    marks = pdf.Root.get("/MarkInfo", {})
    report.require(bool(marks.get("/Marked", False)), "A2-6.7.2", where="catalogue")
    report.require(not bool(marks.get("/Suspects", False)), "01-007", where="catalogue")
    preferences = pdf.Root.get("/ViewerPreferences", {})
    report.require("/DisplayDocTitle" in preferences, "07-001", where="catalogue")
    report.require(bool(preferences.get("/DisplayDocTitle", False)), "07-002", where="catalogue")
    xmp(pdf, report)
    output_intent(pdf, report)


def xmp(pdf, report):
    stream = pdf.Root.get("/Metadata")
    if not report.require(stream is not None, "06-001", "A2-6.6.2.1", where="catalogue"):
        return
    report.require("/Filter" not in stream and stream.get("/Subtype") == "/XML", "A2-6.6.2.1", where="metadata stream")
    packet = stream.read_bytes()
    head = re.match(rb"<\?xpacket ([^>]*)\?>", packet)
    report.require(head and b"bytes=" not in head[1] and b"encoding=" not in head[1], "A2-6.6.2.1", where="packet header")
    try:
        tree = ElementTree.fromstring(packet.decode("utf-8"))
    except (ElementTree.ParseError, UnicodeDecodeError):
        report.fail("A2-6.6.2.1", where="packet")
        return
    values = properties(tree)
    report.require(values.get(PDFUA + "part") == ["1"], "06-002", where="XMP")
    report.require(values.get(DC + "title", [""])[0].strip(), "06-003", where="XMP")
    report.require(values.get(PDFA + "part") == ["2"] and values.get(PDFA + "conformance") == ["A"], "A2-6.6.4", where="XMP")
    described = {item.text for item in tree.iter(SCHEMA + "namespaceURI")}
    for name in values:
        report.require(name in PREDEFINED or name[1:].split("}")[0] in described, "A2-6.6.2.3", where=name)
    information(pdf, values, report)


def properties(tree):
    """Property name to texts, arrays flattened."""
    values = {}
    for description in tree.iter(RDF + "Description"):
        for node in description:
            items = [item.text or "" for item in node.iter(RDF + "li")]
            values[node.tag] = items or [node.text or ""]
    return values


def information(pdf, values, report):
    info = pdf.trailer.get("/Info", {})
    pairs = {"/Title": DC + "title", "/Author": DC + "creator", "/Producer": PDF + "Producer"}
    for key, name in pairs.items():
        report.require(str(info.get(key, "")) == "".join(values.get(name, [])), "A2-info", where=key)
    for key, name in {"/CreationDate": XMP + "CreateDate", "/ModDate": XMP + "ModifyDate"}.items():
        date = re.sub(r"[-:T]", "", values[name][0]) if name in values else ""
        report.require(str(info.get(key, "D:"))[2:] == date, "A2-info", where=key)


def output_intent(pdf, report):
    intents = [intent for intent in pdf.Root.get("/OutputIntents", []) if intent.S == "/GTS_PDFA1"]
    if not report.require(len(intents) == 1 and "/DestOutputProfile" in intents[0], "A2-6.2.3", where="catalogue"):
        return
    stream = intents[0].DestOutputProfile
    report.require("/OutputConditionIdentifier" in intents[0], "A2-6.2.3", where="OutputConditionIdentifier")
    profile = stream.read_bytes()
    good = len(profile) > 132 and struct.unpack(">I", profile[:4])[0] == len(profile)
    good = good and profile[8] in (2, 4) and profile[12:16] in (b"mntr", b"prtr") and profile[36:40] == b"acsp"
    good = good and profile[16:20] == b"RGB " and int(stream.N) == 3 and tags_inside(profile)
    report.require(good, "A2-6.2.3", where="ICC profile")


def tags_inside(profile):
    count = struct.unpack(">I", profile[128:132])[0]
    needed = {b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"}
    for i in range(count):
        tag, offset, length = struct.unpack(">4sII", profile[132 + 12 * i:144 + 12 * i])
        needed.discard(tag)
        if offset % 4 or offset + length > len(profile):
            return False
    return not needed
