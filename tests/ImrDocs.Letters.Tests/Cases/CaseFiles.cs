// The case files of this folder and how they are read.
using ImrDocs.Letters.Cases;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Cases;

/// <summary>Each folder holds case files with what reading them gives beside them: <c>name.json</c>, <c>name.expected.txt</c>.</summary>
internal static class CaseFiles
{
    public static string Folder(string name) => Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Cases", name);

    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Folder(folder), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    public static byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(Folder(folder), name + ".json"));

    public static CaseReadResult Read(string folder, string name) =>
        CaseReader.Read(Bytes(folder, name), name + ".json", folder switch
        {
            "Drafts" => CaseReaderOptions.Draft,
            "Unfinished" => CaseReaderOptions.Unfinished,
            _ => CaseReaderOptions.Default,
        });

    public static string Expected(string folder, string name) => Path.Combine(Folder(folder), name + ".expected.txt");
}
