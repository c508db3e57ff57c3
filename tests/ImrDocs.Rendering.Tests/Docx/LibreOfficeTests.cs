// LibreOffice reads our documents as we meant them.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Docx;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class LibreOfficeTests(LibreOfficeTests.Conversion conversion) : IClassFixture<LibreOfficeTests.Conversion>
{
    public static TheoryData<string> Documents => Shelf.Names;

    /// <summary>Its text filter draws the bullets of the second level hollow, whatever the document says.</summary>
    [Theory, MemberData(nameof(Documents))]
    public void Its_words_are_those_of_the_tree(string name) => Assert.Equal(
        TreeWords.Of(Shelf.Documents[name]),
        TreeWords.Of(File.ReadAllText(conversion.FileOf(name, "txt")).Replace('◦', '•')));

    [Theory, MemberData(nameof(Documents))]
    public void Its_pages_are_as_many_as_ours(string name)
    {
        var ours = LayoutEngine.Lay(Shelf.Documents[name], FontSet.Shipped, Shelf.Pictures).Document.Pages.Length;
        var theirs = Tool.Run("pdfinfo", [conversion.FileOf(name, "pdf")]).Output
            .Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        Assert.Equal($"Pages:           {ours}", theirs);
    }

    /// <summary>Every document of the shelf as text and as PDF, converted by two runs of LibreOffice.</summary>
    public sealed class Conversion : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public Conversion()
        {
            foreach (var (name, document) in Shelf.Documents)
            {
                File.WriteAllBytes(FileOf(name, "docx"), Shelf.Write(document));
            }

            Convert("txt:Text (encoded):UTF8");
            Convert("pdf");
        }

        public string FileOf(string name, string extension) => Path.Combine(_folder.FullName, name.Replace(' ', '-') + "." + extension);

        public void Dispose() => _folder.Delete(recursive: true);

        private void Convert(string format)
        {
            var profile = "-env:UserInstallation=" + new Uri(Path.Combine(_folder.FullName, "profile"));
            var documents = Directory.GetFiles(_folder.FullName, "*.docx");
            var result = Tool.Run(
                "soffice",
                [profile, "--headless", "--convert-to", format, "--outdir", _folder.FullName, .. documents],
                TimeSpan.FromMinutes(5));
            Assert.True(result.ExitCode == 0, result.Errors);
        }
    }
}
