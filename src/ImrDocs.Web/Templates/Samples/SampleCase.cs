// A case whose letters an editor looks at.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>A case whose letters an editor looks at.</summary>
/// <param name="Id">The name of an example, or the number of a case of the store.</param>
/// <param name="Case">The case; null when it cannot be read.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Requests">The letters that it stands for, each once.</param>
internal sealed record SampleCase(string Id, Case? Case, ImmutableArray<Diagnostic> Problems, ImmutableArray<LetterRequest> Requests)
{
    /// <summary>The letter of a variant, else the first; null when there is none.</summary>
    public LetterRequest? Find(string? variant) =>
        Requests.FirstOrDefault(request => string.Equals(request.Variant, variant, StringComparison.Ordinal)) ?? Requests.FirstOrDefault();
}
