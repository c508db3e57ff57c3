// Letters to archive, small and without a renderer.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Storage.Archive;

namespace ImrDocs.Storage.Tests.Archive;

internal static class SampleLetters
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static LetterSlot Slot { get; } = new("CM14-0012345", "final-determination", "mailed", "employee");

    public static LetterInputs Inputs { get; } = new(
        HashOf("case"), HashOf("templates"), HashOf("fonts"), ["large-print"], ["pdf", "docx"], new DateOnly(2014, 9, 8));

    public static RenderedLetter Letter { get; } = Of(Slot, Inputs, "the determination");

    public static LetterKey Key { get; } = LetterKey.Of(Slot, Inputs);

    public static string HashOf(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text));

    public static LetterInputs WithCase(string text) =>
        new(HashOf(text), Inputs.Templates, Inputs.Fonts, Inputs.Options, Inputs.Formats, Inputs.MailingDate);

    public static RenderedLetter Of(LetterSlot slot, LetterInputs inputs, string text, string engine = "1.2.3") =>
        new(slot, inputs, engine, 2, [Output("pdf", Pdf, text), Output("docx", Docx, text)], ImmutableArray<Text.Diagnostics.Diagnostic>.Empty);

    private static LetterOutput Output(string format, string contentType, string text) =>
        new(format, contentType, Encoding.UTF8.GetBytes($"{format}: {text}"));
}
