// The dates of a case by the names that rules use.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Letters.Rules;

/// <summary>The dates of a case by their names in the case file, which rules use too.</summary>
internal static class CaseDateNames
{
    /// <summary>The name of the decision date.</summary>
    public const string Decision = "decision";

    /// <summary>All names.</summary>
    public static ImmutableArray<string> All { get; } =
        ["injury", "utilizationReviewDenial", "applicationReceived", "recordsComplete", "assigned", "decision", "mailed"];

    /// <summary>The names of the dates that every case has.</summary>
    public static ImmutableArray<string> Always { get; } = ["injury", "utilizationReviewDenial", "applicationReceived", "assigned", "decision"];

    extension(CaseDates dates)
    {
        /// <summary>The date of that name; null when the case does not have it.</summary>
        public DateOnly? Named(string name) => name switch
        {
            "injury" => dates.Injury,
            "utilizationReviewDenial" => dates.UtilizationReviewDenial,
            "applicationReceived" => dates.ApplicationReceived,
            "recordsComplete" => dates.RecordsComplete,
            "assigned" => dates.Assigned,
            Decision => dates.Decision,
            "mailed" => dates.Mailed,
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }
}
