// Which letters an example stands for: NAME.options.
using System.Globalization;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Examples;

/// <summary>
/// Reads the options of examples: a letter a line, in the words of the command line, such as
/// <c>--edition mailed --recipient employee --large-print</c>. Blank lines and lines that begin with <c>#</c> say nothing.
/// </summary>
internal sealed class ExampleOptions(LetterTemplates letter, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The letters that a file asks for.</summary>
    public IEnumerable<LetterRequest> Read(SourceText source)
    {
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#')
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

    private LetterRequest ReadLine(string[] words, SourceSpan line)
    {
        var request = new LetterRequest { Kind = letter.Kind, Edition = letter.DefaultEdition ?? "" };
        for (var i = 0; i < words.Length; i++)
        {
            var value = i + 1 < words.Length ? words[i + 1] : "";
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
                default:
                    diagnostics.Add(Diagnostic.At(ExampleDiagnostics.OptionsWrong, line, $"\"{words[i]}\" is no option here, or what follows it is wrong"));
                    return request;
            }
        }

        return request;
    }
}
