// The names of letter formats.
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
}
