"""Compares an embedded font with the font it was made from.

usage: compare_subset.py FONT SUBSET MAP     MAP has lines "index in the subset, index in the font"
"""
import sys

from fontTools.ttLib import TTFont


def outline(font, index):
    """Points of a glyph with all its components in place, its advance and side bearing."""
    name = font.getGlyphName(index)
    glyph = font["glyf"][name]
    points, ends, flags = glyph.getCoordinates(font["glyf"])
    return list(points), list(ends), [flag & 1 for flag in flags], font["hmtx"][name]


def main(original_path, subset_path, map_path):
    original, subset = TTFont(original_path), TTFont(subset_path, checkChecksums=2)
    if sorted(subset.reader.keys()) != ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]:
        print("tables:", sorted(subset.reader.keys()))
    kept = set()
    with open(map_path, encoding="ascii") as lines:
        for line in lines:
            new, old = map(int, line.split())
            kept.add(new)
            if outline(original, old) != outline(subset, new):
                print(f"glyph {new} differs from {old}")
    components = set()
    for index, name in enumerate(subset.getGlyphOrder()):
        glyph = subset["glyf"][name]
        glyph.expand(subset["glyf"])
        if getattr(glyph, "program", None) and glyph.program.getBytecode():
            print(f"glyph {index} has instructions")
        if glyph.isComposite():
            components.update(subset.getGlyphID(part.glyphName) for part in glyph.components)
        elif glyph.numberOfContours and index not in kept | components | {0}:
            components.add(index)
    for index in components:
        if index not in kept and not any(index in parts_of(subset, other) for other in range(len(subset.getGlyphOrder()))):
            print(f"glyph {index} is not needed")


def parts_of(font, index):
    glyph = font["glyf"][font.getGlyphName(index)]
    return {font.getGlyphID(part.glyphName) for part in glyph.components} if glyph.isComposite() else set()


if __name__ == "__main__":
    main(*sys.argv[1:])
