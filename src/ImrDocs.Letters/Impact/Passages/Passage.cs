// A passage of a letter: the smallest part of it that reads as a whole.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Text;

namespace ImrDocs.Letters.Impact.Passages;

/// <summary>A passage of a letter: a heading, a paragraph, an item of a list, a row of a table, an address, a picture.</summary>
/// <param name="Role">What it is to a reader, such as <c>heading 2</c> or <c>footer: paragraph</c>.</param>
/// <param name="Text">What it says; bold and italic text stands in stars.</param>
/// <param name="Pieces">Where its text comes from, in order and without a gap.</param>
/// <param name="Place">Where it begins in its template; null when it is of none.</param>
internal sealed record Passage(string Role, string Text, ImmutableArray<PassagePiece> Pieces, SourceSpan? Place)
{
    /// <summary>Whether another passage reads the same, wherever it comes from.</summary>
    public bool ReadsLike(Passage other) =>
        string.Equals(Role, other.Role, StringComparison.Ordinal) && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <summary>Where it begins.</summary>
    public ImpactPlace? Where => Place is { } span ? new ImpactPlace(span.Source.Name, span.Position.Line) : null;

    /// <summary>A stretch of the text as the template has it: paths in place of data.</summary>
    public void AppendWording(StringBuilder wording, int start, int end)
    {
        foreach (var piece in Pieces)
        {
            var (from, to) = (Math.Max(start, piece.Start), Math.Min(end, piece.End));
            if (from < to)
            {
                Append(wording, piece.DataName ?? Text[from..to]);
            }
        }
    }

    /// <summary>A stretch of the text with paths, <c>‹parties.employee.name›</c>, in place of the case's data.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset just behind its last one.</param>
    /// <param name="open">The paths whose data is shown.</param>
    public string Shown(int start, int end, IReadOnlySet<string> open)
    {
        var shown = new StringBuilder();
        foreach (var piece in PiecesIn(start, end))
        {
            shown.Append(piece.CasePaths is { } paths && !open.Contains(paths) ? $"‹{paths}›" : TextOf(piece, start, end));
        }

        return shown.ToString();
    }

    /// <summary>The case's data in a stretch of the text, with its paths.</summary>
    public IEnumerable<(string Paths, string Text)> CaseDataIn(int start, int end) =>
        from piece in PiecesIn(start, end)
        let paths = piece.CasePaths
        where paths is not null
        select (paths, TextOf(piece, start, end));

    private string TextOf(PassagePiece piece, int start, int end) => Text[Math.Max(start, piece.Start)..Math.Min(end, piece.End)];

    private IEnumerable<PassagePiece> PiecesIn(int start, int end) => Pieces.Where(piece => piece.Start < end && start < piece.End);

    // A value of several words is one name, and so is what differs in several of its words.
    private static void Append(StringBuilder wording, string text)
    {
        if (text[0] != PassagePiece.Mark || !EndsWith(wording, text))
        {
            wording.Append(text);
        }
    }

    private static bool EndsWith(StringBuilder wording, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (wording.Length < text.Length || wording[wording.Length - text.Length + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A piece of a passage's text that comes from one place.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just behind its last one.</param>
/// <param name="Data">The data it shows; null for the template's own words.</param>
internal readonly record struct PassagePiece(int Start, int End, DataOrigin? Data)
{
    /// <summary>What the name of data begins with: no template can contain it.</summary>
    public const char Mark = '\uE000';

    /// <summary>The paths of the data, with <c>[*]</c> for every index; null for the template's own words.</summary>
    public string? DataName
    {
        get
        {
            if (Data is null)
            {
                return null;
            }

            var name = new StringBuilder().Append(Mark);
            foreach (var path in Data.Paths.Select(path => WithoutIndexes(path.ToString())).Distinct(StringComparer.Ordinal))
            {
                name.Append(path).Append(Mark);
            }

            return name.ToString();
        }
    }

    /// <summary>
    /// The paths of the case's data, with <c>[*]</c> for every index; null for the template's own words, for those of its
    /// settings, and for the case number, which may be told.
    /// </summary>
    public string? CasePaths
    {
        get
        {
            var paths = Data?.Paths.Select(path => WithoutIndexes(path.ToString())).Where(IsOfCase).Distinct(StringComparer.Ordinal).ToList();
            return paths is { Count: > 0 } ? string.Join(", ", paths) : null;
        }
    }

    private static bool IsOfCase(string path) => path is not ("caseNumber" or "letter") && !path.StartsWith("letter.", StringComparison.Ordinal);

    /// <summary>A path with <c>[*]</c> for every index.</summary>
    public static string WithoutIndexes(string path)
    {
        if (!path.Contains('[', StringComparison.Ordinal))
        {
            return path;
        }

        var text = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            _ = char.IsAsciiDigit(c) && text.Length > 0 && text[^1] is '[' or '*' ? text[^1] == '[' ? text.Append('*') : text : text.Append(c);
        }

        return text.ToString();
    }
}
