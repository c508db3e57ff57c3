// A case as far as it can be read.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases;

/// <summary>
/// A case as far as it can be read, for the eye only: it must never be saved, made ready or mailed. What is required and
/// cannot be read has a stand-in, which means nothing and is shown as missing.
/// </summary>
/// <param name="Case">The case, with the stand-ins.</param>
/// <param name="IsBroken">Whether something is wrong that an unfinished case may not have either.</param>
/// <param name="StandIns">The data paths of the stand-ins; all that is inside of one is a stand-in too.</param>
/// <param name="LeftOut">The data paths of optional values that are left out, since they cannot be read.</param>
public sealed record SalvagedCase(Case Case, bool IsBroken, ImmutableArray<string> StandIns, ImmutableArray<string> LeftOut)
{
    /// <summary>Whether some issue has no decision, or a stand-in for one, so that nobody may say what the case comes to.</summary>
    public bool IsUndecided => Case.IsUndecided || StandIns.Any(path => path.StartsWith("issues", StringComparison.Ordinal)
        && (path.EndsWith(']') || path.EndsWith(".decision", StringComparison.Ordinal) || path.Length == "issues".Length));

    /// <summary>The stand-in that a value comes from; null when the value is the case's own.</summary>
    /// <param name="path">The data path of the value.</param>
    public string? StandInAt(string path)
    {
        foreach (var standIn in StandIns)
        {
            if (path.StartsWith(standIn, StringComparison.Ordinal) && (path.Length == standIn.Length || path[standIn.Length] is '.' or '['))
            {
                return standIn;
            }
        }

        return null;
    }
}
