// The address of a letter, as it shows through the window of its envelope.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// The name and address of a letter as they show through the window of its envelope: read from the letter itself, so
/// that what sorts the mail, what the barcode says and what a proof of service declares is what the paper says.
/// </summary>
/// <param name="Lines">The lines from top to bottom.</param>
public sealed record EnvelopeAddress(ImmutableArray<string> Lines)
{
    /// <summary>The city; empty when the last line has another form.</summary>
    public string City { get; private init; } = "";

    /// <summary>The state's two letters; empty when the last line has another form.</summary>
    public string State { get; private init; } = "";

    /// <summary>The ZIP code as printed, <c>95814-0001</c>; empty when the last line has another form.</summary>
    public string Zip { get; private init; } = "";

    /// <summary>The digits of the ZIP code, five or nine, by which mail is sorted and a barcode is routed; empty when it is none.</summary>
    public string Routing => IsZip(Zip) ? Zip.Replace("-", "", StringComparison.Ordinal) : "";

    /// <summary>The address of a letter; null when it has none for a window.</summary>
    public static EnvelopeAddress? Of(Letter letter) => BlockOf(letter) is { } block ? Of(block) : null;

    /// <summary>The block that stands in the window; null when there is none.</summary>
    internal static AddressBlock? BlockOf(Letter letter) => letter.Document.Body
        .OfType<PageFrame>()
        .Where(frame => string.Equals(frame.Name, Envelope.AddressFrame, StringComparison.Ordinal))
        .SelectMany(frame => frame.Blocks)
        .OfType<AddressBlock>()
        .FirstOrDefault();

    /// <summary>The address of a block.</summary>
    internal static EnvelopeAddress Of(AddressBlock block)
    {
        ImmutableArray<string> lines = [.. block.Lines.Select(line => string.Concat(line.OfType<TextInline>().Select(inline => inline.Text)).Trim())];
        var words = lines.IsEmpty ? [] : lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [.. { Length: > 0 } city, { Length: 2 } state, var zip] && state.All(char.IsAsciiLetterUpper) && zip.Any(char.IsAsciiDigit)
            ? new EnvelopeAddress(lines) { City = string.Join(' ', city).TrimEnd(','), State = state, Zip = zip }
            : new EnvelopeAddress(lines);
    }

    /// <summary>Whether a text has the form of a ZIP code: five digits, or nine with a hyphen, and not all of the five 0.</summary>
    internal static bool IsZip(string text) =>
        text.Length is 5 or 10
        && text.AsSpan(..5).IndexOfAnyExceptInRange('0', '9') < 0
        && !text.StartsWith("00000", StringComparison.Ordinal)
        && (text.Length == 5 || (text[5] == '-' && text.AsSpan(6..).IndexOfAnyExceptInRange('0', '9') < 0));
}
