// Pictures in the PDF against the files they come from.
using ImrDocs.Rendering.Pdf;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

public sealed class PictureTests
{
    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void PicturesShowWhatTheFilesShowOnWhitePaper()
    {
        var names = SampleLetters.Pictures.Keys.Order(StringComparer.Ordinal).ToArray();
        var folder = Directory.CreateTempSubdirectory("imrdocs-pictures-").FullName;
        try
        {
            var path = Path.Combine(folder, "pictures.pdf");
            File.WriteAllBytes(path, new PdfWriter().Write(SampleLetters.Album(names), SampleLetters.Pictures));
            var originals = names.Select(name => Repository.PathOf("tests", "ImrDocs.Rendering.Tests", "Pdf", "Pictures", name));
            var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "compare_pictures.py"), path, .. originals]);

            Assert.Equal("", result.Output + result.Errors);
            Assert.Equal(0, result.ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
