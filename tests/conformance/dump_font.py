"""Prints what fontTools reads from a TrueType file, in the form that FontFaceTests compares with."""
import sys
from fontTools.ttLib import TTFont

font = TTFont(sys.argv[1])
head, hhea, os2, post = font["head"], font["hhea"], font["OS/2"], font["post"]
cap_height = os2.sCapHeight if os2.version >= 2 else hhea.ascent
print(font["name"].getDebugName(6), head.unitsPerEm, hhea.ascent, hhea.descent,
      hhea.lineGap, cap_height, round(post.italicAngle * 65536))
print(head.xMin, head.yMin, head.xMax, head.yMax, post.underlinePosition, post.underlineThickness,
      os2.usWeightClass, os2.sFamilyClass >> 8)
for code_point, name in sorted(font.getBestCmap().items()):
    glyph = font.getGlyphID(name)
    if glyph and code_point not in (0x2010, 0x2011, 0xFEFF) and not 0xE000 <= code_point <= 0xF8FF:
        print(f"{code_point:04X} {glyph} {font['hmtx'][name][0]}")
pairs = font["kern"].kernTables[0].kernTable
for (left, right), value in sorted((((font.getGlyphID(a), font.getGlyphID(b)), v) for (a, b), v in pairs.items())):
    if value:
        print(left, right, value)
