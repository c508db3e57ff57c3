"""The structure tree (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7.2 to 7.7)."""
import re

import pikepdf

from .report import number_of

STANDARD = set("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl "
               "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT "
               "RP WT WP Figure Formula Form".split())
CHILDREN = {
    "Table": ({"TR", "THead", "TBody", "TFoot", "Caption"}, "09-004"), "THead": ({"TR"}, "09-004"),
    "TBody": ({"TR"}, "09-004"), "TFoot": ({"TR"}, "09-004"), "TR": ({"TH", "TD"}, "09-004"),
    "L": ({"LI", "L", "Caption"}, "09-005"), "LI": ({"Lbl", "LBody"}, "09-005"),
}
PARENTS = {
    "TR": ({"Table", "THead", "TBody", "TFoot"}, "09-004"), "TH": ({"TR"}, "09-004"), "TD": ({"TR"}, "09-004"),
    "LI": ({"L"}, "09-005"), "LBody": ({"LI"}, "09-005"), "Lbl": ({"LI", "Note"}, "09-005"),
}
NUMBERINGS = {"/None", "/Disc", "/Circle", "/Square", "/Decimal", "/UpperRoman", "/LowerRoman", "/UpperAlpha", "/LowerAlpha"}


def check(letter, data, report):
    root = letter.pdf.Root.get("/StructTreeRoot")
    if not report.require(root is not None, "PDF-14.8.4", where="catalogue"):
        return
    for name in root.get("/RoleMap", {}):
        report.require(name[1:] not in STANDARD, "02-004", where=name)
    tree = Tree(letter, report)
    tops = kids_of(root)
    report.require(len(tops) == 1 and tops[0].get("/S") == "/Document", "PDF-14.8.4", where="structure tree")
    for top in tops:
        tree.walk(top, root, None)
    tree.parents(root)
    headings(tree.headings, report)


def kids_of(element):
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


class Tree:
    """Walks the elements and remembers what they list."""

    def __init__(self, letter, report):
        self.letter, self.report = letter, report
        self.pages = {page.objgen: index for index, page in enumerate(letter.pdf.pages)}
        self.owners = {}      # (page index, marked-content identifier) -> element
        self.annotations = {}  # annotation -> element
        self.headings = []
        self.last = {}        # page index -> last identifier listed

    def walk(self, element, parent, parent_type):
        where, kind = number_of(element), str(element.get("/S", "/?"))[1:]
        require = self.report.require
        require("/P" in element and element.P.objgen == parent.objgen, "PDF-14.7.2", where=where)
        require(kind in STANDARD, "02-001", where=f"{where} {kind}")
        if kind in PARENTS:
            allowed, condition = PARENTS[kind]
            require(parent_type in allowed, condition, where=f"{where} {kind} in {parent_type}")
        self.attributes(element, kind, where)
        if re.fullmatch("H[1-6]?", kind):
            self.headings.append((kind, where))
        for kid in kids_of(element):
            self.kid(kid, element, kind, where)

    def kid(self, kid, element, kind, where):
        if isinstance(kid, int) or not isinstance(kid, pikepdf.Dictionary):
            self.content(element, element.get("/Pg"), int(kid), where)
        elif kid.get("/Type") == "/MCR":
            self.content(element, kid.get("/Pg", element.get("/Pg")), int(kid.MCID), where)
        elif kid.get("/Type") == "/OBJR":
            self.annotations[kid.Obj.objgen] = element
        else:
            if kind in CHILDREN:
                allowed, condition = CHILDREN[kind]
                self.report.require(str(kid.get("/S", "/?"))[1:] in allowed, condition, where=f"{number_of(kid)} in {kind}")
            self.walk(kid, element, kind)

    def content(self, element, page, identifier, where):
        index = self.pages.get(page.objgen) if page is not None else None
        exists = index is not None and identifier < len(self.letter.marks[index])
        if not self.report.require(exists, "PDF-14.7.4.4", where=where):
            return
        self.report.require((index, identifier) not in self.owners, "PDF-14.7.4.4", where=where)
        self.report.require(self.last.get(index, -1) < identifier, "PDF-14.8.2.3", where=where)
        self.last[index] = identifier
        self.owners[index, identifier] = element

    def attributes(self, element, kind, where):
        attributes = element.get("/A", {})
        require = self.report.require
        if kind == "Figure":
            require(str(element.get("/Alt", "")).strip() or "/ActualText" in element, "13-004", where=where)
        if kind == "TH":
            require(attributes.get("/Scope") in ("/Column", "/Row", "/Both"), "15-003", where=where)
        if kind == "L":
            labels = any(child.get("/S") == "/Lbl" for item in kids_of(element) for child in kids_of(item)
                         if isinstance(child, pikepdf.Dictionary))
            numbering = attributes.get("/ListNumbering", "/None")
            require(numbering in NUMBERINGS and not (labels and numbering == "/None"), "16-002", where=where)

    def parents(self, root):
        """Every mark on every page must be listed, and the parent tree must lead to who lists it."""
        tree = dict(self.number_tree(root.get("/ParentTree", {}), None))
        for index, page in enumerate(self.letter.pdf.pages):
            listed = tree.get(int(page.obj.get("/StructParents", -1)), [])
            for identifier in range(len(self.letter.marks[index])):
                owner, where = self.owners.get((index, identifier)), f"page {index + 1} MCID {identifier}"
                found = owner is not None and identifier < len(listed) and listed[identifier].objgen == owner.objgen
                self.report.require(found, "PDF-14.7.4.4", where=where)
                if owner is not None:
                    self.report.require(str(owner.S) == self.letter.marks[index][identifier], "PDF-14.7.4.4", where=where)
            for annotation in page.obj.get("/Annots", []):
                self.annotation(annotation, tree)

    def number_tree(self, node, limits):
        """The entries of a number tree (7.9.7), which are in order and within the limits of their leaf."""
        numbers, last = list(node.get("/Nums", [])), -1
        for key, value in zip(map(int, numbers[::2]), numbers[1::2]):
            within = limits is None or int(limits[0]) <= key <= int(limits[1])
            self.report.require(last < key and within, "PDF-7.9.7", where=f"parent tree key {key}")
            last = key
            yield key, value
        previous = -1
        for kid in node.get("/Kids", []):
            first, end = map(int, kid.Limits)
            self.report.require(previous < first <= end, "PDF-7.9.7", where=f"parent tree limits {first} {end}")
            previous = end
            yield from self.number_tree(kid, kid.Limits)

    def annotation(self, annotation, tree):
        where, owner = number_of(annotation), self.annotations.get(annotation.objgen)
        if self.report.require(owner is not None, "28-002", where=where):
            listed = tree.get(int(annotation.get("/StructParent", -1)))
            self.report.require(listed is not None and listed.objgen == owner.objgen, "PDF-14.7.4.4", "28-002", where=where)
            if annotation.Subtype == "/Link":
                self.report.require(owner.S == "/Link", "28-011", where=where)


def headings(found, report):
    levels = [int(kind[1]) for kind, _ in found if kind != "H"]
    report.require(not levels or len(levels) == len(found), "14-007", where="headings")
    previous = 0
    for level, (kind, where) in zip(levels, found):
        condition = "14-002" if previous == 0 else "14-003"
        report.require(level <= previous + 1, condition, where=f"{where} {kind}")
        previous = level
