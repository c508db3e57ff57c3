// Who gets a letter once more and who does not, for people.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Mail;

namespace ImrDocs.Cli.Output;

/// <summary>Says in lines which letters are mailed in place of earlier ones and why, and who gets no second letter of a corrected case and why.</summary>
internal static class ResentText
{
    /// <summary>The lines; nothing when no case has an earlier letter.</summary>
    public static string Of(ImmutableArray<ResentGroup> groups)
    {
        var text = new StringBuilder();
        foreach (var (what, letters) in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{what}: {letters.Length:#,0} {(letters.Length == 1 ? "letter" : "letters")}\n");
            foreach (var one in letters)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {one.CaseNumber} version {one.CaseVersion}: {one.Recipient}, {one.How} {one.Envelope}\n");
            }
        }

        return text.ToString();
    }
}
