// What the envelopes of a batch come to.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;

namespace ImrDocs.Letters.Mailing;

/// <summary>What the envelopes of a batch come to.</summary>
/// <param name="Envelopes">How many.</param>
/// <param name="Pages">Pages of their letters; blank backs are not counted.</param>
/// <param name="Sheets">Their sheets.</param>
/// <param name="WeightGrams">What they weigh, estimated.</param>
/// <param name="Recipients">The same by whose copies they are.</param>
/// <param name="Weights">How many of each thickness, for postage: the lightest first.</param>
public sealed record ManifestTotals(
    int Envelopes, int Pages, int Sheets, decimal WeightGrams, ImmutableArray<RecipientTotal> Recipients, ImmutableArray<WeightTotal> Weights)
{
    /// <summary>The totals of some envelopes.</summary>
    public static ManifestTotals Of(IReadOnlyCollection<ManifestEnvelope> envelopes) => new(
        envelopes.Count,
        envelopes.Sum(one => one.Pages),
        envelopes.Sum(one => one.Sheets),
        envelopes.Sum(one => one.WeightGrams),
        [
            .. envelopes.GroupBy(one => one.Recipient, StringComparer.Ordinal)
                .OrderBy(copies => RecipientNames.Parse(copies.Key))
                .Select(copies => new RecipientTotal(copies.Key, copies.Count(), copies.Sum(one => one.Pages), copies.Sum(one => one.Sheets))),
        ],
        [
            .. from one in envelopes
               group one by (one.Sheets, one.WeightGrams) into alike
               orderby alike.Key
               select new WeightTotal(alike.Key.Sheets, alike.Key.WeightGrams, alike.Count()),
        ]);
}

/// <summary>What one recipient role gets.</summary>
/// <param name="Recipient">The role.</param>
/// <param name="Envelopes">Its envelopes.</param>
/// <param name="Pages">Pages of their letters.</param>
/// <param name="Sheets">Their sheets.</param>
public sealed record RecipientTotal(string Recipient, int Envelopes, int Pages, int Sheets);

/// <summary>Envelopes of one thickness.</summary>
/// <param name="Sheets">Sheets in each.</param>
/// <param name="WeightGrams">What each weighs, estimated.</param>
/// <param name="Envelopes">How many.</param>
public sealed record WeightTotal(int Sheets, decimal WeightGrams, int Envelopes);
