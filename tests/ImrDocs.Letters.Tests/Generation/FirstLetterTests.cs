// Getting ready for the first letter.
using ImrDocs.Letters.Generation;

namespace ImrDocs.Letters.Tests.Generation;

public sealed class FirstLetterTests
{
    /// <summary>Nobody waits for it where it is used, so that a failure would only be noticed as slowness.</summary>
    [Fact]
    public void Every_format_is_made() => FirstLetter.Prepare([LetterFormat.Pdf, LetterFormat.Docx]);
}
