// imrdocs tree: the document tree of letters as readable text.
using System.CommandLine;
using ImrDocs.Documents.Writers;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>tree CASE</c>.</summary>
internal static class TreeVerb
{
    public static Command Create() =>
        LetterTextVerb.Create("tree", "Prints the document tree of letters as readable text.", letter => TreeWriter.Write(letter.Document));
}
