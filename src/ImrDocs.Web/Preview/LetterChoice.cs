// Which of a case's letters a page shows.
using System.Globalization;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ImrDocs.Web.Preview;

/// <summary>Which of a case's letters a page shows, as its address and its form say it.</summary>
internal sealed record LetterChoice
{
    /// <summary>The edition; empty for the one that the state posts.</summary>
    public string? Edition { get; init; }

    /// <summary>The word for whose copy of a mailed edition; empty for the first recipient of the case.</summary>
    public string? Recipient { get; init; }

    /// <summary>Whether it is set in large print.</summary>
    public bool Large { get; init; }

    /// <summary>Whether it is shown as a draft even where nothing is missing.</summary>
    public bool Draft { get; init; }

    /// <summary>The size the pages are shown in, one of <see cref="ChoiceLabels.Zooms"/>; empty for the first.</summary>
    public string? Zoom { get; init; }

    /// <summary>The size, whatever is asked for.</summary>
    [BindNever]
    public string ShownZoom => ChoiceLabels.Zooms.Select(zoom => zoom.Value).FirstOrDefault(value => string.Equals(value, Zoom, StringComparison.Ordinal), ChoiceLabels.Zooms[0].Value);

    /// <summary>The letter that is meant.</summary>
    [BindNever]
    public LetterRequest Request => new()
    {
        Edition = string.IsNullOrEmpty(Edition) ? LetterRequest.PublishedEdition : Edition,
        Recipient = string.IsNullOrEmpty(Recipient) ? null : RecipientNames.Parse(Recipient),
        LargePrint = Large,
        Draft = Draft,
    };

    /// <summary>The choice as the query of an address, with its question mark; empty for the letter that is shown unless another is chosen.</summary>
    /// <param name="done">What has just been done to the case: a word and the version; null when nothing was.</param>
    public string Query((string Word, int Version)? done = null) => QueryString.Create(Parts(done)).Value ?? "";

    private IEnumerable<KeyValuePair<string, string?>> Parts((string Word, int Version)? done)
    {
        if (done is var (word, version))
        {
            yield return new(word, version.ToString(CultureInfo.InvariantCulture));
        }

        if (!string.IsNullOrEmpty(Edition) && !string.Equals(Edition, LetterRequest.PublishedEdition, StringComparison.Ordinal))
        {
            yield return new("edition", Edition);
            if (!string.IsNullOrEmpty(Recipient))
            {
                yield return new("recipient", Recipient);
            }
        }

        if (Large)
        {
            yield return new("large", "true");
        }

        if (Draft)
        {
            yield return new("draft", "true");
        }

        if (!string.IsNullOrEmpty(Zoom) && string.Equals(Zoom, ShownZoom, StringComparison.Ordinal) && !string.Equals(Zoom, ChoiceLabels.Zooms[0].Value, StringComparison.Ordinal))
        {
            yield return new("zoom", Zoom);
        }
    }
}
