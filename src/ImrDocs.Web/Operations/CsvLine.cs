// Lines of CSV.
using System.Text;

namespace ImrDocs.Web.Operations;

/// <summary>Writes lines of CSV (RFC 4180).</summary>
internal static class CsvLine
{
    /// <summary>Writes a line, each field in quotes, and what a spreadsheet would take for a formula behind an apostrophe (OWASP, CSV injection).</summary>
    public static void Append(StringBuilder csv, IEnumerable<string> fields) => csv.AppendJoin(',', fields.Select(Quote)).Append("\r\n");

    private static string Quote(string text) => $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
