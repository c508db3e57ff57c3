// Reads what the inserter recorded: a CSV of sheet marks.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>
/// Reads the record of an inserter: CSV (RFC 4180) whose first line names the columns <c>batch,envelope,page,pages</c>, in
/// any order and among others, and of which each further line is a sheet in the order of inserting.
/// </summary>
public static class InsertedSheets
{
    private static readonly string[] Columns = ["batch", "envelope", "page", "pages"];

    /// <summary>The sheets of a record, or every line that is none.</summary>
    /// <param name="csv">The bytes of the file, UTF-8.</param>
    /// <param name="name">The name diagnostics print for the file.</param>
    public static (ImmutableArray<InsertedSheet> Sheets, ImmutableArray<Diagnostic> Diagnostics) Read(ReadOnlySpan<byte> csv, string name)
    {
        var lines = Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split('\n');
        var header = Fields(lines[0]);
        var places = Columns.Select(column => Array.FindIndex(header, field => string.Equals(field, column, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (places.Contains(-1))
        {
            return ([], [At(1, lines[0].Contains(';', StringComparison.Ordinal)
                ? "Semicolons stand between the columns where commas must"
                : "The first line does not name the columns batch, envelope, page and pages")]);
        }

        var sheets = ImmutableArray.CreateBuilder<InsertedSheet>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = Fields(lines[i]);
            if (fields is [""])
            {
                continue;
            }

            if (Sheet(fields, places, i + 1) is { } sheet)
            {
                sheets.Add(sheet);
            }
            else
            {
                problems.Add(At(i + 1, "The line is no mark of a sheet"));
            }
        }

        return (sheets.ToImmutable(), problems.ToImmutable());

        Diagnostic At(int line, string message) => new(MailRunDiagnostics.InsertedUnreadable, message) { File = name, Position = new LinePosition(line, 1) };
    }

    private static InsertedSheet? Sheet(string[] fields, int[] places, int line) =>
        fields.Length > places.Max()
        && MailIds.IsWellFormed(fields[places[0]])
        && MailIds.IsWellFormed(fields[places[1]])
        && int.TryParse(fields[places[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
        && int.TryParse(fields[places[3]], NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
            ? new InsertedSheet(fields[places[0]], fields[places[1]], page, pages, line)
            : null;

    /// <summary>The fields of a line. Marks hold neither commas nor quotation marks, so those around a field can go.</summary>
    private static string[] Fields(string line) => [.. line.TrimEnd('\r').Split(',').Select(field => field.Trim().Trim('"'))];
}
