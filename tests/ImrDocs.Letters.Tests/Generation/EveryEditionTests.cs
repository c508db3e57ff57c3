using ImrDocs.Letters.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Generation;

/// <summary>
/// The files of every sample case in every edition, read by the scripts of <c>tests/conformance</c>, which know nothing
/// of this program.
/// </summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class EveryEditionTests(EveryEditionTests.Folder folder) : IClassFixture<EveryEditionTests.Folder>
{
    [Fact]
    public void Every_pdf_is_accessible_and_archival() => Run("check_pdf.py");

    [Fact]
    public void Every_docx_has_the_blocks_of_its_pdf() => Run("check_parity.py");

    private void Run(string script)
    {
        var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", script), .. folder.Pdfs]);
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }

    /// <summary>The files of all letters.</summary>
    public sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("imrdocs-editions-");

        public Folder()
        {
            foreach (var (name, letter) in EveryEdition.Letters())
            {
                File.WriteAllBytes(Path.Combine(_folder.FullName, name + ".pdf"), Samples.Bytes(letter, LetterFormat.Pdf));
                File.WriteAllBytes(Path.Combine(_folder.FullName, name + ".docx"), Samples.Bytes(letter, LetterFormat.Docx));
            }
        }

        /// <summary>The PDF files; a DOCX file of the same name stands beside each.</summary>
        public IEnumerable<string> Pdfs => _folder.EnumerateFiles("*.pdf").Select(file => file.FullName).Order(StringComparer.Ordinal);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
