"""Reads the blocks of a tagged PDF file from its structure tree (ISO 32000-1, 14.7 and 14.8)."""
import re

import pikepdf

from .blocks import Blocks, link

HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
GROUPS = {"Document", "Sect", "Div", "Part", "THead", "TBody"}


def read(path):
    """The lines of a letter, and how many pages it has."""
    with pikepdf.open(path) as pdf:
        letter = Letter(pdf)
        return letter.lines(), len(pdf.pages)


class Letter:
    """A file with the text of its marked content."""

    def __init__(self, pdf):
        self.pdf, self.fonts = pdf, {}
        self.pages = [PageText(self, page) for page in pdf.pages]
        self.numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}

    def lines(self):
        blocks = Blocks()
        blocks.fact("title", str(self.pdf.docinfo.get("/Title", "")))
        blocks.fact("language", str(self.pdf.Root.get("/Lang", "")))
        for number, page in enumerate(self.pages, 1):
            if page.furniture["watermark"]:
                blocks.fact(f"watermark of page {number}", " ".join(page.furniture["watermark"]))
            for kind in ("header", "footer"):
                blocks.fact(f"{kind} of page {number}", " ".join(page.furniture[kind]))
        for element in kids(self.pdf.Root.StructTreeRoot):
            self.element(element, blocks)
        for title in titles(self.pdf.Root.get("/Outlines", {})):
            blocks.fact("outline", title)
        return blocks.lines

    def element(self, element, blocks):
        kind = str(element.S)[1:]
        if kind in GROUPS:
            around = blocks.language
            blocks.language = str(element.Lang) if "/Lang" in element else around
            for kid in kids(element):
                self.element(kid, blocks)
            blocks.language = around
        elif re.fullmatch("H[1-6]", kind):
            blocks.block(f"heading {kind[1]}", self.text(element))
        elif kind == "P":
            blocks.block("paragraph", self.text(element))
        elif kind == "Figure":
            blocks.block("picture", str(element.Alt))
        elif kind == "L":
            blocks.depth += 1
            for item in kids(element):
                self.item(item, blocks)
            blocks.depth -= 1
        elif kind == "Table":
            self.table(element, blocks)
        else:
            blocks.block("unknown " + kind, self.text(element))

    def item(self, item, blocks):
        parts = {str(part.S)[1:]: part for part in kids(item)}
        content = kids(parts["LBody"])
        begins = bool(content) and content[0].S == "/P"
        blocks.item(self.text(parts["Lbl"]), self.text(content[0]) if begins else "")
        for element in content[1 if begins else 0:]:
            self.element(element, blocks)

    def table(self, table, blocks):
        blocks.block("table")
        for row in kids(table):
            blocks.block("row")
            for cell in kids(row):
                scope = str(cell.get("/A", {}).get("/Scope", "/None"))[1:].lower()
                blocks.block(f"{scope} header" if cell.S == "/TH" else "cell", self.text(cell))
        blocks.block("end of table")

    def text(self, element):
        """The text of an element and the elements in it; a link with its target."""
        text, target = "", None
        for kid in kids(element):
            if isinstance(kid, int):
                text += self.marked(element.Pg, kid)
            elif kid.get("/Type") == "/MCR":
                text += self.marked(kid.get("/Pg", element.get("/Pg")), int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                target = target or str(kid.Obj.A.URI)
            else:
                text += self.text(kid)
        return text if target is None else link(text, target)

    def marked(self, page, identifier):
        return self.pages[self.numbers[page.objgen]].marked[identifier]

    def characters(self, font):
        """What the codes of a font stand for (ISO 32000-1, 9.10.3)."""
        if font.objgen not in self.fonts:
            self.fonts[font.objgen] = to_unicode(font.ToUnicode.read_bytes())
        return self.fonts[font.objgen]


class PageText:
    """The text of a page: by marked-content identifier, and that of headers and footers."""

    def __init__(self, letter, page):
        self.marked, self.furniture = {}, {"watermark": [], "header": [], "footer": []}
        font, stack = None, []
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else {}
                stack.append((int(properties["/MCID"]) if "/MCID" in properties else None, str(properties.get("/Subtype", ""))))
                self.marked.setdefault(stack[-1][0], "")
            elif operator == "EMC":
                stack.pop()
            elif operator == "Tf":
                font = letter.characters(page.Resources.Font[str(operands[0])])
            elif operator in ("Tj", "TJ") and stack:
                pieces = operands[0] if operator == "TJ" else operands
                codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
                self.show("".join(font[code] for code in zip(codes[::2], codes[1::2])), *stack[-1])

    def show(self, text, identifier, subtype):
        if identifier is not None:
            self.marked[identifier] += text
        elif subtype[1:].lower() in self.furniture:
            self.furniture[subtype[1:].lower()].append(text)


def kids(element):
    """The elements, identifiers and references in an element."""
    found = element.get("/K")
    found = [] if found is None else list(found) if isinstance(found, pikepdf.Array) else [found]
    return [kid if isinstance(kid, pikepdf.Dictionary) else int(kid) for kid in found]


def titles(item):
    """The titles of the outline below an item, in order (ISO 32000-1, 12.3.3)."""
    item = item.get("/First")
    while item is not None:
        yield str(item.Title)
        yield from titles(item)
        item = item.get("/Next")


def to_unicode(cmap):
    """The map of codes, as pairs of bytes, to text."""
    found = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        values = [bytes.fromhex(value.decode()) for value in HEX.findall(section)]
        found.update({tuple(code): text.decode("utf-16-be") for code, text in zip(values[::2], values[1::2])})
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        values = [bytes.fromhex(value.decode()) for value in HEX.findall(section)]
        for first, last, text in zip(values[::3], values[1::3], values[2::3]):
            start = int.from_bytes(first, "big")
            for code in range(start, int.from_bytes(last, "big") + 1):
                shown = text[:-2] + (int.from_bytes(text[-2:], "big") + code - start).to_bytes(2, "big")
                found[tuple(code.to_bytes(2, "big"))] = shown.decode("utf-16-be")
    return found
