// What an editor looks at letters of: a case, or for the mail room's page the manifest of a batch.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>What an editor looks at letters of: a case, or for the mail room's page the manifest of a batch.</summary>
/// <param name="Id">The name of an example, or the number of a case of the store.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Letters">Its letters, each once; none when it cannot be read.</param>
internal sealed record Sample(string Id, ImmutableArray<Diagnostic> Problems, ImmutableArray<SampleLetter> Letters)
{
    /// <summary>The letter of a variant, else the first; null when there is none.</summary>
    public SampleLetter? Find(string? variant) =>
        Letters.FirstOrDefault(letter => string.Equals(letter.Variant, variant, StringComparison.Ordinal)) ?? Letters.FirstOrDefault();
}

/// <summary>A letter of a sample, made when it is asked for.</summary>
/// <param name="Request">Which letter it is.</param>
/// <param name="Make">Makes its pages.</param>
internal sealed record SampleLetter(LetterRequest Request, Func<SamplePages> Make)
{
    /// <summary>What tells it apart from the other letters of its sample: <c>mailed.employee</c>.</summary>
    public string Variant => Request.Variant;

    /// <summary>A letter about a case: as a draft where something is missing that only the case can have.</summary>
    public static SampleLetter Of(LetterGenerator generator, Case @case, LetterRequest request) => new(request, () =>
    {
        var result = generator.Generate(@case, request, []);
        if (result.Letter is not null || request.Draft || generator.Generate(@case, request with { Draft = true }, []) is not { Letter: { } draft } made)
        {
            return new SamplePages(result.Letter?.Pages, request.Draft, result.Diagnostics);
        }

        // What stands against the letter itself is still told, but that an example is in no envelope is nothing to mend.
        var against = result.Diagnostics.Where(problem => problem.Descriptor != LetterDiagnostics.MailingUnknown);
        return new SamplePages(draft.Pages, IsDraft: true, [.. against.Union(made.Diagnostics)]);
    });

    /// <summary>The page about a batch.</summary>
    public static SampleLetter Of(LetterGenerator generator, BatchManifest manifest, LetterRequest request) => new(request, () =>
    {
        var (summary, diagnostics) = generator.Summarise(request.Kind, manifest);
        return new SamplePages(summary?.Pages, IsDraft: false, diagnostics);
    });
}

/// <summary>What came of making a letter of a sample.</summary>
/// <param name="Pages">Its pages; null when it was refused.</param>
/// <param name="IsDraft">Whether it is a draft.</param>
/// <param name="Diagnostics">What stands against it, or deserves a look.</param>
internal sealed record SamplePages(PagedDocument? Pages, bool IsDraft, ImmutableArray<Diagnostic> Diagnostics);
