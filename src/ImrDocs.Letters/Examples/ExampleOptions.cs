// Which letters an example stands for: NAME.options.
using System.Globalization;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Examples;

/// <summary>
/// Reads the options of examples: a letter a line, in the words of the command line, such as
/// <c>--edition mailed --recipient employee --large-print</c>; besides, <c>--replaces 2013-11-04</c> and <c>--replaces-returned 2013-11-04</c>
/// for a copy that replaces one of that date, which came back or not; for an edition about mailing also <c>--envelope</c>,
/// <c>--title</c>, <c>--pages</c>, <c>--hash</c> and <c>--barcode</c>, which come from the mail run. Blank lines and lines that begin with <c>#</c> say nothing.
/// </summary>
internal sealed partial class ExampleOptions(LetterTemplates letter, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The letters that a file asks for.</summary>
    public IEnumerable<LetterRequest> Read(SourceText source)
    {
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var words = Words(line);
            if (words.Count > 0 && words[0][0] != '#')
            {
                var before = diagnostics.Count;
                var request = ReadLine(words, new SourceSpan(source, start, line.Length));
                if (diagnostics.Count == before)
                {
                    yield return request;
                }
            }

            start += line.Length + 1;
        }
    }

    /// <summary>The words of a line; one with spaces stands between double quotes.</summary>
    private static List<string> Words(string line) => [.. Word().Matches(line).Select(match => match.Value.Trim('"'))];

    [GeneratedRegex("\"[^\"]*\"|[^ \\t]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    private LetterRequest ReadLine(List<string> words, SourceSpan line)
    {
        var request = new LetterRequest { Kind = letter.Kind, Edition = letter.DefaultEdition ?? "" };
        for (var i = 0; i < words.Count; i++)
        {
            var value = i + 1 < words.Count ? words[i + 1] : "";
            switch (words[i])
            {
                case "--large-print":
                    request = request with { LargePrint = true };
                    break;
                case "--draft":
                    request = request with { Draft = true };
                    break;
                case "--edition" when letter.Settings.Editions.ContainsKey(value):
                    request = request with { Edition = value };
                    i++;
                    break;
                case "--recipient" when RecipientNames.Parse(value) is { } recipient:
                    request = request with { Recipient = recipient };
                    i++;
                    break;
                case "--mail-date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                    request = request with { MailDate = date };
                    i++;
                    break;
                case "--replaces" or "--replaces-returned" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var earlier):
                    request = request with { Replaces = new EarlierLetter(earlier, CameBack: words[i] == "--replaces-returned") };
                    i++;
                    break;
                case "--envelope" or "--title" or "--pages" or "--hash" or "--barcode" when WithFact(request.Mailing, words[i], value) is { } facts:
                    request = request with { Mailing = facts };
                    i++;
                    break;
                default:
                    diagnostics.Add(Diagnostic.At(ExampleDiagnostics.OptionsWrong, line, $"\"{words[i]}\" is no option here, or what follows it is wrong"));
                    return request;
            }
        }

        return request;
    }

    /// <summary>The facts with one more; null when it is wrong.</summary>
    private static MailingFacts? WithFact(MailingFacts? facts, string option, string value)
    {
        facts ??= new MailingFacts("", "", 1, "", Barcode: null);
        return option switch
        {
            "--envelope" => facts with { Envelope = value },
            "--title" => facts with { Title = value },
            "--hash" => facts with { Hash = value },
            "--barcode" => facts with { Barcode = value },
            _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? facts with { Pages = pages } : null,
        };
    }
}
