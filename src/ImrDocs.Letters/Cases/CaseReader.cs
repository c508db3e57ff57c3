// Reads case files, strictly.
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Letters.Cases.Format;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases;

/// <summary>
/// Reads case files: one JSON object a case, UTF-8 with or without a byte order mark, no comments, no trailing
/// commas. All problems come in one answer, each with its path, line and column; malformed JSON ends the search.
/// </summary>
public static class CaseReader
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Reads and checks one case; never throws for what the file holds.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="name">The name diagnostics print for the file.</param>
    /// <param name="options">How to read; <see cref="CaseReaderOptions.Default"/> when null.</param>
    public static CaseReadResult Read(ReadOnlyMemory<byte> utf8, string name, CaseReaderOptions? options = null)
    {
        options ??= CaseReaderOptions.Default;
        var (read, problems) = Read(utf8, name, options, null);
        return new CaseReadResult(problems.HasErrors ? null : read, problems.ToDiagnostics());
    }

    /// <summary>Reads a case as far as that can be done, to show it; texts and decisions may be missing.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <returns>What can be read; null when the file is no JSON object.</returns>
    public static SalvagedCase? Salvage(ReadOnlyMemory<byte> utf8)
    {
        var salvage = new Salvage();
        var (read, problems) = Read(utf8, "", CaseReaderOptions.Unfinished, salvage);
        return read is null ? null : new SalvagedCase(read, problems.HasErrors, [.. salvage.StandIns], [.. salvage.LeftOut]);
    }

    private static (Case? Read, CaseProblems Problems) Read(ReadOnlyMemory<byte> utf8, string name, CaseReaderOptions options, Salvage? salvage)
    {
        var withoutMark = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var problems = new CaseProblems(withoutMark, name);
        Case? read = null;
        if (utf8.Length > options.MaximumBytes)
        {
            problems.AddToFile(
                CaseDiagnostics.TooLarge, "The file has more than " + Size(options.MaximumBytes));
        }
        else if (withoutMark.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            problems.AddToFile(CaseDiagnostics.EmptyFile, "The file is empty");
        }
        else if (ForeignFile.KindOf(withoutMark.Span) is { } kind)
        {
            problems.AddToFile(CaseDiagnostics.InvalidJson, $"This is not JSON: it looks like {kind}", "Choose the file of the case, which ends in .json");
        }
        else
        {
            read = Walk(withoutMark.Span, problems, options, salvage);
        }

        return (read, problems);
    }

    private static string Size(int bytes) => bytes >= Megabyte && bytes % Megabyte == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");

    private static Case? Walk(ReadOnlySpan<byte> utf8, CaseProblems problems, CaseReaderOptions options, Salvage? salvage)
    {
        var isUtf8 = Utf8.IsValid(utf8);
        var json = new JsonCursor(utf8, isUtf8, problems, options, salvage);
        var isComplete = false;
        try
        {
            json.Read();
            if (json.Token != JsonTokenType.StartObject)
            {
                // The rest of a file that is no case is not worth a look.
                json.Report(CaseDiagnostics.WrongType, "The file does not hold a case", "A case is one JSON object in braces");
                return null;
            }

            var read = (Case?)CaseFields.Type.Read(ref json);
            isComplete = true;
            json.Read();
            if (!isUtf8 && !problems.Has(CaseDiagnostics.InvalidUtf8))
            {
                problems.Add(CaseDiagnostics.InvalidUtf8, Utf8Text.FindInvalid(utf8), Utf8Text.DescribeInvalid(utf8));
            }

            return read;
        }
        catch (JsonException error)
        {
            JsonSyntax.Report(problems, utf8, error, json.Depth, isComplete);
            return null;
        }
    }
}
