// Which of the cases that are due are shown.
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Search;

namespace ImrDocs.Web.Operations.Due;

/// <summary>Which of the cases that are due are shown.</summary>
internal sealed record DueFilter
{
    /// <summary>The longest look ahead, in days.</summary>
    public const int MostDays = 365;

    private const int DefaultDays = 7;

    /// <summary>How many days ahead.</summary>
    public int? Days { get; init; }

    /// <summary>Only cases that lack this; null for all.</summary>
    public DueState? State { get; init; }

    /// <summary>Only cases of this priority; null for both.</summary>
    public Priority? Priority { get; init; }

    /// <summary>Only cases that nobody reviews.</summary>
    public bool Unassigned { get; init; }

    /// <summary>How many days ahead, in the range that can be asked for.</summary>
    public int Ahead => Math.Clamp(Days ?? DefaultDays, 0, MostDays);

    /// <summary>The address of the list.</summary>
    public string Address => string.Create(
        CultureInfo.InvariantCulture,
        $"/operations/due?days={Ahead}{(State is { } state ? $"&state={state}" : "")}{(Priority is { } priority ? $"&priority={priority}" : "")}{(Unassigned ? "&unassigned=true" : "")}");

    /// <summary>Whether a case is shown, whoever reviews it.</summary>
    public bool Admits(DueCase one) => (State is null || one.State == State) && (Priority is null || one.Priority == Priority);
}
