// The small letters that lie beside the tests.
using ImrDocs.Documents.Tree;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Layout;

internal static class CaseLetters
{
    /// <summary>The letters in the given folders of this project, in order of their files.</summary>
    public static IEnumerable<Document> In(params string[] folders) => folders
        .SelectMany(folder => Directory.GetFiles(PathOf(folder), "*.letter.txt"))
        .Order(StringComparer.Ordinal)
        .Select(Read);

    /// <summary>The letter in a file of this project.</summary>
    public static Document Read(string path) => SampleLetter.Read(Path.GetFileName(path), File.ReadAllText(PathOf(path)));

    /// <summary>Where a file of this project stands.</summary>
    public static string PathOf(string path) => Repository.PathOf("tests", "ImrDocs.Rendering.Tests", path);
}
