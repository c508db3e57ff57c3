// What archived letters differ in.
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Search;

/// <summary>What the archived letters differ in, each in ordinal order.</summary>
/// <param name="Kinds">Letter kinds.</param>
/// <param name="Editions">Editions.</param>
/// <param name="Recipients">Recipients.</param>
/// <param name="Releases">Releases of templates.</param>
public sealed record LetterChoices(ImmutableArray<string> Kinds, ImmutableArray<string> Editions, ImmutableArray<string> Recipients, ImmutableArray<string> Releases)
{
    internal static LetterChoices Read(SqliteConnection index)
    {
        var rows = index.Rows(
            "SELECT DISTINCT kind, edition, recipient, release FROM letters",
            row => (Kind: row.GetString(0), Edition: row.GetString(1), Recipient: row.Text(2), Release: row.GetString(3)));
        return new LetterChoices(
            Ordered(rows.Select(row => row.Kind)), Ordered(rows.Select(row => row.Edition)), Ordered(rows.Select(row => row.Recipient)), Ordered(rows.Select(row => row.Release)));
    }

    private static ImmutableArray<string> Ordered(IEnumerable<string?> values) => [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
