"""Reads the blocks of a DOCX file (ECMA-376 part 1) with nothing but a ZIP and an XML reader."""
import posixpath
import zipfile
from xml.etree import ElementTree

from .blocks import Blocks, link

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "dc": "http://purl.org/dc/elements/1.1/",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
BODY_TEXT = 9  # outline level of what is no heading


def name(prefixed):
    prefix, local = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


VAL = name("w:val")


def read(path, page_count):
    """The lines of a letter that has so many pages on paper."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    styles = Styles(ElementTree.fromstring(parts["word/styles.xml"]), ElementTree.fromstring(parts["word/numbering.xml"]))
    blocks = Blocks()
    core = ElementTree.fromstring(parts["docProps/core.xml"])
    blocks.fact("title", core.findtext("dc:title", "", NAMESPACES))
    blocks.fact("language", styles.language)
    document = Story(parts, "word/document.xml", styles)
    furniture(document, parts, styles, page_count, blocks)
    document.blocks_of(document.root.find("w:body", NAMESPACES), blocks)
    for heading in blocks.outline:
        blocks.fact("outline", heading)
    return blocks.lines


def furniture(document, parts, styles, page_count, blocks):
    """Headers and footers, page by page."""
    section = document.root.find("w:body/w:sectPr", NAMESPACES)
    has_first = section.find("w:titlePg", NAMESPACES) is not None
    for page in range(1, page_count + 1):
        for kind in ("header", "footer"):
            wanted = "first" if page == 1 and has_first else "default"
            for reference in section.findall(f"w:{kind}Reference", NAMESPACES):
                if reference.get(name("w:type")) == wanted:
                    part = document.target(reference.get(name("r:id")))
                    story = Story(parts, posixpath.join("word", part), styles, page, page_count)
                    for word_art in story.root.iter(name("v:textpath")):
                        if word_art.get("string"):
                            blocks.fact(f"watermark of page {page}", word_art.get("string"))
                    blocks.fact(f"{kind} of page {page}", " ".join(map(story.text, story.root.iter(name("w:p")))))


class Styles:
    """What paragraphs inherit from their styles."""

    def __init__(self, styles, numbering):
        self.styles = {style.get(name("w:styleId")): style for style in styles.findall("w:style", NAMESPACES)}
        self.language = styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", NAMESPACES).get(VAL)
        self.levels = {int(level.get(name("w:ilvl"))): level for level in numbering.iter(name("w:lvl"))}

    def properties(self, paragraph):
        """The paragraph's own properties, then those of its style and of the styles that it is based on."""
        own = paragraph.find("w:pPr", NAMESPACES)
        found, style = [] if own is None else [own], "Normal"
        if own is not None and own.find("w:pStyle", NAMESPACES) is not None:
            style = own.find("w:pStyle", NAMESPACES).get(VAL)
        while style is not None:
            element = self.styles[style]
            found += element.findall("w:pPr", NAMESPACES)
            based = element.find("w:basedOn", NAMESPACES)
            style = based.get(VAL) if based is not None else None
        return found

    def outline(self, paragraph):
        """Level of a heading from 1; 0 for none."""
        for properties in self.properties(paragraph):
            level = properties.find("w:outlineLvl", NAMESPACES)
            if level is not None:
                return 0 if int(level.get(VAL)) == BODY_TEXT else int(level.get(VAL)) + 1
        return 0

    def list_level(self, paragraph):
        """The level of Word's numbering that a paragraph has; None for none."""
        for properties in self.properties(paragraph):
            number = properties.find("w:numPr", NAMESPACES)
            if number is not None:
                level = number.find("w:ilvl", NAMESPACES)
                return self.levels[int(level.get(VAL)) if level is not None else 0]
        return None

    def indents(self, paragraph):
        """Where the first line and where the others begin, in twips. A list level stands between paragraph and style."""
        sources, level = self.properties(paragraph), self.list_level(paragraph)
        if level is not None:
            sources.insert(1, level.find("w:pPr", NAMESPACES))
        values = {}
        for properties in sources:
            for indent in properties.findall("w:ind", NAMESPACES):
                for key in ("left", "hanging"):
                    values.setdefault(key, indent.get(name("w:" + key)))
        left, hanging = int(values.get("left") or 0), int(values.get("hanging") or 0)
        return left - hanging, left


