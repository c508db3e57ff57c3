// imrdocs pages: the positioned pages of letters as readable text.
using System.CommandLine;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>pages CASE</c>.</summary>
internal static class PagesVerb
{
    public static Command Create() =>
        LetterTextVerb.Create("pages", "Prints the positioned pages of letters as readable text.", letter => PagesWriter.Write(letter.Pages));
}
