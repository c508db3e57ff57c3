// Marks in a previewed letter what cannot be read in its case.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Text;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Puts placeholders where a previewed letter prints a stand-in, whatever the templates made of it: every value knows the
/// data that it shows.
/// </summary>
/// <param name="case">The case.</param>
/// <param name="nameOf">What people call the field at a data path.</param>
internal sealed class BrokenPlaces(SalvagedCase @case, Func<string, string> nameOf)
{
    /// <summary>What people call the field at a data path.</summary>
    public Func<string, string> NameOf => nameOf;

    /// <summary>The segments, with placeholders for stand-ins.</summary>
    /// <param name="segments">What the templates say.</param>
    /// <param name="placeholder">What a draft prints for what is missing, <c>{field}</c> standing for its name.</param>
    public ImmutableArray<Segment> Mark(ImmutableArray<Segment> segments, string placeholder) =>
        @case.StandIns.IsEmpty ? segments : [.. segments.Select(segment => Mark(segment, placeholder))];

    private Segment Mark(Segment segment, string placeholder)
    {
        var standIn = segment.Origin.Data?.Paths.Select(path => @case.StandInAt(path.ToString())).FirstOrDefault(found => found is not null);
        return standIn is null ? segment : Segment.Value(ModelTexts.Placeholder(placeholder, nameOf(standIn)), segment.Origin);
    }
}
