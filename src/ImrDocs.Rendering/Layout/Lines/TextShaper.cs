// Turns inlines into glyphs.
using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>
/// Appends inlines to a <see cref="ShapedText"/>: a font for each character, kerning within a stretch, invisible
/// characters left out, characters that cannot be printed reported and left out.
/// </summary>
/// <param name="text">Where to.</param>
/// <param name="fonts">The fonts.</param>
/// <param name="problems">Takes the characters that cannot be printed.</param>
/// <param name="fields">What page fields show.</param>
/// <param name="merge">
/// Whether neighbouring inlines that look alike share a stretch, so that a line of furniture is one run.
/// </param>
internal sealed class TextShaper(
    ShapedText text, FontSet fonts, LayoutProblems problems, FieldValues fields, bool merge = false)
{
    private TextLook _look;
    private StructureElement _element = null!;
    private string? _linkTarget;
    private int _field = -1;
    private int _start;
    private Stretch? _open;

    /// <summary>What page fields show.</summary>
    public FieldValues Fields { get; set; } = fields;

    /// <summary>Appends the text of a paragraph.</summary>
    /// <param name="inlines">Its inlines.</param>
    /// <param name="look">What it is set in.</param>
    /// <param name="element">The structure element it is content of; links become elements inside it.</param>
    public TextRange Shape(ImmutableArray<Inline> inlines, TextLook look, StructureElement element)
    {
        _look = look;
        _element = element;
        _start = text.Length;
        var firstStretch = text.Stretches.Length;
        ShapeAll(inlines);
        Close();
        return new TextRange(_start, text.Length, firstStretch);
    }

    private void ShapeAll(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline words:
                    ShapeText(words.Text, words, words.Emphasis);
                    break;
                case LineBreak lineBreak:
                    ShapeLineBreak(lineBreak);
                    break;
                case Link link:
                    ShapeLink(link);
                    break;
                case Field field:
                    ShapeField(field);
                    break;
            }
        }
    }

    /// <summary>
    /// A line that ends has a space behind its text, as one that was broken has: where lines are read in one breath,
    /// the words that meet stay two (ISO 32000-1, 14.8.2.5).
    /// </summary>
    private void ShapeLineBreak(LineBreak lineBreak)
    {
        if (text.Length > _start && text.Character(text.Length - 1) is not (' ' or CharacterClass.LineEnd))
        {
            ShapeText(" ", lineBreak, Emphasis.None);
        }

        Close();
        text.AppendGap(CharacterClass.LineEnd);
    }

    private void ShapeLink(Link link)
    {
        Close();
        var around = _element;
        _element = around.Add(StructureType.Link);
        _linkTarget = link.Target;
        ShapeAll(link.Inlines);
        Close();
        _element = around;
        _linkTarget = null;
    }

    private void ShapeField(Field field)
    {
        if (!merge)
        {
            _field = Fields.Shown;
        }

        ShapeText(Fields.Take(field.Kind).ToString(CultureInfo.InvariantCulture), field, field.Emphasis);
        _field = -1;
    }

    private void ShapeText(string characters, Inline source, Emphasis emphasis)
    {
        var bold = _look.Bold || emphasis.HasFlag(Emphasis.Bold);
        var italic = _look.Italic || emphasis.HasFlag(Emphasis.Italic);
        var usual = fonts.Face(_look.Typeface, bold, italic);
        for (var i = 0; i < characters.Length;)
        {
            int codePoint = characters[i];
            if (char.IsSurrogate(characters[i])
                && Rune.DecodeFromUtf16(characters.AsSpan(i), out var rune, out _) == OperationStatus.Done)
            {
                codePoint = rune.Value;
            }

            i += codePoint >= 0x10000 ? 2 : 1;
            var glyph = codePoint < FontFace.FirstSpecial ? usual.GlyphIndex(codePoint) : (ushort)0;
            if (glyph != 0)
            {
                Append(usual, codePoint, glyph, source);
                i += text.AppendPlain(usual, characters.AsSpan(i));
            }
            else
            {
                ShapeSpecial(codePoint, usual, bold, italic, source);
            }
        }
    }

    private void ShapeSpecial(int codePoint, FontFace usual, bool bold, bool italic, Inline source)
    {
        if (codePoint == CharacterClass.ZeroWidthSpace)
        {
            Close();
            text.AppendGap(CharacterClass.ZeroWidthSpace);
        }
        else if (CharacterClass.IsIgnorable(codePoint))
        {
            return;
        }
        else if (CharacterClass.NeedsComplexShaping(codePoint))
        {
            problems.Character(LayoutDiagnostics.UnsupportedScript, codePoint, source.Origin);
        }
        else if (FindFont(codePoint, usual, bold, italic) is { } font)
        {
            Append(font, codePoint, font.GlyphIndex(codePoint), source);
        }
        else
        {
            problems.Character(FontDiagnostics.MissingCharacter, codePoint, source.Origin);
        }
    }

    /// <summary>A mark is set in the font of the character it stands on where that font has it.</summary>
    private FontFace? FindFont(int codePoint, FontFace usual, bool bold, bool italic)
    {
        if (_open is { } open && open.Font != usual && CharacterClass.IsMark(codePoint) && open.Font.GlyphIndex(codePoint) != 0)
        {
            return open.Font;
        }

        return fonts.Resolve(_look.Typeface, bold, italic, codePoint);
    }

    private void Append(FontFace font, int codePoint, ushort glyph, Inline source)
    {
        var begins = _open is not { } open || open.Font != font || (!merge && !ReferenceEquals(open.Source, source));
        if (begins)
        {
            Close();
            _open = new Stretch(font, _look.Size, text.Length)
            {
                Source = source,
                Element = _element,
                LinkTarget = _linkTarget,
                Field = _field,
            };
        }

        if (merge)
        {
            NoteMerged(source);
        }

        text.Append(font, codePoint, glyph, begins);
    }

    private void NoteMerged(Inline source)
    {
        var stretch = text.Stretches.Length;
        if (!text.Merged.TryGetValue(stretch, out var parts))
        {
            text.Merged.Add(stretch, parts = []);
        }

        if (parts.Count == 0 || !ReferenceEquals(parts[^1].Source, source))
        {
            parts.Add(new MergedPart(text.Length, source));
        }
    }

    private void Close()
    {
        if (_open is { } open)
        {
            text.Append(open with { End = text.Length });
            _open = null;
        }
    }
}
