// Turns a search into statements of the index.
using System.Collections.Immutable;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Search;

/// <summary>Searches letters in the index.</summary>
internal static class LetterSearch
{
    private const string Columns =
        "l.name, l.options, l.formats, l.release, l.engine, l.pages, l.archived_at, l.mailing_date, l.case_version, l.decision_date, l.is_superseded, l.standing, m.envelope";

    private const string Order = "l.archived_at DESC, l.case_number, l.edition, l.recipient, l.kind, l.key";

    /// <summary>More letters of people than these are found quicker along the order in which they are shown than case by case.</summary>
    private const int Many = 2_000;

    public static FoundLetters Run(SqliteConnection index, LetterQuery query)
    {
        var conditions = new List<string>();
        var values = new List<(string Name, object? Value)>();
        AddCaseNumber(query.CaseNumber, conditions, values);
        var cases = query.Person is { IsEmpty: false } person ? $"IN (SELECT v.case_number FROM versions v WHERE {PersonSearch.Conditions(person, values)})" : null;

        Equal("kind", query.Kind);
        Equal("edition", query.Edition);
        Equal("recipient", query.Recipient);
        Equal("release", query.Release);
        Add("l.decision_date >= $decidedFrom", "$decidedFrom", IndexCommands.Text(query.DecidedFrom));
        Add("l.decision_date <= $decidedTo", "$decidedTo", IndexCommands.Text(query.DecidedTo));
        Add("l.archived_at >= $archivedFrom", "$archivedFrom", Milliseconds(query.ArchivedFrom));
        Add("l.archived_at < $archivedTo", "$archivedTo", Milliseconds(query.ArchivedTo?.AddDays(1)));
        Add("l.is_superseded = $superseded", "$superseded", query.IsSuperseded is { } superseded ? superseded ? 1 : 0 : null);
        Add("l.standing = $standing", "$standing", (int?)query.Mail);

        var total = (long)index.Scalar($"SELECT COUNT(*) FROM letters l{Where("l.case_number")}", [.. values])!;
        values.Add(("$take", Math.Clamp(query.Take, 1, LetterQuery.MostTaken)));
        values.Add(("$skip", Math.Max(0, query.Skip)));

        // The rows of the page are found first, in the index alone: those before it are skipped without being looked up.
        // The plus sign keeps SQLite from looking cases up one by one and sorting all of their letters.
        var where = Where(total > Many ? "+l.case_number" : "l.case_number");
        var page = $"SELECT l.rowid AS number FROM letters l{where} ORDER BY {Order} LIMIT $take OFFSET $skip";
        var rows = index.Rows(
            $"SELECT {Columns} FROM ({page}) p CROSS JOIN letters l ON l.rowid = p.number LEFT JOIN mail m ON m.letter_key = l.key ORDER BY {Order}", Read, [.. values]);
        return new FoundLetters([.. rows], total);

        string Where(string caseNumber)
        {
            var all = cases is null ? conditions : conditions.Append($"{caseNumber} {cases}");
            return all.Any() ? " WHERE " + string.Join(" AND ", all) : "";
        }

        void Equal(string column, string? value) => Add($"l.{column} = ${column}", "$" + column, value);

        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                values.Add((name, value));
            }
        }
    }

    private static void AddCaseNumber(string? part, List<string> conditions, List<(string Name, object? Value)> values)
    {
        if (part is null)
        {
            return;
        }

        if (part.StartsWith("CM", StringComparison.Ordinal))
        {
            // What follows the beginning is a digit or a hyphen; a colon is behind them in ASCII.
            conditions.Add("l.case_number >= $number AND l.case_number < $behind");
            values.Add(("$behind", part + ":"));
        }
        else
        {
            conditions.Add("instr(l.case_number, $number) > 0");
        }

        values.Add(("$number", part));
    }

    private static long? Milliseconds(DateOnly? day) =>
        day is { } one ? new DateTimeOffset(one, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds() : null;

    private static FoundLetter Read(SqliteDataReader row) => new(
        LetterKey.FromManifestName(new BlobName(row.GetString(0)))!,
        Words(row.GetString(1)),
        Words(row.GetString(2)),
        row.GetString(3),
        row.GetString(4),
        row.GetInt32(5),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        row.Date(7),
        row.Number(8),
        row.Date(9),
        row.GetInt64(10) != 0,
        (MailStanding)row.GetInt32(11),
        row.Text(12));

    private static ImmutableArray<string> Words(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
