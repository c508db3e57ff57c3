// The editions of a letter that can be looked at.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Web.Preview;

/// <summary>The editions of a letter that can be chosen, and why a mailed one is not shown.</summary>
/// <param name="Names">The editions.</param>
/// <param name="Mailed">Those of them that are mailed.</param>
/// <param name="WhyNotMailed">Why no mailed edition can be shown; null when one can, or the templates have none.</param>
internal sealed record OfferedEditions(ImmutableArray<string> Names, ImmutableArray<string> Mailed, string? WhyNotMailed)
{
    private const string NoParties = "Published edition only: the case has no parties yet, so there is nobody to mail a copy to.";
    private const string Undecided = "Published edition only: mailed copies begin with the outcome, and not every issue has a decision yet.";

    /// <summary>Those of a case.</summary>
    public static OfferedEditions Of(LetterGenerator generator, SalvagedCase salvaged)
    {
        var editions = generator.Templates.Letters[LetterRequest.DefaultKind].Settings.Editions.Where(edition => !edition.Value.IsAboutMailing).ToList();
        var hasParties = salvaged.Case.Parties is not null;
        var why = !editions.Exists(edition => edition.Value.IsMailed) ? null : !hasParties ? NoParties : salvaged.IsUndecided ? Undecided : null;
        var offered = editions.Where(edition => hasParties || !edition.Value.IsMailed).ToList();
        return new OfferedEditions([.. offered.Select(edition => edition.Key)], [.. offered.Where(edition => edition.Value.IsMailed).Select(edition => edition.Key)], why);
    }
}
