// Turns a search by a person into conditions on the versions of cases.
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Search;

/// <summary>Searches the versions of cases by what only a person has.</summary>
internal static class PersonSearch
{
    /// <summary>More words of a name than these are not looked at.</summary>
    private const int MostWords = 8;

    /// <summary>The conditions on a row of the table <c>versions</c>; their values are added.</summary>
    public static string Conditions(PersonQuery query, List<(string Name, object? Value)> values)
    {
        var conditions = new List<string>();
        foreach (var (word, index) in query.NameWords.Take(MostWords).Select((word, index) => (word, index)))
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"instr(v.person, $word{index}) > 0"), string.Create(CultureInfo.InvariantCulture, $"$word{index}"), " " + word);
        }

        if (query.HasClaim)
        {
            Add("instr(v.claim, $claim) > 0", "$claim", query.Claim);
        }

        if (query.Injury is { } injury)
        {
            Add("v.injury = $injury", "$injury", IndexCommands.Text(injury));
        }

        return query.IsSearchable ? string.Join(" AND ", conditions) : "0";

        void Add(string condition, string name, object? value)
        {
            conditions.Add(condition);
            values.Add((name, value));
        }
    }

    /// <summary>The cases of which some version is as it is asked for.</summary>
    public static FoundCases Run(SqliteConnection index, PersonQuery query, int take)
    {
        var values = new List<(string Name, object? Value)>();
        var where = Conditions(query, values);
        var total = (long)index.Scalar($"SELECT count(DISTINCT v.case_number) FROM versions v WHERE {where}", [.. values])!;

        // In the order of the table: it is read no further than to the last case that is given.
        var found = index.Rows(
            $"""
            SELECT f.case_number, c.newest, f.matching
            FROM (SELECT v.case_number, max(v.version) AS matching FROM versions v WHERE {where} GROUP BY v.case_number ORDER BY v.case_number LIMIT $take) f
            JOIN cases c ON c.case_number = f.case_number ORDER BY f.case_number
            """,
            row => new FoundCase(row.GetString(0), row.GetInt32(1), row.GetInt32(2)),
            [.. values, ("$take", Math.Clamp(take, 1, LetterQuery.MostTaken))]);
        return new FoundCases([.. found], total);
    }
}
