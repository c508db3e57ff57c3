// Marks in a draft what is not decided or cannot be read in its case.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Text;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Puts placeholders where a draft prints a stand-in, or a decision that is not made, whatever the templates made of it: every
/// value knows the data that it shows.
/// </summary>
internal sealed class BrokenPlaces
{
    private readonly SalvagedCase _case;
    private readonly Func<string, string>? _nameOf;

    private BrokenPlaces(SalvagedCase @case, Func<string, string>? nameOf)
    {
        _case = @case;
        _nameOf = nameOf;
    }

    /// <summary>Those of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="salvaged">The same case with its stand-ins; null when it has none.</param>
    /// <param name="nameOf">What people call the field at a data path; null for the path itself.</param>
    public static BrokenPlaces Of(Case @case, SalvagedCase? salvaged, Func<string, string>? nameOf)
    {
        salvaged ??= new SalvagedCase(@case, IsBroken: false, [], []);
        return new BrokenPlaces(salvaged with { StandIns = [.. salvaged.StandIns, .. Undecided(@case)] }, nameOf);
    }

    /// <summary>The data paths of decisions that are not made yet.</summary>
    public static IEnumerable<string> Undecided(Case @case) => @case.Issues
        .Select((issue, i) => issue.Decision == Decision.None ? string.Create(CultureInfo.InvariantCulture, $"issues[{i}].decision") : null)
        .OfType<string>();

    /// <summary>The segments, with placeholders for stand-ins.</summary>
    /// <param name="segments">What the templates say.</param>
    /// <param name="placeholder">What a draft prints for what is missing, <c>{field}</c> standing for its name.</param>
    public ImmutableArray<Segment> Mark(ImmutableArray<Segment> segments, string placeholder) =>
        _case.StandIns.IsEmpty ? segments : [.. segments.Select(segment => Mark(segment, placeholder))];

    private Segment Mark(Segment segment, string placeholder)
    {
        var standIn = segment.Origin.Data?.Paths.Select(path => _case.StandInAt(path.ToString())).FirstOrDefault(found => found is not null);
        return standIn is null ? segment : Segment.Value(ModelTexts.Placeholder(placeholder, _nameOf?.Invoke(standIn) ?? standIn), segment.Origin);
    }
}
