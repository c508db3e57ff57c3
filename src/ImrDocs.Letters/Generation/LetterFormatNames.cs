// The names of letter formats.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Generation;

/// <summary>The names of letter formats.</summary>
public static class LetterFormatNames
{
    extension(LetterFormat format)
    {
        /// <summary>The file extension without its dot, which also names the format on command lines.</summary>
        public string Extension => format switch
        {
            LetterFormat.Pdf => "pdf",
            LetterFormat.Docx => "docx",
            LetterFormat.Txt => "txt",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

        /// <summary>The media type (RFC 6838).</summary>
        public string ContentType => format switch
        {
            LetterFormat.Pdf => "application/pdf",
            LetterFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            LetterFormat.Txt => "text/plain; charset=utf-8",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
    /// <summary>The format of that name; null when there is none.</summary>
    public static LetterFormat? Parse(string word) => word switch
    {
        "pdf" => LetterFormat.Pdf,
        "docx" => LetterFormat.Docx,
        "txt" => LetterFormat.Txt,
        _ => null,
    };

    /// <summary>The formats of a comma-separated list, each once, in the order of the formats; none when a name is unknown.</summary>
    public static ImmutableArray<LetterFormat> ParseList(string list)
    {
        var formats = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        return formats.Contains(null) ? [] : [.. formats.Select(format => format!.Value).Distinct().Order()];
    }
}
