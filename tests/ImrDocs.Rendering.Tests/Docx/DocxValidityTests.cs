// Documents of every kind are valid, by the judgement of others.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Docx;

public sealed class DocxValidityTests
{
    public static TheoryData<string> Documents => Shelf.Names;

    [Theory, MemberData(nameof(Documents))]
    public void The_Open_XML_SDK_finds_no_error(string name)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Shelf.Write(Shelf.Documents[name])), isEditable: false);
        var errors =
            from version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
            from error in new OpenXmlValidator(version).Validate(package)
            select $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}";
        Assert.True(!errors.Any(), string.Join('\n', errors));
    }

    [Theory, MemberData(nameof(Documents))]
    public void Unzip_finds_no_error(string name)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(file, Shelf.Write(Shelf.Documents[name]));
            var result = Tool.Run("unzip", ["-tqq", file]);
            Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
