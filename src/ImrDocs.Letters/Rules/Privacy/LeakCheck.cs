// Looks for what identifies people in everything that a letter prints.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>
/// Looks for what identifies people in every value that a letter prints, wherever it comes from. Each hit is told with
/// the path of the text and the path of what leaked, never with the value. The templates' own words are not searched:
/// they are the same for every case.
/// </summary>
internal sealed class LeakCheck
{
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly FoldedText _text;
    private readonly IdentifierFinder _finder;
    private readonly HashSet<(string?, string, bool)> _told = [];

    private LeakCheck(ImmutableArray<Identifier> identifiers, FoldedText text, ICollection<Diagnostic> diagnostics)
    {
        _text = text;
        _finder = new IdentifierFinder(identifiers);
        _diagnostics = diagnostics;
    }

    /// <summary>Checks a whole letter for what identifies the reviewers, and in the edition that is posted the parties.</summary>
    public static void Run(CheckedLetter letter, bool isPosted, string title, ICollection<Diagnostic> diagnostics)
    {
        var identifiers = CaseIdentifiers.Of(letter.Case, withParties: isPosted);
        if (identifiers.IsEmpty)
        {
            return;
        }

        using var text = new FoldedText();
        var check = new LeakCheck(identifiers, text, diagnostics);
        check.Search(letter.Printed.Inlines);
        check.Search(letter.Margins.Inlines);
        check.Search(title, null);
    }

    /// <summary>The runs of one value are searched as one text, since prose goes on over lines and paragraphs.</summary>
    private void Search(IReadOnlyList<Inline> inlines)
    {
        DataOrigin? data = null;
        foreach (var inline in inlines)
        {
            if (!ReferenceEquals(inline.Origin.Data, data))
            {
                Report(data);
                data = inline.Origin.Data;
            }

            switch (inline)
            {
                case TextInline { IsValue: true } run when data is not null:
                    _text.Break();
                    _text.Append(run.Text);
                    break;
                case Link link:
                    Search(link.Target, data);
                    break;
            }
        }

        Report(data);
    }

    private void Search(string text, DataOrigin? data)
    {
        Report(data);
        _text.Append(text);
        Report(data);
    }

    private void Report(DataOrigin? data)
    {
        if (_text.Length == 0)
        {
            return;
        }

        // Where there is no doubt of one hit, those in doubt say nothing more.
        var found = _finder.Find(_text);
        foreach (var isCertain in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var hit in found)
            {
                if (hit.IsCertain == isCertain)
                {
                    Tell(hit.Path, isCertain, data?.Paths);
                }
            }
        }

        _text.Clear();
    }

    private void Tell(string field, bool isCertain, IReadOnlyList<DataPath>? paths)
    {
        // The organisation's own data are no secret, even where it is a party.
        var path = paths?[0].ToString();
        if (path?.StartsWith("letter.", StringComparison.Ordinal) == true
            || (!isCertain && _told.Contains((path, field, true)))
            || !_told.Add((path, field, isCertain)))
        {
            return;
        }

        var descriptor = field.StartsWith("reviewers", StringComparison.Ordinal) ? PrivacyDiagnostics.ReviewerIdentified
            : isCertain ? PrivacyDiagnostics.PartyIdentified
            : PrivacyDiagnostics.PartyPerhapsIdentified;
        var what = isCertain ? "the value" : "a word";
        var where = path is null ? "title of the document" : "printed text";
        _diagnostics.Add(new Diagnostic(descriptor, $"The {where} holds {what} of {field}") { DataPath = path });
    }
}
