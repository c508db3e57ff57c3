// A version of a case whose file cannot be read at all.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Cases;

/// <summary>A version of a case whose file cannot be read at all, and what can be done about it.</summary>
/// <param name="Case">The version.</param>
/// <param name="Problems">What is wrong, with its line.</param>
/// <param name="Lines">The file as it stands, or its beginning.</param>
/// <param name="IsCut">Whether the file goes on behind these lines.</param>
/// <param name="Earlier">The newest version before it that can be read; null when there is none.</param>
internal sealed record UnreadableCase(OpenCase Case, ImmutableArray<Diagnostic> Problems, ImmutableArray<string> Lines, bool IsCut, int? Earlier)
{
    /// <summary>So many characters of a file are shown; real cases have about 6,000.</summary>
    private const int MostShown = 60_000;

    /// <summary>So many versions are looked through for one that can be read.</summary>
    private const int MostTried = 20;

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; init; }

    /// <summary>The IMR case number.</summary>
    public string Number => Case.Number;

    /// <summary>Looks at a version that is no JSON object.</summary>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public static async Task<UnreadableCase> OfAsync(CaseVersions versions, OpenCase open, CancellationToken cancellation)
    {
        var problems = CaseReader.Read(open.Bytes, open.Number).Diagnostics;
        var text = Encoding.UTF8.GetString(open.Bytes);
        var shown = text.Length > MostShown ? text[..MostShown] : text;
        return new UnreadableCase(open, problems, [.. shown.ReplaceLineEndings("\n").Split('\n')], text.Length > MostShown, await EarlierAsync(versions, open, cancellation));
    }

    /// <summary>Whether something is wrong in a line.</summary>
    public bool IsWrong(int line) => Problems.Any(problem => problem.Position?.Line == line);

    private static async Task<int?> EarlierAsync(CaseVersions versions, OpenCase open, CancellationToken cancellation)
    {
        for (var version = open.Version.Number - 1; version > Math.Max(0, open.Version.Number - 1 - MostTried); version--)
        {
            if (await versions.ReadAsync(open.Number, version, cancellation) is { } bytes && CaseDocument.Read(bytes) is not null
                && CaseReader.Read(bytes, "", CaseReaderOptions.Unfinished).Case is not null)
            {
                return version;
            }
        }

        return null;
    }
}
