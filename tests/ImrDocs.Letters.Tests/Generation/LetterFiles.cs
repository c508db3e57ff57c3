// What other programs say of the files of letters; each program is started once for all of them.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Generation;

internal static class LetterFiles
{
    /// <summary>Writes files into a folder; gives their paths.</summary>
    public static string[] Write(string folder, IEnumerable<byte[]> files, string extension) =>
        [.. files.Select((file, i) =>
        {
            var path = Path.Combine(folder, $"{i}.{extension}");
            File.WriteAllBytes(path, file);
            return path;
        })];

    /// <summary>What <c>pdftotext -raw</c> reads in each file.</summary>
    public static string[] ReadPdfs(string[] paths)
    {
        ForEach(paths, "pdftotext -raw -enc UTF-8 \"$f\" \"$f.txt\"");
        return [.. paths.Select(path => File.ReadAllText(path + ".txt"))];
    }

    /// <summary>The failures of <c>tests/conformance</c>: the conditions of PDF/UA-1 and PDF/A-2a; nothing when there are none.</summary>
    public static string CheckPdfs(string[] paths)
    {
        var result = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), .. paths]);
        return result.Output + result.Errors;
    }

    /// <summary>The errors that the Open XML SDK finds in a document.</summary>
    public static IEnumerable<string> ErrorsOf(byte[] docx)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return
        [
            .. from version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
               from error in new OpenXmlValidator(version).Validate(package)
               select $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}",
        ];
    }

    /// <summary>Runs a line of shell for each file, which it calls <c>$f</c>; gives all that was printed.</summary>
    public static string ForEach(IEnumerable<string> paths, string command)
    {
        var result = Tool.Run("sh", ["-c", $"for f; do {command} || exit 1; done", "sh", .. paths]);
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
        Assert.Equal("", result.Errors);
        return result.Output;
    }
}
