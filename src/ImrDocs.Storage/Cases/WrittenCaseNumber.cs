// Case numbers as people write and paste them.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Archive;

namespace ImrDocs.Storage.Cases;

/// <summary>
/// Reads case numbers as people write and paste them: <c>CM260500115</c>, <c>cm26-0500115</c>, <c>CM26 0500115</c>, with
/// hyphens and spaces of any kind. Every field and argument that takes a case number reads it here.
/// </summary>
public static class WrittenCaseNumber
{
    /// <summary>A longer text is no case number, whatever is in it.</summary>
    private const int MostCharacters = 64;

    private const int MostWords = 4;
    private const int YearEnd = 4;

    private static readonly char[] Separators = [',', ';', '\r', '\n', '\t'];

    /// <summary>The case number that a text is; null when it is none.</summary>
    public static string? Read(string? written) =>
        Clean(written)?.Replace("-", "", StringComparison.Ordinal) is { Length: > YearEnd } clean && clean.Insert(YearEnd, "-") is var number && LetterSlot.IsCaseNumber(number)
            ? number
            : null;

    /// <summary>The part of a case number that a text is, to search by; empty for an empty text, and null when no case number has it.</summary>
    public static string? ReadPart(string? written)
    {
        if (Read(written) is { } whole)
        {
            return whole;
        }

        var part = Clean(written);
        if (part is null || part.Length > LetterSlot.CaseNumberLength || part.Any(c => !char.IsAsciiDigit(c) && c is not ('C' or 'M' or '-')))
        {
            return null;
        }

        // The hyphen of a beginning may be left out; of other parts nobody can tell where it was.
        return part.Length > YearEnd && part.StartsWith("CM", StringComparison.Ordinal) && !part.Contains('-', StringComparison.Ordinal) ? part.Insert(YearEnd, "-") : part;
    }

    /// <summary>The case numbers of a text that lists them, with anything usual between them.</summary>
    public static WrittenCaseNumbers ReadAll(string? written)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var line in (written ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < words.Length;)
            {
                // A number may have spaces in it.
                var length = Enumerable.Range(1, Math.Min(MostWords, words.Length - at)).FirstOrDefault(count => Read(string.Concat(words.AsSpan(at, count))) is not null);
                if (length > 0)
                {
                    numbers.Add(Read(string.Concat(words.AsSpan(at, length)))!);
                }
                else
                {
                    others.Add(words[at]);
                }

                at += Math.Max(1, length);
            }
        }

        return new WrittenCaseNumbers([.. numbers.Distinct(StringComparer.Ordinal)], others.ToImmutable());
    }

    /// <summary>The text in capitals, without spaces and what is invisible, and with plain hyphens and digits; null when it is too long or no text.</summary>
    private static string? Clean(string? written)
    {
        if (written is null)
        {
            return "";
        }

        if (written.Length > MostCharacters || written.Any(char.IsSurrogate))
        {
            return null;
        }

        var clean = new StringBuilder(LetterSlot.CaseNumberLength);
        foreach (var c in written.Normalize(NormalizationForm.FormKC))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '\u2212')
            {
                clean.Append('-');
            }
            else if (!char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                clean.Append(char.ToUpperInvariant(c));
            }
        }

        return clean.ToString();
    }
}

/// <summary>What a text lists.</summary>
/// <param name="Numbers">The case numbers in it, each once and in their order.</param>
/// <param name="Others">What is none.</param>
public sealed record WrittenCaseNumbers(ImmutableArray<string> Numbers, ImmutableArray<string> Others);
