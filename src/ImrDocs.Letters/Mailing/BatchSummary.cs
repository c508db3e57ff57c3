// The page that tells operations of a batch.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// The page that goes with a batch through the mail room: what it holds and who did what with it. It is made of the
/// letter kind with an edition <c>about</c> a batch, from the manifest of the batch alone.
/// </summary>
/// <param name="Document">What it says.</param>
/// <param name="Pages">Where that stands.</param>
public sealed record BatchSummary(Document Document, PagedDocument Pages)
{
    /// <summary>The letter kind that tells of a batch; null when the template set has none.</summary>
    public static string? KindIn(TemplateSet templates) =>
        templates.Letters.Values.FirstOrDefault(letter => letter.IsAboutBatch)?.Kind;

    /// <summary>What keeps the templates from telling of a batch, found before there is one.</summary>
    public static ImmutableArray<Diagnostic> Check(LetterGenerator generator) =>
        KindIn(generator.Templates) is { } kind ? generator.Summarise(kind, EveryFieldBatch.Manifest).Diagnostics : [];
}