class Story:
    """The body, a header or a footer."""

    def __init__(self, parts, part, styles, page=None, page_count=None):
        self.root, self.styles = ElementTree.fromstring(parts[part]), styles
        self.fields = {"PAGE": str(page), "NUMPAGES": str(page_count)}
        folder, file = posixpath.split(part)
        links = parts.get(f"{folder}/_rels/{file}.rels", b"<none/>")
        self.targets = {link.get("Id"): link.get("Target") for link in ElementTree.fromstring(links)}
        self.items = []  # where marker and text of the items around stand, outermost first

    def target(self, identifier):
        return self.targets[identifier]

    def blocks_of(self, container, blocks):
        for element in container:
            if element.tag == name("w:p"):
                self.paragraph(element, blocks)
            elif element.tag == name("w:tbl"):
                self.table(element, blocks)

    def paragraph(self, paragraph, blocks):
        level, (first, left) = self.styles.outline(paragraph), self.styles.indents(paragraph)
        marker, text = self.marker(paragraph, hangs=first < left)
        if marker is None and not text.strip() and paragraph.find(".//wp:docPr", NAMESPACES) is None:
            return
        while self.items and not (first > self.items[-1][0] if marker is not None else left >= self.items[-1][1]):
            self.items.pop()
        if marker is not None:
            self.items.append((first, left))
        blocks.depth, blocks.language = len(self.items), self.language(paragraph)
        for picture in paragraph.iter(name("wp:docPr")):
            blocks.block("picture", picture.get("descr", ""))
        if marker is not None:
            blocks.item(marker, text)
        else:
            blocks.block(f"heading {level}" if level else "paragraph", text)

    def marker(self, paragraph, hangs):
        """The marker of an item and the text behind it; no marker for other paragraphs."""
        text, numbered = self.text(paragraph), self.styles.list_level(paragraph)
        if numbered is not None:
            return numbered.find("w:lvlText", NAMESPACES).get(VAL), text
        if hangs and "\t" in text:
            return tuple(text.split("\t", 1))
        return None, text

    def table(self, table, blocks):
        if table.find("w:tblPr/w:tblStyle", NAMESPACES).get(VAL) == "LetterColumns":
            for cell in table.findall("w:tr/w:tc", NAMESPACES):
                self.blocks_of(cell, blocks)
            return
        indent = table.find("w:tblPr/w:tblInd", NAMESPACES)
        left = int(indent.get(name("w:w"))) if indent is not None else 0
        while self.items and left < self.items[-1][0]:
            self.items.pop()
        blocks.depth = len(self.items)
        blocks.block("table")
        for row in table.findall("w:tr", NAMESPACES):
            blocks.block("row")
            is_header = row.find("w:trPr/w:tblHeader", NAMESPACES) is not None
            for cell in row.findall("w:tc", NAMESPACES):
                kind = "column header" if is_header else "row header" if self.is_bold(cell) else "cell"
                blocks.language = self.language(cell)
                blocks.block(kind, " ".join(map(self.text, cell.findall("w:p", NAMESPACES))))
        blocks.block("end of table")

    @staticmethod
    def runs(element):
        """The runs that have text, but for the marker of an item."""
        return [run for run in element.iter(name("w:r")) if run.find("w:t", NAMESPACES) is not None
                and run.find("w:tab", NAMESPACES) is None]

    def is_bold(self, cell):
        runs = self.runs(cell)
        return bool(runs) and all(run.find("w:rPr/w:b", NAMESPACES) is not None for run in runs)

    def language(self, element):
        """The language that all runs name; None where they name none."""
        named = {lang.get(VAL) if lang is not None else None
                 for lang in (run.find("w:rPr/w:lang", NAMESPACES) for run in self.runs(element))}
        return None if named <= {None} else "/".join(sorted(map(str, named)))

    def text(self, element):
        """The text of a paragraph or a part of one."""
        text = ""
        for child in element:
            if child.tag == name("w:t"):
                text += child.text or ""
            elif child.tag == name("w:br"):
                text += "\n"
            elif child.tag == name("w:tab"):
                text += "\t"
            elif child.tag == name("w:fldSimple"):
                text += self.fields[child.get(name("w:instr")).strip()]
            elif child.tag == name("w:hyperlink"):
                text += link(self.text(child), self.target(child.get(name("r:id"))))
            elif child.tag not in (name("w:pPr"), name("w:rPr"), ALTERNATIVES):
                text += self.text(child)
        return text
