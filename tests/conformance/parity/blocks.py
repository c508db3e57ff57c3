"""The blocks of a letter as lines of text, and what counts as the same in a DOCX file and a PDF file.

    title | IMR Final Determination CM13-0000001
    header of page 2 | Case Number: CM13-0000001
    heading 1 | CLINICAL CASE SUMMARY
    paragraph | See [the guideline](https://example.org/guideline).
    item 1 • | the first paragraph of an item of an outermost list
    in item 1 paragraph | another paragraph of the same item
    paragraph [es] | something in another language than the letter's
    table, row, column header | ..., row header | ..., cell | ..., end of table
    picture | its alternative text
    outline | CLINICAL CASE SUMMARY

The two formats say some things differently. These are all such things, and what is compared instead:

- White space: Word has breaks and tabs where a page has new lines. Any sequence is one space; U+00A0 stays itself.
- Invisible characters (soft hyphens, joiners) stand in Word, where they may matter to an editor, and not on paper.
- Empty paragraphs are demanded by Word between tables, and say nothing. An empty cell says that there is nothing.
- The marker of an item is a label in PDF; in Word it is the bullet of the numbering, or text before a tab in a
  paragraph whose first line hangs. Items are as deep as their lists are nested in PDF, and as they are indented in
  Word. Where one list ends and another of the same depth begins at once, Word does not say.
- Word knows header rows, but no header cell elsewhere: there a cell of which all is bold is one.
- Columns side by side are a table without rules in Word (LetterColumns), and groups (Div) in PDF.
- The outline is Word's navigation pane, which shows the headings; that of the PDF has those of levels 1 and 2.
- Page numbers are fields in Word; each page of the PDF must show what they yield.
- The header rows that a table repeats on its later pages are decoration in PDF, and Word's own doing.
"""
import re
import unicodedata

INVISIBLE = {0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0,
             *range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
             *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9), *range(0xE0000, 0xE1000)}


def plain(text):
    """Text as it is compared."""
    visible = "".join(letter for letter in text if ord(letter) not in INVISIBLE)
    return re.sub("[ \t\n\r]+", " ", unicodedata.normalize("NFC", visible)).strip(" ")


def link(text, target):
    """A link in a text; spaces at its ends are those between words, in it or not."""
    before, after = (" " if space else "" for space in (text[:1].isspace(), text[-1:].isspace()))
    return f"{before}[{text.strip()}]({target}){after}"


class Blocks:
    """Collects the lines of a letter; both readers call it in reading order."""

    def __init__(self):
        self.lines = []
        self.depth = 0  # of the item around
        self.language = None  # where it is not that of the letter
        self.outline = []  # texts of the headings of levels 1 and 2

    def fact(self, name, text):
        """Something about the letter rather than in it."""
        self.lines.append(f"{name} | {plain(text)}")

    def item(self, marker, text):
        """An item at the present depth, with its first paragraph."""
        self.lines.append(f"item {self.depth} {plain(marker)}{self.tag(text)} | {plain(text)}")

    def block(self, kind, text=None):
        """Any other block; what has no text to show is left out, but for cells and the frames of tables."""
        within = f"in item {self.depth} " if self.depth else ""
        if text is None:
            self.lines.append(within + kind)
        elif plain(text) or kind in ("cell", "column header", "row header"):
            self.lines.append(f"{within}{kind}{self.tag(text)} | {plain(text)}")
        if kind in ("heading 1", "heading 2"):
            self.outline.append(plain(text))

    def tag(self, text):
        """Names the language of a text; where there is none, there is no language."""
        return f" [{self.language}]" if self.language and plain(text) else ""
