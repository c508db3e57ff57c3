// A stretch of one text.
namespace ImrDocs.Text;

/// <summary>A stretch of a <see cref="SourceText"/>.</summary>
/// <param name="Source">The text.</param>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    /// <summary>Offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The characters of the stretch.</summary>
    public ReadOnlySpan<char> AsSpan() => Source.Content.AsSpan(Start, Length);

    /// <summary>Line and column of the first character.</summary>
    public LinePosition Position => Source.GetPosition(Start);

    /// <summary>The place as compilers write it: <c>name(line,column)</c>.</summary>
    public override string ToString()
    {
        var position = Position;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source.Name}({position.Line},{position.Column})");
    }
}
