// Searches files, and everything packed into them, for marked texts.
using System.IO.Compression;
using System.Text;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests.Leaks;

/// <summary>Searches bytes, and everything packed into them, for texts in any case and in every usual encoding.</summary>
internal static class LeakSearch
{
    /// <summary>Which of the texts are found in a file: its name, its bytes, PDF objects and words, ZIP entries and their names.</summary>
    public static IEnumerable<string> Find(string path, IEnumerable<string> texts)
    {
        var places = PlacesOf(path).ToList();
        return texts.Where(text => places.Exists(place => place.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> PlacesOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        yield return path;
        foreach (var decoded in Decodings(bytes))
        {
            yield return decoded;
        }

        switch (Path.GetExtension(path))
        {
            case ".pdf":
                foreach (var place in PlacesOfPdf(path))
                {
                    yield return place;
                }

                break;
            case ".docx":
                using (var zip = ZipFile.OpenRead(path))
                {
                    foreach (var entry in zip.Entries)
                    {
                        using var content = new MemoryStream();
                        entry.Open().CopyTo(content);
                        yield return entry.FullName + entry.Comment;
                        yield return Encoding.UTF8.GetString(content.ToArray());
                        yield return WithoutTags(Encoding.UTF8.GetString(content.ToArray()));
                    }
                }

                break;
        }
    }

    /// <summary>All objects with their streams inflated, the words, the properties and the structure.</summary>
    private static IEnumerable<string> PlacesOfPdf(string path)
    {
        var plain = Path.ChangeExtension(path, ".inflated");
        var inflated = Tool.Run("qpdf", ["--qdf", "--object-streams=disable", path, plain]);
        Assert.Equal((0, ""), (inflated.ExitCode, inflated.Errors));
        foreach (var decoded in Decodings(File.ReadAllBytes(plain)))
        {
            yield return decoded;
        }

        File.Delete(plain);
        foreach (var (program, arguments) in new[] { ("pdftotext", new[] { path, "-" }), ("pdfinfo", ["-meta", path]), ("pdfinfo", ["-struct-text", path]), ("pdfinfo", [path]) })
        {
            var output = Tool.Run(program, arguments).Output;
            yield return output;
            yield return output.Replace("\n", " ", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Decodings(byte[] bytes)
    {
        yield return Encoding.Latin1.GetString(bytes);
        yield return Encoding.UTF8.GetString(bytes);
        for (var start = 0; start < 2; start++)
        {
            yield return Encoding.Unicode.GetString(bytes.AsSpan(start));
            yield return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(start));
        }
    }

    private static string WithoutTags(string xml)
    {
        var text = new StringBuilder();
        var isTag = false;
        foreach (var character in xml)
        {
            isTag = character == '<' || (isTag && character != '>');
            if (!isTag && character != '>')
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
