// What a browser lets people type into a field for a case number.
namespace ImrDocs.Web.Cases;

/// <summary>
/// What a browser lets people type into a field for a case number: whatever <see cref="Storage.Cases.WrittenCaseNumber"/>
/// can read, and no letters of a name, which would go into the address.
/// </summary>
internal static class CaseNumberField
{
    /// <summary>Room for what is pasted with spaces around and inside of it.</summary>
    public const int MostCharacters = 40;

    /// <summary>The letters C and M, digits, hyphens and spaces of any kind, and what is invisible, as HTML has it.</summary>
    public const string Pattern = @"[CcMm0-9\s\p{Pd}\u2212\u00AD\u200B-\u200D\u2060\uFEFF]*";

    /// <summary>What people are told who type something else.</summary>
    public const string Title = "C, M, digits, hyphens and spaces";
}
