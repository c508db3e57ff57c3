// A letter as a page shows it.
using System.Collections.Frozen;
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Preview;

/// <summary>A letter as a page shows it.</summary>
/// <param name="Outcome">What came of drawing it.</param>
internal sealed record DrawnLetter(DrawingOutcome Outcome)
{
    /// <summary>The pages, each an <c>svg</c> element; fewer than the letter has when it has too many to show.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>The states of the pages that the browser has already; what they look like is not sent again.</summary>
    public FrozenSet<string> Known { get; init; } = [];

    /// <summary>How many pages the letter has.</summary>
    public int PageCount { get; init; }

    /// <summary>Whether it is a draft, chosen or because something is missing.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether a file of it can be written; else it is only to be looked at.</summary>
    public bool HasFile { get; init; }

    /// <summary>The data paths of what the letter shows as missing, since it cannot be read.</summary>
    public ImmutableArray<string> Marked { get; init; } = [];

    /// <summary>The data paths of what was left out, since it cannot be read.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>The edition that is shown.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Whose copy is shown; null for an edition that is not mailed.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>The editions that can be chosen.</summary>
    public ImmutableArray<string> Editions { get; init; } = [];

    /// <summary>Those of them that are mailed, so that there is a copy for each recipient.</summary>
    public ImmutableArray<string> MailedEditions { get; init; } = [];

    /// <summary>Why no mailed edition can be chosen; null when one can.</summary>
    public string? WhyNotMailed { get; init; }

    /// <summary>The recipients that can be chosen for a mailed edition; none without parties.</summary>
    public ImmutableArray<Recipient> Recipients { get; init; } = [];

    /// <summary>All that stands against the letters of the case, or deserves a look.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What came of drawing a letter.</summary>
internal enum DrawingOutcome
{
    /// <summary>There are pages.</summary>
    Drawn,

    /// <summary>Something is wrong that no page can be made without; the diagnostics say what.</summary>
    Refused,

    /// <summary>Too many letters are being drawn just now.</summary>
    Busy,

    /// <summary>It takes longer than anybody waits.</summary>
    TooLong,

    /// <summary>The texts would fill more pages than are drawn here.</summary>
    TooLarge,
}
